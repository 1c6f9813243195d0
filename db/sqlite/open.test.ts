import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { codeOf, DatabaseUnavailable } from "../unavailable.ts";
import { connect, connectToRead } from "./connect.ts";
import { migrateSqlite } from "./migrate.ts";
import { openSqlite } from "./open.ts";

let folder = "";
let path = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slateline-open-"));
  path = join(folder, "slateline.db");
});

afterEach(() => rmSync(folder, { recursive: true }));

const INSERT = "insert into studios (slug, name) values ('a24', 'A24')";

test("commits reach the disk, readers go on beside a writer, and foreign keys hold", () => {
  migrateSqlite(path);
  const connection = connect(path, { create: false });
  const read = (pragma: string) => connection.pragma(pragma, { simple: true });
  expect(["journal_mode", "synchronous", "busy_timeout", "foreign_keys"].map(read)).toEqual(["wal", 2, 5000, 1]);
  connection.close();
});

test("SQLite itself refuses a reader's write", () => {
  migrateSqlite(path);
  const reader = connectToRead(path);
  expect(() => reader.exec(INSERT)).toThrow(expect.objectContaining({ code: "SQLITE_READONLY" }));
  reader.close();
});

test("closing waits for the write under way", async () => {
  migrateSqlite(path);
  const db = openSqlite(path);
  const writing = db.tx(async ({ q, t }) => {
    await q.insert(t.studios).values({ slug: "a24", name: "A24" });
    await q.insert(t.studios).values({ slug: "neon", name: "Neon" });
  });
  await db.close();
  await writing;
  const again = openSqlite(path);
  expect(await again.q.$count(again.t.studios)).toBe(2);
  await again.close();
});

test("a write that never committed is gone when the file is opened again", async () => {
  migrateSqlite(path);
  const crashed = connect(path, { create: false });
  crashed.exec(`BEGIN IMMEDIATE; ${INSERT}`);
  crashed.close();
  const db = openSqlite(path);
  expect(await db.q.$count(db.t.studios)).toBe(0);
  await db.close();
});

/** A database, and another program that is writing to it until it is told to end. */
function openBesideWriter() {
  migrateSqlite(path);
  const other = connect(path, { create: false });
  const db = openSqlite(path);
  other.exec(`BEGIN IMMEDIATE; ${INSERT}`);
  return {
    db,
    add: (slug: string) => db.tx(({ q, t }) => q.insert(t.studios).values({ slug, name: slug })),
    endOther: () => other.exec("COMMIT"),
    close: async () => {
      other.close();
      await db.close();
    },
  };
}

test("while a write waits for another program's, readers are answered", async () => {
  const { db, add, endOther, close } = openBesideWriter();
  const order: string[] = [];
  const writing = add("neon").then(() => order.push("written"));
  await setImmediate();
  order.push(`read ${await db.q.$count(db.t.studios)}`);
  endOther();
  await writing;
  expect(order).toEqual(["read 0", "written"]);
  expect(await db.q.$count(db.t.studios)).toBe(2);
  await close();
});

test("writes that wait for another program's are done in the order they came", async () => {
  const { db, add, endOther, close } = openBesideWriter();
  const writing = ["neon", "mubi", "focus"].map(add);
  await setImmediate();
  endOther();
  await Promise.all(writing);
  const rows = await db.q.select({ slug: db.t.studios.slug }).from(db.t.studios).orderBy(db.t.studios.id);
  expect(rows.map(({ slug }) => slug)).toEqual(["a24", "neon", "mubi", "focus"]);
  await close();
});

test("a write gives up eight seconds after it was asked for, in words, and those behind it wait on", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const { add, endOther, close } = openBesideWriter();
  const first = add("neon");
  vi.advanceTimersByTime(5000);
  const second = add("mubi");
  vi.advanceTimersByTime(3000);
  const refusal: unknown = await first.catch((error: unknown) => error);
  expect(refusal).toEqual(
    new DatabaseUnavailable(`The file ${path} is being written by another program. Try again when that one is done`),
  );
  expect(codeOf(refusal)).toBe("SQLITE_BUSY");
  await setImmediate();
  endOther();
  expect(await second.then(() => "written")).toBe("written");
  await close();
});

test("asked to look anew, it knows what another has just saved", async () => {
  migrateSqlite(path);
  const [mine, other] = [openSqlite(path), openSqlite(path)];
  const before = await mine.moment();
  await other.tx(({ insertAll }) =>
    insertAll("changeLog", [{ kind: "film", slug: "dune", recordedAt: "2026-11-25T12:00:00.000Z" }]),
  );
  expect(await mine.moment({ anew: true })).not.toBe(before);
  await mine.close();
  await other.close();
});

test("a missing file is not made by opening it", () => {
  expect(() => openSqlite(path)).toThrow(
    new DatabaseUnavailable(`There is no database ${path} yet: run "npm run db:migrate" first`),
  );
  expect(existsSync(path)).toBe(false);
});

test("a file that is no database is refused in words", () => {
  writeFileSync(path, "Dear diary, ".repeat(100));
  expect(() => openSqlite(path)).toThrow(
    new DatabaseUnavailable(`The file ${path} is not a database. Move it away, or name another file in DATABASE_URL`),
  );
});

test("a database without the migrations is refused in words", () => {
  connect(path, { create: true }).close();
  expect(() => openSqlite(path)).toThrow(
    new DatabaseUnavailable(`The database ${path} is older than this version: run "npm run db:migrate" first`),
  );
});

test("a database of a newer version is refused in words", () => {
  migrateSqlite(path);
  const newer = connect(path, { create: false });
  newer.exec("insert into __drizzle_migrations (hash, created_at) values ('later', 4102444800000)");
  newer.close();
  expect(() => openSqlite(path)).toThrow("was made by a newer version of Slateline");
});
