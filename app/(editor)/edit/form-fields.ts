/**
 * The fields that forms of the desk have in common, as they are sent: shapes and sizes alone. What a text means is read
 * after; none is let through that PostgreSQL cannot store, and no number that its columns cannot hold.
 */
import * as z from "zod/mini";
import { isStorable, UNSTORABLE } from "#domain/announcement-draft/texts.ts";

/** The largest number that a column of either engine holds. */
export const LARGEST_NUMBER = 2_147_483_647;

const storable = z.refine<string>(isStorable, UNSTORABLE);

/** A text that is read later, beside its own field. */
export const typedText = z.string().check(z.maxLength(5000), storable);

/** What names a film or an announcement, in a field that nobody types into. */
export const slugText = z.string().check(z.maxLength(120), storable);

/** A text without the spaces around it, which may be empty. */
export function textUpTo(longest: number) {
  const tooLong = `At most ${longest.toLocaleString("en-US")} characters.`;
  return z.string().check(z.trim(), z.maxLength(longest, tooLong), storable);
}

/** A text that has to be there; `missing` says so where it is not. */
export function neededText(longest: number, missing: string) {
  return textUpTo(longest).check(z.minLength(1, missing));
}

/** The id of a row. What can be none is 0, which no row has: it is unknown, like any other that is not on record. */
export const rowId = z.pipe(z.unknown(), z.transform(numberOfRow));

/** The version that an editor saw. What can be none is 0, which no row has any more: it has changed since. */
export const rowVersion = z.pipe(z.unknown(), z.transform(numberOfRow));

function numberOfRow(sent: unknown): number {
  const number = Number(sent);
  return Number.isInteger(number) && number > 0 && number <= LARGEST_NUMBER ? number : 0;
}

/** Whether a form is to be looked at before, or saved; and what was agreed to then, as a fingerprint. */
export const look = {
  intent: z.enum(["preview", "save"]),
  agreed: z.optional(z.string().check(z.maxLength(100))),
};
