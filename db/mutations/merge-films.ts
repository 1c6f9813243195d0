import { and, eq } from "drizzle-orm";
import type { Database, WriteDb } from "../db.ts";
import { type FilmFacts, findFilmFacts, type RecordedFilm } from "../queries/find-film-facts.ts";
import type { DateChangeFacts, RecordedDateChange } from "../queries/list-date-change-facts.ts";
import {
  type JoinedRelease,
  type MergedRelease,
  type MergePlan,
  planMerge,
  type Twins,
} from "../queries/plan-merge.ts";
import { findSeenFilm, type SeenFilm } from "./edit-film.ts";
import { writeFacts, writeRestoration } from "./edit-date-change.ts";
import type { Changeset } from "./record-changeset.ts";
import { replayReleases } from "./replay-releases.ts";
import { isTitle } from "./retitle-film.ts";
import { type EditFacts, type EditOutcome, type EditRefusal, refuse, saveEdit } from "./save-edit.ts";
import { eraseFilm, isSame, writeFilm } from "./write-film.ts";
import { rewriteClaim, rewriteLine, rewriteRedirect, rewriteRelease } from "./write-merge.ts";

/** Two films that are one, as the editor saw them, and which line stands where both have one of an announcement. */
export interface Merge {
  readonly kept: SeenFilm;
  /** The film whose address becomes a redirect. */
  readonly merged: SeenFilm;
  /** The basis of the plan that the editor saw. */
  readonly basis: string;
  /** By the id of the merged film's line. */
  readonly choices: ReadonlyMap<number, "kept" | "merged">;
}

/**
 * Makes two films one (`docs/decisions/0009-merging-films.md`). All that the merged film has goes to the kept one, whose
 * releases keep their ids; the old address leads to it, and so does what led to the old one. Refused where either has
 * changed since the editor saw it, or a line is left to be chosen. It can be undone.
 */
export function mergeFilms(db: Database, merge: Merge, facts: EditFacts): Promise<EditOutcome> {
  return saveEdit(db, facts, async (writeDb, changeset) => {
    const kept = await findSeenFilm(writeDb, merge.kept);
    if ("problem" in kept) return kept;
    const merged = await findSeenFilm(writeDb, merge.merged);
    if ("problem" in merged) return merged;
    const plan = await planMerge(writeDb, { keptId: kept.id, mergedId: merged.id });
    const refusal = refusalOf(merge, { kept, merged, plan });
    if (refusal) return refusal;
    const work: Work = { db: writeDb, changeset, kept, merged };
    const releases = [...plan.moved, ...plan.joined.flatMap((joined) => [joined.kept, joined.merged])];
    const ids = releases.map(({ id }) => id);
    return replayReleases(writeDb, ids, async () => {
      for (const joined of plan.joined) await joinRelease(work, joined, merge.choices);
      for (const release of plan.moved) await moveRelease(work, release);
      await joinFilms(work);
    });
  });
}

interface Work {
  readonly db: WriteDb;
  readonly changeset: Changeset;
  readonly kept: RecordedFilm;
  readonly merged: RecordedFilm;
}

function refusalOf(
  { basis, choices }: Merge,
  { kept, merged, plan }: { kept: RecordedFilm; merged: RecordedFilm; plan: MergePlan },
): EditRefusal | undefined {
  if (kept.id === merged.id) return refuse("This is one film already: choose another.");
  for (const [slot, film] of [
    [kept, merged],
    [merged, kept],
  ] as const)
    if (slot.facts.became?.film === film.facts.slug)
      return refuse(`${slot.facts.title} became ${film.facts.title}: a slot and its film both keep their histories.`);
  if (plan.basis !== basis)
    return refuse(
      "The dates or reports of these films were changed since you opened this: open it again to choose anew.",
    );
  const open = plan.joined.flatMap(({ twins }) => twins.filter(({ settled }) => settled === null));
  const unchosen = open.filter(({ merged: { id } }) => !choices.has(id));
  if (unchosen.length === 0) return undefined;
  return refuse("Both films have a line of the same announcement for the same release: choose which stands.");
}

async function joinRelease(
  work: Work,
  { kept, merged, lines, twins, claims, repeated, givingWay }: JoinedRelease,
  choices: Merge["choices"],
): Promise<void> {
  const { db, changeset } = work;
  for (const line of lines) {
    const before = lineFactsOf(line);
    await rewriteLine(db, changeset, { id: line.id, before, after: { ...before, film: kept.film } });
  }
  for (const pair of twins) await settle(work, pair, choices.get(pair.merged.id) ?? "kept");
  for (const { id, facts } of givingWay) await rewriteClaim(db, changeset, { id, before: facts, after: null });
  for (const { id, facts } of claims)
    await rewriteClaim(db, changeset, { id, before: facts, after: { ...facts, film: kept.film } });
  for (const { id, facts } of repeated) await rewriteClaim(db, changeset, { id, before: facts, after: null });
  const { id, ...before } = merged;
  await rewriteRelease(db, changeset, { id, before, after: null });
}

