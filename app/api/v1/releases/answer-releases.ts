import type { Outcome } from "#app/api/answer.ts";
import { today } from "#app/clock.ts";
import type { Db } from "#db/db.ts";
import { listReleasesInSteps } from "#db/queries/list-releases.ts";
import { formatReleaseCursor } from "#domain/release-cursor.ts";
import { askedSlates } from "../asked-slates.ts";
import { toReleaseAnswer } from "../release.ts";
import { titlesOn } from "../titles-on.ts";
import type { ReleasesAnswer, ReleasesQuery } from "./schema.ts";

/** The releases that a query asks for, a page of them, all of one moment: ask within `snapshot`. */
export async function answerReleases(db: Db, query: ReleasesQuery): Promise<Outcome<ReleasesAnswer>> {
  const slates = await askedSlates(db, query);
  if ("status" in slates) return slates;
  const { from = null, to = null, region = null, type: types = null, standing = null, limit } = query;
  const { rows, goOn } = await listReleasesInSteps(db, {
    filter: { from, to, region, types, standing, slates, filmIds: null },
    asOf: query.asOf ?? today(),
    isPast: query.asOf !== undefined,
    after: query.cursor ?? null,
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const titles = await titlesOn(db, shown, query.asOf);
  const next = (rows.length > limit ? shown.at(-1)?.cursor : undefined) ?? goOn;
  return {
    data: shown.map((row) => {
      const { slug, filmId } = row;
      return toReleaseAnswer({ slug, title: titles.get(filmId) ?? row.title }, row);
    }),
    next: next && formatReleaseCursor(next),
  };
}
