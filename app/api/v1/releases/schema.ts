import * as z from "zod";
import { operation } from "#app/api/operation.ts";
import { parseReleaseCursor } from "#domain/release-cursor.ts";
import { STANDINGS } from "#domain/vocabulary.ts";
import {
  asOfParameter,
  cursorParameter,
  dayParameter,
  franchiseParameter,
  limitParameter,
  NOTHING,
  regionParameter,
  studioParameter,
  typeParameter,
} from "../parameters.ts";
import { releaseSchema } from "../release.ts";

/** What `GET /api/v1/releases` takes. */
export const releasesQuerySchema = z.object({
  from: dayParameter(
    "Only dates whose last day is this or later: “July 2027” is over on July 31. With this or to, what has no date is left out",
  ).optional(),
  to: dayParameter(
    "Only dates whose last day is this or earlier: “July 2027” is not among those to July 30, “2028 or later” among none",
  ).optional(),
  region: regionParameter.optional(),
  type: typeParameter.optional(),
  studio: studioParameter.optional(),
  franchise: franchiseParameter.optional(),
  standing: z
    .enum(STANDINGS, `One of ${STANDINGS.join(", ")}`)
    .optional()
    .describe("Only releases that stand so"),
  asOf: asOfParameter.optional(),
  cursor: cursorParameter(parseReleaseCursor).optional(),
  limit: limitParameter(200),
});

export type ReleasesQuery = z.output<typeof releasesQuerySchema>;

/** What `GET /api/v1/releases` answers. */
export const releasesAnswerSchema = z.object({
  data: z
    .array(releaseSchema)
    .describe("By the last day of the date, the narrower window first, then slug; behind them those without a date"),
  next: z
    .string()
    .nullable()
    .describe(
      "The cursor of the next page; null on the last. Of a filter that few releases pass, a page may be short or empty, and others follow it",
    ),
});

export type ReleasesAnswer = z.output<typeof releasesAnswerSchema>;

export const releasesOperation = operation({
  path: "/releases",
  summary: "The calendar",
  description:
    "Releases as they stand, today or as the world knew them on a day in the past. A date that is a window stands at its last day: “July 2027” behind July 30, “2027” at the end of that year.",
  pathParameters: NOTHING,
  query: releasesQuerySchema,
  answer: releasesAnswerSchema,
  examples: ["/releases?region=US&type=cinemas&from=2027-01-01&limit=3", "/releases?region=US&asOf=2020-04-24&limit=2"],
});
