/** The closed lists of the field's words (design §2). Tables check them, schemas parse them, pages print them. */

export const FILM_KINDS = ["film", "slot"] as const;
/** A work, or a date a studio holds for a work it has not named ("untitled Marvel, Feb 18 2028"). */
export type FilmKind = (typeof FILM_KINDS)[number];

export const TITLE_KINDS = ["official", "working", "former", "alternate"] as const;
export type TitleKind = (typeof TITLE_KINDS)[number];

export const STUDIO_ROLES = ["distributor", "production"] as const;
export type StudioRole = (typeof STUDIO_ROLES)[number];

export const RELEASE_TYPES = ["premiere", "limited", "theatrical", "streaming", "digital", "physical", "tv"] as const;
/** TMDB's six release types, with streaming kept apart from digital purchase. */
export type ReleaseType = (typeof RELEASE_TYPES)[number];

/** "In cinemas" means these two; a premiere never does. */
export const CINEMA_TYPES = ["theatrical", "limited"] as const satisfies readonly ReleaseType[];

/** True for a release in cinemas, widely or in a few. */
export function isInCinemas(type: ReleaseType): boolean {
  return CINEMA_TYPES.some((cinema) => cinema === type);
}

export const STANDINGS = ["dated", "undated", "cancelled", "released"] as const;
export type Standing = (typeof STANDINGS)[number];

export const SPEAKERS = ["studio", "talent", "exhibitor", "press", "unknown"] as const;
/** Who made an announcement. Only `studio` lets a page say "announced by". */
export type Speaker = (typeof SPEAKERS)[number];

export const CHANGE_KINDS = [
  "announced",
  "delayed",
  "advanced",
  "firmed",
  "loosened",
  "confirmed",
  "undated",
  "redated",
  "cancelled",
  "replaced",
  "released",
] as const;
/** What a date change did, derived by the replay (design §3). */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const DIRECTIONS = ["later", "earlier"] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const CLAIM_SUBJECTS = ["current", "previous", "rumour"] as const;
/** What a page's claim is about: the date in force, the one before it, or one nobody announced. */
export type ClaimSubject = (typeof CLAIM_SUBJECTS)[number];

export const VERDICTS = ["agrees", "disputes", "repeats a superseded date", "ahead", "unmatched"] as const;
export type Verdict = (typeof VERDICTS)[number];
