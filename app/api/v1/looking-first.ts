/** What every write has in common: it can be looked at before, and what is asked of it can be answered. */
import * as z from "zod";

export const lookingFirst = {
  preview: z.boolean().default(false).describe("True to be shown what it would do: nothing is put on record then"),
  confirmed: z
    .string()
    .max(100, "No answer of ours is that long")
    .optional()
    .describe("“confirm” of a problem that asked first, or of a preview: it is meant so"),
};

/** A preview's own part of an answer, beside what the write would do. */
export const lookedAt = {
  asks: z
    .array(z.object({ detail: z.string(), pointer: z.string() }))
    .describe("What it would be asked first, each with where in what was sent"),
  confirm: z
    .string()
    .nullable()
    .describe("Sent as “confirmed”, it says that this is meant; null where nothing is asked"),
};
