import { eq } from "drizzle-orm";
import type { WriteDb } from "../db.ts";
import { isCurrentTitle } from "../import/format.ts";
import { type FilmFacts, findFilmFacts, type RecordedFilm } from "../queries/find-film-facts.ts";
import { listClaimFacts } from "../queries/list-claim-facts.ts";
import type { RecordedRevision } from "../queries/list-revisions.ts";
import {
  readClaimFacts,
  readClaimSides,
  readErasedFilm,
  readFilmAddition,
  readFilmFacts,
  readRedirectSides,
  readReleaseSides,
  readTitleFacts,
} from "../revision-facts.ts";
import { writeClaimStanding, writeClaimText } from "./edit-claim.ts";
import type { Changeset } from "./record-changeset.ts";
import { isTitle } from "./retitle-film.ts";
import { eraseFilm, putFilmBack, writeFilm } from "./write-film.ts";
import { type Rewrite, rewriteClaim, rewriteRedirect, rewriteRelease } from "./write-merge.ts";

/** Takes back what a save did to a film, its titles, claims, releases or addresses; anything else is not its business. */
export async function takeBackOfFilm(db: WriteDb, changeset: Changeset, revision: RecordedRevision): Promise<void> {
  const { subject, subjectId: id } = revision;
  if (subject === "film") await takeBackFilm(db, changeset, revision);
  if (subject === "claim") await takeBackClaim(db, changeset, revision);
  if (subject === "title") await takeBackTitle(db, changeset, revision);
  if (subject === "release" && revision.action === "merge")
    await rewriteRelease(db, changeset, changedOver(id, readReleaseSides(revision)));
  if (subject === "redirect") await rewriteRedirect(db, changeset, changedOver(id, readRedirectSides(revision)));
}

/** The rewrite that undoes one with these sides. */
export function changedOver<Facts>(
  id: number,
  { before, after }: { before: Facts | null; after: Facts | null },
): Rewrite<Facts> {
  return { id, before: after, after: before };
}

async function takeBackFilm(db: WriteDb, changeset: Changeset, revision: RecordedRevision): Promise<void> {
  const { subjectId: id, action, before, after } = revision;
  if (after === null) return putFilmBack(db, changeset, readErasedFilm(id, before));
  const film = await findFilmFacts(db, { id });
  if (!film) throw new Error(`There is no film ${id}`);
  if (action === "record") return takeBackAddition(db, changeset, film, revision);
  if (before === null) return eraseFilm(db, changeset, film, "retract");
  return writeFilm(db, changeset, film, { after: readFilmFacts(before), action });
}

/** A film whose releases are on record stays, as a name of theirs. */
async function takeBackAddition(
  db: WriteDb,
  changeset: Changeset,
  film: RecordedFilm,
  { before, after }: RecordedRevision,
): Promise<void> {
  const { slug, studios = [], checkedOn } = readFilmAddition(after);
  if (slug !== undefined) {
    const releases = await db.q.$count(db.t.releases, eq(db.t.releases.filmId, film.id));
    if (releases === 0) await eraseFilm(db, changeset, film, "retract");
    return;
  }
  const isAdded = ({ name, role }: FilmFacts["studios"][number]) =>
    studios.some((studio) => studio.name === name && studio.role === role);
  await writeFilm(db, changeset, film, {
    after: {
      ...film.facts,
      studios: film.facts.studios.filter((studio) => !isAdded(studio)),
      ...(checkedOn === undefined || before === null ? {} : { checkedOn: readFilmAddition(before).checkedOn ?? null }),
    },
  });
}

/** The first title of a film that was put on record with it goes with it, or stays with it. */
async function takeBackTitle(db: WriteDb, changeset: Changeset, { subjectId, after }: RecordedRevision): Promise<void> {
  const t = db.t.titles;
  const [row] = await db.q.select({ filmId: t.filmId }).from(t).where(eq(t.id, subjectId)).limit(1);
  const film = row && (await findFilmFacts(db, { id: row.filmId }));
  if (!film) return;
  const recorded = readTitleFacts(after);
  const titles = film.facts.titles.filter((one) => !isTitle(recorded)(one));
  if (isCurrentTitle(film.facts.title, titles))
    await writeFilm(db, changeset, film, { after: { ...film.facts, titles } });
}

async function takeBackClaim(db: WriteDb, changeset: Changeset, revision: RecordedRevision): Promise<void> {
  const { subjectId: id, action } = revision;
  if (action === "merge") return rewriteClaim(db, changeset, changedOver(id, readClaimSides(revision)));
  const [claim] = await listClaimFacts(db, { ids: [id] });
  if (!claim) throw new Error(`There is no claim ${id}`);
  if (action === "correct") return writeClaimText(db, changeset, claim, readClaimFacts(revision.before));
  const retractedAt = action === "retract" ? null : changeset.recordedAt;
  return writeClaimStanding(db, changeset, claim, { retractedAt });
}
