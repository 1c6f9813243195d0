/** The forms of the films' desk as they are sent: shapes and sizes alone; what their texts mean is read after. */
import * as z from "zod/mini";
import { isRegion } from "#domain/region.ts";
import { CLAIM_SUBJECTS, FILM_KINDS, RELEASE_TYPES, TITLE_KINDS } from "#domain/vocabulary.ts";

const typed = z.string().check(z.maxLength(5000));
const slug = z.string().check(z.maxLength(120));
const version = z.coerce.number().check(z.int());
const id = z.coerce.number().check(z.int(), z.positive());
const seen = { slug, version };
const why = z.string().check(z.trim(), z.maxLength(500, "At most 500 characters."));
const reason = z
  .string()
  .check(z.trim(), z.minLength(1, "Say what was wrong with it."), z.maxLength(500, "At most 500 characters."));
const title = z
  .string()
  .check(z.trim(), z.minLength(1, "Give the title."), z.maxLength(300, "At most 300 characters."));
const region = z.string().check(z.refine(isRegion, "Choose a region."));

export const newFilmSchema = z.object({
  title,
  slug: z.string().check(
    z.trim(),
    z.maxLength(120, "At most 120 characters."),
    z.refine(
      (text) => text === "" || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text),
      "Lower-case letters and digits, with single hyphens between: dune-part-two.",
    ),
  ),
  kind: z.enum(FILM_KINDS),
  naming: z.enum(["official", "working"]),
  franchise: typed,
  isOther: z.optional(z.literal("on")),
});

export const factsSchema = z.object({
  ...seen,
  kind: z.enum(FILM_KINDS),
  primaryRegion: region,
  franchise: typed,
  checkedOn: typed,
  imdbId: typed,
  tmdbId: typed,
  wikidataId: typed,
  why,
});

export const studiosSchema = z.object({ ...seen, distributors: typed, producers: typed, why });

export const becomeSchema = z.object({ ...seen, film: typed, on: typed });

export const retitleSchema = z.object({ ...seen, title, from: typed, source: typed });

export const addTitleSchema = z.object({
  ...seen,
  title,
  kind: z.enum(["working", "former", "alternate"]),
  from: typed,
  source: typed,
});

export const correctTitleSchema = z.object({
  ...seen,
  oldTitle: typed,
  oldKind: z.enum(TITLE_KINDS),
  intent: z.enum(["correct", "remove"]),
  title,
  kind: z.enum(TITLE_KINDS),
  from: typed,
  source: typed,
  why: reason,
});

export const moveLineSchema = z.object({ slug, id, version, towards: z.enum(["earlier", "later"]) });

export const claimSchema = z.object({
  slug,
  region,
  type: z.enum(RELEASE_TYPES),
  variant: z.string().check(z.trim(), z.maxLength(60, "At most 60 characters.")),
  about: z.enum(CLAIM_SUBJECTS),
  date: typed,
  url: typed,
  publisher: typed,
  publishedOn: typed,
  note: z.string().check(z.trim(), z.maxLength(1000, "At most 1,000 characters.")),
  intent: z.enum(["judge", "save"]),
});

export const retractClaimSchema = z.object({ slug, id, why: reason });
export const restoreClaimSchema = z.object({ slug, id });

export const mergeSchema = z.object({
  kept: slug,
  keptVersion: version,
  merged: slug,
  mergedVersion: version,
  basis: z.string().check(z.maxLength(100_000)),
  intent: z.enum(["preview", "save"]),
  why: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, "Say how you know that they are one."),
      z.maxLength(500, "At most 500 characters."),
    ),
});
