import * as z from "zod";
import { NAMED_KINDS } from "#db/vocabulary.ts";
import { isRegion } from "#domain/region.ts";
import { RELEASE_TYPES, STANDINGS } from "#domain/vocabulary.ts";
import { operation } from "#app/api/operation.ts";
import { dateSchema } from "#app/api/v1/date.ts";
import { countParameter } from "#app/api/v1/parameters.ts";

const HIT_KINDS = [...NAMED_KINDS, "date"] as const;

/** What `GET /api/v1/search` takes. */
export const searchQuerySchema = z.object({
  q: z
    .string("Say what to look for")
    .trim()
    .min(1, "Say what to look for")
    .max(200, "Longer than any name: 200 letters at most")
    .describe("Any title a film ever had, a studio, a franchise or a date, in any script; typing errors are forgiven"),
  limit: countParameter(50).default(20).describe("Hits at most"),
  kind: z
    .enum(HIT_KINDS, `One of ${HIT_KINDS.join(", ")}`)
    .optional()
    .describe("Only hits of this kind"),
  region: z
    .string()
    .refine(isRegion, "An ISO 3166-1 code in capitals, or 001")
    .optional()
    .describe(
      "Whose release of a film is told, where it has one; and in whose way dates are read (05/07/2021) and written, US where left out",
    ),
});

export type SearchQuery = z.output<typeof searchQuerySchema>;

const filmHitSchema = z.object({
  kind: z.literal("film"),
  slug: z.string(),
  title: z.string(),
  matchedTitle: z.string().nullable().describe("The other title by which it was found"),
  release: z
    .object({
      region: z.string(),
      type: z.enum(RELEASE_TYPES),
      standing: z.enum(STANDINGS),
      date: dateSchema.nullable(),
    })
    .nullable()
    .describe("The release that the film's page shows for the region, as of today; null where nothing was announced"),
  studios: z.array(z.string()).describe("Its distributors"),
});

const slateHitSchema = z.object({ kind: z.enum(["studio", "franchise"]), slug: z.string(), name: z.string() });

const dateHitSchema = z.object({
  kind: z.literal("date"),
  date: dateSchema,
  name: z.string().describe("The date as the region writes it"),
});

/** What `GET /api/v1/search` answers. */
export const searchAnswerSchema = z.object({
  data: z.array(z.discriminatedUnion("kind", [filmHitSchema, slateHitSchema, dateHitSchema])),
  next: z.null().describe("There are no further pages: ask for more with limit"),
});

export type SearchAnswer = z.output<typeof searchAnswerSchema>;
export type SearchAnswerHit = SearchAnswer["data"][number];

export const searchOperation = operation({
  path: "/search",
  summary: "Search",
  description:
    "Films by any title they ever had, studios, franchises and dates: in any case, with or without accents, with typing errors, in any script. What is named exactly so comes first.",
  pathParameters: z.object({}),
  query: searchQuerySchema,
  answer: searchAnswerSchema,
  examples: ["/search?q=misson+imposible&limit=2", "/search?q=july+2021&kind=date"],
});
