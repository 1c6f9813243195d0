/** What several addresses of the API take, each in one shape and with one sentence for what is wrong with it. */
import * as z from "zod";
import { wholeNumber } from "#app/api/whole-number.ts";
import { today } from "#app/clock.ts";
import { type CalendarDate, isCalendarDate } from "#domain/calendar-date.ts";
import { addDays } from "#domain/gregorian.ts";
import { isRegion } from "#domain/region.ts";
import { isReleaseGroup, typesOfGroup } from "#domain/release-group.ts";
import { RELEASE_TYPES, type ReleaseType } from "#domain/vocabulary.ts";

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_SLUG = 200;

/** A day, `2027-02-12`. */
export function dayParameter(what: string) {
  return z
    .string()
    .refine((text): text is CalendarDate => isCalendarDate(text), "A day of the calendar, as 2027-02-12")
    .meta({ format: "date", description: what });
}

/** A number of rows. */
export function countParameter(most: number) {
  return wholeNumber({ from: 1, to: most, problem: `A whole number from 1 to ${most}` });
}

/** At most how many rows. */
export function limitParameter(most: number) {
  return countParameter(most).default(Math.min(50, most)).describe("Rows at most");
}

const NO_CURSOR = "A cursor, as an earlier answer gave it in next";

/** Where a page begins, by what reads a cursor's text; it knows none but those that answers give. */
export function cursorParameter<Cursor extends {}>(read: (text: string) => Cursor | undefined, problem = NO_CURSOR) {
  return z
    .string()
    .transform((text, context) => {
      const cursor = read(text);
      if (cursor === undefined) context.addIssue({ code: "custom", message: problem });
      return cursor ?? z.NEVER;
    })
    .describe("Where the page begins: next of the page before");
}

export const regionParameter = z
  .string()
  .refine(isRegion, "An ISO 3166-1 code in capitals, or 001 for worldwide")
  .meta({
    pattern: "^([A-Z]{2}|001)$",
    description: "Only this region: ISO 3166-1 alpha-2, or 001 for worldwide; all where left out",
  });

const TYPE_WORDS = [...RELEASE_TYPES, "cinemas"] as const;

/** The types asked for: one, or those in cinemas. */
export const typeParameter = z
  .enum(TYPE_WORDS, `One of ${TYPE_WORDS.join(", ")}`)
  .transform((word): readonly ReleaseType[] =>
    isReleaseGroup(word) ? typesOfGroup(word) : RELEASE_TYPES.filter((type) => type === word),
  )
  .describe("Only releases of this type; “cinemas” means theatrical and limited; all where left out");

/** The address of a page on record: a film's, a studio's. */
export function slugParameter(what: string) {
  return z
    .string()
    .max(LONGEST_SLUG, "Longer than any slug")
    .regex(SLUG, "A slug: small letters, digits and single hyphens")
    .describe(what);
}

export const franchiseParameter = slugParameter("Only films of this franchise, by its slug");
export const studioParameter = slugParameter("Only films that this studio distributes or makes, by its slug");

/** Some reader's own day may be one later than the server's; the knowledge of a day after that nobody has. */
export const asOfParameter = dayParameter("As the world knew it on this day; today where left out").refine(
  (day) => day <= addDays(today(), 1),
  "A day that has come",
);

/** For a path or a query that names nothing. */
export const NOTHING = z.object({});
