import { expect, test } from "vitest";
import * as z from "zod/mini";
import { undoSchema } from "./changesets/schema.ts";
import { correctionSchema, retractionSchema } from "./date-changes/schema.ts";
import { headSchema } from "./announcements/[slug]/schema.ts";
import { draftSchema } from "./announcements/schema.ts";
import { claimSchema, correctTitleSchema, mergeSchema, moveLineSchema, newFilmSchema } from "./films/schema.ts";
import { rowId } from "./form-fields.ts";
import { leaveEntrySchema, putBackSchema, recordOpeningSchema } from "./queue/schema.ts";
import { renameSchema } from "./account/schema.ts";
import { editorSchema } from "./editors/schema.ts";

const FORMS: Readonly<Record<string, readonly [schema: z.core.$ZodType, fields: readonly string[]]>> = {
  undo: [undoSchema, ["reason"]],
  correction: [correctionSchema, ["why", "date", "wording", "reason"]],
  retraction: [retractionSchema, ["why"]],
  announcement: [headSchema, ["slug", "announcedOn", "studios", "headline", "why"]],
  draft: [draftSchema, ["addsTo.slug"]],
  "new film": [newFilmSchema, ["title", "franchise"]],
  title: [correctTitleSchema, ["slug", "oldTitle", "title", "from", "source", "why"]],
  claim: [claimSchema, ["slug", "variant", "date", "url", "publisher", "publishedOn", "note"]],
  merge: [mergeSchema, ["kept", "merged", "why"]],
  "queue's entry": [leaveEntrySchema, ["reason"]],
  opening: [recordOpeningSchema, ["film", "variant", "day", "url", "publisher"]],
  name: [renameSchema, ["name"]],
};

test.each(Object.entries(FORMS))("the form of a %s refuses a text that no database stores", (_, [schema, fields]) => {
  for (const field of fields) {
    const sent = field.includes(".") ? { addsTo: { slug: "a\0b", version: 1 } } : { [field]: "a\0b" };
    const read = z.safeParse(schema, sent);
    const wrong = read.success ? [] : read.error.issues.filter(({ path }) => path.join(".") === field);
    expect([field, wrong.at(-1)?.message]).toEqual([field, "This holds a character that cannot be stored."]);
  }
});

test.each(["2147483648", "1e300", "-1", "0.5", "x", ""])("“%s” is the id of no row, and no error", (sent) => {
  expect(z.parse(rowId, sent)).toBe(0);
});

test("a row of every form is read so", () => {
  const huge = { id: "99999999999", version: "99999999999" };
  expect(z.parse(moveLineSchema, { ...huge, slug: "dune", towards: "later" })).toMatchObject({ id: 0, version: 0 });
  expect(z.parse(putBackSchema, { changesetId: "99999999999" })).toEqual({ changesetId: 0 });
  expect(z.parse(editorSchema, huge)).toEqual({ id: 0 });
  expect(z.parse(retractionSchema, { ...huge, intent: "save", why: "Never said." })).toMatchObject({ id: 0 });
});
