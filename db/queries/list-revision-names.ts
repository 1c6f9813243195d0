import { asc, inArray } from "drizzle-orm";
import { toPartialDate } from "#domain/partial-date.ts";
import { namedInRevision, type RevisionNames } from "#domain/revision-difference.ts";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";
import type { RecordedRevision } from "./list-revisions.ts";

/** The names of what some revisions speak of. */
export async function listRevisionNames(
  { q, t: { films: f, announcements: a } }: Db,
  { revisions }: { revisions: readonly Pick<RecordedRevision, "subject" | "before" | "after">[] },
): Promise<RevisionNames> {
  const named = revisions.map(namedInRevision);
  const films = await inLists(slugsOf(named.map(({ film }) => film)), (list) =>
    q.select({ slug: f.slug, title: f.title }).from(f).where(inArray(f.slug, list)).orderBy(asc(f.slug)),
  );
  const announcements = await inLists(slugsOf(named.map(({ announcement }) => announcement)), (list) =>
    q
      .select({ slug: a.slug, headline: a.headline, announcedOn: a.announcedOn })
      .from(a)
      .where(inArray(a.slug, list))
      .orderBy(asc(a.slug)),
  );
  return {
    films: new Map(films.map(({ slug, title }) => [slug, title])),
    announcements: new Map(
      announcements.map(({ slug, headline, announcedOn }) => [
        slug,
        { headline, announcedOn: toPartialDate(announcedOn) },
      ]),
    ),
  };
}

function slugsOf(named: readonly (string | null)[]): string[] {
  return named.filter((slug) => slug !== null);
}
