import { longerThan } from "#domain/announcement-draft/texts.ts";
import { LONGEST_TITLE } from "#domain/announcement-draft/new-film.ts";

/** One thing to choose: a film on record, or the making of a new one. */
export interface Offer {
  readonly slug: string | null;
  readonly title: string;
  /** Tells films of one title apart. */
  readonly aside: string;
}

/** Where the search for what is typed stands. */
interface FilmSearch {
  readonly text: string;
  /** What this very text finds: never what another found, since Enter takes the first. */
  readonly data: readonly Offer[] | undefined;
  readonly fetchStatus: "fetching" | "paused" | "idle";
  readonly isError: boolean;
}

/**
 * What can be chosen for a text: the films it finds, and a new one of that title. That one is offered once it is known
 * which there are: Enter must not make one while the search is on its way.
 */
export function offersOf({ text, data, isError }: FilmSearch): readonly Offer[] {
  if (text === "") return [];
  const isAnswered = isError || data !== undefined;
  const canBeNew = isAnswered && longerThan(text, LONGEST_TITLE) === null;
  return [...(data ?? []), ...(canBeNew ? [{ slug: null, title: text, aside: "" }] : [])];
}

/** How the search goes, in a sentence that screen readers hear; null where the offers say it. */
export function saySearch({ text, data, fetchStatus, isError }: FilmSearch): string | null {
  if (text === "") return null;
  if (fetchStatus === "paused") return "You are offline: the search goes on when you are back.";
  if (fetchStatus === "fetching" && data === undefined) return "Searching…";
  if (!isError) return null;
  return "The search does not answer. A new film can be made.";
}
