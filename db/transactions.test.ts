import { count, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database, WriteDb } from "./db.ts";
import { onConcurrentEngines, onEveryEngine } from "./testing.ts";

const RECORDED_AT = "2026-11-24T12:00:00.000Z";

async function recordChangeset({ q, t }: WriteDb, by: string): Promise<number> {
  const rows = await q
    .insert(t.changesets)
    .values({ recordedAt: RECORDED_AT, by, kind: "edit" })
    .returning({ id: t.changesets.id });
  return rows[0]?.id ?? 0;
}

async function listAuthors({ q, t }: Pick<Database, "q" | "t">): Promise<string[]> {
  const rows = await q.select({ by: t.changesets.by }).from(t.changesets).orderBy(t.changesets.id);
  return rows.map((row) => row.by);
}

/** A promise to be kept by hand, so that a test decides what happens first. */
function gate() {
  return Promise.withResolvers<undefined>();
}

onEveryEngine("a transaction", (openTestDatabase) => {
  test("leaves what it wrote, and answers what its work answered", async () => {
    const db = await openTestDatabase();
    const id = await db.tx((writer) => recordChangeset(writer, "ada"));
    expect(id).toBe(1);
    expect(await listAuthors(db)).toEqual(["ada"]);
  });

  test("sees its own writes before they are committed", async () => {
    const db = await openTestDatabase();
    const seen = await db.tx(async (writer) => {
      await recordChangeset(writer, "ada");
      return listAuthors(writer);
    });
    expect(seen).toEqual(["ada"]);
  });

  test("leaves nothing when its work throws, and throws the same", async () => {
    const db = await openTestDatabase();
    const failing = db.tx(async (writer) => {
      await recordChangeset(writer, "ada");
      throw new RangeError("no such film");
    });
    await expect(failing).rejects.toThrow(new RangeError("no such film"));
    expect(await listAuthors(db)).toEqual([]);
  });

  test("leaves nothing when a row is refused", async () => {
    const db = await openTestDatabase();
    const failing = db.tx(async (writer) => {
      await recordChangeset(writer, "ada");
      await recordChangeset(writer, "");
    });
    await expect(failing).rejects.toThrow(/changesets/);
    expect(await listAuthors(db)).toEqual([]);
  });

  test("runs after the one called before it, even if that one fails", async () => {
    const db = await openTestDatabase();
    const order: string[] = [];
    const step = (by: string) => async (writer: WriteDb) => {
      order.push(`${by} begins`);
      await recordChangeset(writer, by);
      order.push(`${by} ends`);
      if (by === "bob") throw new Error("bob gives up");
    };
    await Promise.allSettled([db.tx(step("ada")), db.tx(step("bob")), db.tx(step("cyd"))]);
    expect(order).toEqual(["ada begins", "ada ends", "bob begins", "bob ends", "cyd begins", "cyd ends"]);
    expect(await listAuthors(db)).toEqual(["ada", "cyd"]);
  });

  test("is refused inside another, which could only wait for itself", async () => {
    const db = await openTestDatabase();
    await expect(db.tx(() => db.tx(async () => undefined))).rejects.toThrow("Inside a transaction");
    expect(await db.tx((writer) => recordChangeset(writer, "ada"))).toBe(1);
  });

  test("refuses a query past it, which would not see its writes", async () => {
    const db = await openTestDatabase();
    await expect(db.tx(() => listAuthors(db))).rejects.toThrow("Inside a transaction");
    await expect(db.snapshot(() => listAuthors(db))).rejects.toThrow("Inside a transaction");
  });

  test("leaves what it started and did not wait for free to use the database", async () => {
    const db = await openTestDatabase();
    const over = gate();
    let later: Promise<string[]> = Promise.resolve([]);
    await db.tx(async (writer) => {
      later = over.promise.then(() => listAuthors(db));
      await recordChangeset(writer, "ada");
    });
    over.resolve(undefined);
    expect(await later).toEqual(["ada"]);
  });

  test("takes its writer along when it ends", async () => {
    const db = await openTestDatabase();
    const kept = await db.tx(async (writer) => writer);
    await expect(recordChangeset(kept, "ada")).rejects.toThrow("This transaction is over");
    await expect(listAuthors(kept)).rejects.toThrow("This transaction is over");
  });

  test("counts alike on both engines, as a number", async () => {
    const db = await openTestDatabase();
    await db.tx((writer) => recordChangeset(writer, "ada"));
    expect(await db.q.$count(db.t.changesets, eq(db.t.changesets.by, "ada"))).toBe(1);
    expect(await db.q.select({ n: count() }).from(db.t.changesets)).toEqual([{ n: 1 }]);
  });
});

