import type { Database } from "../db.ts";
import { listSources } from "../queries/list-sources.ts";
import { type EditFacts, type EditOutcome, refuse, saveEdit } from "./save-edit.ts";
import { isSame } from "./write-film.ts";
import { type SourceFacts, writeSource } from "./write-source.ts";

/** A page as the editor saw it. */
export interface SeenSource {
  readonly url: string;
  /** What it said then; the page has no version, since this is all of it. */
  readonly facts: SourceFacts;
}

/**
 * Corrects who published a page, or when; every line that cites it is shown so from then on, and its release replayed.
 * Refused where it has changed since the editor saw it, or would not be another.
 */
export function correctSource(
  db: Database,
  { seen, correction }: { seen: SeenSource; correction: SourceFacts },
  facts: EditFacts,
): Promise<EditOutcome> {
  return saveEdit(db, facts, async (writeDb, changeset) => {
    const source = (await listSources(writeDb, { urls: [seen.url] })).get(seen.url);
    if (!source) return refuse("This page is not on record.");
    const { publisher, publishedOn } = source;
    const recorded: SourceFacts = { publisher, publishedOn };
    if (!isSame(recorded, { publisher: seen.facts.publisher, publishedOn: seen.facts.publishedOn }))
      return { problem: "This page was changed since you opened it.", changed: { version: 0, edit: null } };
    if (isSame(recorded, { publisher: correction.publisher, publishedOn: correction.publishedOn }))
      return refuse("Nothing of this page was changed.");
    await writeSource(writeDb, changeset, source, correction);
    return [];
  });
}
