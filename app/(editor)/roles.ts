import type { EditorRole } from "#db/vocabulary.ts";

/** True where somebody with the role `has` may do what asks for the role `needs`: an admin may do all an editor may. */
export function mayActAs(has: EditorRole, needs: EditorRole): boolean {
  return has === "admin" || has === needs;
}
