import * as z from "zod";
import { operation } from "#app/api/operation.ts";
import { FILM_KINDS } from "#domain/vocabulary.ts";
import { franchiseParameter, limitParameter, NOTHING, slugParameter, studioParameter } from "../parameters.ts";

const filmHeadSchema = z.object({
  slug: z.string(),
  title: z.string(),
  kind: z.enum(FILM_KINDS),
  primaryRegion: z.string(),
  franchise: z.object({ slug: z.string(), name: z.string() }).nullable(),
});

export const filmsOperation = operation({
  path: "/films",
  summary: "Films",
  description: "All films by slug, or those found by any title they ever had, the best match first.",
  pathParameters: NOTHING,
  query: z.object({
    q: z
      .string()
      .trim()
      .min(1, "Say what to look for")
      .max(200, "Longer than any name: 200 letters at most")
      .optional()
      .describe("Only films found by this; the best fifty at most, on one page"),
    studio: studioParameter.optional(),
    franchise: franchiseParameter.optional(),
    cursor: slugParameter("Where the page begins: next of the page before").optional(),
    limit: limitParameter(200),
  }),
  answer: z.object({
    data: z.array(filmHeadSchema),
    next: z.string().nullable().describe("The cursor of the next page; null on the last"),
  }),
  examples: ["/films?limit=2", "/films?q=misson+imposible&limit=1"],
});
