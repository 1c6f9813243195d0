import * as z from "zod";
import { operation } from "#app/api/operation.ts";
import type { EmbedAnswer } from "#components/widget/answer.ts";
import { PICTURE_WIDTH } from "#components/widget/answer.ts";
import { filmPath } from "../../../films/[slug]/schema.ts";

/** Asked for by what is pasted once into other people's pages: what cannot be read is noted, and never an error. */
const querySchema = z.object({
  region: z.string().optional().describe("Whose release: ISO 3166-1 alpha-2, or 001; the film's own where left out"),
  type: z.string().optional().describe("Which type of release; cinemas, or what there is, where left out"),
  variant: z.string().optional().describe("Which variant of it, as IMAX"),
  asOf: z.string().optional().describe("As known on this day, 2020-04-01; “live” is today"),
  lang: z.string().optional().describe("The variety of English in which dates are written, as en-GB"),
});

const stepSchema = z.object({
  on: z.string().describe("When it was announced"),
  date: z.string().optional().describe("The date it gave, as announced; left out where it restates the line before"),
  did: z.string().describe("What it did to the date"),
  source: z.string().optional().describe("Who published the first page that says so"),
  at: z
    .array(z.number())
    .optional()
    .describe(`Where its date lies on an axis ${PICTURE_WIDTH} px wide: a day, or the two ends of a window`),
  rise: z.number().optional().describe("How high the arc to it is, in px, negative below the axis"),
  way: z.number().optional().describe("1 where it moved the date later, -1 earlier"),
});

export const embedOperation = operation({
  path: "/embed/films/{slug}",
  summary: "What the timeline widget draws",
  description:
    "One release of a film in texts and in places on an axis, in at most 700 bytes for ten entries. It is the widget's, as small as can be: for dates to work with, ask for the film. A film that was merged is answered under its new name.",
  pathParameters: filmPath,
  query: querySchema,
  answer: z.object({
    title: z.string(),
    url: z.string().describe("The film's page"),
    now: z.string().describe("What it has now: a date, or that there is none"),
    say: z.string().describe("Continues it, and names the region"),
    notes: z
      .array(z.string())
      .optional()
      .describe("What is shown in place of what was asked for; what came of a pinned day"),
    fresh: z.string().describe("When it was last checked"),
    years: z
      .array(z.tuple([z.number(), z.number()]))
      .optional()
      .describe("Where years begin on the axis, and which"),
    steps: z.array(stepSchema).describe("In the order announced"),
  }) satisfies z.ZodType<EmbedAnswer>,
  examples: [
    "/embed/films/mission-impossible-dead-reckoning",
    "/embed/films/mission-impossible-dead-reckoning?asOf=2020-04-24",
  ],
});
