import { createHash } from "node:crypto";
import { asc, eq, inArray } from "drizzle-orm";
import type { ReleaseKey } from "#domain/region.ts";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";
import { listClaimFacts, type RecordedClaim } from "./list-claim-facts.ts";
import { type DateChangeFacts, listDateChangeFacts, type RecordedDateChange } from "./list-date-change-facts.ts";
import { releaseName } from "./list-film-releases.ts";

/** A release as a merge's revisions keep it. */
export interface ReleaseFacts extends ReleaseKey {
  /** The film's slug. */
  readonly film: string;
  readonly sequence: number;
  readonly version: number;
}

/** A release of one of two films that are to be one. */
export interface MergedRelease extends ReleaseFacts {
  readonly id: number;
}

/** What one announcement says of one release of both films: one of the two stands. */
export interface Twins {
  readonly kept: RecordedDateChange;
  readonly merged: RecordedDateChange;
  /** Which stands where there is nothing to choose: both say the same, or one is retracted; null for a choice. */
  readonly settled: "kept" | "merged" | null;
}

/** A release that both films have. */
export interface JoinedRelease {
  readonly kept: MergedRelease;
  readonly merged: MergedRelease;
  /** Lines that only the merged film's has. */
  readonly lines: readonly RecordedDateChange[];
  readonly twins: readonly Twins[];
  /** Claims that come over. */
  readonly claims: readonly RecordedClaim[];
  /** Claims of which the kept film's release has one by the same page about the same, which stays. */
  readonly repeated: readonly RecordedClaim[];
  /** Retracted claims of the kept film's that give way to one that stands, by the same page about the same. */
  readonly givingWay: readonly RecordedClaim[];
}

/** What merging two films does with the dates of the one that goes. */
export interface MergePlan {
  /** Names what it rests on: the version of every release, and every claim, retracted or not. */
  readonly basis: string;
  /** Releases that only the merged film has: they go over whole. */
  readonly moved: readonly MergedRelease[];
  readonly joined: readonly JoinedRelease[];
}

/** What merging the film of one id into the film of another would do, line by line. Ask within `snapshot` or `tx`. */
export async function planMerge(
  db: Db,
  { keptId, mergedId }: { keptId: number; mergedId: number },
): Promise<MergePlan> {
  const kept = await listReleases(db, keptId);
  const merged = await listReleases(db, mergedId);
  const byName = new Map(kept.map((release) => [releaseName(release), release]));
  const lines = await listLines(db, [...kept, ...merged]);
  const claims = await listClaimFacts(db, { releaseIds: [...kept, ...merged].map(({ id }) => id) });
  const joined = merged.flatMap((release) => {
    const same = byName.get(releaseName(release));
    return same ? [joinReleases(same, release, { lines, claims })] : [];
  });
  return {
    basis: basisOf([...kept, ...merged], claims),
    moved: merged.filter((release) => !byName.has(releaseName(release))),
    joined,
  };
}

function basisOf(releases: readonly MergedRelease[], claims: readonly RecordedClaim[]): string {
  const versions = releases.map(({ id, version }) => [id, version]);
  const claimed = claims.map(({ id, facts }) => [id, facts.retractedAt]);
  return createHash("sha256")
    .update(JSON.stringify([versions, claimed]))
    .digest("base64url");
}

function joinReleases(
  kept: MergedRelease,
  merged: MergedRelease,
  { lines, claims }: { lines: readonly RecordedDateChange[]; claims: readonly RecordedClaim[] },
): JoinedRelease {
  const linesOf = ({ id }: MergedRelease) => lines.filter(({ releaseId }) => releaseId === id);
  const claimsOf = ({ id }: MergedRelease) => claims.filter(({ releaseId }) => releaseId === id);
  const byAnnouncement = new Map(linesOf(kept).map((line) => [line.facts.announcement, line]));
  const sameAs = (claim: RecordedClaim, among: MergedRelease) =>
    claimsOf(among).find(({ sourceId, facts }) => sourceId === claim.sourceId && facts.about === claim.facts.about);
  const givesWay = (claim: RecordedClaim) =>
    claim.facts.retractedAt !== null && sameAs(claim, merged)?.facts.retractedAt === null;
  const isRepeated = (claim: RecordedClaim) => {
    const twin = sameAs(claim, kept);
    return twin !== undefined && !givesWay(twin);
  };
  return {
    kept,
    merged,
    lines: linesOf(merged).filter(({ facts }) => !byAnnouncement.has(facts.announcement)),
    twins: linesOf(merged).flatMap((line) => {
      const twin = byAnnouncement.get(line.facts.announcement);
      return twin ? [{ kept: twin, merged: line, settled: settledOf(twin, line) }] : [];
    }),
    claims: claimsOf(merged).filter((claim) => !isRepeated(claim)),
    repeated: claimsOf(merged).filter(isRepeated),
    givingWay: claimsOf(kept).filter(givesWay),
  };
}

function settledOf(kept: RecordedDateChange, merged: RecordedDateChange): Twins["settled"] {
  if (merged.retractReason !== null) return "kept";
  if (kept.retractReason !== null) return "merged";
  return saidOf(kept.facts) === saidOf(merged.facts) ? "kept" : null;
}

function saidOf({ standing, date, wording, withdraws, replacedBy, reason }: DateChangeFacts): string {
  return JSON.stringify([standing, date, wording, withdraws, replacedBy, reason]);
}

async function listReleases({ q, t }: Db, filmId: number): Promise<readonly MergedRelease[]> {
  const { releases: r, films: f } = t;
  return q
    .select({
      id: r.id,
      film: f.slug,
      region: r.region,
      type: r.type,
      variant: r.variant,
      sequence: r.sequence,
      version: r.version,
    })
    .from(r)
    .innerJoin(f, eq(f.id, r.filmId))
    .where(eq(r.filmId, filmId))
    .orderBy(asc(r.region), asc(r.type), asc(r.variant));
}

async function listLines(db: Db, releases: readonly MergedRelease[]): Promise<readonly RecordedDateChange[]> {
  const { q, t } = db;
  const d = t.dateChanges;
  const rows = await inLists(
    releases.map(({ id }) => id),
    (list) =>
      q.select({ id: d.id }).from(d).where(inArray(d.releaseId, list)).orderBy(asc(d.announcementId), asc(d.id)),
  );
  return [...(await listDateChangeFacts(db, { ids: rows.map(({ id }) => id) })).values()];
}
