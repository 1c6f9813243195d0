/** What the desk's forms ask while they are filled in: read by the routes beside, and by the browser. */
import * as z from "zod/mini";
import type { LedgerEntry } from "#domain/ledger.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import { RELEASE_TYPES, STANDINGS } from "#domain/vocabulary.ts";

const partialDate = z.pipe(z.string(), z.transform(toPartialDate));

const entrySchema = z.object({
  key: z.string(),
  announcedOn: partialDate,
  position: z.int(),
  standing: z.enum(STANDINGS),
  date: z.nullable(partialDate),
  withdraws: z.boolean(),
  replacedBy: z.nullable(z.enum(RELEASE_TYPES)),
  citedOn: z.array(partialDate),
});

/** A film with its releases, each with its version, who edited it last, and the entries of its history. */
export const filmLedgersSchema = z.object({
  slug: z.string(),
  title: z.string(),
  releases: z.array(
    z.object({
      region: z.string(),
      type: z.enum(RELEASE_TYPES),
      variant: z.string(),
      version: z.int(),
      edit: z.nullable(z.object({ by: z.string(), recordedAt: z.string() })),
      entries: z.array(entrySchema),
    }),
  ),
});

export const openingsSchema = z.object({ films: z.array(z.object({ slug: z.string(), title: z.string() })) });

export const pageOnRecordSchema = z.object({
  publisher: z.nullable(z.string()),
  publishedOn: z.nullable(z.string()),
  isNamed: z.boolean(),
  citedBy: z.array(z.object({ slug: z.string(), headline: z.nullable(z.string()), announcedOn: z.string() })),
});

export const announcementsSchema = z.object({
  announcements: z.array(
    z.object({
      slug: z.string(),
      announcedOn: z.string(),
      headline: z.nullable(z.string()),
      studios: z.array(z.string()),
      films: z.array(z.object({ slug: z.string(), title: z.string() })),
    }),
  ),
});

export type FilmLedgersAnswer = z.infer<typeof filmLedgersSchema>;
export type AnnouncementAnswer = z.infer<typeof announcementsSchema>["announcements"][number];
export type PageOnRecordAnswer = z.infer<typeof pageOnRecordSchema>;

/** An entry as JSON: its dates as EDTF text. */
export function entryAsJson({
  key,
  announcedOn,
  position,
  standing,
  date,
  withdraws,
  replacedBy,
  citedOn,
}: LedgerEntry) {
  return {
    key,
    announcedOn: announcedOn.edtf,
    position,
    standing,
    date: date?.edtf ?? null,
    withdraws,
    replacedBy,
    citedOn: citedOn.map(({ edtf }) => edtf),
  };
}

/** The address proposed for a new film, and films on record that it may be. */
export const newFilmSchema = z.object({
  slug: z.string(),
  similar: z.array(z.object({ slug: z.string(), title: z.string() })),
});

/** What `/api/v1/search?kind=film` answers, as far as a choice among films needs it. */
export const foundFilmsSchema = z.object({
  data: z.array(
    z.object({
      slug: z.string(),
      title: z.string(),
      matchedTitle: z.nullable(z.string()),
      release: z.nullable(z.object({ date: z.nullable(z.object({ earliest: z.string() })) })),
    }),
  ),
});
