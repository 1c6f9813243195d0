import * as z from "zod/mini";
import { RELEASE_TYPES, STANDINGS } from "#domain/vocabulary.ts";

/** The largest number that a column of either engine holds. */
const MOST = 2_147_483_647;
const line = {
  id: z.coerce.number().check(z.int(), z.positive(), z.maximum(MOST)),
  version: z.coerce.number().check(z.int(), z.maximum(MOST)),
};
const intent = z.enum(["preview", "save"]);
const reason = z
  .string()
  .check(z.trim(), z.minLength(1, "Say what was wrong with it."), z.maxLength(500, "At most 500 characters."));
const text = z.string().check(z.maxLength(5000));

/** A correction as it is typed. */
export const correctionSchema = z.object({
  ...line,
  intent,
  why: reason,
  action: z.enum(STANDINGS),
  date: text,
  wording: text,
  reason: text,
  position: z.coerce
    .number()
    .check(z.int(), z.nonnegative("A place is 0 or more."), z.maximum(MOST, "A place is a smaller number.")),
  withdraws: z.optional(z.literal("on")),
  replacedBy: z.union([z.enum(RELEASE_TYPES), z.literal("")]),
});

export const retractionSchema = z.object({ ...line, intent, why: reason });
