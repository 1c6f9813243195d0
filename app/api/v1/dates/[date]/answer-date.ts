import type * as z from "zod";
import type { Outcome } from "#app/api/answer.ts";
import type { Asked } from "#app/api/operation.ts";
import type { Db } from "#db/db.ts";
import { listFilmsOnDates } from "#db/queries/list-films-on-dates.ts";
import { openingWeekend } from "#domain/opening-weekend.ts";
import { isExact } from "#domain/partial-date.ts";
import { CINEMA_TYPES } from "#domain/vocabulary.ts";
import { toDateAnswer } from "../../date.ts";
import type { dateOperation } from "./schema.ts";

type Answer = z.output<(typeof dateOperation)["answer"]>;

const MOST_RELEASES = 1000;

/** Who ever held a date. Ask within `snapshot`. */
export async function answerDate(db: Db, { date, region }: Asked<typeof dateOperation>): Promise<Outcome<Answer>> {
  const range = isExact(date) ? openingWeekend(date.earliest) : { from: date.earliest, to: date.latest };
  const held = { region, types: CINEMA_TYPES, ranges: [range], otherThan: null, limit: MOST_RELEASES };
  const holdings = (await listFilmsOnDates(db, held)).map(({ slug, title, day, from, until, leftFor, opened }) => ({
    film: { slug, title },
    day,
    from: toDateAnswer(from, null),
    until: until && toDateAnswer(until, null),
    leftFor: leftFor && toDateAnswer(leftFor, null),
    opened,
  }));
  return { data: { date: toDateAnswer(date, null), region, ...range, holdings }, next: null };
}
