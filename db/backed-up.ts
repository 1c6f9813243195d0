/** What a checked backup holds. */
export interface BackedUp {
  readonly films: number;
  readonly dateChanges: number;
}

/** What was restored, and the name of what it took the place of; null where there was nothing. */
export interface Restored extends BackedUp {
  readonly replaced: string | null;
}
