/** Makes histories that look like the shipped ones, as many as wanted, the same for the same seed. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  ANNOUNCEMENTS_FORMAT,
  type AnnouncementEntry,
  formatFile,
  HISTORY_FORMAT,
  type HistoryFile,
  type HistoryLine,
  type HistorySource,
} from "#db/import/format.ts";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { addDays } from "#domain/gregorian.ts";

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

const FILMS_ON_A_SLATE = 8;
const STUDIOS = Array.from({ length: 40 }, (_, index) => `Studio ${index + 1}`);
const PUBLISHERS = ["Variety", "Deadline", "The Hollywood Reporter", "ComicBook.com", "Collider", "Screen Daily"];
const REGIONS = ["US", "US", "US", "US", "GB", "DE", "FR", "JP", "BR", "AU"];
const START = toCalendarDate("2008-01-01");

const SYLLABLES =
  "ba be bi bo da de di do fa fi ga go ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se ta".split(" ");
const ENDINGS = "n r s th l ck nd x".split(" ");
const VOCABULARY = 20_000;

/** One of some thousands of words that nobody knows, the same for the same number. */
function makeWord(number: number): string {
  const random = seededRandom(number);
  const length = 1 + Math.floor(random() * 3);
  const word = Array.from({ length }, () => pick(SYLLABLES, random)).join("") + pick(ENDINGS, random);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A title of one to four words, some of them in many titles, as "The", "of" and "2" are. */
function makeTitle(random: Random): string {
  const words = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
    makeWord(Math.floor(random() ** 2 * VOCABULARY)),
  );
  const [first = "", ...more] = words;
  const joined = more.length > 0 && random() < 0.3 ? `${first} of the ${more.join(" ")}` : words.join(" ");
  const chance = random();
  return chance < 0.3
    ? `The ${joined}`
    : chance < 0.45
      ? `${joined}: Part ${pick(["Two", "Three", "IV"], random)}`
      : chance < 0.6
        ? `${joined} 2`
        : joined;
}

/** A studio's films of some years: what it announces touches several of them, and the pages cited are shared. */
interface Slate {
  readonly studio: string;
  readonly announcements: readonly AnnouncementEntry[];
  readonly pages: ReadonlyMap<string, readonly HistorySource[]>;
}

/**
 * Writes slates into a folder until they hold `dateChanges`, one folder a slate. Answers how many there are in all after
 * each slate, so that a caller can import the first of them alone.
 */
export async function generateHistories(
  folder: string,
  { seed, dateChanges }: { seed: number; dateChanges: number },
): Promise<readonly { readonly folder: string; readonly dateChangesSoFar: number }[]> {
  const random = seededRandom(seed);
  const slates = [];
  let soFar = 0;
  for (let number = 1; soFar < dateChanges; number += 1) {
    const slateFolder = join(folder, String(number).padStart(6, "0"));
    soFar += await writeSlate(slateFolder, number, random);
    slates.push({ folder: slateFolder, dateChangesSoFar: soFar });
  }
  return slates;
}

async function writeSlate(folder: string, number: number, random: Random): Promise<number> {
  const slate = makeSlate(number, random);
  const films = Array.from({ length: FILMS_ON_A_SLATE }, (_, index) =>
    makeFilm(slate, `film-${number}-${index + 1}`, random),
  );
  await mkdir(folder, { recursive: true });
  const { announcements } = slate;
  await writeFile(
    join(folder, "announcements.json"),
    formatFile({ format: ANNOUNCEMENTS_FORMAT, announcements: [...announcements] }),
  );
  for (const film of films) await writeFile(join(folder, `${film.slug}.json`), formatFile(film));
  return films.reduce((sum, { history }) => sum + history.length, 0);
}

function makeSlate(number: number, random: Random): Slate {
  const studio = pick(STUDIOS, random);
  let day = addDays(START, Math.floor(random() * 3000));
  const announcements = Array.from({ length: 32 }, (_, index) => {
    day = addDays(day, 1 + Math.floor(random() * 90));
    const announcedOn = random() < 0.05 ? day.slice(0, 7) : day;
    const headline = random() < 0.6 ? `${studio} announces its slate, part ${index + 1}` : null;
    return headline === null
      ? { slug: `slate-${number}-${index + 1}`, announcedOn, headline, studios: [], by: null }
      : { slug: `slate-${number}-${index + 1}`, announcedOn, headline, studios: [studio], by: "studio" as const };
  });
  const pages = new Map(announcements.map(({ slug, announcedOn }) => [slug, makePages(slug, announcedOn, random)]));
  return { studio, announcements, pages };
}

function makePages(slug: string, announcedOn: string, random: Random): readonly HistorySource[] {
  return Array.from({ length: 2 + Math.floor(random() * 3) }, (_, index) => {
    const publisher = pick(PUBLISHERS, random);
    return {
      url: `https://example.com/${publisher.toLowerCase().replaceAll(/[^a-z]/g, "")}/${slug}/${index + 1}`,
      publisher,
      publishedOn: random() < 0.33 ? null : announcedOn,
      says: "Gives the new date, and says that the studio confirmed it.",
      disagrees: random() < 0.2 ? "Places the news a day later" : null,
    };
  });
}

function makeFilm({ studio, announcements, pages }: Slate, slug: string, random: Random): HistoryFile {
  const share = 0.15 + random() * 0.55;
  let date = addDays(START, 4000 + Math.floor(random() * 3000));
  const history = announcements
    .filter(() => random() < share)
    .map((announcement) => {
      date = addDays(date, Math.floor(random() * 240) - 40);
      return makeLine(announcement, date, pages.get(announcement.slug) ?? [], random);
    });
  const title = makeTitle(random);
  return {
    format: HISTORY_FORMAT,
    slug,
    kind: "film",
    title,
    titles: [
      { title: `Untitled ${studio} film`, kind: "working", from: null, source: null },
      { title: makeTitle(random), kind: "former", from: null, source: null },
      { title, kind: "official", from: null, source: null },
    ],
    studios: [
      { name: studio, role: "distributor" },
      { name: pick(STUDIOS, random), role: "production" },
    ],
    franchise: null,
    checkedOn: null,
    history,
    reports: [],
  };
}

function makeLine(
  { slug, announcedOn }: AnnouncementEntry,
  day: string,
  pages: readonly HistorySource[],
  random: Random,
): HistoryLine {
  const chance = random();
  const date = chance < 0.06 ? null : chance < 0.12 ? day.slice(0, 7) : chance < 0.16 ? `${day.slice(0, 4)}-22` : day;
  return {
    announcedOn,
    region: pick(REGIONS, random),
    type: random() < 0.9 ? "theatrical" : "streaming",
    date,
    standing: date === null ? "undated" : "dated",
    reason: random() < 0.35 ? "COVID-19" : null,
    announcement: slug,
    sources: pages.slice(0, 1 + Math.floor(random() * 3)),
  };
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("There is nothing to pick from");
  return item;
}
