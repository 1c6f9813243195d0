/** The closed lists of the record's own words: how it was edited, beside what the field says (`#domain/vocabulary.ts`). */

export const CHANGESET_KINDS = ["import", "edit", "undo"] as const;
/** How a save came about. */
export type ChangesetKind = (typeof CHANGESET_KINDS)[number];

export const CHANGESET_VIAS = ["api"] as const;
/** By what a save came, where that is not the desk or a command. */
export type ChangesetVia = (typeof CHANGESET_VIAS)[number];

export const REVISION_SUBJECTS = [
  "film",
  "title",
  "studio",
  "franchise",
  "release",
  "announcement",
  "date_change",
  "source",
  "citation",
  "claim",
  "redirect",
  "settlement",
] as const;
/** What a revision is an edit of. */
export type RevisionSubject = (typeof REVISION_SUBJECTS)[number];

export const QUEUE_KINDS = [
  "passed",
  "disputed",
  "disagreeing",
  "moved-since",
  "long-undated",
  "odd-weekday",
  "unsourced",
] as const;
/** Why something waits in the editors' queue. */
export type QueueKind = (typeof QUEUE_KINDS)[number];

export const REVISION_ACTIONS = ["record", "correct", "retract", "restore", "merge"] as const;
export type RevisionAction = (typeof REVISION_ACTIONS)[number];

export const PAGE_KINDS = ["film", "announcement", "studio", "franchise"] as const;
/** What has an address of its own: it can be redirected, and a kept page of it can go stale. */
export type PageKind = (typeof PAGE_KINDS)[number];

export const NAMED_KINDS = ["film", "studio", "franchise"] as const satisfies readonly PageKind[];
/** What has names by which it is searched for. */
export type NamedKind = (typeof NAMED_KINDS)[number];

export const EDITOR_ROLES = ["admin", "editor"] as const;
/** What someone may do at the desk: an admin may also invite, suspend and remove others. */
export type EditorRole = (typeof EDITOR_ROLES)[number];

export const TOKEN_SCOPES = ["announcements:write", "films:write"] as const;
/** What a token may be good for. */
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** What a token is good for, as its row has it: some of the scopes in their order, with a space between. */
export const SCOPE_LISTS = ["announcements:write", "films:write", "announcements:write films:write"] as const;
export type ScopeList = (typeof SCOPE_LISTS)[number];
