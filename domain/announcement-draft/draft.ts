import { DEFAULT_REGION } from "#domain/region.ts";
import type { ReleaseType, Speaker } from "#domain/vocabulary.ts";

export const LINE_ACTIONS = ["date", "undated", "cancelled", "replaced", "released"] as const;
/** What a line says of its release: a date, that there is none, that another release takes its place, that it opened. */
export type LineAction = (typeof LINE_ACTIONS)[number];

/** The film of a line: one on record, or one that the announcement is the first to name. */
export interface DraftFilm {
  readonly slug: string;
  readonly title: string;
  readonly isNew: boolean;
  /** What a new one is; a film by its official title where nothing was said. */
  readonly is?: NewFilmKind | undefined;
}

export const NEW_FILM_KINDS = ["film", "working", "slot"] as const;
/** A film by its official title, one by a working title, or a date that is held for a film without a name. */
export type NewFilmKind = (typeof NEW_FILM_KINDS)[number];

/** One line of a composer's form: everything as it was typed, so that nothing is lost while it cannot be read. */
export interface DraftLine {
  /** Names the line while the form is open. */
  readonly id: string;
  readonly film: DraftFilm | null;
  readonly region: string;
  readonly type: ReleaseType;
  readonly variant: string;
  readonly action: LineAction;
  readonly date: string;
  /** EDTF of the reading that was chosen, where what is typed has two. */
  readonly picked: string | null;
  /** As printed, where that is not what was typed as the date. */
  readonly wording: string;
  readonly withdraws: boolean;
  readonly replacedBy: ReleaseType | null;
  readonly oldDate: string;
  readonly reason: string;
  /** What the line was written on: the release's version, null where there was no such release; null before it was seen. */
  readonly basedOn: { readonly version: number | null } | null;
}

/** A page the announcement was read on, as it was typed. */
export interface DraftSource {
  readonly url: string;
  readonly publisher: string;
  readonly publishedOn: string;
  readonly says: string;
}

/** The composer's form, as typed: what is kept while it is open, and what is sent when it is saved. */
export interface AnnouncementDraft {
  readonly announcedOn: string;
  readonly by: Speaker;
  readonly studios: readonly string[];
  readonly headline: string;
  /** For every line that gives none of its own. */
  readonly reason: string;
  readonly sources: readonly DraftSource[];
  readonly lines: readonly DraftLine[];
  /** The announcement on record that the lines are added to. */
  readonly addsTo: { readonly slug: string; readonly version: number } | null;
}

export const EMPTY_SOURCE: DraftSource = { url: "", publisher: "", publishedOn: "", says: "" };

/** A line about nothing yet, in the region and of the type of the one before it. */
export function emptyLine(id: string, previous?: Pick<DraftLine, "region" | "type">): DraftLine {
  return {
    id,
    film: null,
    region: previous?.region ?? DEFAULT_REGION,
    type: previous?.type ?? "theatrical",
    variant: "",
    action: "date",
    date: "",
    picked: null,
    wording: "",
    withdraws: false,
    replacedBy: null,
    oldDate: "",
    reason: "",
    basedOn: null,
  };
}

/** A form with one line and one source to fill in. */
export function emptyDraft(lineId: string): AnnouncementDraft {
  return {
    announcedOn: "",
    by: "studio",
    studios: [""],
    headline: "",
    reason: "",
    sources: [EMPTY_SOURCE],
    lines: [emptyLine(lineId)],
    addsTo: null,
  };
}

/** True for a source row in which nothing was typed. */
export function isBlankSource({ url, publisher, publishedOn, says }: DraftSource): boolean {
  return [url, publisher, publishedOn, says].every((text) => text.trim() === "");
}

/** True for a line in which nothing was typed: the last one of a form often is. */
export function isBlankLine({ film, date, wording, oldDate, reason, action }: DraftLine): boolean {
  return film === null && action === "date" && [date, wording, oldDate, reason].every((text) => text.trim() === "");
}

/** True while there is nothing in a form that would be missed. */
export function isBlankDraft({ announcedOn, studios, headline, reason, sources, lines }: AnnouncementDraft): boolean {
  const texts = [announcedOn, headline, reason, ...studios];
  return (
    texts.every((text) => text.trim() === "") &&
    sources.every(isBlankSource) &&
    lines.every((line) => isBlankLine(line))
  );
}
