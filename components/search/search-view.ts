import type { OfferedFilm } from "#components/ui/film-offers.tsx";
import type { ReleaseType, Standing } from "#domain/vocabulary.ts";

/** A date as the API writes it: `edtf` is all that is needed of it to write it anew. */
export interface FoundDateText {
  readonly edtf: string;
  readonly wording: string | null;
}

export interface FoundRelease {
  readonly region: string;
  readonly type: ReleaseType;
  readonly standing: Standing;
  readonly date: FoundDateText | null;
}

export interface FoundFilm {
  readonly kind: "film";
  readonly slug: string;
  readonly title: string;
  /** The other title by which it was found. */
  readonly matchedTitle: string | null;
  readonly release: FoundRelease | null;
  readonly studios: readonly string[];
}

export interface FoundSlate {
  readonly kind: "studio" | "franchise";
  readonly slug: string;
  readonly name: string;
}

export interface FoundDate {
  readonly kind: "date";
  readonly date: FoundDateText;
  /** As the region writes it. */
  readonly name: string;
}

/** What a search found, in the shape of the API's answer, so that a page and the browser draw the same. */
export type Found = FoundFilm | FoundSlate | FoundDate;

/** A search and what it found, as its page draws it. */
export interface SearchView {
  readonly text: string;
  readonly region: string | null;
  /** Every region on record, to choose from. */
  readonly regions: readonly string[];
  /** The way dates are written. */
  readonly locale: string;
  readonly found: readonly Found[];
  /** True where there is more than the page shows. */
  readonly isCut: boolean;
  /** Where nothing was found or looked for. */
  readonly offered: readonly OfferedFilm[];
  readonly notes: readonly string[];
}
