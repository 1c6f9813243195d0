import * as z from "zod";

/** The field of every body that says: what was asked is meant. */
export const confirmedField = {
  confirmed: z
    .string()
    .max(100, "No answer of ours is that long")
    .optional()
    .describe("“confirm” of a problem that asked first: it is meant so"),
};
