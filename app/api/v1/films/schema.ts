import * as z from "zod";
import { operation, writeOperation } from "#app/api/operation.ts";
import { parseFilmCursor } from "#domain/film-cursor.ts";
import { FILM_KINDS } from "#domain/vocabulary.ts";
import { newFilmSchema } from "../../../(editor)/edit/films/schema.ts";
import { lookedAt, lookingFirst } from "../looking-first.ts";
import { cursorParameter, franchiseParameter, limitParameter, NOTHING, studioParameter } from "../parameters.ts";

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
    cursor: cursorParameter(parseFilmCursor).optional(),
    limit: limitParameter(200),
  }),
  answer: z.object({
    data: z.array(filmHeadSchema),
    next: z.string().nullable().describe("The cursor of the next page; null on the last"),
  }),
  examples: ["/films?limit=2", "/films?q=misson+imposible&limit=1"],
});

const { title, slug, kind, naming, franchise } = newFilmSchema.shape;

export const createFilmOperation = writeOperation({
  path: "/films",
  summary: "Put a film on record",
  description:
    "A film that is not on record yet, by its title. Its dates come with the announcements that give them. Where films on record are named alike, it asks first.",
  scope: "films:write",
  body: z.strictObject({
    title,
    slug: z.optional(slug).default("").describe("Its address; made of the title where left out"),
    kind: z.optional(kind).default("film").describe("A slot is a date that a studio holds for a film it has not named"),
    naming: z.optional(naming).default("official").describe("Whether the title is the official one"),
    franchise: z.optional(franchise).default("").describe("Where it is part of one: its name"),
    ...lookingFirst,
  }),
  answer: z.object({
    data: z.object({ slug: z.string(), changesetId: z.int().describe("The save, for the desk") }),
    next: z.null(),
  }),
  preview: z.object({
    data: z.object({ slug: z.string().describe("The address that it would have"), ...lookedAt }),
    next: z.null(),
  }),
  examples: [{ title: "Zanzibar Nights", naming: "working" }],
});
