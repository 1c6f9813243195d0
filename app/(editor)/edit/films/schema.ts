/** The forms of the films' desk as they are sent: shapes and sizes alone; what their texts mean is read after. */
import * as z from "zod/mini";
import { isRegion } from "#domain/region.ts";
import { CLAIM_SUBJECTS, FILM_KINDS, RELEASE_TYPES, TITLE_KINDS } from "#domain/vocabulary.ts";
import { look, neededText, rowId, rowVersion, slugText, textUpTo, typedText } from "../form-fields.ts";

const seen = { slug: slugText, version: rowVersion };
const why = textUpTo(500);
const reason = neededText(500, "Say what was wrong with it.");
const title = neededText(300, "Give the title.");
const region = z.string().check(z.refine(isRegion, "Choose a region."));

export const newFilmSchema = z.object({
  title,
  slug: textUpTo(120).check(
    z.refine(
      (text) => text === "" || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text),
      "Lower-case letters and digits, with single hyphens between: dune-part-two.",
    ),
  ),
  kind: z.enum(FILM_KINDS),
  naming: z.enum(["official", "working"]),
  franchise: typedText,
  isOther: z.optional(z.literal("on")),
});

export const factsSchema = z.object({
  ...seen,
  kind: z.enum(FILM_KINDS),
  primaryRegion: region,
  franchise: typedText,
  checkedOn: typedText,
  imdbId: typedText,
  tmdbId: typedText,
  wikidataId: typedText,
  why,
});

export const studiosSchema = z.object({ ...seen, distributors: typedText, producers: typedText, why });

export const becomeSchema = z.object({ ...seen, film: typedText, on: typedText });

export const retitleSchema = z.object({ ...seen, title, from: typedText, source: typedText });

export const addTitleSchema = z.object({
  ...seen,
  title,
  kind: z.enum(["working", "former", "alternate"]),
  from: typedText,
  source: typedText,
});

export const correctTitleSchema = z.object({
  ...seen,
  oldTitle: typedText,
  oldKind: z.enum(TITLE_KINDS),
  intent: z.enum(["correct", "remove"]),
  title,
  kind: z.enum(TITLE_KINDS),
  from: typedText,
  source: typedText,
  why: reason,
});

export const moveLineSchema = z.object({
  slug: slugText,
  id: rowId,
  version: rowVersion,
  towards: z.enum(["earlier", "later"]),
});

export const claimSchema = z.object({
  slug: slugText,
  region,
  type: z.enum(RELEASE_TYPES),
  variant: textUpTo(60),
  about: z.enum(CLAIM_SUBJECTS),
  date: typedText,
  url: typedText,
  publisher: typedText,
  publishedOn: typedText,
  note: textUpTo(1000),
  intent: z.enum(["judge", "save"]),
});

/** `was…` is the claim as the editor saw it. */
export const correctClaimSchema = z.object({
  slug: slugText,
  id: rowId,
  region,
  type: z.enum(RELEASE_TYPES),
  variant: textUpTo(60),
  about: z.enum(CLAIM_SUBJECTS),
  publishedOn: typedText,
  wasStates: typedText,
  wasNote: typedText,
  date: typedText,
  note: textUpTo(1000),
  why: reason,
  intent: z.enum(["judge", "save"]),
});

export const retractClaimSchema = z.object({ slug: slugText, id: rowId, why: reason });
export const restoreClaimSchema = z.object({ slug: slugText, id: rowId });

export const mergeSchema = z.object({
  kept: slugText,
  keptVersion: rowVersion,
  merged: slugText,
  mergedVersion: rowVersion,
  basis: z.string().check(z.maxLength(100_000)),
  ...look,
  why: neededText(500, "Say how you know that they are one."),
});
