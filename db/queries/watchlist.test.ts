import { expect, test } from "vitest";
import { onEveryEngine } from "../testing.ts";
import { listChangesSince } from "./list-changes-since.ts";
import { listFollowedFilms } from "./list-followed-films.ts";
import { findRecordEnd } from "./list-record-changes.ts";
import { line, recordSketches } from "./testing.ts";

onEveryEngine("a watchlist", (openTestDatabase) => {
  test("finds its films by the addresses they have and had, and leaves out what is none", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { dune: { title: "Dune", history: [] }, tenet: { history: [] } });
    await db.tx(({ q, t }) => q.insert(t.redirects).values({ kind: "film", fromSlug: "dune-2020", toSlug: "dune" }));
    const films = await listFollowedFilms(db, { slugs: ["tenet", "nothing", "dune-2020", "dune"] });
    expect(films.map(({ asked, slug, title }) => [asked, slug, title])).toEqual([
      ["dune", "dune", "Dune"],
      ["dune-2020", "dune", "Dune"],
      ["tenet", "tenet", "tenet"],
    ]);
  });

  test("is told what was put on record since, of its films alone, however long ago it was announced", async () => {
    const db = await openTestDatabase();
    const known = {
      dune: { history: [line("2020-01-01", "2020-12-18")] },
      tenet: { history: [line("2020-01-01", "2020-07-17")] },
    };
    await recordSketches(db, known);
    const since = (await findRecordEnd(db)).revisionId;
    const [dune] = await listFollowedFilms(db, { slugs: ["dune"] });
    const ask = (edit: number) => listChangesSince(db, { filmIds: [dune?.id ?? 0], since: edit, limit: 10 });
    expect(await ask(since)).toEqual([]);
    await recordSketches(db, {
      dune: {
        history: [
          line("2019-06-01", "2020-11-20"),
          ...known.dune.history,
          line("2020-02-01", "2020-12-18"),
          line("2020-10-05", "2021-10-01"),
        ],
      },
      tenet: { history: [...known.tenet.history, line("2020-06-12", "2020-07-31")] },
    });
    const told = (await ask(since)).map(({ cursor, title }) => `${cursor.day} ${title}`);
    expect(told).toEqual(["2020-10-05 dune", "2019-06-01 dune"]);
    expect(await ask((await findRecordEnd(db)).revisionId)).toEqual([]);
    expect(await ask(0)).toHaveLength(3);
  });
});
