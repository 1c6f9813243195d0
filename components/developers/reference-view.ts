/** A field of an answer, by its path within it. */
export interface ReferenceField {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

/** What an address takes, in its path, its query or its body. */
export interface ReferenceParameter extends ReferenceField {
  readonly isRequired: boolean;
}

/** An address of the API as its reference tells it. */
export interface ReferenceEntry {
  readonly id: string;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly ReferenceParameter[];
  readonly fields: readonly ReferenceField[];
  /** Addresses below `/api/v1`; of what is written, bodies. */
  readonly examples: readonly string[];
}
