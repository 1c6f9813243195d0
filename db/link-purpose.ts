/** What a link is for, as it is kept beside the hash of its token: the first editor of all, or an editor by id. */
export const FIRST_EDITOR = "first editor";

export type LinkPurpose = typeof FIRST_EDITOR | { readonly editorId: number };

/** The purpose in the words of the database. */
export function formatPurpose(purpose: LinkPurpose): string {
  return purpose === FIRST_EDITOR ? FIRST_EDITOR : String(purpose.editorId);
}

/** The editor whom a kept purpose names. */
export function linkedEditorId(value: string): number {
  return Number(value);
}
