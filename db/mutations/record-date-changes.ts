import { type Ledger, type LedgerEntry, placeBehind, replay } from "#domain/ledger.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import type { ReleaseType, Standing } from "#domain/vocabulary.ts";
import type { WriteDb } from "../db.ts";
import { derivedColumns } from "../derived.ts";
import { listLedgerEntries, type RecordedEntry } from "../queries/list-ledger-entries.ts";
import type { Release } from "../queries/list-film-releases.ts";
import type { Source } from "../queries/list-sources.ts";
import type { Ids } from "../queries/list-studio-ids.ts";
import type { Changeset } from "./record-changeset.ts";
import { idOf } from "./record-studios.ts";
import { rewriteDerived, setOrdinalsAside } from "./rewrite-derived.ts";
import { partialDateOf } from "../remembered.ts";

/** What a page says of a date change, in its own words. */
export interface NewCitation {
  readonly source: Source;
  readonly says: string;
  readonly disagrees: string | null;
}

/** One line of an announcement, as it is put on record. */
export interface NewDateChange {
  /** The slug of the release's film. */
  readonly film: string;
  readonly release: Release;
  readonly announcement: { readonly id: number; readonly slug: string; readonly announcedOn: PartialDate };
  /** Its place among the release's changes announced on that day; null puts it behind those on record. */
  readonly position: number | null;
  readonly standing: Standing;
  readonly date: PartialDate | null;
  readonly wording: string | null;
  readonly withdraws: boolean;
  readonly replacedBy: ReleaseType | null;
  readonly reason: string | null;
  readonly citations: readonly NewCitation[];
}

/** A date change that has no row yet. */
interface NewEntry extends LedgerEntry {
  readonly releaseId: number;
  readonly change: NewDateChange;
}

/**
 * Puts date changes on record with their citations. What the replay derives is written with them; a second line of an
 * announcement for the same release is an error.
 */
export async function recordDateChanges(
  db: WriteDb,
  changeset: Changeset,
  changes: readonly NewDateChange[],
): Promise<void> {
  const histories = await historiesOf(db, changes);
  await setOrdinalsAside(
    db,
    histories.map(({ ledger }) => ledger),
  );
  const entries = histories.flatMap(({ added }) => added);
  const ids = await insertChanges(db, changeset, histories);
  await insertCitations(db, entries, ids);
  const rowOf = (entry: RecordedEntry | NewEntry) => ("id" in entry ? entry.id : idOf(ids, nameOf(entry)));
  await rewriteDerived(
    db,
    histories.map((history) => ({ ...history, idOf: rowOf })),
  );
  for (const entry of entries) noteChange(changeset, entry, rowOf(entry));
}

interface History {
  readonly release: Release;
  readonly before: readonly RecordedEntry[];
  readonly added: readonly NewEntry[];
  readonly ledger: Ledger<RecordedEntry | NewEntry>;
}

/** Each release's entries on record and those to come, replayed. */
async function historiesOf(db: WriteDb, changes: readonly NewDateChange[]): Promise<readonly History[]> {
  const releases = new Map(changes.map(({ release }) => [release.id, release]));
  const known = [...releases.values()].filter(({ isNew }) => !isNew);
  const recorded = await listLedgerEntries(db, { releaseIds: known.map(({ id }) => id) });
  const olds = Map.groupBy(recorded, ({ releaseId }) => releaseId);
  const news = Map.groupBy(changes, ({ release }) => release.id);
  return [...releases.values()].map((release) => {
    const before = olds.get(release.id) ?? [];
    const added = (news.get(release.id) ?? []).map((change) => toEntry(change, before));
    return { release, before, added, ledger: replay<RecordedEntry | NewEntry>([...before, ...added]) };
  });
}

function toEntry(change: NewDateChange, before: readonly LedgerEntry[]): NewEntry {
  const { release, announcement, standing, date, withdraws, replacedBy, citations } = change;
  const position = change.position ?? placeBehind(before, announcement.announcedOn);
  return {
    releaseId: release.id,
    key: announcement.slug,
    announcedOn: announcement.announcedOn,
    position,
    standing,
    date,
    withdraws,
    replacedBy,
    citedOn: citations.flatMap(({ source: { publishedOn } }) =>
      publishedOn === null ? [] : [partialDateOf(publishedOn)],
    ),
    change,
  };
}

/** One name for a line: an announcement touches a release once. */
function nameOf({ releaseId, change }: NewEntry): string {
  return `${change.announcement.id} ${releaseId}`;
}

async function insertChanges(db: WriteDb, { id: changesetId }: Changeset, histories: readonly History[]): Promise<Ids> {
  const steps = histories.flatMap(({ ledger }) => ledger.steps);
  const rows = steps.flatMap((step) =>
    "id" in step.entry ? [] : [{ ...factColumns(step.entry), changesetId, ...derivedColumns(step) }],
  );
  const made = await db.insertAll("dateChanges", rows);
  return new Map(made.map(({ id, announcementId, releaseId }) => [`${announcementId} ${releaseId}`, id]));
}

function factColumns({ releaseId, position, change }: NewEntry) {
  const { announcement, standing, date, wording, withdraws, replacedBy, reason } = change;
  return {
    announcementId: announcement.id,
    releaseId,
    position,
    standing,
    edtf: date?.edtf ?? null,
    earliest: date?.earliest ?? null,
    latest: date?.latest ?? null,
    wording,
    withdraws,
    replacedBy,
    reason,
  };
}

async function insertCitations(db: WriteDb, entries: readonly NewEntry[], ids: Ids): Promise<void> {
  const rows = entries.flatMap((entry) =>
    entry.change.citations.map(({ source, says, disagrees }, position) => ({
      dateChangeId: idOf(ids, nameOf(entry)),
      sourceId: source.id,
      says,
      disagrees,
      position,
    })),
  );
  await db.insertAll("citations", rows);
}

function noteChange(changeset: Changeset, { position, change }: NewEntry, id: number): void {
  const { film, release, announcement, standing, date, wording, withdraws, replacedBy, reason, citations } = change;
  const { region, type, variant } = release;
  const after = {
    film,
    announcement: announcement.slug,
    region,
    type,
    variant,
    position,
    standing,
    wording,
    withdraws,
    replacedBy,
    reason,
    date: date?.edtf ?? null,
    sources: citations.map(({ source, says, disagrees }) => ({ url: source.url, says, disagrees })),
  };
  changeset.revise({ subject: "date_change", subjectId: id, action: "record", before: null, after });
  changeset.touch("film", film);
  changeset.touch("announcement", announcement.slug);
}
