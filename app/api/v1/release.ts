import * as z from "zod";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { slipOf } from "#domain/ledger.ts";
import { exactly, type PartialDate } from "#domain/partial-date.ts";
import type { ReleaseKey } from "#domain/region.ts";
import { RELEASE_TYPES, type Standing, STANDINGS } from "#domain/vocabulary.ts";
import { dateSchema, toDateAnswer } from "./date.ts";

/** A film as anything but its own answer names it. */
export const filmRefSchema = z.object({
  slug: z.string(),
  title: z.string().describe("As of a day in the past: the title of that day, where known"),
});

/** Which of a film's releases. */
export const releaseKeyShape = {
  region: z.string().describe("ISO 3166-1 alpha-2, or 001 for worldwide"),
  type: z.enum(RELEASE_TYPES),
  variant: z.string().nullable().describe("“IMAX”, “re-release 2029”; null for the release itself"),
};

/** A release as it stands, wherever the API tells one. */
export const releaseSchema = z.object({
  film: filmRefSchema,
  ...releaseKeyShape,
  standing: z.enum(STANDINGS),
  date: dateSchema.nullable().describe("Null while undated or cancelled"),
  announcedOn: dateSchema.describe("When what stands was announced; a mere restatement does not count"),
  moves: z.int().describe("How often the date moved; one taken back within seven days does not count"),
  slipDays: z
    .int()
    .nullable()
    .describe("Last exact date less first exact date, in days; the last known while undated; null where there is none"),
  firstDate: dateSchema.nullable().describe("The first exact date it ever had"),
});

export type ReleaseAnswer = z.output<typeof releaseSchema>;

/** What is known of a release, from whichever side: the stored states, or a replayed history. */
export interface StandingRelease extends ReleaseKey {
  readonly standing: Standing;
  readonly date: PartialDate | null;
  readonly wording: string | null;
  readonly announcedOn: PartialDate;
  readonly moves: number;
  readonly firstExact: CalendarDate | null;
  readonly lastExact: CalendarDate | null;
}

/** A release for an answer. */
export function toReleaseAnswer(film: z.output<typeof filmRefSchema>, release: StandingRelease): ReleaseAnswer {
  const { region, type, variant, standing, date, wording, announcedOn, moves, firstExact } = release;
  return {
    film,
    region,
    type,
    variant: variant || null,
    standing,
    date: date && toDateAnswer(date, wording),
    announcedOn: toDateAnswer(announcedOn, null),
    moves,
    slipDays: slipOf(release)?.days ?? null,
    firstDate: firstExact && toDateAnswer(exactly(firstExact), null),
  };
}
