import { expect, test } from "vitest";
import { changeDaysOf, filmAsOf, parseAsOf, releasesSince, titleOn, turnOf } from "./as-of.ts";
import { type CalendarDate, toCalendarDate } from "./calendar-date.ts";
import { type FilmRecord, replayReleases } from "./film-record.ts";
import { addDays } from "./gregorian.ts";
import { replay } from "./ledger.ts";
import { toPartialDate } from "./partial-date.ts";
import { asSpoken, change, current, entriesOf, type ShippedFilm, shippedFilms } from "./testing.ts";
import { claim, film, release } from "./testing-film.ts";
import { tellOn } from "./testing-naive-replay.ts";

const TODAY = toCalendarDate("2026-11-25");

test.each([
  ["2020-04-01", "2020-04-01"],
  ["1888-01-01", "1888-01-01"],
  ["", null],
  [undefined, null],
])("%s is read as the day to look back from", (value, day) => {
  expect(parseAsOf(value, TODAY)).toEqual({ ok: true, value: day });
});

test.each([
  ["2020-04"],
  ["2020-02-30"],
  ["yesterday"],
  ["2026-11-26"],
  ["1887-12-31"],
  ["0999-01-01"],
  [["2020-01-01", "2020-01-02"]],
])("%s is refused, in a sentence", (value) => {
  const read = parseAsOf(value, TODAY);
  expect(read.ok ? "" : read.problem).toMatch(/was ignored: /);
});

/** A shipped film with its releases, each entry as the record has it. */
function recordOf(shipped: ShippedFilm): FilmRecord {
  const keys = new Map(shipped.history.map(({ region, type }) => [`${region} ${type}`, { region, type }]));
  const announcement = { slug: "", by: "unknown", studios: [], headline: null } as const;
  return film(
    [...keys.values()].map(({ region, type }) => ({
      region,
      type,
      variant: "",
      version: 1,
      changes: entriesOf(shipped, region, type).map((entry) => {
        const { position, standing, withdraws, replacedBy } = entry;
        return {
          ...entry,
          position,
          standing,
          withdraws,
          replacedBy,
          wording: null,
          reason: null,
          announcement,
          citations: [],
        };
      }),
      claims: shipped.reports
        .filter((report) => report.region === region && report.type === type)
        .map(({ publisher, publishedOn, about, states }) => claim(publisher, { on: publishedOn, states, about })),
    })),
  );
}

test("each shipped film as of a day has the states that a naive replay has on that day", () => {
  for (const shipped of shippedFilms()) {
    const record = recordOf(shipped);
    for (const day of changeDaysOf(record).flatMap((one) => [addDays(one, -1), one])) {
      const known = new Map(
        replayReleases(filmAsOf(record, { day, today: TODAY }), day).map(({ region, type, ledger }) => [
          `${region} ${type}`,
          current(ledger),
        ]),
      );
      for (const { region, type, changes } of record.releases) {
        const told = tellOn(changes.map(asSpoken), day).at(-1);
        const naive = told && { standing: told.standing, date: told.date };
        expect([shipped.slug, day, known.get(`${region} ${type}`)]).toEqual([shipped.slug, day, naive]);
      }
    }
  }
});

test("no page that was published later, or bears no day, is in a film's as-of view", () => {
  const day = toCalendarDate("2020-10-01");
  for (const record of shippedFilms().map(recordOf))
    for (const { claims } of filmAsOf(record, { day, today: TODAY }).releases)
      expect(claims.filter(({ publishedOn }) => !publishedOn || publishedOn.latest > day)).toEqual([]);
});

const TITLES = [
  { title: "Mission: Impossible 7", kind: "working", usedFrom: null, source: null },
  { title: "Dead Reckoning Part One", kind: "former", usedFrom: toPartialDate("2022-04-27"), source: null },
  { title: "Dead Reckoning", kind: "official", usedFrom: toPartialDate("2024-01"), source: null },
  { title: "M:I 7", kind: "alternate", usedFrom: toPartialDate("2020-01-01"), source: null },
] as const;

test.each([
  ["2019-05-01", "Mission: Impossible 7"],
  ["2022-04-27", "Dead Reckoning Part One"],
  ["2024-01-01", "Dead Reckoning"],
])("on %s a film bore the title %s", (day, title) => {
  expect(titleOn({ title: "Dead Reckoning", titles: TITLES }, { day: toCalendarDate(day), today: TODAY })).toBe(title);
});

test("a film of which no other title is known bears its present one on every day", () => {
  const titles = [{ title: "Hexed", kind: "official", usedFrom: toPartialDate("2025-01-01"), source: null }] as const;
  expect(titleOn({ title: "Hexed", titles }, { day: toCalendarDate("2020-01-01"), today: TODAY })).toBe("Hexed");
});

test("a film retitled on no known day bears its present title today, and on past days the former one that has a day", () => {
  const titles = [
    { title: "Untitled", kind: "former", usedFrom: toPartialDate("2020-01-01"), source: null },
    { title: "Desk Two", kind: "official", usedFrom: null, source: null },
  ] as const;
  const on = (day: CalendarDate) => titleOn({ title: "Desk Two", titles }, { day, today: TODAY });
  expect([on(TODAY), on(addDays(TODAY, -1)), on(toCalendarDate("2020-01-01"))]).toEqual([
    "Desk Two",
    "Untitled",
    "Untitled",
  ]);
});

test("each shipped film as of today bears its present title", () => {
  for (const { title, titles } of shippedFilms()) {
    const known = titles.map((one) => ({ ...one, usedFrom: one.from === null ? null : toPartialDate(one.from) }));
    expect(titleOn({ title, titles: known }, { day: TODAY, today: TODAY })).toBe(title);
  }
});

test("what became of a release is told by its two states", () => {
  const states = (...changes: readonly ReturnType<typeof change>[]) => replay(changes).steps.map(({ state }) => state);
  const [month, day] = states(
    change({ on: "2020-01-01", to: "2021-07" }),
    change({ on: "2020-02-01", to: "2021-07-23" }),
  );
  const [dated, undated] = states(change({ on: "2020-01-01", to: "2021-07-23" }), change({ on: "2020-02-01" }));
  const [, opened] = states(
    change({ on: "2020-01-01", to: "2021-07-23" }),
    change({ on: "2021-07-23", to: "2021-07-23", standing: "released" }),
  );
  const [, openedLater] = states(
    change({ on: "2020-01-01", to: "2021-07-23" }),
    change({ on: "2021-07-30", to: "2021-07-30", standing: "released" }),
  );
  const [later] = states(change({ on: "2020-03-01", to: "2021-11-19" }));
  expect(
    [
      [month, day],
      [dated, undated],
      [undated, later],
      [dated, opened],
      [dated, later],
      [dated, openedLater],
      [null, later],
      [dated, day],
    ].map(([before, after]) => turnOf(before ?? null, after ?? null)),
  ).toEqual(["firmed up", "dropped", "added", "released", "moved", "moved", "added", "unchanged"]);
});

test("a film's releases are compared between two days, those known on neither left out", () => {
  const record = film([
    release([
      { on: "2019-02-01", to: "2021-07-23" },
      { on: "2020-04-24", to: "2021-11-19" },
    ]),
    release([]),
  ]);
  const since = releasesSince(record, { from: toCalendarDate("2020-01-01"), to: TODAY });
  expect(since).toMatchObject([
    { turn: "moved", before: { date: { edtf: "2021-07-23" } }, after: { date: { edtf: "2021-11-19" } } },
  ]);
});
