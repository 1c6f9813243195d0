import type { AnnouncementDraft } from "./draft.ts";

/** An announcement on record, as far as another can be taken for it. */
export interface KnownAnnouncement {
  readonly slug: string;
  readonly studios: readonly string[];
  /** Those it touches. */
  readonly films: readonly { readonly slug: string }[];
}

/** How many days the same act may lie apart in two reports. */
export const DAYS_APART = 2;

/** True where an announcement of about the same day may be the one that is written: by a studio of it, or about a film. */
export function isLikelyDuplicate(
  other: KnownAnnouncement,
  { studios, lines, addsTo }: Pick<AnnouncementDraft, "studios" | "lines" | "addsTo">,
): boolean {
  if (other.slug === addsTo?.slug) return false;
  const sharesStudio = studios.some((name) => name.trim() !== "" && other.studios.includes(name.trim()));
  const sharesFilm = lines.some(({ film }) => other.films.some(({ slug }) => slug === film?.slug));
  return sharesStudio || sharesFilm;
}
