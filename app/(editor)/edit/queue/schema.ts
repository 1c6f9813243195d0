import * as z from "zod";
import { QUEUE_KINDS } from "#db/vocabulary.ts";
import { RELEASE_TYPES } from "#domain/vocabulary.ts";

const id = z.coerce.number().int().positive();

export const leaveEntrySchema = z.object({
  kind: z.enum(QUEUE_KINDS),
  subjectId: id,
  version: id,
  reason: z
    .string()
    .trim()
    .min(1, "Say why it can be left: whoever sees it next will ask")
    .max(500, "At most 500 characters"),
});

export const recordOpeningSchema = z.object({
  film: z.string().max(120),
  region: z.string().max(3),
  type: z.enum(RELEASE_TYPES),
  variant: z.string().max(60),
  releaseVersion: id,
  day: z.string().max(200),
  url: z.string().trim().min(1, "Give the address of the page that says so").max(5000),
  publisher: z.string().max(5000),
});

export const putBackSchema = z.object({ changesetId: id });
