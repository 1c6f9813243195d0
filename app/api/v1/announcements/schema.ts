import * as z from "zod";
import { writeOperation } from "#app/api/operation.ts";
import { LINE_ACTIONS, NEW_FILM_KINDS } from "#domain/announcement-draft/draft.ts";
import { DEFAULT_REGION } from "#domain/region.ts";
import { CHANGE_KINDS, RELEASE_TYPES, SPEAKERS, STANDINGS } from "#domain/vocabulary.ts";
import { slugText } from "../../../(editor)/edit/form-fields.ts";
import { dateSchema } from "../date.ts";
import { lookedAt, lookingFirst } from "../looking-first.ts";

/** A field of the composer's form: what it means, and whether it is too long, `readDraft` says, as it does at the desk. */
const text = z.string().default("");

const filmSchema = z.strictObject({
  slug: slugText,
  title: text.describe("Of a new film"),
  isNew: z.boolean().default(false).describe("Whether this announcement is the first to name it"),
  is: z
    .enum(NEW_FILM_KINDS)
    .optional()
    .describe("Of a new film: by its official title, by a working one, or a slot; its official one where left out"),
});

const lineSchema = z.strictObject({
  film: filmSchema.nullable().default(null),
  region: z.string().default(DEFAULT_REGION).describe("ISO 3166-1 alpha-2, or 001 for worldwide"),
  type: z.enum(RELEASE_TYPES).default("theatrical"),
  variant: text.describe("“IMAX”, “re-release 2029”; empty for the release itself"),
  action: z.enum(LINE_ACTIONS).default("date").describe("A date, none, that another release takes its place, …"),
  date: text.describe("As people say it: “Nov 19 2021”, “summer 2022”, “2027-02-12”, “TBD”"),
  picked: z.string().nullable().default(null).describe("EDTF of the reading that is meant, where the date has two"),
  wording: text.describe("As printed, where that is not the date as typed"),
  withdraws: z.boolean().default(false).describe("Whether a vaguer date takes back the more exact one"),
  replacedBy: z.enum(RELEASE_TYPES).nullable().default(null).describe("Where action is “replaced”: by which release"),
  oldDate: text.describe("What the page gives as the date until now: where the record has another, it is asked"),
  reason: text,
  basedOn: z
    .strictObject({ version: z.int().nullable() })
    .nullable()
    .default(null)
    .describe("The version of the release as read from /films/{slug}; null where there is no such release yet"),
});

const sourceSchema = z.strictObject({
  url: text,
  publisher: text.describe("Left out for a page that is on record, it stays as it is there"),
  publishedOn: text,
  says: text.describe("A short quote; without one, each line’s own date"),
});

const linePreviewSchema = z.object({
  pointer: z.string().describe("Which line of what was sent"),
  kind: z.enum(CHANGE_KINDS).describe("What it does to the state that it finds"),
  shiftDays: z.int().nullable().describe("From the last exact date to this one; null where no days can be counted"),
  previous: dateSchema.nullable().describe("The date that it finds"),
  standing: z.enum(STANDINGS).describe("How the release stands behind it"),
  date: dateSchema.nullable(),
  laterChanges: z.int().describe("How many changes on record come after it: 0 for the last of the history"),
});

export const recordAnnouncementOperation = writeOperation({
  path: "/announcements",
  summary: "Put an announcement on record",
  description:
    "The composer’s form: one public act on one day, with a line for each release that it gives or takes a date, and the pages it was read on. Whole or not at all. A release that somebody has changed since the version a line is based on is a conflict: 409, with its version by now. Where it may be on record already, or something about it is unusual, it asks first.",
  scope: "announcements:write",
  body: z.strictObject({
    announcedOn: text.describe("The day, month or year in which it was made"),
    by: z.enum(SPEAKERS).optional().describe("Who spoke: a studio where left out"),
    studios: z.array(z.string()).default([]).describe("The studios that made it, by name"),
    headline: text,
    reason: text.describe("For all lines that give none of their own"),
    sources: z.array(sourceSchema).default([]).describe("Cited by every line"),
    lines: z.array(lineSchema).max(500, "An announcement has 500 lines at most").default([]),
    addsTo: z
      .strictObject({ slug: slugText, version: z.int() })
      .nullable()
      .default(null)
      .describe(
        "The announcement on record that the lines belong to, with its version. “announcedOn” repeats its day; “by”, “studios” and “headline” are left out, or as they are on record: where they are others, it is refused",
      ),
    ...lookingFirst,
  }),
  answer: z.object({
    data: z.object({ slug: z.string(), changesetId: z.int().describe("The save, for the desk") }),
    next: z.null(),
  }),
  preview: z.object({
    data: z.object({ lines: z.array(linePreviewSchema).describe("In the order of what was sent"), ...lookedAt }),
    next: z.null(),
  }),
  examples: [
    {
      announcedOn: "2026-11-20",
      studios: ["Harbour Pictures"],
      sources: [{ url: "https://news.example/harbour-of-glass", publisher: "News", publishedOn: "2026-11-20" }],
      lines: [
        { film: { slug: "harbour-of-glass", title: "Harbour of Glass", isNew: true }, date: "Feb 11 2028" },
        {
          film: { slug: "harbour-of-glass", title: "Harbour of Glass", isNew: true },
          region: "GB",
          date: "early 2028",
        },
      ],
    },
  ],
});
