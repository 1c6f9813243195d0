import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { onEveryEngine } from "../testing.ts";
import { findChangeDays } from "./find-change-days.ts";
import { listFilmTitles } from "./list-film-titles.ts";
import { listStatesOn } from "./list-states-on.ts";
import { line, recordSketches } from "./testing.ts";

onEveryEngine("Looking back", (openTestDatabase) => {
  test("the days around a day are the nearest on which something of the list changed", async () => {
    const db = await openTestDatabase();
    const uk = { region: "GB" };
    await recordSketches(db, {
      dune: { history: [line("2019-02-01", "2021-07-23"), line("2020-04-24", "2021-11-19")] },
      emma: { history: [line("2020-01-01", "2021-01-01", uk)] },
    });
    const list = { region: "US", types: ["theatrical", "limited"] } as const;
    expect(await findChangeDays(db, { ...list, day: toCalendarDate("2020-01-15") })).toEqual({
      earlier: "2019-02-01",
      later: "2020-04-24",
      around: ["2019-02-01", "2020-04-24"],
    });
    expect(await findChangeDays(db, { ...list, day: toCalendarDate("2020-04-24") })).toMatchObject({
      earlier: "2019-02-01",
      later: null,
    });
  });

  test("the days of a year are told once each, of all types together, with the nearest on both sides of it", async () => {
    const db = await openTestDatabase();
    const limited = { type: "limited" } as const;
    const days = ["2018-05-01", "2019-12-31", "2020-01-01", "2020-06-01", "2020-12-31", "2021-01-01", "2022-01-01"];
    await recordSketches(db, {
      dune: {
        history: days.filter((_, index) => index % 2 === 0).map((on, index) => line(on, `2023-01-0${index + 1}`)),
      },
      emma: { history: days.map((on, index) => line(on, `2023-02-0${index + 1}`, limited)) },
      tenet: { history: [line("2020-06-01", "2023-03-01"), line("2020-08-01", "2023-04-01", { type: "streaming" })] },
    });
    const list = { region: "US", types: ["theatrical", "limited"] } as const;
    const ask = (day: string) => findChangeDays(db, { ...list, day: toCalendarDate(day) });
    expect(await ask("2020-07-15")).toEqual({
      earlier: "2020-06-01",
      later: "2020-12-31",
      around: ["2019-12-31", "2020-01-01", "2020-06-01", "2020-12-31", "2021-01-01"],
    });
    expect(await ask("2017-07-15")).toEqual({ earlier: null, later: "2018-05-01", around: ["2018-05-01"] });
    expect(await ask("2025-07-15")).toEqual({ earlier: "2022-01-01", later: null, around: ["2022-01-01"] });
  });

  test("what is known of releases on a day is their state of that day", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, {
      dune: { history: [line("2019-02-01", "2021-07-23"), line("2020-04-24", null)] },
      emma: { history: [line("2020-03-01", "2021-01")] },
    });
    const releases = await db.q.select({ id: db.t.releases.id }).from(db.t.releases).orderBy(db.t.releases.id);
    const known = async (day: string) => {
      const releaseIds = releases.map(({ id }) => id);
      const states = await listStatesOn(db, { releaseIds, day: toCalendarDate(day) });
      return [...states.values()].map(({ standing, date }) => date?.edtf ?? standing).toSorted();
    };
    expect(await known("2019-12-31")).toEqual(["2021-07-23"]);
    expect(await known("2020-04-24")).toEqual(["2021-01", "undated"]);
  });

  test("the titles of some films come film by film, in the order in which each bore them", async () => {
    const db = await openTestDatabase();
    const titles = [
      { title: "Dune: Part One", kind: "working", from: "2019-01", source: null },
      { title: "Dune", kind: "official", from: null, source: null },
    ] as const;
    await recordSketches(db, { dune: { title: "Dune", titles: [...titles], history: [] }, emma: { history: [] } });
    const films = await db.q.select({ id: db.t.films.id }).from(db.t.films).orderBy(db.t.films.slug);
    const listed = await listFilmTitles(db, { filmIds: films.map(({ id }) => id) });
    expect(listed.map(({ title, usedFrom }) => [title, usedFrom?.edtf])).toEqual([
      ["Dune: Part One", "2019-01"],
      ["Dune", undefined],
      ["emma", undefined],
    ]);
  });
});
