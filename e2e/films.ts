import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** A line of a film's history, announced on a day of its own. */
export interface Line {
  readonly on: string;
  readonly date: string | null;
  readonly region: string;
  readonly type?: string;
  readonly standing?: "dated" | "undated" | "cancelled" | "released";
  readonly wording?: string;
  readonly reason?: string;
}

export interface Film {
  readonly slug: string;
  readonly title: string;
  readonly distributor?: string;
  readonly lines: readonly Line[];
}

/**
 * Puts films on record as an operator would, by the import, while the server runs: the tests' own, or another's whose
 * database is given. Not through `mutations/`, as other
 * tests do: the database is the running server's, and the import is the one public way to write to it from outside.
 * Twice the same changes nothing.
 */
export async function importFilms(films: readonly Film[], databaseUrl = process.env["DATABASE_URL"]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "slateline-films-"));
  try {
    const write = (name: string, content: unknown) => writeFile(join(folder, name), JSON.stringify(content));
    await write("announcements.json", announcementsOf(films));
    for (const film of films) await write(`${film.slug}.json`, toFile(film));
    await promisify(execFile)(process.execPath, ["db/commands/import.ts", folder], {
      env: { ...process.env, DATABASE_URL: databaseUrl },
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

function slugOf(film: Film, { on }: Line): string {
  return `${film.slug}-${on}`;
}

function announcementsOf(films: readonly Film[]) {
  const announced = films.flatMap((film) => film.lines.map((line): [string, string] => [slugOf(film, line), line.on]));
  return {
    format: "slateline/announcements@1",
    announcements: [...new Map(announced)].map(([slug, announcedOn]) => ({
      slug,
      announcedOn,
      headline: null,
      studios: [],
      by: null,
    })),
  };
}

function toFile(film: Film) {
  const { slug, title, distributor, lines } = film;
  return {
    format: "slateline/history@1",
    slug,
    kind: "film",
    title,
    titles: [{ title, kind: "official", from: null, source: null }],
    studios: distributor === undefined ? [] : [{ name: distributor, role: "distributor" }],
    franchise: null,
    checkedOn: null,
    history: lines.map(({ on, ...line }) => ({
      announcedOn: on,
      type: "theatrical",
      standing: line.date === null ? "undated" : "dated",
      reason: null,
      ...line,
      announcement: slugOf(film, { on, ...line }),
      sources: [],
    })),
    reports: [],
  };
}
