import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Database } from "../db.ts";
import { importFiles } from "../import/import-files.ts";
import { announcementsFile, filesIn, filmFile, historyLine } from "../import/testing.ts";
import { findFiles } from "../import/read-files.ts";
import { codeOf } from "../unavailable.ts";
import { connectToRead } from "./connect.ts";
import { migrateSqlite } from "./migrate.ts";
import { openSqlite, type SqliteOptions } from "./open.ts";
import { transactionsInThread } from "./write-thread.ts";

let folder = "";
let path = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slateline-thread-"));
  path = join(folder, "slateline.db");
  migrateSqlite(path);
});

afterEach(() => rmSync(folder, { recursive: true }));

const IN_THREAD: SqliteOptions = { transactions: transactionsInThread };

async function withDatabase(work: (db: Database) => Promise<void>): Promise<void> {
  const db = openSqlite(path, IN_THREAD);
  try {
    await work(db);
  } finally {
    await db.close();
  }
}

const studiosCalled = (...names: readonly string[]) => names.map((name) => ({ slug: name.toLowerCase(), name }));

test("rows have the ids they are answered with, beside rows that a statement of the builder's inserts", () =>
  withDatabase(async (db) => {
    const { studios, franchises } = db.t;
    const many = studiosCalled(...Array.from({ length: 40 }, (_, index) => `S${index}`));
    const told = await db.tx(async ({ q, insertAll }) => {
      const first = await insertAll("studios", many);
      await q.insert(studios).values({ slug: "between", name: "Between" });
      const [franchise] = await insertAll("franchises", [{ slug: "dune", name: "Dune" }]);
      const last = await insertAll("studios", studiosCalled("Last"));
      expect(await q.select({ id: franchises.id }).from(franchises).limit(1)).toEqual([{ id: franchise?.id }]);
      return [...first, ...last].map(({ id, name }) => ({ id, name }));
    });
    const stored = await db.q.select({ id: studios.id, name: studios.name }).from(studios).orderBy(asc(studios.id));
    expect(stored.filter(({ name }) => name !== "Between")).toEqual(told);
    expect(stored).toHaveLength(42);
  }));

const CHANGESET = { recordedAt: "2026-11-24T12:00:00.000Z", by: "ada", kind: "import" } as const;

test("rows held back go behind those they refer to, in whatever order their tables came", () =>
  withDatabase(async (db) => {
    await db.tx(async ({ insertAll }) => {
      const [changeset] = await insertAll("changesets", [CHANGESET]);
      const film = { slug: "dune", kind: "film", title: "Dune", changesetId: changeset?.id ?? 0 } as const;
      const [made] = await insertAll("films", [film]);
      const title = { filmId: made?.id ?? 0, kind: "working", position: 0 } as const;
      await insertAll("titles", [{ ...title, title: "Arrakis", sourceId: null }]);
      const [page] = await insertAll("sources", [{ url: "https://variety.com/1", publisher: "Variety" }]);
      await insertAll("titles", [{ ...title, title: "Dune", sourceId: page?.id ?? null }]);
    });
    const { titles: n, sources: s } = db.t;
    const named = db.q.select({ title: n.title, url: s.url }).from(n).leftJoin(s, eq(s.id, n.sourceId));
    expect(await named.orderBy(asc(n.id))).toEqual([
      { title: "Arrakis", url: null },
      { title: "Dune", url: "https://variety.com/1" },
    ]);
  }));

test("rows that are not of the record go behind those held back", () =>
  withDatabase(async (db) => {
    await db.tx(async ({ insertAll }) => {
      const [changeset] = await insertAll("changesets", [CHANGESET]);
      const { recordedAt } = CHANGESET;
      await insertAll("changeLog", [{ kind: "film", slug: "dune", recordedAt, changesetId: changeset?.id ?? 0 }]);
    });
    expect(await db.q.$count(db.t.changeLog)).toBe(1);
  }));

test("a row that breaks a rule fails the transaction that nobody waited in, whole, and no later one", () =>
  withDatabase(async (db) => {
    const twice = db.tx(async ({ insertAll }) => {
      await insertAll("studios", studiosCalled("A24", "A24"));
      await insertAll("studios", studiosCalled("Neon"));
    });
    await expect(twice).rejects.toMatchObject({ code: "SQLITE_CONSTRAINT_UNIQUE" });
    const asked = db.tx(async ({ q, t, insertAll }) => {
      await insertAll("studios", studiosCalled("A24", "A24"));
      await q.$count(t.studios);
    });
    expect(await asked.catch(codeOf)).toBe("SQLITE_CONSTRAINT_UNIQUE");
    expect(await db.q.$count(db.t.studios)).toBe(0);
    await db.tx(({ insertAll }) => insertAll("studios", studiosCalled("A24")));
    expect(await db.q.$count(db.t.studios, eq(db.t.studios.name, "A24"))).toBe(1);
  }));

