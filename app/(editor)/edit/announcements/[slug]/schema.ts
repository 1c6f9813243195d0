import * as z from "zod/mini";
import { SPEAKERS } from "#domain/vocabulary.ts";

const text = z.string().check(z.maxLength(5000));

/** A correction of an announcement itself, as it is typed. */
export const headSchema = z.object({
  slug: z.string().check(z.maxLength(120)),
  version: z.coerce.number().check(z.int()),
  intent: z.enum(["preview", "save"]),
  announcedOn: text,
  by: z.enum(SPEAKERS),
  studios: text,
  headline: text,
  why: z
    .string()
    .check(z.trim(), z.minLength(1, "Say what was wrong with it."), z.maxLength(500, "At most 500 characters.")),
});
