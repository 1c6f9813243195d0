import { and, eq, gt, inArray, isNull, notInArray, or } from "drizzle-orm";
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

/** A film that was named by an announcement stays when that is undone, so nothing is asked of it. */
async function isInUse({ q, t }: WriteDb, id: number, revisions: readonly RecordedRevision[]): Promise<boolean> {
  if (revisions.some(({ subject, action }) => subject === "date_change" && action === "record")) return false;
  const merged = idsOfReleases(revisions);
  const [r, f] = [t.releases, t.films];
  const isOther = merged.length > 0 ? notInArray(r.id, merged) : undefined;
  const releases = await q.$count(r, and(eq(r.filmId, id), isOther));
  const changed = revisions.filter(({ subject }) => subject === "film").map(({ subjectId }) => subjectId);
  const slots = await q.$count(f, and(eq(f.becameFilmId, id), notInArray(f.id, changed)));
  return releases + slots > 0;
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
  return revisions.filter(isMergedRelease).map(({ subjectId }) => subjectId);
}

function isMergedRelease({ subject, action }: RecordedRevision): boolean {
  return subject === "release" && action === "merge";
}
