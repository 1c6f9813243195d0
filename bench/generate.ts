/**
 * Makes records of any size that are distributed as the shipped one is: each film is a copy of a shipped film under
 * another name, with all its dates as many weeks earlier. The same for the same seed.
 */
import { readdirSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  ANNOUNCEMENTS_FORMAT,
  type AnnouncementsFile,
  announcementsSchema,
  formatFile,
  type HistoryFile,
  type HistorySource,
  historySchema,
} from "#db/import/format.ts";
import { slugOf } from "#db/slug.ts";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { addDays } from "#domain/gregorian.ts";

/** Some films that were copied together: an announcement that moved several of them moves their copies. */
export interface Slate {
  readonly number: number;
  readonly announcements: AnnouncementsFile;
  readonly films: readonly HistoryFile[];
}

const SHIPPED = join(import.meta.dirname, "../db/data");
const FILMS_ON_A_SLATE = 112;
/** So many slates have the same studios: they do not grow in number as films do. */
const SLATES_OF_STUDIOS = 20;
const WEEKS_BACK = 780;

/** A number from 0 up to 1, another at each call. */
type Random = () => number;

/** Mulberry32 (Tommy Ettinger, public domain): small, fast, and the same everywhere. */
function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Slates with so many films in all. A film is drawn by drawing a date change and taking its film, so that a change has
 * the neighbours that shipped changes have: some ten of them a film, where a film drawn as such has five.
 */
export function* generateSlates({ seed, films: wanted }: { seed: number; films: number }): Generator<Slate> {
  const random = seededRandom(seed);
  const shipped = readShipped();
  const drawn = shipped.films.flatMap((film) => film.history.map(() => film));
  for (let made = 0, number = 1; made < wanted; made += FILMS_ON_A_SLATE, number += 1) {
    const length = Math.min(FILMS_ON_A_SLATE, wanted - made);
    const films = Array.from({ length }, () => pick(drawn, random));
    yield makeSlate(number, films, shipped.announcements, random);
  }
}

/** Writes slates into a folder, a folder each, and answers the folders with how many date changes each holds. */
export async function writeSlates(
  folder: string,
  slates: Iterable<Slate>,
): Promise<readonly { readonly folder: string; readonly dateChanges: number }[]> {
  const written = [];
  for (const { number, announcements, films } of slates) {
    const its = join(folder, String(number).padStart(6, "0"));
    await mkdir(its, { recursive: true });
    await writeFile(join(its, "announcements.json"), formatFile(announcements));
    for (const film of films) await writeFile(join(its, `${film.slug}.json`), formatFile(film));
    written.push({ folder: its, dateChanges: films.reduce((sum, { history }) => sum + history.length, 0) });
  }
  return written;
}

function readShipped() {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(SHIPPED, path), "utf8"));
  const films = readdirSync(join(SHIPPED, "films"))
    .toSorted()
    .map((file) => historySchema.parse(read(join("films", file))));
  return { films, announcements: announcementsSchema.parse(read("announcements.json")).announcements };
}

function makeSlate(
  number: number,
  films: readonly HistoryFile[],
  announcements: AnnouncementsFile["announcements"],
  random: Random,
): Slate {
  const weeks = Math.floor(random() * WEEKS_BACK);
  const family = Math.floor((number - 1) / SLATES_OF_STUDIOS);
  const studioWords = new Renaming(seededRandom(-1 - family));
  const copy: Copying = {
    number,
    earlier: (date) => shiftDate(date, -7 * weeks),
    // The first keep their names, so that studios which readers know are there at every size.
    studio: (name) => (family === 0 ? name : studioWords.rename(name, 0)),
    titles: new Renaming(random),
  };
  const used = new Set(films.flatMap(({ history }) => history.map(({ announcement }) => announcement)));
  const entries = announcements.filter(({ slug }) => used.has(slug)).map((entry) => copyAnnouncement(entry, copy));
  const times = new Map<HistoryFile, number>();
  const copies = films.map((film, index) => {
    const time = times.get(film) ?? 0;
    times.set(film, time + 1);
    return copyFilm(film, { ...copy, time, id: (number - 1) * FILMS_ON_A_SLATE + index + 1 });
  });
  return { number, announcements: { format: ANNOUNCEMENTS_FORMAT, announcements: entries }, films: copies };
}

/** How a slate differs from what it is a copy of. */
interface Copying {
  readonly number: number;
  readonly earlier: <Edtf extends string | null>(date: Edtf) => Edtf;
  readonly studio: (name: string) => string;
  readonly titles: Renaming;
}

