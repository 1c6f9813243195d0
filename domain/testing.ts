/** What the tests of the core share: a builder of ledger entries, arbitraries for fast-check, and the shipped histories. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import * as z from "zod";
import { type CalendarDate, FIRST_YEAR, LAST_YEAR, toCalendarDate } from "./calendar-date.ts";
import { addDays, lengthOfMonth } from "./gregorian.ts";
import type { Ledger, LedgerEntry } from "./ledger.ts";
import { toPartialDate } from "./partial-date.ts";
import { boundsOf, type SpokenLine } from "./testing-naive-replay.ts";
import {
  CLAIM_SUBJECTS,
  RELEASE_TYPES,
  type ReleaseType,
  type Standing,
  STANDINGS,
  TITLE_KINDS,
} from "./vocabulary.ts";

/** A date change in the words of a test: announced `on` a day, `to` a date (absent: without one), read on pages `cited`. */
export interface ChangeWords {
  readonly on: string;
  readonly to?: string;
  readonly standing?: Standing;
  readonly position?: number;
  readonly withdraws?: boolean;
  readonly replacedBy?: ReleaseType;
  readonly cited?: readonly string[];
  readonly key?: string;
}

/** A ledger entry; its standing is `dated` with a date and `undated` without, unless said otherwise. */
export function change({
  on,
  to,
  standing,
  position = 0,
  withdraws = false,
  replacedBy,
  cited = [],
  key,
}: ChangeWords) {
  return {
    key: key ?? `${on} ${position} ${to ?? "none"}`,
    announcedOn: toPartialDate(on),
    position,
    standing: standing ?? (to === undefined ? "undated" : "dated"),
    date: to === undefined ? null : toPartialDate(to),
    withdraws,
    replacedBy: replacedBy ?? null,
    citedOn: cited.map(toPartialDate),
  } satisfies LedgerEntry;
}

/** The standing and date at the end of what is known, the date as EDTF; undefined for an empty ledger. */
export function current(ledger: Ledger): { standing: Standing; date: string | null } | undefined {
  const state = ledger.periods.at(-1)?.state;
  return state && { standing: state.standing, date: state.date?.edtf ?? null };
}

/** An entry in the plain text that the naive replay reads. */
export function asSpoken(entry: LedgerEntry): SpokenLine {
  return {
    id: entry.key,
    announcedOn: entry.announcedOn.edtf,
    position: entry.position,
    pages: entry.citedOn.map((page) => page.edtf),
    standing: entry.standing,
    date: entry.date?.edtf ?? null,
    replacedBy: entry.replacedBy,
    withdraws: entry.withdraws,
  };
}

const years = (first: number, last: number) => fc.integer({ min: first, max: last }).map(String);
const months = fc.integer({ min: 1, max: 12 }).map(twoDigits);

/** Any text at all, lone surrogates included; fast-check's own `binary` strings take seconds to set up. */
export function anyText(): fc.Arbitrary<string> {
  return fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });
}

/** Every day of the years that a release may have, leap days oftener than they come. */
export function calendarDates(first = FIRST_YEAR, last = LAST_YEAR): fc.Arbitrary<CalendarDate> {
  const anyDay = fc.record({ year: fc.integer({ min: first, max: last }), month: fc.integer({ min: 1, max: 12 }) });
  const monthEdges = fc.constantFrom(1, 28, 29, 30, 31);
  return fc
    .tuple(anyDay, fc.oneof(fc.integer({ min: 1, max: 31 }), monthEdges))
    .map(([{ year, month }, day]) =>
      toCalendarDate(`${year}-${twoDigits(month)}-${twoDigits(Math.min(day, lengthOfMonth(year, month)))}`),
    );
}

/** EDTF of every form that the field uses: day, month, season, quarter, year, closed and open interval. */
export function edtfTexts(first = FIRST_YEAR, last = LAST_YEAR): fc.Arbitrary<string> {
  const year = years(first, last);
  const month = fc.tuple(year, months).map((parts) => parts.join("-"));
  const point = fc.oneof(calendarDates(first, last), month, year);
  const part = fc.constantFrom("21", "22", "23", "24", "33", "34", "35", "36");
  const closed = fc
    .tuple(point, point)
    .map((ends) => ends.toSorted((a, b) => (boundsOf(a)[0] < boundsOf(b)[0] ? -1 : 1)))
    .filter(([from = "", to = ""]) => boundsOf(from)[1] < boundsOf(to)[1])
    .map((ends) => ends.join("/"));
  return fc.oneof(
    point,
    fc.tuple(year, part).map((parts) => parts.join("-")),
    closed,
    point.map((from) => `${from}/..`),
  );
}

/**
 * Histories of one release, in no order: a handful of dates near each other, announced within a few weeks or in a month or year,
 * so that windows nest and overlap, dates return, days collide, and a vague announcement stands before an exact one.
 */
export function histories(): fc.Arbitrary<LedgerEntry[]> {
  return fc.integer({ min: FIRST_YEAR, max: 2099 }).chain((year) =>
    fc
      .array(entriesIn(year), { maxLength: 9 })
      .chain((entries) => fc.tuple(fc.constant(entries), permutationsOf(entries.length)))
      .map(([entries, positions]) =>
        entries.map((entry, index) => change({ ...entry, position: positions[index] ?? 0, key: `line ${index}` })),
      ),
  );
}

