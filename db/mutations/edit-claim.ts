import { eq, sql } from "drizzle-orm";
import type { PartialDate } from "#domain/partial-date.ts";
import type { ReleaseKey } from "#domain/region.ts";
import type { ClaimSubject } from "#domain/vocabulary.ts";
import type { Database, WriteDb } from "../db.ts";
import { findFilmFacts } from "../queries/find-film-facts.ts";
import { type ClaimFacts, listClaimFacts, type RecordedClaim } from "../queries/list-claim-facts.ts";
import { listFilmReleases, releaseAt } from "../queries/list-film-releases.ts";
import { windowOf } from "./edit-date-change.ts";
import { refuseField } from "./edit-film.ts";
import { recordClaims } from "./record-claims.ts";
import type { Changeset } from "./record-changeset.ts";
import { recordReleases } from "./record-releases.ts";
import { listPages, type Page, pageProblems, recordSources, sourceAt } from "./record-sources.ts";
import { type EditFacts, type EditOutcome, type EditRefusal, refuse, saveEdit } from "./save-edit.ts";

/** A page that states a date of a film's release, as an editor attaches it. */
export interface AttachedPage {
  /** The film's slug. */
  readonly film: string;
  readonly release: ReleaseKey;
  readonly page: Page;
  readonly about: ClaimSubject;
  /** The date it states; null where it says that there is none. */
  readonly states: PartialDate | null;
  readonly note: string | null;
}

/** Puts what one page states on record. Refused where it is there already, or the page is known otherwise. */
export function recordClaim(db: Database, attached: AttachedPage, facts: EditFacts): Promise<EditOutcome> {
  return saveEdit(db, facts, async (writeDb, changeset) => {
    const film = await findFilmFacts(writeDb, { slug: attached.film });
    if (!film) return refuse(`There is no film “${attached.film}” on record.`);
    const { release: key, page, about, states, note } = attached;
    const known = await listPages(writeDb, [page]);
    const [wrong] = pageProblems([page], known);
    if (wrong) return refuseField(wrong.field, wrong.problem);
    const sources = await recordSources(writeDb, changeset, { pages: [page], known });
    const before = await listFilmReleases(writeDb, { filmId: film.id });
    const releases = await recordReleases(writeDb, changeset, { filmId: film.id, keys: [key], known: before });
    const there = await listClaimFacts(writeDb, { releaseIds: [releaseAt(releases, key).id] });
    const twin = there.find((claim) => claim.facts.url === page.url && claim.facts.about === about);
    if (twin) return refuseField("url", twinProblem(twin));
    const claim = { ...key, source: sourceAt(sources, page.url), about, states, note };
    await recordClaims(writeDb, changeset, { film: attached.film, releases, claims: [claim], already: there.length });
    return [];
  });
}

function twinProblem({ facts }: RecordedClaim): string {
  return facts.retractedAt === null
    ? "This page is on record already as stating a date of this release."
    : "This page is on record already, retracted: restore it instead.";
}

/** What a claim says, and all of it that can be corrected: by its page and what it is about it is found again. */
export type ClaimText = Pick<ClaimFacts, "states" | "note">;

/**
 * Corrects what a page states, or the note on it. Refused where that has changed since the editor saw it,
 * where nothing would, and where the claim is retracted.
 */
export function correctClaim(
  db: Database,
  { seen, correction }: { seen: ClaimText & { readonly id: number }; correction: ClaimText },
  facts: EditFacts,
): Promise<EditOutcome> {
  return saveEdit(db, facts, async (writeDb, changeset) => {
    const claim = await findClaim(writeDb, seen.id);
    if ("problem" in claim) return claim;
    const { states, note, retractedAt } = claim.facts;
    if (retractedAt !== null) return refuse("This report is retracted: restore it first.");
    if (states !== seen.states || asTyped(note) !== asTyped(seen.note))
      return { problem: "This report was changed since you opened it.", changed: { version: 0, edit: null } };
    if (states === correction.states && asTyped(note) === asTyped(correction.note))
      return refuse("Nothing of this report was changed.");
    await writeClaimText(writeDb, changeset, claim, correction);
    return [];
  });
}

/** A note as a field of one line has it, which an imported one of several may come back from. */
function asTyped(note: string | null): string {
  return (note ?? "").replaceAll(/\s+/g, " ").trim();
}

/** Makes a claim state another date, or carry another note; its release has a new version, by which the queue asks anew. */
export async function writeClaimText(
  { q, t }: WriteDb,
  changeset: Changeset,
  { id, releaseId, facts: before }: RecordedClaim,
  { states, note }: ClaimText,
): Promise<void> {
  await q
    .update(t.claims)
    .set({ ...windowOf(states), note })
    .where(eq(t.claims.id, id));
  await q
    .update(t.releases)
    .set({ version: sql`${t.releases.version} + 1` })
    .where(eq(t.releases.id, releaseId));
  changeset.revise({ subject: "claim", subjectId: id, action: "correct", before, after: { ...before, states, note } });
  changeset.touch("film", before.film);
}

/** Takes what a page states off the film's page, with a reason; it stays on record. */
export function retractClaim(
  db: Database,
  { id, reason }: { id: number; reason: string },
  facts: EditFacts,
): Promise<EditOutcome> {
  return saveEdit(db, { ...facts, reason }, async (writeDb, changeset) => {
    const claim = await findClaim(writeDb, id);
    if ("problem" in claim) return claim;
    if (claim.facts.retractedAt !== null) return refuse("This report is retracted already.");
    await writeClaimStanding(writeDb, changeset, claim, { retractedAt: facts.recordedAt });
    return [];
  });
}

/** Puts a retracted claim back. */
export function restoreClaim(db: Database, { id }: { id: number }, facts: EditFacts): Promise<EditOutcome> {
  return saveEdit(db, facts, async (writeDb, changeset) => {
    const claim = await findClaim(writeDb, id);
    if ("problem" in claim) return claim;
    if (claim.facts.retractedAt === null) return refuse("This report is not retracted.");
    await writeClaimStanding(writeDb, changeset, claim, { retractedAt: null });
    return [];
  });
}

/** Retracts a claim, or restores it: an instant, or null. */
export async function writeClaimStanding(
  { q, t }: WriteDb,
  changeset: Changeset,
  { id, facts: before }: RecordedClaim,
  { retractedAt }: { retractedAt: string | null },
): Promise<void> {
  await q.update(t.claims).set({ retractedAt }).where(eq(t.claims.id, id));
  const action = retractedAt === null ? "restore" : "retract";
  changeset.revise({ subject: "claim", subjectId: id, action, before, after: { ...before, retractedAt } });
  changeset.touch("film", before.film);
}

async function findClaim(db: WriteDb, id: number): Promise<RecordedClaim | EditRefusal> {
  const [claim] = await listClaimFacts(db, { ids: [id] });
  return claim ?? refuse("This report is not on record.");
}
