import type { CalendarDate } from "#domain/calendar-date.ts";
import { addDays } from "#domain/gregorian.ts";
import { isPoint, type PartialDate } from "#domain/partial-date.ts";
import { parsed, type Parsed, refused } from "#domain/parsed.ts";
import { DEFAULT_REGION, isRegion, type ReleaseKey } from "#domain/region.ts";
import { readTypedDate } from "#domain/typed-date/read-typed-date.ts";
import type { FilmKind, ReleaseType, Speaker, Standing } from "#domain/vocabulary.ts";
import {
  type AnnouncementDraft,
  type DraftFilm,
  type DraftLine,
  type DraftSource,
  isBlankLine,
  isBlankSource,
} from "./draft.ts";
import { LONGEST_TITLE } from "./new-film.ts";
import { readLineDate } from "./read-line-date.ts";
import { longerThan, textOrNull } from "./texts.ts";
import { type ReadSource, readSource } from "./read-source.ts";

/** What stands in the way of saving, beside the field it is about: "announcedOn", "lines.2.date", "sources.0.url". */
export interface DraftProblem {
  readonly field: string;
  readonly problem: string;
}

/** A line that can be put on record. */
export interface ReadLine extends ReleaseKey {
  readonly film: string;
  readonly standing: Standing;
  readonly date: PartialDate | null;
  readonly wording: string | null;
  readonly withdraws: boolean;
  readonly replacedBy: ReleaseType | null;
  readonly reason: string | null;
  /** What was read of the date, for a page of which no quote was taken. */
  readonly says: string;
  readonly basedOn: number | null;
}

/** A film that an announcement is the first to name. */
export interface ReadFilm {
  readonly slug: string;
  readonly title: string;
  readonly kind: FilmKind;
  /** False for a working title. */
  readonly isOfficial: boolean;
  /** Left out, it is read off the film's lines. */
  readonly primaryRegion?: string;
}

/** A form that can be saved. Blank lines and sources are left out. */
export interface ReadAnnouncement {
  readonly addsTo: AnnouncementDraft["addsTo"];
  readonly announcedOn: PartialDate;
  readonly by: Speaker;
  readonly headline: string | null;
  readonly studios: readonly string[];
  readonly sources: readonly ReadSource[];
  readonly newFilms: readonly ReadFilm[];
  readonly lines: readonly ReadLine[];
}

export type ReadDraft =
  | { readonly ok: true; readonly announcement: ReadAnnouncement }
  | { readonly ok: false; readonly problems: readonly DraftProblem[] };

/**
 * Reads a composer's form, in the browser as it is typed and on the server when it is saved. All problems at once, each
 * naming its field. `today` is the reader's: an announcement can be of a day later only by a zone.
 */
export function readDraft(draft: AnnouncementDraft, { today }: { today: CalendarDate }): ReadDraft {
  const problems: DraftProblem[] = [];
  const note = (field: string, problem: string | null) => void (problem !== null && problems.push({ field, problem }));
  const announcedOn = noteAnnouncedOn(draft.announcedOn, today, note);
  note("headline", longerThan(draft.headline, 300));
  note("reason", longerThan(draft.reason, 500));
  note("studios", moreThan(draft.studios, MOST_STUDIOS, "studios"));
  for (const [index, studio] of draft.studios.slice(0, MOST_STUDIOS).entries())
    note(`studios.${index}`, longerThan(studio, 200));
  const sources = readSources(draft.sources, note);
  const lines = readLines(draft, announcedOn && knownOnOf(announcedOn, today), note);
  if (!announcedOn || problems.length > 0) return { ok: false, problems };
  const announcement = {
    addsTo: draft.addsTo,
    announcedOn,
    by: draft.by,
    headline: textOrNull(draft.headline),
    studios: [...new Set(draft.studios.map((name) => name.trim()).filter((name) => name !== ""))],
    sources,
    newFilms: newFilmsOf(draft.lines),
    lines,
  };
  return { ok: true, announcement };
}

/** More than any studio ever moved, and few enough to be saved in a moment. */
const MOST_LINES = 500;
/** More than ever spoke together, or reported it. */
const MOST_STUDIOS = 50;
const MOST_SOURCES = 100;

function moreThan(list: readonly unknown[], most: number, what: string): string | null {
  return list.length > most ? `At most ${most} ${what} at once: these are ${list.length}.` : null;
}

type Note = (field: string, problem: string | null) => void;

function noteAnnouncedOn(text: string, today: CalendarDate, note: Note): PartialDate | null {
  const read = readAnnouncedOn(text, { today });
  if (!read.ok) note("announcedOn", read.problem);
  return read.ok ? read.value : null;
}

/** Reads the day, month or year in which an announcement was made; `today` is the reader's. */
export function readAnnouncedOn(text: string, { today }: { today: CalendarDate }): Parsed<PartialDate> {
  const typed = readTypedDate(text, { region: DEFAULT_REGION });
  if (typed.is === "nothing") return refused("Give the day on which it was announced.");
  if (typed.is === "problem") return refused(typed.problem);
  if (typed.is === "choice") {
    const readings = typed.readings.map(({ says }) => says).join("; ");
    return refused(`This can be read in two ways: write the month as a word (${readings}).`);
  }
  if (typed.is === "standing" || !isPoint(typed.date))
    return refused("An announcement is made on a day, or in a month or year.");
  if (typed.date.earliest > addDays(today, 1))
    return refused("This day is still to come: an announcement is recorded once it is made.");
  return parsed(typed.date);
}

