import type { ListedChangeset } from "#db/queries/list-latest-changesets.ts";
import type { RevisionAction, RevisionSubject } from "#db/vocabulary.ts";
import { counted } from "#domain/number-words.ts";

/** One of it, and many. */
type Words = readonly [one: string, many: string];

const SUBJECTS = {
  date_change: ["date change", "date changes"],
  announcement: ["announcement", "announcements"],
  film: ["film", "films"],
  title: ["title", "titles"],
  claim: ["report", "reports"],
  settlement: ["entry of the queue", "entries of the queue"],
} as const satisfies Partial<Record<RevisionSubject, Words>>;

/** What comes along with those, and is told where it stands alone: the correction of a page. */
const BESIDE: Record<Exclude<RevisionSubject, keyof typeof SUBJECTS>, Words> = {
  source: ["source", "sources"],
  citation: ["citation", "citations"],
  studio: ["studio", "studios"],
  franchise: ["franchise", "franchises"],
  release: ["release", "releases"],
  redirect: ["address", "addresses"],
};

const DONE: Record<RevisionAction, string> = {
  record: "recorded",
  correct: "corrected",
  retract: "retracted",
  restore: "restored",
  merge: "merged",
};

const SETTLED: Partial<Record<RevisionAction, string>> = { record: "left", retract: "put back", restore: "left again" };

/** What a save did, in words: "Undo: 2 date changes retracted". */
export function sayEdits({ kind, edits }: Pick<ListedChangeset, "kind" | "edits">): string {
  const told = sayIn(SUBJECTS, edits);
  const what = (told.length > 0 ? told : sayIn(BESIDE, edits)).join(", ");
  return kind === "edit" ? what : `${kind === "undo" ? "Undo" : "Import"}: ${what}`;
}

function sayIn(words: Partial<Record<RevisionSubject, Words>>, edits: ListedChangeset["edits"]): readonly string[] {
  return edits.flatMap(({ subject, action, count }) => {
    const named = words[subject];
    const done = subject === "settlement" ? (SETTLED[action] ?? DONE[action]) : DONE[action];
    return named ? [`${counted(count, ...named)} ${done}`] : [];
  });
}
