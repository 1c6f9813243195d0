import * as z from "zod";
import type { Outcome } from "#app/api/answer.ts";
import { today } from "#app/clock.ts";
import type { Db } from "#db/db.ts";
import { findSlate, type SlateKind } from "#db/queries/find-slate.ts";
import { listReleases } from "#db/queries/list-releases.ts";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { findMoved } from "./find-moved.ts";
import { titlesOn } from "./titles-on.ts";
import { releaseSchema, toReleaseAnswer } from "./release.ts";

const MOST_RELEASES = 500;

/** A studio or franchise, wherever the API tells one whole. */
export const slateAnswerSchema = z.object({
  data: z.object({
    slug: z.string(),
    name: z.string(),
    releases: z
      .array(releaseSchema)
      .describe(
        "Of its films, as they stand, in the order of /releases; at most 500, where the rest is to be asked for",
      ),
  }),
  next: z.null(),
});

/** The slate of a kind and slug, as of a day. Ask within `snapshot`. */
export async function answerSlate(
  db: Db,
  { kind, slug, asOf }: { kind: SlateKind; slug: string; asOf: CalendarDate | undefined },
): Promise<Outcome<z.output<typeof slateAnswerSchema>>> {
  const slate = await findSlate(db, { kind, slug });
  if (!slate) return findMoved(db, { kind, slug }, (now) => `/${kind}s/${now}`);
  const everything = { filmIds: null, region: null, types: null, standing: null, from: null, to: null };
  const filter = { ...everything, slates: [{ kind, id: slate.id }] };
  const rows = await listReleases(db, {
    filter,
    asOf: asOf ?? today(),
    isPast: asOf !== undefined,
    after: null,
    limit: MOST_RELEASES,
  });
  const titles = await titlesOn(db, rows, asOf);
  const releases = rows.map((row) =>
    toReleaseAnswer({ slug: row.slug, title: titles.get(row.filmId) ?? row.title }, row),
  );
  return { data: { slug: slate.slug, name: slate.name, releases }, next: null };
}
