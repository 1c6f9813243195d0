import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { CINEMA_TYPES } from "#domain/vocabulary.ts";
import type { Database } from "../db.ts";
import { onEveryEngine } from "../testing.ts";
import { findSlate, type SlateKind } from "./find-slate.ts";
import { listSlate, listSlatePlaces } from "./list-slate.ts";
import { line, recordSketches } from "./testing.ts";

const A24 = { name: "A24", role: "distributor" } as const;
const FILMS = {
  alpha: { history: [line("2026-01-05", "2027-01-08")], studios: [A24, { name: "A24", role: "production" as const }] },
  beta: {
    history: [line("2026-01-05", "2027-03-05"), line("2026-01-05", "2027-03-12", { region: "GB" })],
    studios: [{ name: "A24", role: "production" as const }],
    franchise: "Greek letters",
  },
  gamma: {
    history: [line("2026-01-05", "2027-02-05"), line("2026-01-05", "2027-02-04", { variant: "IMAX" })],
    studios: [{ name: "Mubi", role: "distributor" as const }],
    franchise: "Greek letters",
  },
  delta: { history: [line("2026-06-05", "2027-04-02")], studios: [A24] },
};

async function ask(db: Database, kind: SlateKind, slug: string, { day = "2026-07-01", limit = 10 } = {}) {
  const slate = await findSlate(db, { kind, slug });
  if (!slate) throw new Error(`No ${kind} ${slug}`);
  const asked = { slate: { kind, id: slate.id }, region: "US", types: CINEMA_TYPES, asOf: toCalendarDate(day), limit };
  return (await listSlate(db, asked)).map((release) => release.slug);
}

onEveryEngine("a slate", (openTestDatabase) => {
  test("holds what a studio distributes or makes, once each, the latest dates first", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, FILMS);
    expect(await ask(db, "studio", "a24")).toEqual(["delta", "beta", "alpha"]);
    expect(await ask(db, "studio", "a24", { limit: 2 })).toEqual(["delta", "beta"]);
  });

  test("holds the films of a franchise, without their variants", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, FILMS);
    expect(await ask(db, "franchise", "greek-letters")).toEqual(["beta", "gamma"]);
  });

  test("holds what was known on the day", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, FILMS);
    expect(await ask(db, "studio", "a24", { day: "2026-06-04" })).toEqual(["beta", "alpha"]);
  });

  test("tells where it has releases", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, FILMS);
    const a24 = await findSlate(db, { kind: "studio", slug: "a24" });
    expect(await listSlatePlaces(db, { slate: { kind: "studio", id: a24?.id ?? 0 }, limit: 10 })).toEqual([
      { region: "GB", type: "theatrical", films: 1 },
      { region: "US", type: "theatrical", films: 3 },
    ]);
  });

  test("of a slug that nobody has is none", async () => {
    const db = await openTestDatabase();
    expect(await findSlate(db, { kind: "studio", slug: "nobody" })).toBeUndefined();
  });
});