function lineFactsOf({ facts, retractReason, version }: RecordedDateChange) {
  return { ...facts, retractReason, version };
}

/** The kept line says from then on what the one that stands said. */
async function settle({ db, changeset }: Work, { kept, merged, settled }: Twins, choice: "kept" | "merged") {
  const standing = (settled ?? choice) === "kept" ? kept : merged;
  await rewriteLine(db, changeset, { id: merged.id, before: lineFactsOf(merged), after: null });
  if (kept.retractReason !== null && standing === merged) await writeRestoration(db, changeset, kept);
  const { film, position } = kept.facts;
  const sources = sourcesOf(standing, standing === kept ? merged : kept);
  const after = { ...standing.facts, film, position, sources };
  if (!isSame(after, kept.facts)) await writeFacts(db, changeset, kept, after);
}

/**
 * What stands cites its own pages; where the other line stood for the same date, that one's behind them. A page that was
 * read for another date, or for a line that was retracted, says nothing of this one: the revision keeps it with its own.
 */
function sourcesOf(standing: RecordedDateChange, other: RecordedDateChange): DateChangeFacts["sources"] {
  const [{ sources, date, ...said }, theirs] = [standing.facts, other.facts];
  const isSaidByBoth = other.retractReason === null && theirs.date === date && theirs.standing === said.standing;
  if (!isSaidByBoth) return sources;
  return [...sources, ...theirs.sources.filter(({ url }) => !sources.some((source) => source.url === url))];
}

async function moveRelease({ db, changeset, kept }: Work, { id, ...before }: MergedRelease): Promise<void> {
  await rewriteRelease(db, changeset, { id, before, after: { ...before, film: kept.facts.slug } });
}

/** The row of the merged film goes before the kept film takes what it had: no two may have one outside id. */
async function joinFilms({ db, changeset, kept, merged }: Work): Promise<void> {
  await repointSlots(db, changeset, { kept, merged });
  await eraseFilm(db, changeset, merged, "merge");
  await writeFilm(db, changeset, kept, { after: joinedFacts(kept.facts, merged.facts), action: "merge" });
  await redirect(db, changeset, { from: merged.facts.slug, to: kept.facts.slug });
}

async function repointSlots(db: WriteDb, changeset: Changeset, { kept, merged }: Pick<Work, "kept" | "merged">) {
  const f = db.t.films;
  const slots = await db.q.select({ id: f.id }).from(f).where(eq(f.becameFilmId, merged.id));
  for (const { id } of slots) {
    const slot = await findFilmFacts(db, { id });
    if (!slot?.facts.became) continue;
    const after = { ...slot.facts, became: { ...slot.facts.became, film: kept.facts.slug } };
    await writeFilm(db, changeset, slot, { after, action: "merge" });
  }
}

/** What the kept film lacks, it takes from the other; what the other was called is a title of it. */
function joinedFacts(kept: FilmFacts, merged: FilmFacts): FilmFacts {
  const titles = merged.titles.map((one) => (one.kind === "official" ? { ...one, kind: "alternate" as const } : one));
  const isNew = (one: { title: string }) => !kept.titles.some(({ title }) => title === one.title);
  const added = titles.filter((one, index) => isNew(one) && titles.findIndex(isTitle(one)) === index);
  const hasStudio = ({ name, role }: FilmFacts["studios"][number]) =>
    kept.studios.some((studio) => studio.name === name && studio.role === role);
  const studios = [...kept.studios, ...merged.studios.filter((studio) => !hasStudio(studio))];
  const byRole = (role: string) => studios.filter((studio) => studio.role === role);
  return {
    ...kept,
    franchise: kept.franchise ?? merged.franchise,
    checkedOn: laterOf(kept.checkedOn, merged.checkedOn),
    imdbId: kept.imdbId ?? merged.imdbId,
    tmdbId: kept.tmdbId ?? merged.tmdbId,
    wikidataId: kept.wikidataId ?? merged.wikidataId,
    became: kept.kind === "slot" ? (kept.became ?? merged.became) : null,
    titles: [...added, ...kept.titles],
    studios: [...byRole("distributor"), ...byRole("production")],
  };
}

function laterOf(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}

async function redirect(db: WriteDb, changeset: Changeset, { from, to }: { from: string; to: string }): Promise<void> {
  const { q, t } = db;
  const r = t.redirects;
  const earlier = await q
    .select({ id: r.id, kind: r.kind, fromSlug: r.fromSlug, toSlug: r.toSlug })
    .from(r)
    .where(and(eq(r.kind, "film"), eq(r.toSlug, from)));
  for (const { id, ...before } of earlier)
    await rewriteRedirect(db, changeset, { id, before, after: { ...before, toSlug: to } });
  const after = { kind: "film", fromSlug: from, toSlug: to } as const;
  const [made] = await db.insertAll("redirects", [after]);
  if (!made) throw new Error(`The database kept no redirect from ${from}`);
  changeset.revise({ subject: "redirect", action: "merge", subjectId: made.id, before: null, after });
}
