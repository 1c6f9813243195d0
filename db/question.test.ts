import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "./db.ts";
import { listQuestion, question } from "./question.ts";
import { recordReads } from "./reads.ts";
import { onConcurrentEngines } from "./testing.ts";

function studioNames() {
  let timesWorded = 0;
  const named = question(({ q, t }) => {
    timesWorded += 1;
    return q
      .select({ name: t.studios.name })
      .from(t.studios)
      .where(eq(t.studios.slug, sql.placeholder("slug")))
      .limit(1);
  });
  const nameOf = async (db: Db, slug: string) => (await named(db, { slug }))[0]?.name;
  return { nameOf, timesWorded: () => timesWorded };
}

const A24 = { slug: "a24", name: "A24" };
const NEON = { slug: "neon", name: "Neon" };

onConcurrentEngines("a question put in the same words", (openTestDatabase) => {
  test("is worded once a connection, and answers for what it is asked with", async () => {
    const db = await openTestDatabase();
    const { nameOf, timesWorded } = studioNames();
    await db.tx(({ insertAll }) => insertAll("studios", [A24, NEON]));
    const answers = [await nameOf(db, "a24"), await nameOf(db, "neon"), await nameOf(db, "mgm")];
    expect(answers).toEqual(["A24", "Neon", undefined]);
    expect(timesWorded()).toBe(1);
  });

  test("sees what its transaction or snapshot sees, and cannot be put past the end of either", async () => {
    const db = await openTestDatabase();
    const { nameOf } = studioNames();
    let past: Db = db;
    const seen = await db.tx(async (writer) => {
      past = writer;
      await writer.insertAll("studios", [A24]);
      return nameOf(writer, "a24");
    });
    expect(seen).toBe("A24");
    await expect(nameOf(past, "a24")).rejects.toThrow(/over/);
    const still = await db.snapshot(async (moment) => {
      past = moment;
      return [await nameOf(moment, "a24"), await nameOf(moment, "neon")];
    });
    expect(still).toEqual(["A24", undefined]);
    await expect(nameOf(past, "a24")).rejects.toThrow(/over/);
  });

  test("is told, with what it was asked with, to who notes what is read", async () => {
    const db = await openTestDatabase();
    const { nameOf } = studioNames();
    const ask = () => recordReads(() => nameOf(db, "a24"));
    const reads = [...(await ask()).reads, ...(await ask()).reads];
    expect(reads.map(({ parameters }) => parameters[0])).toEqual(["a24", "a24"]);
    await db.tx(({ insertAll }) => insertAll("studios", [A24]));
    expect(await Promise.all(reads.map((read) => db.askAgain(read)))).toEqual([[["A24"]], [["A24"]]]);
  });

  test("is worded once for lists that differ little in length", async () => {
    const db = await openTestDatabase();
    let timesWorded = 0;
    const namesOf = listQuestion(({ q, t }, ids) => {
      timesWorded += 1;
      return q
        .select({ name: t.studios.name })
        .from(t.studios)
        .where(and(inArray(t.studios.id, ids), ne(t.studios.slug, sql.placeholder("but"))));
    });
    const studios = ["A", "B", "C", "D", "E"].map((name) => ({ slug: name.toLowerCase(), name }));
    const ids = (await db.tx(({ insertAll }) => insertAll("studios", studios))).map(({ id }) => id);
    const namesOfFirst = async (most: number) =>
      (await namesOf(db, ids.slice(0, most), { but: "b" })).map(({ name }) => name).toSorted();
    expect(await namesOfFirst(0)).toEqual([]);
    expect(await namesOfFirst(3)).toEqual(["A", "C"]);
    expect(await namesOfFirst(4)).toEqual(["A", "C", "D"]);
    expect(timesWorded).toBe(1);
    expect(await namesOfFirst(5)).toEqual(["A", "C", "D", "E"]);
    expect(timesWorded).toBe(2);
  });
});
