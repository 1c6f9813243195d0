/** Reads back what revisions keep as JSON. */
import * as z from "zod";
import {
  CLAIM_SUBJECTS,
  FILM_KINDS,
  RELEASE_TYPES,
  SPEAKERS,
  STANDINGS,
  STUDIO_ROLES,
  TITLE_KINDS,
} from "#domain/vocabulary.ts";
import type { LineFacts, RedirectFacts } from "./mutations/write-merge.ts";
import type { AnnouncementFacts } from "./queries/find-announcement-facts.ts";
import type { FilmFacts, RecordedFilm, TitleFacts } from "./queries/find-film-facts.ts";
import type { ClaimFacts } from "./queries/list-claim-facts.ts";
import type { DateChangeFacts } from "./queries/list-date-change-facts.ts";
import type { ReleaseFacts } from "./queries/plan-merge.ts";
import { PAGE_KINDS } from "./vocabulary.ts";

const dateChangeFacts = z.object({
  film: z.string(),
  announcement: z.string(),
  region: z.string(),
  type: z.enum(RELEASE_TYPES),
  variant: z.string(),
  standing: z.enum(STANDINGS),
  wording: z.string().nullable(),
  withdraws: z.boolean(),
  replacedBy: z.enum(RELEASE_TYPES).nullable(),
  reason: z.string().nullable(),
  position: z.int(),
  date: z.string().nullable(),
  sources: z.array(z.object({ url: z.string(), says: z.string(), disagrees: z.string().nullable() })),
}) satisfies z.ZodType<DateChangeFacts>;

const announcementFacts = z.object({
  slug: z.string(),
  announcedOn: z.string(),
  headline: z.string().nullable(),
  studios: z.array(z.string()),
  by: z.enum(SPEAKERS),
}) satisfies z.ZodType<AnnouncementFacts>;

const lineFacts = z.object({
  ...dateChangeFacts.shape,
  retractReason: z.string().nullable(),
  version: z.int(),
}) satisfies z.ZodType<LineFacts>;

const studios = z.array(z.object({ name: z.string(), role: z.enum(STUDIO_ROLES) }));

const titleFacts = z.object({
  title: z.string(),
  kind: z.enum(TITLE_KINDS),
  from: z.string().nullable(),
  source: z.string().nullable(),
}) satisfies z.ZodType<TitleFacts>;

const filmFacts = z.object({
  slug: z.string(),
  kind: z.enum(FILM_KINDS),
  title: z.string(),
  primaryRegion: z.string(),
  franchise: z.string().nullable(),
  checkedOn: z.string().nullable(),
  imdbId: z.string().nullable(),
  tmdbId: z.int().nullable(),
  wikidataId: z.string().nullable(),
  became: z.object({ film: z.string(), on: z.string() }).nullable(),
  titles: z.array(titleFacts),
  studios,
}) satisfies z.ZodType<FilmFacts>;

/** A film that was put on record, and what was added to one: a revision says only that. */
const filmAddition = z.object({
  slug: z.string().optional(),
  checkedOn: z.string().nullable().optional(),
  studios: studios.optional(),
});

const release = { region: z.string(), type: z.enum(RELEASE_TYPES), variant: z.string() };

const claimFacts = z.object({
  film: z.string(),
  ...release,
  url: z.string(),
  about: z.enum(CLAIM_SUBJECTS),
  states: z.string().nullable(),
  note: z.string().nullable(),
  position: z.int(),
  retractedAt: z.string().nullable(),
}) satisfies z.ZodType<ClaimFacts>;

const sourceFacts = z.object({ url: z.string(), publisher: z.string(), publishedOn: z.string().nullable() });

const releaseFacts = z.object({
  film: z.string(),
  ...release,
  sequence: z.int(),
  version: z.int(),
}) satisfies z.ZodType<ReleaseFacts>;

const redirectFacts = z.object({
  kind: z.enum(PAGE_KINDS),
  fromSlug: z.string(),
  toSlug: z.string(),
}) satisfies z.ZodType<RedirectFacts>;

/** One side of a date change's revision; throws on anything that no revision of one can hold. */
export function readDateChangeFacts(kept: unknown): DateChangeFacts {
  return dateChangeFacts.parse(kept);
}

/** One side of an announcement's revision; throws on anything that no revision of one can hold. */
export function readAnnouncementFacts(kept: unknown): AnnouncementFacts {
  return announcementFacts.parse(kept);
}

/** One side of a film's revision; throws on one that tells only what was added to a film. */
export function readFilmFacts(kept: unknown): FilmFacts {
  return filmFacts.parse(kept);
}

/** A film whose row was taken off the record, as its revision keeps it. */
export function readErasedFilm(id: number, kept: unknown): RecordedFilm {
  const { version, ...facts } = z.object({ ...filmFacts.shape, version: z.int() }).parse(kept);
  return { id, version, facts };
}

/** What a revision says was put on record of a film: the film itself where it has a slug, else what was added to it. */
export function readFilmAddition(kept: unknown): z.infer<typeof filmAddition> {
  return filmAddition.parse(kept);
}

/** One side of a source's revision. */
export function readSourceFacts(kept: unknown): z.infer<typeof sourceFacts> {
  return sourceFacts.parse(kept);
}

/** A title that was put on record by itself. */
export function readTitleFacts(kept: unknown): TitleFacts {
  return titleFacts.parse(kept);
}

/** Both sides of what a merge did to a line. */
export function readLineSides({ before, after }: Sides): SidesOf<LineFacts> {
  return z.object({ before: lineFacts.nullable(), after: lineFacts.nullable() }).parse({ before, after });
}

/** One side of a claim's correction. */
export function readClaimFacts(kept: unknown): ClaimFacts {
  return claimFacts.parse(kept);
}

/** Both sides of what a merge did to a claim. */
export function readClaimSides({ before, after }: Sides): SidesOf<ClaimFacts> {
  return z.object({ before: claimFacts.nullable(), after: claimFacts.nullable() }).parse({ before, after });
}

/** Both sides of what a merge did to a release. */
export function readReleaseSides({ before, after }: Sides): SidesOf<ReleaseFacts> {
  return z.object({ before: releaseFacts.nullable(), after: releaseFacts.nullable() }).parse({ before, after });
}

/** Both sides of what a merge did to an old address. */
export function readRedirectSides({ before, after }: Sides): SidesOf<RedirectFacts> {
  return z.object({ before: redirectFacts.nullable(), after: redirectFacts.nullable() }).parse({ before, after });
}

interface Sides {
  readonly before: unknown;
  readonly after: unknown;
}

interface SidesOf<Facts> {
  readonly before: Facts | null;
  readonly after: Facts | null;
}
