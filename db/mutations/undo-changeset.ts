import type { Database, WriteDb } from "../db.ts";
import { findAnnouncementFacts } from "../queries/find-announcement-facts.ts";
import { releaseName } from "../queries/list-film-releases.ts";
import { listDateChangeFacts, type RecordedDateChange } from "../queries/list-date-change-facts.ts";
import {
  findChangeset,
  type LaterEdit,
  listLaterEdits,
  listRevisions,
  type RecordedRevision,
  stands,
} from "../queries/list-revisions.ts";
import { listSources } from "../queries/list-sources.ts";
import { listReleaseVersions } from "../queries/list-release-versions.ts";
import { readAnnouncementFacts, readDateChangeFacts, readLineSides, readSourceFacts } from "../revision-facts.ts";
import { writeAnnouncement } from "./correct-announcement.ts";
import { writeFacts, writeRestoration, writeRetraction } from "./edit-date-change.ts";
import type { Changeset } from "./record-changeset.ts";
import { replayReleases } from "./replay-releases.ts";
import { type EditFacts, type EditOutcome, type EditRefusal, refuse, saveEdit } from "./save-edit.ts";
import { reverseSettlement } from "./settle-entry.ts";
import { filmUndoRefusal } from "./undo-film-refusal.ts";
import { changedOver, takeBackOfFilm } from "./undo-film.ts";
import { rewriteLine } from "./write-merge.ts";
import { writeSource } from "./write-source.ts";

/**
 * Takes back a whole save: what it recorded is retracted, what it corrected says again what it said, what it retracted
 * is restored, what it merged is apart again. Refused where a later save edited the same again, saying whose. Sources and
 * studios that it made stay, as do the announcement and the films of the lines that are retracted: they keep their pages,
 * which say that nothing is announced, and are found by search, but stand in no list and in no sitemap. An undo can be
 * undone like any other save.
 */
export function undoChangeset(
  db: Database,
  { id }: { id: number },
  facts: Omit<EditFacts, "kind" | "undoesId">,
): Promise<EditOutcome> {
  const undone: EditFacts = { ...facts, kind: "undo", undoesId: id };
  const work = async (writeDb: WriteDb, changeset: Changeset) => {
    const revisions = await listRevisions(writeDb, { changesetId: id });
    const dateChanges = await listDateChangeFacts(writeDb, { ids: idsOf(revisions, "date_change") });
    const undo: Undo = { db: writeDb, changeset, dateChanges, facts };
    const releaseIds = await releasesOf(undo, revisions);
    return replayReleases(writeDb, releaseIds, async () => {
      for (const revision of revisions.toReversed()) await takeBack(undo, revision);
    });
  };
  return saveEdit(db, undone, work, (writeDb) => refusalOf(writeDb, id));
}

interface Undo {
  readonly db: WriteDb;
  readonly changeset: Changeset;
  readonly dateChanges: ReadonlyMap<number, RecordedDateChange>;
  readonly facts: Pick<EditFacts, "reason" | "recordedAt">;
}

async function refusalOf(db: WriteDb, id: number): Promise<EditRefusal | undefined> {
  const changeset = await findChangeset(db, { id });
  if (!changeset) return refuse("There is no such edit on record.");
  if (!stands(changeset)) return refuse("This edit was undone already.");
  if (changeset.undos.length > 0) return refuse("This edit was undone, and put back since: undo what put it back.");
  const revisions = await listRevisions(db, { changesetId: id });
  const subjects = Map.groupBy(revisions.filter(isTakenBack), ({ subject }) => subject);
  const later = await listLaterEdits(db, {
    changesetId: id,
    subjects: new Map([...subjects].map(([subject, of]) => [subject, of.map(({ subjectId }) => subjectId)])),
  });
  const [first] = later;
  if (!first) return filmUndoRefusal(db, id, revisions);
  return refuse(`${first.by} edited ${WHAT[first.subject]} again since, on ${dayOf(first)}: undo that first.`);
}

/** A source that a save made stays when that is undone, whatever was said of it since. */
function isTakenBack({ subject, before }: RecordedRevision): boolean {
  return subject !== "source" || before !== null;
}

