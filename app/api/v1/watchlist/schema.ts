import * as z from "zod";
import { operation } from "#app/api/operation.ts";
import { dateSchema } from "#app/api/v1/date.ts";
import { wholeNumber } from "#app/api/whole-number.ts";
import { isRegion } from "#domain/region.ts";
import { CHANGE_KINDS, DIRECTIONS, RELEASE_TYPES, SPEAKERS, STANDINGS } from "#domain/vocabulary.ts";

const MOST_FILMS = 100;
const SLUGS = /^[a-z0-9-]{1,200}(,[a-z0-9-]{1,200})*$/;
/** As high as PostgreSQL numbers rows. */
const LAST_EDIT = 2_147_483_647;
const NO_EDIT = "The number of an edit, as an earlier answer gave it in record";

/** What `GET /api/v1/watchlist` takes. */
export const watchlistQuerySchema = z.object({
  films: z
    .string("Say which films, by slug")
    .regex(SLUGS, "Slugs of films, with commas between")
    .transform((text) => [...new Set(text.split(","))])
    .refine((slugs) => slugs.length <= MOST_FILMS, `At most ${MOST_FILMS} films`)
    .describe("Slugs of films, at most 100, with commas between; one that a film had before does as well"),
  region: z
    .string()
    .refine(isRegion, "An ISO 3166-1 code in capitals, or 001")
    .optional()
    .describe("Whose release of each film is told, where it has one"),
  since: wholeNumber({ from: 0, to: LAST_EDIT, problem: NO_EDIT })
    .optional()
    .describe("Tells what was put on record after this edit, nothing where left out: record of an earlier answer"),
});

export type WatchlistQuery = z.output<typeof watchlistQuerySchema>;

const releaseKey = { region: z.string(), type: z.enum(RELEASE_TYPES), variant: z.string().nullable() };

const followedFilmSchema = z.object({
  asked: z.string().describe("The slug asked for"),
  slug: z.string().describe("The slug it is found under now"),
  title: z.string(),
  release: z
    .object({ ...releaseKey, standing: z.enum(STANDINGS), date: dateSchema.nullable() })
    .nullable()
    .describe("The release that the film's page shows for the region, as of today; null where nothing was announced"),
});

const recordedChangeSchema = z.object({
  id: z.number(),
  film: z.object({ slug: z.string(), title: z.string() }),
  ...releaseKey,
  kind: z.enum(CHANGE_KINDS),
  announcement: z.string().describe("Its slug"),
  announcedOn: dateSchema,
  by: z.enum(SPEAKERS),
  studios: z.array(z.string()).describe("Those who made the announcement"),
  standing: z.enum(STANDINGS),
  before: dateSchema.nullable().describe("The date that this one took the place of"),
  after: dateSchema.nullable(),
  direction: z.enum(DIRECTIONS).nullable(),
  shiftDays: z.number().nullable().describe("From the last exact date to this one; null where either is a window"),
  reason: z.string().nullable(),
});

/** What `GET /api/v1/watchlist` answers. */
export const watchlistAnswerSchema = z.object({
  data: z.object({
    films: z.array(followedFilmSchema).describe("By the slug asked for; a slug that no film has or had is left out"),
    changes: z
      .array(recordedChangeSchema)
      .describe("What was put on record of these films since, newest announcement first; at most 100"),
    isCut: z
      .boolean()
      .describe("True where more was put on record since than the 100 changes told: /changes has it all"),
    record: z.number().describe("The last edit on record: to be sent as since, to be told what comes after"),
  }),
  next: z.null(),
});

export type WatchlistAnswer = z.output<typeof watchlistAnswerSchema>;

export const watchlistOperation = operation({
  path: "/watchlist",
  summary: "Some films, and what is new of them",
  description:
    "How films that somebody follows stand, and which date changes were put on record of them since they were last asked for. Nothing is kept of who asks: the films and the place in the record are in the question.",
  pathParameters: z.object({}),
  query: watchlistQuerySchema,
  answer: watchlistAnswerSchema,
  examples: ["/watchlist?films=tenet,batgirl&region=GB", "/watchlist?films=mission-impossible-dead-reckoning&since=0"],
});
