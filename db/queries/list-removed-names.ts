import { and, asc, eq } from "drizzle-orm";
import type { Db } from "../db.ts";
import { readFilmFacts } from "../revision-facts.ts";
import type { FilmFacts } from "./find-film-facts.ts";

/** Titles and studios as they were before somebody took them off a film, or said them otherwise. */
export type RemovedNames = Pick<FilmFacts, "titles" | "studios">;

/**
 * What corrections of a film, undos among them, took off its titles and studios, in their order; of what was put back
 * since, too. Taking apart what a merge joined is none. Without a limit: whoever asks looks for any of them.
 */
export async function listRemovedNames({ q, t }: Db, { filmId }: { filmId: number }): Promise<RemovedNames> {
  const r = t.revisions;
  const corrections = await q
    .select({ before: r.before, after: r.after })
    .from(r)
    .where(and(eq(r.subject, "film"), eq(r.subjectId, filmId), eq(r.action, "correct")))
    .orderBy(asc(r.id));
  const sides = corrections.map(({ before, after }) => [readFilmFacts(before), readFilmFacts(after)] as const);
  return {
    titles: sides.flatMap(([before, after]) => before.titles.filter((title) => !after.titles.some(isTitle(title)))),
    studios: sides.flatMap(([before, after]) => before.studios.filter((one) => !after.studios.some(isStudio(one)))),
  };
}

function isTitle({ title, kind }: FilmFacts["titles"][number]) {
  return (other: FilmFacts["titles"][number]) => other.title === title && other.kind === kind;
}

function isStudio({ name, role }: FilmFacts["studios"][number]) {
  return (other: FilmFacts["studios"][number]) => other.name === name && other.role === role;
}
