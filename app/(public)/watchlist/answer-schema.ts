import * as z from "zod/mini";
import { CHANGE_KINDS, DIRECTIONS, RELEASE_TYPES, SPEAKERS, STANDINGS } from "#domain/vocabulary.ts";

const date = z.object({ edtf: z.string(), wording: z.nullable(z.string()) });
const releaseKey = { region: z.string(), type: z.enum(RELEASE_TYPES), variant: z.nullable(z.string()) };

const film = z.object({
  asked: z.string(),
  slug: z.string(),
  title: z.string(),
  release: z.nullable(z.object({ ...releaseKey, standing: z.enum(STANDINGS), date: z.nullable(date) })),
});

const change = z.object({
  id: z.number(),
  film: z.object({ slug: z.string(), title: z.string() }),
  ...releaseKey,
  kind: z.enum(CHANGE_KINDS),
  announcement: z.string(),
  announcedOn: date,
  by: z.enum(SPEAKERS),
  studios: z.array(z.string()),
  standing: z.enum(STANDINGS),
  before: z.nullable(date),
  after: z.nullable(date),
  direction: z.nullable(z.enum(DIRECTIONS)),
  shiftDays: z.nullable(z.number()),
});

/** What `/api/v1/watchlist` answers, as far as the browser draws it. */
export const watchedSchema = z.object({
  data: z.object({ films: z.array(film), changes: z.array(change), isCut: z.boolean(), record: z.number() }),
});
