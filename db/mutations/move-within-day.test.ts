import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "../db.ts";
import { line, recordSketches } from "../queries/testing.ts";
import { onEveryEngine } from "../testing.ts";
import { moveWithinDay } from "./move-within-day.ts";
import { differencesIn, EDIT } from "./testing.ts";
import { undoChangeset } from "./undo-changeset.ts";

onEveryEngine("The order of lines of one day", (openTestDatabase) => {
  test("is the editor's: a line moved earlier makes the other the date in force", async () => {
    const db = await withDune(await openTestDatabase());
    const [, , last] = await linesOf(db);
    const moved = await moveWithinDay(db, { seen: seenOf(last), towards: "earlier" }, EDIT);
    expect(moved).toMatchObject({ ok: true, effects: [{ effect: { after: { date: { edtf: "2021-10-01" } } } }] });
    expect((await linesOf(db)).map(({ date }) => date)).toEqual(["2021-07-23", "2021-11-19", "2021-10-01"]);
    expect(await differencesIn(db)).toEqual([]);
    if (!moved.ok) throw new Error(moved.problem);
    await undoChangeset(db, { id: moved.changesetId }, EDIT);
    expect((await linesOf(db)).map(({ date }) => date)).toEqual(["2021-07-23", "2021-10-01", "2021-11-19"]);
    expect(await differencesIn(db)).toEqual([]);
  });

  test("does not take a line out of its day", async () => {
    const db = await withDune(await openTestDatabase());
    const [first, middle] = await linesOf(db);
    expect(await moveWithinDay(db, { seen: seenOf(middle), towards: "earlier" }, EDIT)).toMatchObject({ ok: false });
    expect(await moveWithinDay(db, { seen: seenOf(first), towards: "later" }, EDIT)).toMatchObject({ ok: false });
  });

  test("is refused for a line that has changed", async () => {
    const db = await withDune(await openTestDatabase());
    const [, , last] = await linesOf(db);
    const seen = { ...seenOf(last), version: 7 };
    expect(await moveWithinDay(db, { seen, towards: "earlier" }, EDIT)).toMatchObject({ ok: false });
  });
});

async function withDune(db: Database): Promise<Database> {
  const history = [
    line("2019-02-01", "2021-07-23"),
    line("2020-04-24", "2021-10-01"),
    line("2020-04-24", "2021-11-19", { announcement: "corrected-2020-04-24" }),
  ];
  await recordSketches(db, { dune: { history } });
  return db;
}

type Line = Awaited<ReturnType<typeof linesOf>>[number];

function seenOf(line: Line | undefined) {
  if (!line) throw new Error("The sketch has three lines");
  return { id: line.id, version: line.version };
}

function linesOf({ q, t }: Database) {
  const d = t.dateChanges;
  return q.select({ id: d.id, version: d.version, date: d.edtf }).from(d).orderBy(asc(d.ordinal));
}
