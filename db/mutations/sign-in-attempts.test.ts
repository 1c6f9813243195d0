import { expect, test } from "vitest";
import type { Database } from "../db.ts";
import { findAttempts } from "../queries/find-attempts.ts";
import { onEveryEngine } from "../testing.ts";
import { forgetAttempts, recordAttempt, takeBackAttempt } from "./sign-in-attempts.ts";

const NOW = "2026-11-25T12:00:00.000Z";
const LATER = "2026-11-25T12:10:00.000Z";
const END = "2026-11-25T12:15:00.000Z";
const LATER_END = "2026-11-25T12:25:00.000Z";
const KEY = "account ada@example.org";

const attempt = (db: Database, { key = KEY, now = NOW, endsAt = END } = {}) =>
  db.tx((write) => recordAttempt(write, { key, now, endsAt }));

onEveryEngine("attempts to sign in", (openTestDatabase) => {
  test("are counted from the first on, by key, and the count does not grow longer", async () => {
    const db = await openTestDatabase();
    expect(await attempt(db)).toEqual({ attempts: 1, endsAt: END });
    expect(await attempt(db, { key: "address 203.0.113.7" })).toEqual({ attempts: 1, endsAt: END });
    expect(await attempt(db, { now: LATER, endsAt: LATER_END })).toEqual({ attempts: 2, endsAt: END });
    expect(await findAttempts(db, { key: KEY, now: LATER })).toEqual({ attempts: 2, endsAt: END });
  });

  test("begin anew when the count has ended, and leave nothing behind", async () => {
    const db = await openTestDatabase();
    await attempt(db);
    await attempt(db, { key: "address 203.0.113.7" });
    expect(await findAttempts(db, { key: KEY, now: END })).toBeUndefined();
    expect(await attempt(db, { now: END, endsAt: LATER_END })).toEqual({ attempts: 1, endsAt: LATER_END });
    expect(await db.q.$count(db.t.signInAttempts)).toBe(1);
  });

  test("are all counted where many come at once", async () => {
    const db = await openTestDatabase();
    const counts = await Promise.all(Array.from({ length: 20 }, () => attempt(db)));
    expect(
      counts
        .map(({ attempts }) => attempts)
        .toSorted((a, b) => a - b)
        .at(-1),
    ).toBe(20);
  });

  test("are taken back one by one, down to none", async () => {
    const db = await openTestDatabase();
    await attempt(db);
    await attempt(db);
    const takeBack = () => db.tx((write) => takeBackAttempt(write, { key: KEY }));
    await takeBack();
    expect(await findAttempts(db, { key: KEY, now: NOW })).toEqual({ attempts: 1, endsAt: END });
    await takeBack();
    await takeBack();
    expect(await findAttempts(db, { key: KEY, now: NOW })).toBeUndefined();
  });

  test("are forgotten for the key alone that is named, and kept without the address somebody typed", async () => {
    const db = await openTestDatabase();
    await attempt(db);
    await attempt(db, { key: "account bob@example.org" });
    expect(JSON.stringify(await db.q.select().from(db.t.signInAttempts))).not.toContain("example.org");
    await db.tx((write) => forgetAttempts(write, { key: KEY }));
    expect(await db.q.$count(db.t.signInAttempts)).toBe(1);
    expect(await findAttempts(db, { key: KEY, now: NOW })).toBeUndefined();
  });
});