const WHAT: Readonly<Record<LaterEdit["subject"], string>> = {
  film: "the film",
  title: "a title",
  studio: "a studio",
  franchise: "the franchise",
  release: "a release",
  announcement: "the announcement",
  date_change: "a date",
  source: "a source",
  citation: "a source",
  claim: "a report",
  redirect: "the address",
  settlement: "what was looked at in the queue",
};

/** The day of an instant, in UTC: the same for every editor. */
function dayOf({ recordedAt }: LaterEdit): string {
  return recordedAt.slice(0, 10);
}

function idsOf(revisions: readonly RecordedRevision[], subject: RecordedRevision["subject"]): number[] {
  return revisions.filter((revision) => revision.subject === subject).map(({ subjectId }) => subjectId);
}

async function releasesOf({ db, dateChanges }: Undo, revisions: readonly RecordedRevision[]): Promise<number[]> {
  const announced = [];
  for (const { subject, action, subjectId } of revisions) {
    if (subject !== "announcement" || action !== "correct") continue;
    const announcement = await findAnnouncementFacts(db, { id: subjectId });
    announced.push(...(announcement?.releaseIds ?? []));
  }
  const edited = [...dateChanges.values()].map(({ releaseId }) => releaseId);
  return [...edited, ...announced, ...(await mergedReleasesOf(db, revisions))];
}

/** The releases that lines leave, or go to, when what a merge did is taken back. */
async function mergedReleasesOf(db: WriteDb, revisions: readonly RecordedRevision[]): Promise<number[]> {
  const merged = revisions.filter(({ action }) => action === "merge");
  const sides = merged.filter(({ subject }) => subject === "date_change").map(readLineSides);
  const lines = sides.flatMap(({ before, after }) => [before, after].filter((side) => side !== null));
  const films = await listReleaseVersions(db, { slugs: lines.map(({ film }) => film) });
  const isOfLines = (slug: string, name: string) =>
    lines.some((line) => line.film === slug && releaseName(line) === name);
  const releases = [...films.values()].flatMap(({ slug, releases: of }) =>
    of.filter((release) => isOfLines(slug, releaseName(release))),
  );
  return [...idsOf(merged, "release"), ...releases.map(({ id }) => id)];
}

async function takeBack(undo: Undo, revision: RecordedRevision): Promise<void> {
  if (revision.subject === "date_change") await takeBackDateChange(undo, revision);
  else await takeBackOfFilm(undo.db, undo.changeset, revision);
  if (revision.subject === "announcement" && revision.action === "correct") await takeBackHead(undo, revision);
  if (revision.subject === "source" && revision.action === "correct") await takeBackSource(undo, revision);
  if (revision.subject === "settlement") await takeBackSettlement(undo, revision);
}

async function takeBackDateChange(
  { db, changeset, dateChanges, facts: { reason, recordedAt } }: Undo,
  revision: RecordedRevision,
): Promise<void> {
  const { subjectId, action, before } = revision;
  if (action === "merge") return rewriteLine(db, changeset, changedOver(subjectId, readLineSides(revision)));
  const recorded = dateChanges.get(subjectId);
  if (!recorded) throw new Error(`There is no date change ${subjectId}`);
  if (action === "correct") await writeFacts(db, changeset, recorded, readDateChangeFacts(before));
  else if (action === "retract") await writeRestoration(db, changeset, recorded);
  else await writeRetraction(db, changeset, recorded, { reason: reason ?? "Undone", recordedAt });
}

async function takeBackSource({ db, changeset }: Undo, { before }: RecordedRevision): Promise<void> {
  const { url, ...facts } = readSourceFacts(before);
  const source = (await listSources(db, { urls: [url] })).get(url);
  if (!source) throw new Error(`There is no source ${url}`);
  await writeSource(db, changeset, source, facts);
}

function takeBackSettlement(
  { db, changeset, facts: { recordedAt } }: Undo,
  { subjectId: id, before, after }: RecordedRevision,
): Promise<void> {
  return reverseSettlement(db, changeset, { id, before, after, recordedAt });
}

async function takeBackHead({ db, changeset }: Undo, { subjectId, before }: RecordedRevision): Promise<void> {
  const recorded = await findAnnouncementFacts(db, { id: subjectId });
  if (!recorded) throw new Error(`There is no announcement ${subjectId}`);
  await writeAnnouncement(db, changeset, recorded, readAnnouncementFacts(before));
}
