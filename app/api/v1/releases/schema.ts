import * as z from "zod";
import { today } from "#app/clock.ts";
import { addDays } from "#domain/gregorian.ts";
import { parseReleaseCursor } from "#domain/release-cursor.ts";
import { STANDINGS } from "#domain/vocabulary.ts";
import { dayParameter, limitParameter, regionParameter, studioParameter, typeParameter } from "../parameters.ts";
import { releaseSchema } from "../release.ts";

/** Some reader's own day may be one later than the server's; the knowledge of a day after that nobody has. */
const asOfParameter = dayParameter("As the world knew it on this day; today where left out").refine(
  (day) => day <= addDays(today(), 1),
  "A day that has come",
);

/** What `GET /api/v1/releases` takes. */
export const releasesQuerySchema = z.object({
  from: dayParameter("Only dates whose last day is this or later: “July 2027” is over on July 31").optional(),
  to: dayParameter("Only dates whose last day is this or earlier").optional(),
  region: regionParameter.optional(),
  type: typeParameter.optional(),
  studio: studioParameter.optional(),
  standing: z
    .enum(STANDINGS, `One of ${STANDINGS.join(", ")}`)
    .optional()
    .describe("Only releases that stand so"),
  asOf: asOfParameter.optional(),
  cursor: z
    .string()
    .transform((text, context) => {
      const cursor = parseReleaseCursor(text);
      if (!cursor) context.addIssue({ code: "custom", message: "A cursor, as an earlier answer gave it in next" });
      return cursor ?? z.NEVER;
    })
    .optional()
    .describe("Where the page begins: next of the page before"),
  limit: limitParameter(200),
});

export type ReleasesQuery = z.output<typeof releasesQuerySchema>;

/** What `GET /api/v1/releases` answers. */
export const releasesAnswerSchema = z.object({
  data: z
    .array(releaseSchema)
    .describe("By the last day of the date, the narrower window first, then slug; behind them those without a date"),
  next: z.string().nullable().describe("The cursor of the next page; null on the last"),
});

export type ReleasesAnswer = z.output<typeof releasesAnswerSchema>;
