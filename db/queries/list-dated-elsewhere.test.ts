import { expect, test } from "vitest";
import type { Database } from "../db.ts";
import { onEveryEngine } from "../testing.ts";
import { findStudio } from "./find-studio.ts";
import { listDatedElsewhere } from "./list-dated-elsewhere.ts";
import type { UpcomingList } from "./release-list.ts";
import { line, recordSketches, usCinemas } from "./testing.ts";

const GERMANY: UpcomingList = { ...usCinemas("2026-11-24"), region: "DE" };

async function listed(db: Database, list = GERMANY, limit = 50) {
  const rows = await listDatedElsewhere(db, { ...list, limit });
  return rows.map(({ slug, region, date }) => `${slug} ${region} ${date.edtf}`);
}

const inGermany = { region: "DE" } as const;

onEveryEngine("films dated elsewhere", (openTestDatabase) => {
  test("are those without any release here: a cancellation here is an answer", async () => {
    const db = await openTestDatabase();
    const inUs = line("2026-01-05", "2027-01-08");
    await recordSketches(db, {
      elsewhere: { history: [inUs] },
      here: { history: [inUs, line("2026-01-05", "2027-01-14", inGermany)] },
      cancelled: { history: [inUs, line("2026-01-05", null, { ...inGermany, standing: "cancelled" })] },
      "on-disc": { history: [inUs, line("2026-01-05", "2027-06-01", { ...inGermany, type: "physical" })] },
      passed: { history: [line("2026-01-05", "2026-11-20")] },
    });
    expect(await listed(db)).toEqual(["elsewhere US 2027-01-08", "on-disc US 2027-01-08"]);
  });

  test("are listed once, for the release a reader falls back to", async () => {
    const db = await openTestDatabase();
    const inFrance = line("2026-01-05", "2027-01-06", { region: "FR" });
    const inUs = line("2026-01-05", "2027-01-08");
    const everywhere = line("2026-01-05", "2027-02-12", { region: "001" });
    await recordSketches(db, {
      worldwide: { history: [inFrance, inUs, everywhere] },
      primary: { history: [inFrance, inUs] },
      soonest: { history: [line("2026-01-05", "2027-01-07", { region: "IT" }), inFrance] },
    });
    expect(await listed(db)).toEqual(["soonest FR 2027-01-06", "primary US 2027-01-08", "worldwide 001 2027-02-12"]);
  });

  test("stand in the order of the calendar, as many as asked for, and of the studio asked for", async () => {
    const db = await openTestDatabase();
    const studios = [{ name: "A24", role: "production" }] as const;
    await recordSketches(db, {
      month: { history: [line("2026-01-05", "2027-01")], studios: [...studios] },
      late: { history: [line("2026-01-05", "2027-01-30")] },
      early: { history: [line("2026-01-05", "2027-01-08")] },
    });
    expect(await listed(db, GERMANY, 2)).toEqual(["early US 2027-01-08", "late US 2027-01-30"]);
    const soonest = await listDatedElsewhere(db, { ...GERMANY, limit: 50, lookedAt: 1 });
    expect(soonest.map(({ slug }) => slug)).toEqual(["early"]);
    const studio = await findStudio(db, { slug: "a24" });
    expect(await listed(db, { ...GERMANY, studioId: studio?.id ?? 0 })).toEqual(["month US 2027-01"]);
  });
});
