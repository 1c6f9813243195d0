import type { Db } from "../db.ts";
import type { AnnouncementHead } from "../queries/find-announcement-head.ts";
import { findRedirect } from "../queries/find-redirect.ts";
import { releaseName } from "../queries/list-film-releases.ts";
import { type LatestEdit, listLatestEdits } from "../queries/list-latest-edits.ts";
import type { FilmReleases, VersionedRelease } from "../queries/list-release-versions.ts";
import type { Sources } from "../queries/list-sources.ts";
import { type Page, type PageProblem, pageProblems } from "./record-sources.ts";
import type { ReadAnnouncement, ReadFilm, ReadLine } from "#domain/announcement-draft/read-draft.ts";

/** Why an announcement was not put on record: the part of it that stands in the way, and the reason in words. */
export interface Refusal {
  readonly at: "announcement" | "source" | "newFilm" | "line";
  /** Which of the sources, new films or lines, counted from 0; 0 for the announcement itself. */
  readonly index: number;
  /** Which field of a source. */
  readonly field?: PageProblem["field"];
  readonly problem: string;
  /** Set where the release is no longer as the editor saw it: what it is now, and who changed it. */
  readonly changed: ChangedSince | null;
}

export interface ChangedSince {
  readonly version: number;
  readonly edit: LatestEdit | null;
}

/** What the record has of all that the lines name. */
export interface LineBasis {
  readonly films: ReadonlyMap<string, FilmReleases>;
  readonly newFilms: readonly ReadFilm[];
  /** Releases that the announcement has a line for already. */
  readonly touched: ReadonlySet<number>;
}

export function announcementRefusals(
  addsTo: ReadAnnouncement["addsTo"],
  head: AnnouncementHead | undefined,
): readonly Refusal[] {
  if (addsTo === null) return [];
  if (!head) return [refusal("announcement", 0, `There is no announcement “${addsTo.slug}” on record.`)];
  if (head.version === addsTo.version) return [];
  const changed = { version: head.version, edit: null };
  return [{ ...refusal("announcement", 0, "The announcement was changed since you opened it."), changed }];
}

/** What was given of pages and is on record otherwise. */
export function sourceRefusals(sources: readonly Page[], known: Sources): readonly Refusal[] {
  const problems = pageProblems(sources, known);
  return problems.map(({ url, field, problem }) => ({
    ...refusal(
      "source",
      sources.findIndex((source) => source.url === url),
      problem,
    ),
    field,
  }));
}

export async function newFilmRefusals(
  db: Db,
  newFilms: readonly ReadFilm[],
  films: LineBasis["films"],
): Promise<readonly Refusal[]> {
  const former = new Map<string, string | undefined>();
  for (const { slug } of newFilms) former.set(slug, await findRedirect(db, { kind: "film", fromSlug: slug }));
  return newFilms.flatMap(({ slug }, index) => {
    const taken = films.get(slug);
    if (taken) return [refusal("newFilm", index, `The address “${slug}” is taken by ${taken.title}.`)];
    const kept = former.get(slug);
    if (kept !== undefined)
      return [
        refusal("newFilm", index, `The address “${slug}” leads to the film “${kept}”, which it was merged into.`),
      ];
    const first = newFilms.findIndex((film) => film.slug === slug);
    return first < index ? [refusal("newFilm", index, `Two of the new films have the address “${slug}”.`)] : [];
  });
}

export async function lineRefusals(db: Db, lines: readonly ReadLine[], basis: LineBasis): Promise<readonly Refusal[]> {
  const simple = lines.flatMap((line, index) => {
    const problem = problemOf(line, index, lines, basis);
    return problem === undefined ? [] : [refusal("line", index, problem)];
  });
  return [...simple, ...(await changedLines(db, lines, basis))];
}

function problemOf(
  line: ReadLine,
  index: number,
  lines: readonly ReadLine[],
  { films, newFilms, touched }: LineBasis,
): string | undefined {
  const isNew = newFilms.some(({ slug }) => slug === line.film);
  if (!isNew && !films.has(line.film)) return `There is no film “${line.film}” on record.`;
  const first = lines.findIndex((other) => nameOf(other) === nameOf(line));
  if (first < index) return `This line repeats line ${first + 1}: an announcement gives a release one date.`;
  const release = recordedRelease(line, films);
  return release && touched.has(release.id)
    ? "The announcement has a line for this release already: correct that one instead."
    : undefined;
}

async function changedLines(db: Db, lines: readonly ReadLine[], { films }: LineBasis): Promise<readonly Refusal[]> {
  const changed = lines.flatMap((line, index) => {
    const release = recordedRelease(line, films);
    return (release?.version ?? null) === line.basedOn ? [] : [{ index, release }];
  });
  const edits = await listLatestEdits(db, { releaseIds: changed.flatMap(({ release }) => release?.id ?? []) });
  return changed.map(({ index, release }) => ({
    ...refusal("line", index, "The dates of this release were changed since you opened this form."),
    changed: release ? { version: release.version, edit: edits.get(release.id) ?? null } : null,
  }));
}

function recordedRelease(line: ReadLine, films: LineBasis["films"]): VersionedRelease | undefined {
  return films.get(line.film)?.releases.find((release) => releaseName(release) === releaseName(line));
}

function nameOf(line: ReadLine): string {
  return `${line.film} ${releaseName(line)}`;
}

function refusal(at: Refusal["at"], index: number, problem: string): Refusal {
  return { at, index, problem, changed: null };
}
