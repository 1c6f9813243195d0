import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Database, WriteDb } from "../db.ts";
import { migrateSqlite } from "../sqlite/migrate.ts";
import { openSqlite } from "../sqlite/open.ts";
import { onConcurrentEngines, onEveryEngine } from "../testing.ts";
import { createFilmWithin } from "./create-film.ts";
import { recordEditor } from "./editors.ts";
import { type NamedRequest, recordOnce } from "./record-once.ts";
import { SAVED } from "./testing.ts";
import { recordToken } from "./tokens.ts";

const NOW = "2026-11-25T12:00:00.000Z";
const END = "2026-11-26T12:00:00.000Z";

const NAMED: NamedRequest = { tokenId: 1, key: "one", requestHash: "h".repeat(43), now: NOW, expiresAt: END };

async function withToken(db: Database): Promise<void> {
  await db.tx(async (write) => {
    const userId = await recordEditor(write, { name: "Ada", email: "ada@example.org", role: "editor", now: NOW });
    const facts = { name: "News", scopes: ["films:write"], lastDay: null, now: NOW } as const;
    await recordToken(write, { ...facts, userId: userId ?? 0 });
  });
}

/** Puts a film on record, under whatever address is free. */
async function makeFilm(write: WriteDb) {
  const slug = `film-${await write.q.$count(write.t.films)}`;
  const film = { slug, title: "Film", kind: "film", isOfficial: true, franchise: null } as const;
  await createFilmWithin(write, film, { ...SAVED, kind: "edit" });
  return { answer: { status: 201, location: `/films/${slug}`, body: "{}" } };
}

function make(db: Database, named: NamedRequest) {
  return db.tx((write) => recordOnce<never>(write, named, () => makeFilm(write)));
}

onEveryEngine("a write that is made once", (openTestDatabase) => {
  test("is answered the same until its end, and is another write from then on", async () => {
    const db = await openTestDatabase();
    await withToken(db);
    expect(await make(db, NAMED)).toMatchObject({ isRepeated: false, answer: { location: "/films/film-0" } });
    const late = { ...NAMED, now: "2026-11-26T11:59:59.999Z" };
    expect(await make(db, late)).toMatchObject({ isRepeated: true, answer: { location: "/films/film-0" } });
    const over = { ...NAMED, now: END, expiresAt: "2026-11-27T12:00:00.000Z" };
    expect(await make(db, over)).toMatchObject({ isRepeated: false, answer: { location: "/films/film-1" } });
    expect(await db.q.$count(db.t.keptAnswers)).toBe(1);
  });

  test("is none where what is kept of it cannot be", async () => {
    const db = await openTestDatabase();
    await withToken(db);
    const unkept = db.tx((write) =>
      recordOnce<never>(write, NAMED, async () => {
        const { answer } = await makeFilm(write);
        return { answer: { ...answer, status: 500 } };
      }),
    );
    await expect(unkept).rejects.toThrow();
    expect([await db.q.$count(db.t.films), await db.q.$count(db.t.keptAnswers)]).toEqual([0, 0]);
    expect(await make(db, NAMED)).toMatchObject({ isRepeated: false });
  });
});

onConcurrentEngines("writes under one key", (openTestDatabase) => {
  test("by several servers at once are one", async () => {
    const db = await openTestDatabase();
    await withToken(db);
    const made = await Promise.all([make(db, NAMED), make(db, NAMED), make(db, NAMED), make(db, NAMED)]);
    expect(made.filter((one) => one && "answer" in one && !one.isRepeated)).toHaveLength(1);
    expect(await db.q.$count(db.t.films)).toBe(1);
  });
});

/** Makes a film under a key, says so, and never comes to the end of it. */
const NEVER_DONE = `
  import { createFilmWithin } from "#db/mutations/create-film.ts";
  import { recordOnce } from "#db/mutations/record-once.ts";
  import { openSqlite } from "#db/sqlite/open.ts";
  const [path, named] = process.argv.slice(1);
  const film = { slug: "half", title: "Half", kind: "film", isOfficial: true, franchise: null };
  await openSqlite(path).tx(async (write) => {
    await recordOnce(write, JSON.parse(named), async () => {
      await createFilmWithin(write, film, ${JSON.stringify({ ...SAVED, kind: "edit" })});
      return { answer: { status: 201, location: "/films/half", body: "{}" } };
    });
    console.log("written");
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  });
`;

test("a server that is killed between the write and its answer has written nothing, and the same key writes once", async () => {
  const folder = mkdtempSync(join(tmpdir(), "slateline-once-"));
  const path = join(folder, "slateline.db");
  migrateSqlite(path);
  const before = openSqlite(path);
  await withToken(before);
  await before.close();
  const root = join(import.meta.dirname, "..", "..");
  const args = [
    "--import",
    "./scripts/preload.ts",
    "--input-type=module",
    "-e",
    NEVER_DONE,
    path,
    JSON.stringify(NAMED),
  ];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((resolve) => child.stdout.once("data", resolve));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
  const db = openSqlite(path);
  onTestFinished(async () => {
    await db.close();
    rmSync(folder, { recursive: true });
  });
  expect([await db.q.$count(db.t.films), await db.q.$count(db.t.keptAnswers)]).toEqual([0, 0]);
  expect(await make(db, NAMED)).toMatchObject({ isRepeated: false });
  expect(await make(db, NAMED)).toMatchObject({ isRepeated: true });
  expect(await db.q.$count(db.t.films)).toBe(1);
});
