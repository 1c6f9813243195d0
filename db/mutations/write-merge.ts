/**
 * The writes of a merge, and of its undo: each makes a row say `after` instead of `before`, null being no row at all. So
 * what a merge did is undone by the same writes with both sides changed over, and that again.
 */
import { and, eq } from "drizzle-orm";
import type { ReleaseKey } from "#domain/region.ts";
import type { WriteDb } from "../db.ts";
import type { ClaimFacts } from "../queries/list-claim-facts.ts";
import type { DateChangeFacts } from "../queries/list-date-change-facts.ts";
import { listSources } from "../queries/list-sources.ts";
import type { ReleaseFacts } from "../queries/plan-merge.ts";
import type { PageKind } from "../vocabulary.ts";
import { announcementOf, outsideReplay, standIn, windowOf, writeCitations } from "./edit-date-change.ts";
import type { Changeset } from "./record-changeset.ts";
import { sourceAt } from "./record-sources.ts";
import { idOfFilm } from "./write-film.ts";

/** A row before and after. */
export interface Rewrite<Facts> {
  readonly id: number;
  readonly before: Facts | null;
  readonly after: Facts | null;
}

/** A line as a merge's revisions keep it: enough to make its row again. */
export interface LineFacts extends DateChangeFacts {
  readonly retractReason: string | null;
  readonly version: number;
}

export interface RedirectFacts {
  readonly kind: PageKind;
  readonly fromSlug: string;
  readonly toSlug: string;
}

/** Gives a release to another film, takes its row off, or puts it back. Its lines and claims are elsewhere by then. */
export async function rewriteRelease(db: WriteDb, changeset: Changeset, rewrite: Rewrite<ReleaseFacts>): Promise<void> {
  const { q, t } = db;
  const { id, before, after } = rewrite;
  if (after === null) {
    await q.delete(t.releaseStates).where(eq(t.releaseStates.releaseId, id));
    await q.delete(t.releases).where(eq(t.releases.id, id));
  } else {
    const { film, ...facts } = after;
    const filmId = await idOfFilm(db, film);
    if (before === null) await q.insert(t.releases).values({ id, filmId, ...facts });
    else await q.update(t.releases).set({ filmId }).where(eq(t.releases.id, id));
  }
  changeset.revise({ subject: "release", action: "merge", subjectId: id, before, after });
}

/** Moves a line to another release, takes its row off, or puts it back. Replayed by the caller. */
export async function rewriteLine(db: WriteDb, changeset: Changeset, rewrite: Rewrite<LineFacts>): Promise<void> {
  const { q, t } = db;
  const { id, before, after } = rewrite;
  if (after === null) {
    await q.delete(t.releaseStates).where(eq(t.releaseStates.dateChangeId, id));
    await q.delete(t.citations).where(eq(t.citations.dateChangeId, id));
    await q.delete(t.dateChanges).where(eq(t.dateChanges.id, id));
  } else if (before === null) await insertLine(db, changeset, id, after);
  else {
    const aside = after.retractReason === null ? { ordinal: outsideReplay(id) } : {};
    const releaseId = await releaseIdOf(db, after);
    await q
      .update(t.dateChanges)
      .set({ releaseId, ...aside })
      .where(eq(t.dateChanges.id, id));
  }
  changeset.revise({ subject: "date_change", action: "merge", subjectId: id, before, after });
  for (const side of [before, after]) if (side) changeset.touch("announcement", side.announcement);
}

async function insertLine(db: WriteDb, changeset: Changeset, id: number, facts: LineFacts): Promise<void> {
  const { standing, wording, withdraws, replacedBy, reason, position, retractReason, version } = facts;
  const announcement = await announcementOf(db, facts.announcement);
  const derived = standIn(id, announcement.announcedEarliest);
  await db.q.insert(db.t.dateChanges).values({
    id,
    announcementId: announcement.id,
    releaseId: await releaseIdOf(db, facts),
    standing,
    wording,
    withdraws,
    replacedBy,
    reason,
    position,
    version,
    ...windowOf(facts.date),
    ...(retractReason === null ? derived : { retractReason, retractedAt: changeset.recordedAt }),
    changesetId: changeset.id,
  });
  await writeCitations(db, id, { ...facts, sources: [] }, facts);
}

/** Moves a claim to another release, takes its row off, or puts it back. */
export async function rewriteClaim(db: WriteDb, changeset: Changeset, rewrite: Rewrite<ClaimFacts>): Promise<void> {
  const { q, t } = db;
  const { id, before, after } = rewrite;
  if (after === null) await q.delete(t.claims).where(eq(t.claims.id, id));
  else {
    const releaseId = await releaseIdOf(db, after);
    if (before === null) await insertClaim(db, changeset, { id, releaseId, after });
    else await q.update(t.claims).set({ releaseId }).where(eq(t.claims.id, id));
  }
  changeset.revise({ subject: "claim", action: "merge", subjectId: id, before, after });
}

async function insertClaim(
  db: WriteDb,
  changeset: Changeset,
  { id, releaseId, after }: { id: number; releaseId: number; after: ClaimFacts },
): Promise<void> {
  const { url, about, states, note, position, retractedAt } = after;
  const source = sourceAt(await listSources(db, { urls: [url] }), url);
  const row = { id, releaseId, sourceId: source.id, about, note, position, retractedAt, changesetId: changeset.id };
  await db.q.insert(db.t.claims).values({ ...row, ...windowOf(states) });
}

/** Makes an old address lead elsewhere, takes it off, or puts it back. */
export async function rewriteRedirect(
  { q, t }: WriteDb,
  changeset: Changeset,
  rewrite: Rewrite<RedirectFacts>,
): Promise<void> {
  const { id, before, after } = rewrite;
  if (after === null) await q.delete(t.redirects).where(eq(t.redirects.id, id));
  else if (before === null) await q.insert(t.redirects).values({ id, ...after });
  else await q.update(t.redirects).set({ toSlug: after.toSlug }).where(eq(t.redirects.id, id));
  changeset.revise({ subject: "redirect", action: "merge", subjectId: id, before, after });
}

async function releaseIdOf(db: WriteDb, { film, region, type, variant }: ReleaseKey & { film: string }) {
  const r = db.t.releases;
  const [release] = await db.q
    .select({ id: r.id })
    .from(r)
    .where(and(eq(r.filmId, await idOfFilm(db, film)), eq(r.region, region), eq(r.type, type), eq(r.variant, variant)))
    .limit(1);
  if (!release) throw new Error(`${film} has no release ${region} ${type} ${variant}`);
  return release.id;
}