function copyAnnouncement(
  { slug, announcedOn, headline, studios, by }: AnnouncementsFile["announcements"][number],
  { number, earlier, studio, titles }: Copying,
): AnnouncementsFile["announcements"][number] {
  return {
    slug: `${slug}-${number}`,
    announcedOn: earlier(announcedOn),
    headline: headline === null ? null : titles.rename(headline, 0),
    studios: studios.map(studio),
    by,
  };
}

/** `time` tells a film's copies on one slate apart, as first, second, third. */
function copyFilm(film: HistoryFile, { time, id, ...copy }: Copying & { time: number; id: number }): HistoryFile {
  const { number, earlier, studio, titles } = copy;
  const title = titles.rename(film.title, time);
  return {
    ...film,
    slug: `${slugOf(title, "film")}-${id}`,
    title,
    titles: film.titles.map((one) => ({
      ...one,
      title: titles.rename(one.title, time),
      from: earlier(one.from),
      source: one.source && copyUrl(one.source, number),
    })),
    studios: film.studios.map(({ name, role }) => ({ name: studio(name), role })),
    franchise: film.franchise && titles.rename(film.franchise, 0),
    checkedOn: earlier(film.checkedOn),
    history: film.history.map((line) => ({
      ...line,
      announcedOn: earlier(line.announcedOn),
      date: earlier(line.date),
      announcement: `${line.announcement}-${number}`,
      sources: line.sources.map((source): HistorySource => copyPage(source, copy)),
    })),
    reports: film.reports.map((report) => ({ ...copyPage(report, copy), states: earlier(report.states) })),
  };
}

function copyPage<Page extends Pick<HistorySource, "url" | "publishedOn">>(page: Page, { number, earlier }: Copying) {
  return { ...page, url: copyUrl(page.url, number), publishedOn: earlier(page.publishedOn) };
}

function copyUrl(url: string, number: number): string {
  return `${url}${url.includes("?") ? "&" : "?"}copy=${number}`;
}

/** A date as said, moved by days: a month goes where its middle goes, a season and an open interval by whole years. */
function shiftDate<Edtf extends string | null>(edtf: Edtf, days: number): Edtf {
  if (edtf === null) return edtf;
  const ends = edtf.split("/").map((end) => shiftPoint(end, days));
  return ends.join("/") as Edtf;
}

function shiftPoint(edtf: string, days: number): string {
  if (edtf === "..") return edtf;
  const [year = "", part, day] = edtf.split("-");
  if (day !== undefined) return addDays(toCalendarDate(edtf), days);
  if (part !== undefined && Number(part) <= 12) return addDays(toCalendarDate(`${edtf}-15`), days).slice(0, 7);
  const shifted = addDays(toCalendarDate(`${year}-07-01`), days).slice(0, 4);
  return part === undefined ? shifted : `${shifted}-${part}`;
}

const SYLLABLES =
  "ba be bi bo da de di do fa fi ga go ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se ta".split(" ");
const ENDINGS = "n r s th l ck nd x".split(" ");
const VOCABULARY = 20_000;
const SHORT = 3;
const KEPT = new Set(
  "untitled film films movie sequel part parts chapter three four five third fourth slot hold live action with from into".split(
    " ",
  ),
);

/** One of some thousands of words that nobody knows, the same for the same number. */
function makeWord(number: number): string {
  const random = seededRandom(number);
  const length = 1 + Math.floor(random() * 3);
  const word = Array.from({ length }, () => pick(SYLLABLES, random)).join("") + pick(ENDINGS, random);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * Gives names other words, the same for the same, so that a film's former titles resemble it and films of a franchise
 * one another. Some words are in many names; "Untitled", "Part Two", "of the" stay.
 */
class Renaming {
  readonly #words = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  rename(name: string, time: number): string {
    return name.replaceAll(/\p{L}+/gu, (word) =>
      word.length <= SHORT || KEPT.has(word.toLowerCase()) ? word : this.#wordFor(`${word.toLowerCase()} ${time}`),
    );
  }

  #wordFor(key: string): string {
    const known = this.#words.get(key);
    if (known !== undefined) return known;
    let word = makeWord(Math.floor(this.#random() ** 2 * VOCABULARY));
    while (this.#taken.has(word)) word = makeWord(Math.floor(this.#random() * VOCABULARY));
    this.#taken.add(word);
    this.#words.set(key, word);
    return word;
  }
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("There is nothing to pick from");
  return item;
}