test("what is thrown inside takes back what was sent, also what had not been inserted yet", () =>
  withDatabase(async (db) => {
    const given = db.tx(async ({ insertAll }) => {
      await insertAll("studios", studiosCalled("A24"));
      throw new Error("Enough");
    });
    await expect(given).rejects.toThrow("Enough");
    expect(await db.q.$count(db.t.studios)).toBe(0);
  }));

test("rows sent outside a transaction are in none, and the next one says so", () =>
  withDatabase(async (db) => {
    const failing = db.tx(({ insertAll }) =>
      Promise.all([insertAll("studios", studiosCalled("Late")), Promise.reject(new Error("Enough"))]),
    );
    await expect(failing).rejects.toThrow("Enough");
    await expect(db.tx(({ insertAll }) => insertAll("studios", studiosCalled("A24")))).rejects.toThrow(
      "Rows were inserted after their transaction was over",
    );
    await db.tx(({ insertAll }) => insertAll("studios", studiosCalled("Neon")));
    expect(await db.q.select({ name: db.t.studios.name }).from(db.t.studios)).toEqual([{ name: "Neon" }]);
  }));

test("rows that bring ids of their own are followed by the next id", () =>
  withDatabase(async (db) => {
    const ids = await db.tx(async ({ insertAll }) => {
      await insertAll("studios", studiosCalled("A24"));
      await insertAll("studios", [{ id: 500, slug: "neon", name: "Neon" }]);
      return (await insertAll("studios", studiosCalled("Mubi"))).map(({ id }) => id);
    });
    expect(ids).toEqual([501]);
  }));

test("once it is closed it says so, and closes again", async () => {
  const transactions = transactionsInThread(path);
  await transactions.close();
  await expect(transactions.within(async () => undefined)).rejects.toThrow("has ended");
  await transactions.close();
});

test("a file that cannot be opened is said to whoever writes, and nobody waits for ever", async () => {
  const transactions = transactionsInThread(join(folder, "nowhere", "slateline.db"));
  await expect(transactions.within(async () => undefined)).rejects.toThrow("directory does not exist");
  await transactions.close();
});

test("of an import that is stopped, the files that were committed before are told and stay, and no others", () =>
  withDatabase(async (db) => {
    const names = Array.from({ length: 300 }, (_, index) => `film-${String(index).padStart(3, "0")}`);
    const history = [historyLine("studio-2026-01-05", "2027-07-02")];
    const announcements = announcementsFile("studio-2026-01-05");
    const files = Object.fromEntries(names.map((slug) => [`${slug}.json`, filmFile({ slug, title: slug, history })]));
    const found = await findFiles([await filesIn({ "announcements.json": announcements, ...files })]);
    if (!found.ok) throw new Error(found.problem);
    const told: string[] = [];
    const importAll = (most: number) => {
      let asked = 0;
      const now = () => {
        if ((asked += 1) > most) throw new Error("No more");
        return "2026-11-24T00:00:00.000Z";
      };
      return importFiles(db, {
        files: found.value,
        now,
        onBegin: () => told.splice(0),
        onFile: (file) => told.push(file),
      });
    };
    await expect(importAll(280)).rejects.toThrow("No more");
    expect(told).toEqual(found.value.slice(0, 256));
    expect(await db.q.$count(db.t.films)).toBe(255);
    await importAll(1000);
    expect(told).toEqual(found.value);
    expect(await db.q.$count(db.t.films)).toBe(300);
  }));

test("an error of who writes comes out, whatever was to be sent that cannot be", () =>
  withDatabase(async (db) => {
    const given = db.tx(async ({ insertAll }) => {
      await insertAll("studios", [{ slug: "a24", name: (() => "A24") as unknown as string }]);
      throw new Error("Mine");
    });
    await expect(given).rejects.toThrow("Mine");
    await db.tx(({ insertAll }) => insertAll("studios", studiosCalled("Neon")));
    expect(await db.q.$count(db.t.studios)).toBe(1);
  }));

test("an import through it writes the rows that one without it writes", async () => {
  const other = join(folder, "other.db");
  migrateSqlite(other);
  const files = await findFiles([join(import.meta.dirname, "../data")]);
  if (!files.ok) throw new Error(files.problem);
  for (const [file, options] of [[path, IN_THREAD] as const, [other, {}] as const]) {
    const db = openSqlite(file, options);
    const now = () => "2026-11-24T00:00:00.000Z";
    await importFiles(db, { files: files.value, now, onBegin: () => undefined, onFile: () => undefined });
    await db.close();
  }
  const [rows, others] = [rowsIn(path), rowsIn(other)];
  expect(rows.get("date_changes")?.length).toBeGreaterThan(400);
  for (const [table, all] of rows) expect({ table, all }).toEqual({ table, all: others.get(table) });
});

/** All rows of all tables, in words. */
function rowsIn(file: string): ReadonlyMap<string, readonly string[]> {
  const connection = connectToRead(file);
  const tables = connection.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck().all();
  const all = tables.map((table) => {
    const rows = connection.prepare(`select * from "${table}"`).all();
    return [table, rows.map((row) => JSON.stringify(row)).toSorted()] as const;
  });
  connection.close();
  return new Map(all);
}