onEveryEngine("a reader", (openTestDatabase) => {
  test("has nothing to write with", async () => {
    const db = await openTestDatabase();
    expect(Object.keys(db.q)).toEqual(["select", "selectDistinct", "$count"]);
    await db.snapshot(async ({ q }) => expect(Object.keys(q)).toEqual(["select", "selectDistinct", "$count"]));
  });

  test("orders text by code point, as the other engine does", async () => {
    const db = await openTestDatabase();
    await db.tx(async (writer) => {
      for (const by of ["é", "b", "Z", "a", "_", "君"]) await recordChangeset(writer, by);
    });
    const rows = await db.q.select({ by: db.t.changesets.by }).from(db.t.changesets).orderBy(db.t.changesets.by);
    expect(rows.map((row) => row.by)).toEqual(["Z", "_", "a", "b", "é", "君"]);
  });
});

onConcurrentEngines("a reader beside a writer", (openTestDatabase) => {
  test("never sees half a transaction", async () => {
    const db = await openTestDatabase();
    const [halfway, goOn] = [gate(), gate()];
    const writing = db.tx(async (writer) => {
      await recordChangeset(writer, "ada");
      halfway.resolve(undefined);
      await goOn.promise;
      await recordChangeset(writer, "bob");
    });
    await halfway.promise;
    const during = await listAuthors(db);
    goOn.resolve(undefined);
    await writing;
    expect(during).toEqual([]);
    expect(await listAuthors(db)).toEqual(["ada", "bob"]);
  });

  test("sees one moment in a snapshot, whatever is committed meanwhile", async () => {
    const db = await openTestDatabase();
    await db.tx((writer) => recordChangeset(writer, "ada"));
    const [halfway, goOn] = [gate(), gate()];
    const reading = db.snapshot(async (moment) => {
      const first = await listAuthors(moment);
      halfway.resolve(undefined);
      await goOn.promise;
      return [first, await listAuthors(moment)];
    });
    await halfway.promise;
    await db.tx((writer) => recordChangeset(writer, "bob"));
    goOn.resolve(undefined);
    expect(await reading).toEqual([["ada"], ["ada"]]);
    expect(await listAuthors(db)).toEqual(["ada", "bob"]);
  });

  test("gets a snapshot of its own while another is being read", async () => {
    const db = await openTestDatabase();
    const goOn = gate();
    const older = db.snapshot(async (moment) => {
      await listAuthors(moment);
      await goOn.promise;
      return listAuthors(moment);
    });
    await db.tx((writer) => recordChangeset(writer, "ada"));
    expect(await db.snapshot(listAuthors)).toEqual(["ada"]);
    goOn.resolve(undefined);
    expect(await older).toEqual([]);
    expect(await db.snapshot(listAuthors)).toEqual(["ada"]);
  });

  test("writers that read before they write lose no write to each other", async () => {
    const db = await openTestDatabase();
    const { films } = db.t;
    await db.tx(async (writer) => {
      const changesetId = await recordChangeset(writer, "ada");
      await writer.q.insert(films).values({ slug: "blade", kind: "film", title: "Blade", changesetId });
    });
    const raiseVersion = () =>
      db.tx(async ({ q }) => {
        const rows = await q.select({ version: films.version }).from(films);
        await q.update(films).set({ version: (rows[0]?.version ?? 0) + 1 });
      });
    await Promise.all(Array.from({ length: 8 }, raiseVersion));
    expect(await db.q.select({ version: films.version }).from(films)).toEqual([{ version: 9 }]);
  });
});
