import * as z from "zod";
import { operation } from "#app/api/operation.ts";
import { CLAIM_SUBJECTS, FILM_KINDS, STUDIO_ROLES, TITLE_KINDS, VERDICTS } from "#domain/vocabulary.ts";
import { dateSchema } from "../../date.ts";
import { asOfParameter, slugParameter } from "../../parameters.ts";
import { filmRefSchema, releaseKeyShape, releaseSchema } from "../../release.ts";

export const filmPath = z.object({ slug: slugParameter("The film's") });

const pageShape = {
  url: z.string(),
  publisher: z.string(),
  publishedOn: z.string().nullable().describe("EDTF, as exact as the page says"),
};

const titleSchema = z.object({
  title: z.string(),
  kind: z.enum(TITLE_KINDS),
  usedFrom: dateSchema.nullable().describe("Since when it is used, where known"),
  source: z.object(pageShape).nullable(),
});

const claimSchema = z.object({
  ...releaseKeyShape,
  ...pageShape,
  about: z.enum(CLAIM_SUBJECTS).describe("Whether the page calls it the date in force, the one before, or a rumour"),
  date: dateSchema.nullable().describe("The date it states; null where it says that there is none"),
  note: z.string().nullable(),
  verdict: z.enum(VERDICTS).describe("Held against the record"),
  supersededOn: z.string().nullable().describe("Since when the date it repeats was out of force"),
  daysLate: z.int().nullable().describe("How long after that it was published"),
});

export const filmOperation = operation({
  path: "/films/{slug}",
  summary: "A film",
  description:
    "A film with its titles, studios, releases as they stand, and what pages claim about them, judged. Before anything was known, its releases are empty. A film that was merged into another leads there with 308.",
  pathParameters: filmPath,
  query: z.object({ asOf: asOfParameter.optional() }),
  answer: z.object({
    data: z.object({
      slug: z.string(),
      title: z.string(),
      kind: z.enum(FILM_KINDS).describe("A slot is a date that a studio holds for a film it has not named"),
      primaryRegion: z.string(),
      franchise: z.object({ slug: z.string(), name: z.string() }).nullable(),
      checkedOn: dateSchema.nullable().describe("When the record was last held against what is published"),
      became: z
        .object({ ...filmRefSchema.shape, on: z.string() })
        .nullable()
        .describe("The film that a slot turned out to be, and since when"),
      titles: z.array(titleSchema).describe("In the order in which it bore them"),
      studios: z.array(z.object({ slug: z.string(), name: z.string(), role: z.enum(STUDIO_ROLES) })),
      releases: z
        .array(
          releaseSchema.extend({
            version: z.int().describe("Of its record now, whatever day is asked of: what a write is based on"),
          }),
        )
        .describe("By the date in force; those without one last"),
      claims: z.array(claimSchema),
    }),
    next: z.null(),
  }),
  examples: ["/films/mission-impossible-dead-reckoning", "/films/mission-impossible-dead-reckoning?asOf=2020-04-24"],
});
