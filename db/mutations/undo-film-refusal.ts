import { and, eq, gt, inArray, isNull, or } from "drizzle-orm";
import type { WriteDb } from "../db.ts";
import type { FilmFacts } from "../queries/find-film-facts.ts";
import type { RecordedRevision } from "../queries/list-revisions.ts";
import { readErasedFilm, readFilmAddition, readFilmFacts, readReleaseSides } from "../revision-facts.ts";
import { takenId } from "./edit-film.ts";
import { type EditRefusal, refuse } from "./save-edit.ts";

/** Why what a save did to films cannot be taken back any more; undefined where it can. */
export async function filmUndoRefusal(
  db: WriteDb,
  changesetId: number,
  revisions: readonly RecordedRevision[],
): Promise<EditRefusal | undefined> {
  if (await hasLaterDates(db, changesetId, revisions))
    return refuse("Dates or reports of these films were put on record since: whose they would be, nobody said.");
  for (const revision of revisions.filter(({ subject }) => subject === "film")) {
    const refusal = await refusalOf(db, revision, revisions);
    if (refusal) return refusal;
  }
  return undefined;
}

async function refusalOf(
  db: WriteDb,
  { subjectId: id, action, before, after }: RecordedRevision,
  revisions: readonly RecordedRevision[],
): Promise<EditRefusal | undefined> {
  if (after === null) return takenFacts(db, id, readErasedFilm(id, before).facts);
  if (action === "record" && readFilmAddition(after).slug === undefined) return undefined;
  if (before !== null) return takenId(db, id, readFilmFacts(before));
  return (await isInUse(db, id, revisions))
    ? refuse("This film has got dates since, or another has become it: take those back first.")
    : undefined;
}

async function takenFacts(db: WriteDb, id: number, facts: FilmFacts): Promise<EditRefusal | undefined> {
  const f = db.t.films;
  const [other] = await db.q.select({ title: f.title }).from(f).where(eq(f.slug, facts.slug)).limit(1);
  if (other) return refuse(`The address “${facts.slug}” is ${other.title}’s by now.`);
  return takenId(db, id, facts);
}

/**
 * A film of which the save recorded a release stays when that is undone, as a name of it, so nothing is asked of it. Any
 * other is taken off the record, and what refers to it by then is in the way.
 */
async function isInUse({ q, t }: WriteDb, id: number, revisions: readonly RecordedRevision[]): Promise<boolean> {
  const merged = new Set(idsOfReleases(revisions));
  const recorded = new Set(idsOf(revisions, "release", "record"));
  const [r, f] = [t.releases, t.films];
  const releases = await q.select({ id: r.id }).from(r).where(eq(r.filmId, id));
  const staying = releases.filter((release) => !merged.has(release.id));
  if (staying.length > 0) return !staying.some((release) => recorded.has(release.id));
  const slots = await q.select({ id: f.id }).from(f).where(eq(f.becameFilmId, id));
  const changed = new Set(revisions.filter(({ subject }) => subject === "film").map(({ subjectId }) => subjectId));
  return slots.some((slot) => !changed.has(slot.id));
}

/** On a release that is to go to another film, or off the record. */
async function hasLaterDates({ q, t }: WriteDb, changesetId: number, revisions: readonly RecordedRevision[]) {
  const ids = idsOfReleases(revisions);
  if (ids.length === 0) return false;
  const { dateChanges: d, claims: c } = t;
  const leaving = revisions.filter(isMergedRelease).filter((revision) => readReleaseSides(revision).before === null);
  const offRecord = leaving.map(({ subjectId }) => subjectId);
  const stands =
    offRecord.length > 0 ? or(isNull(d.retractedAt), inArray(d.releaseId, offRecord)) : isNull(d.retractedAt);
  const lines = await q.$count(d, and(inArray(d.releaseId, ids), gt(d.changesetId, changesetId), stands));
  const claims = await q.$count(c, and(inArray(c.releaseId, ids), gt(c.changesetId, changesetId)));
  return lines + claims > 0;
}

function idsOfReleases(revisions: readonly RecordedRevision[]): number[] {
  return idsOf(revisions, "release", "merge");
}

function idsOf(
  revisions: readonly RecordedRevision[],
  subject: RecordedRevision["subject"],
  action: RecordedRevision["action"],
): number[] {
  return revisions.filter((one) => one.subject === subject && one.action === action).map(({ subjectId }) => subjectId);
}

function isMergedRelease({ subject, action }: RecordedRevision): boolean {
  return subject === "release" && action === "merge";
}
