/** Who made a save, and how: "Ada, by the API". */
export function sayWho({
  by,
  kind,
  via,
}: {
  readonly by: string;
  readonly kind: string;
  /** “api” for a program of the editor's. */
  readonly via: string | null;
}): string {
  if (kind === "import") return "Imported from a file";
  if (via === "api") return `${by}, by the API`;
  return kind === "undo" ? `${by}, undoing an earlier save` : by;
}