/** The last day on which an announcement can have been made: "2026" says no more than that it was by today. */
export function knownOnOf({ latest }: PartialDate, today: CalendarDate): CalendarDate {
  return latest < today ? latest : today;
}

function readSources(sources: readonly DraftSource[], note: Note): ReadSource[] {
  note("sources", moreThan(sources, MOST_SOURCES, "sources"));
  const first = new Map<string, number>();
  return sources.slice(0, MOST_SOURCES).flatMap((source, index) => {
    if (isBlankSource(source)) return [];
    const read = readSource(source, (field, problem) => note(`sources.${index}.${field}`, problem));
    const before = first.get(read.url);
    if (before === undefined) first.set(read.url, index);
    else note(`sources.${index}.url`, `This page is source ${before + 1} already.`);
    return [read];
  });
}

function readLines({ lines, reason }: AnnouncementDraft, knownOn: CalendarDate | null, note: Note): ReadLine[] {
  const filled = lines.filter((line) => !isBlankLine(line));
  if (filled.length === 0) note("lines", "An announcement has at least one line.");
  if (filled.length > MOST_LINES) {
    note("lines", moreThan(filled, MOST_LINES, "lines"));
    return [];
  }
  const first = new Map<string, number>();
  const titles = new Map<string, string>();
  return lines.flatMap((line, index) => {
    if (isBlankLine(line)) return [];
    if (line.film?.isNew) noteAddress(line.film, titles, (problem) => note(`lines.${index}.film`, problem));
    const said = { reason: textOrNull(reason), knownOn };
    const read = readLine(line, said, (field, problem) => note(`lines.${index}.${field}`, problem));
    if (!read) return [];
    const name = `${read.film} ${read.region} ${read.type} ${read.variant}`;
    const before = first.get(name);
    if (before === undefined) first.set(name, index);
    else note(`lines.${index}.film`, `This repeats line ${before + 1}: an announcement gives a release one date.`);
    return [read];
  });
}

/** The line as it would be put on record, for a preview; null while its film or date cannot be read. */
export function readLineAlone(line: DraftLine): ReadLine | null {
  return readLine(line, { reason: null, knownOn: null }, () => undefined);
}

/** What an announcement says for all its lines. */
interface SaidOfAll {
  readonly reason: string | null;
  /** The last day on which it can have been made; null where that cannot be read, or is not asked about. */
  readonly knownOn: CalendarDate | null;
}

function readLine(line: DraftLine, { reason, knownOn }: SaidOfAll, note: Note): ReadLine | null {
  if (!line.film) note("film", "Choose a film, or make a new one.");
  if (line.film?.isNew) noteNewFilm(line.film, note);
  if (!isRegion(line.region)) note("region", "Choose a region.");
  note("variant", longerThan(line.variant, 60));
  note("reason", longerThan(line.reason, 500));
  note("wording", longerThan(line.wording, 200));
  note("date", longerThan(line.date, 500));
  if (line.action === "replaced" && (!line.replacedBy || line.replacedBy === line.type))
    note("replacedBy", "Choose the release that takes its place.");
  const date = readLineDate(line, knownOn);
  if (!date.ok) note("date", date.problem);
  if (!line.film || !date.ok) return null;
  return {
    film: line.film.slug,
    region: line.region,
    type: line.type,
    variant: line.variant.trim(),
    ...date.value,
    withdraws: line.withdraws && date.value.standing === "dated",
    replacedBy: line.action === "replaced" ? line.replacedBy : null,
    reason: textOrNull(line.reason) ?? reason,
    basedOn: line.basedOn?.version ?? null,
  };
}

function noteNewFilm({ slug, title }: DraftFilm, note: Note): void {
  if (title.trim() === "") note("film", "A new film has a title.");
  note("film", longerThan(title, LONGEST_TITLE));
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) note("film", `“${slug}” is no address for a film.`);
}

/** Two films that are to be made have two addresses; `titles` are the ones before, by theirs. */
function noteAddress({ slug, title }: DraftFilm, titles: Map<string, string>, note: (problem: string) => void): void {
  const other = titles.get(slug);
  if (other === undefined) titles.set(slug, title.trim());
  else if (other !== title.trim()) note(`“${other}” is to have this address: choose this film again.`);
}

function newFilmsOf(lines: readonly DraftLine[]): readonly ReadFilm[] {
  const films = lines.flatMap(({ film }) => (film?.isNew ? film : []));
  const bySlug = new Map(films.map((film) => [film.slug, readFilm(film)]));
  return [...bySlug.values()];
}

function readFilm({ slug, title, is = "film" }: DraftFilm): ReadFilm {
  return { slug, title: title.trim(), kind: is === "slot" ? "slot" : "film", isOfficial: is === "film" };
}
