import type { OfferedFilm } from "#components/ui/film-offers.tsx";
import type { EmbedCodes } from "#domain/embed-code.ts";
import type { ReleaseType } from "#domain/vocabulary.ts";

/** The page that makes code for embeds. */
export interface EmbedView {
  /** What was looked for, and the films it found. */
  readonly text: string;
  readonly found: readonly OfferedFilm[];
  /** To try it with, where nothing is asked for. */
  readonly offered: readonly OfferedFilm[];
  /** True where the address names a film that nobody knows. */
  readonly isUnknown: boolean;
  /** Chosen so far, by the names of the query, the film left out. */
  readonly options: Readonly<Record<string, string>>;
  readonly film: ChosenFilm | null;
}

/** The film that is embedded, what can be chosen of it, and the code. */
export interface ChosenFilm extends OfferedFilm {
  readonly regions: readonly string[];
  readonly types: readonly ReleaseType[];
  readonly codes: EmbedCodes;
  /** About how high the widget is, in px, in a phone's column and as wide as the frame's code has it. */
  readonly heights: { readonly phone: number; readonly desktop: number };
}
