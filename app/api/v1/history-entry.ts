import * as z from "zod";
import type { AnnouncementRecord, SourcePage } from "#domain/film-record.ts";
import type { SpokenEntry } from "#domain/film-sentence.ts";
import type { HistoryLine } from "#domain/history-line.ts";
import { OPEN_END, type PartialDate } from "#domain/partial-date.ts";
import type { ReleaseKey } from "#domain/region.ts";
import { CHANGE_KINDS, DIRECTIONS, RELEASE_TYPES, SPEAKERS, STANDINGS } from "#domain/vocabulary.ts";
import { dateSchema, toDateAnswer } from "./date.ts";
import { releaseKeyShape } from "./release.ts";

const sourceSchema = z.object({
  url: z.string(),
  publisher: z.string(),
  publishedOn: z.string().nullable().describe("EDTF, as exact as the page says"),
  says: z.string().describe("What it says of the change, in short"),
});

export const announcementRefSchema = z.object({
  slug: z.string(),
  headline: z.string().nullable(),
  studios: z.array(z.string()),
  by: z.enum(SPEAKERS),
});

/** A date change in its place in the history of its release, wherever the API tells one. */
export const historyEntryShape = {
  announcedOn: dateSchema.describe("When it was made public; where it was made"),
  ...releaseKeyShape,
  standing: z.enum(STANDINGS),
  date: dateSchema.nullable().describe("Null for a change that leaves no date"),
  previous: dateSchema
    .nullable()
    .describe(
      "The date it took the place of, after a stretch without one the last there was; null where it only restates",
    ),
  kind: z.enum(CHANGE_KINDS).describe("What it did to the date, derived from all changes before it"),
  shiftDays: z.int().nullable().describe("From the last exact date to this one; null where either is a window"),
  direction: z.enum(DIRECTIONS).nullable().describe("Which way the date went, also between windows"),
  replacedBy: z.enum(RELEASE_TYPES).nullable().describe("The type of release that takes its place"),
  reason: z.string().nullable(),
  announcement: announcementRefSchema,
  knownBy: z.string().describe("The day by which the world knew, YYYY-MM-DD"),
  inForceUntil: z.string().nullable().describe("The day on which a later change was known; null while it is the last"),
  sources: z.array(sourceSchema),
};

export const historyEntrySchema = z.object(historyEntryShape);

export type HistoryEntryAnswer = z.output<typeof historyEntrySchema>;

/** What stands beside a line of a history. */
export interface EntryContext extends ReleaseKey {
  readonly reason: string | null;
  readonly announcement: AnnouncementRecord;
  readonly sources: readonly (SourcePage & { readonly says: string })[];
}

/** A line of a replayed history for an answer. */
export function toHistoryEntry({ step, replaced }: HistoryLine, context: EntryContext): HistoryEntryAnswer {
  const { entry, kind, shift, knownBy, inForceUntil } = step;
  const { standing, date, wording, replacedBy } = entry;
  return {
    ...toEntryFacts({ announcedOn: entry.announcedOn, standing, date, wording }, context),
    previous: replaced && toDateAnswer(replaced.date, replaced.wording),
    kind,
    shiftDays: shift?.days ?? null,
    direction: shift?.direction ?? null,
    replacedBy,
    knownBy,
    inForceUntil: inForceUntil === OPEN_END ? null : inForceUntil,
  };
}

interface SaidFacts extends Pick<SpokenEntry, "standing" | "date" | "wording"> {
  readonly announcedOn: PartialDate;
}

/** What was said, without what a replay makes of it. */
export function toEntryFacts({ announcedOn, standing, date, wording }: SaidFacts, context: EntryContext) {
  const { region, type, variant, reason, announcement, sources } = context;
  const { slug, headline, studios, by } = announcement;
  return {
    announcedOn: toDateAnswer(announcedOn, null),
    region,
    type,
    variant: variant || null,
    standing,
    date: date && toDateAnswer(date, wording),
    reason,
    announcement: { slug, headline, studios: [...studios], by },
    sources: sources.map(({ url, publisher, publishedOn, says }) => {
      return { url, publisher, publishedOn: publishedOn?.edtf ?? null, says };
    }),
  };
}