function permutationsOf(length: number): fc.Arbitrary<number[]> {
  const all = Array.from({ length }, (_, index) => index);
  return fc.shuffledSubarray(all, { minLength: length });
}

function entriesIn(year: number): fc.Arbitrary<ChangeWords> {
  const spoken = { on: announcementDays(year), cited: fc.array(announcementDays(year), { maxLength: 2 }) };
  const to = releaseDates(year);
  const dated = fc.record({ ...spoken, to, withdraws: fc.boolean() });
  const released = fc.record({ ...spoken, to, standing: fc.constant("released" as const) });
  const without = fc.record({ ...spoken, standing: fc.constantFrom("undated", "undated", "cancelled") });
  const replaced = fc.record({
    ...spoken,
    standing: fc.constantFrom("undated", "cancelled"),
    replacedBy: fc.constant("tv" as const),
  });
  return fc.oneof(
    { weight: 8, arbitrary: dated },
    { weight: 3, arbitrary: without },
    { weight: 1, arbitrary: replaced },
    { weight: 1, arbitrary: released },
  );
}

function announcementDays(year: number): fc.Arbitrary<string> {
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.integer({ min: 0, max: 80 }).map((days) => addDays(toCalendarDate(`${year}-01-01`), days)),
    },
    { weight: 1, arbitrary: fc.constantFrom(`${year}-01`, `${year}-02`, `${year}-03`, `${year}`) },
  );
}

function releaseDates(year: number): fc.Arbitrary<string> {
  const leap = lengthOfMonth(year, 2) === 29 ? `${year}-02-29` : `${year}-03-01`;
  const [near, next] = [
    [`${year}-02-28`, leap, `${year}-03-10`],
    [`${year + 1}-01-15`, `${year + 1}-01`, `${year + 1}`],
  ];
  const windows = ["02", "03", "33", "21", "24"].map((part) => `${year}-${part}`);
  const intervals = [
    `${year}-02-10/${year}-03-20`,
    `${year}-03/${year}-04`,
    `${year}/${year + 1}`,
    `${year}-12/..`,
    `${year + 1}/..`,
  ];
  return fc.constantFrom(...near, ...near, ...next, ...windows, ...intervals, `${year}`);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

const shippedFilmSchema = z.object({
  slug: z.string(),
  title: z.string(),
  titles: z.array(z.object({ title: z.string(), kind: z.enum(TITLE_KINDS), from: z.string().nullable() })),
  history: z.array(
    z.object({
      announcedOn: z.string(),
      region: z.string(),
      type: z.enum(RELEASE_TYPES),
      date: z.string().nullable(),
      standing: z.enum(STANDINGS),
      replacedBy: z.enum(RELEASE_TYPES).optional(),
      withdraws: z.boolean().optional(),
      announcement: z.string(),
      sources: z.array(z.object({ publishedOn: z.string().nullable() })),
    }),
  ),
  reports: z.array(
    z.object({
      publisher: z.string(),
      publishedOn: z.string().nullable(),
      region: z.string(),
      type: z.enum(RELEASE_TYPES),
      about: z.enum(CLAIM_SUBJECTS),
      states: z.string().nullable(),
    }),
  ),
});

/** A film of the shipped histories, as far as the core asks. */
export type ShippedFilm = z.infer<typeof shippedFilmSchema>;

const SHIPPED = new URL("../db/data/films/", import.meta.url);

/** The films of `db/data`, by file name; none where the data has been taken out. */
export function shippedFilms(): ShippedFilm[] {
  if (!existsSync(SHIPPED)) return [];
  const files = readdirSync(SHIPPED).toSorted();
  return files.map((file) => shippedFilmSchema.parse(JSON.parse(readFileSync(new URL(file, SHIPPED), "utf8"))));
}

/** The entries of one release of a shipped film, in the file's order of position. */
export function entriesOf(film: ShippedFilm, region: string, type: ReleaseType): LedgerEntry[] {
  return film.history.flatMap((line, position) => {
    if (line.region !== region || line.type !== type) return [];
    const cited = line.sources.flatMap(({ publishedOn }) => (publishedOn === null ? [] : [publishedOn]));
    return [
      change({
        on: line.announcedOn,
        ...(line.date === null ? {} : { to: line.date }),
        standing: line.standing,
        position,
        withdraws: line.withdraws ?? false,
        ...(line.replacedBy === undefined ? {} : { replacedBy: line.replacedBy }),
        cited,
        key: line.announcement,
      }),
    ];
  });
}

/** The entries of each release of a shipped film. */
export function releasesOf(film: ShippedFilm): LedgerEntry[][] {
  const releases = new Map(film.history.map(({ region, type }) => [`${region} ${type}`, { region, type }]));
  return [...releases.values()].map(({ region, type }) => entriesOf(film, region, type));
}

/** A shipped film by its slug; throws where there is none, as a test without its case proves nothing. */
export function shippedFilm(slug: string): ShippedFilm {
  const film = shippedFilms().find((candidate) => candidate.slug === slug);
  if (!film) throw new RangeError(`no film ${slug} in db/data`);
  return film;
}
