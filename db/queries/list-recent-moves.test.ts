import { expect, test } from "vitest";
import type { Database } from "../db.ts";
import { onEveryEngine } from "../testing.ts";
import { findStudio } from "./find-studio.ts";
import { listRecentMoves } from "./list-recent-moves.ts";
import { line, recordSketches, usCinemas } from "./testing.ts";

async function listed(db: Database, { day = "2026-11-24", limit = 50 } = {}) {
  const rows = await listRecentMoves(db, { ...usCinemas(day), limit });
  return rows.map(({ slug, date, direction, shiftDays }) => `${slug} ${date.edtf} ${shiftDays ?? direction}`);
}

onEveryEngine("recent moves", (openTestDatabase) => {
  test("come newest first, as many as asked for, and none from after the day", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, {
      once: { history: [line("2026-01-05", "2027-01-08"), line("2026-03-05", "2027-01-15")] },
      twice: {
        history: [line("2026-01-05", "2027-01-08"), line("2026-02-05", "2027-02-05"), line("2026-04-05", "2027-01-29")],
      },
    });
    expect(await listed(db)).toEqual(["twice 2027-01-29 -7", "once 2027-01-15 7", "twice 2027-02-05 28"]);
    expect(await listed(db, { limit: 1 })).toEqual(["twice 2027-01-29 -7"]);
    expect(await listed(db, { day: "2026-03-31" })).toEqual(["once 2027-01-15 7", "twice 2027-02-05 28"]);
  });

  test("are moves alone: no first date, no firming, no taking off, no return to the day it was taken off", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, {
      firmed: { history: [line("2026-01-05", "2027"), line("2026-03-05", "2027-01-15")] },
      back: {
        history: [line("2026-01-05", "2027-01-08"), line("2026-02-05", null), line("2026-03-05", "2027-01-08")],
      },
      redated: {
        history: [line("2026-01-05", "2027-01-08"), line("2026-02-05", null), line("2026-03-05", "2027-03-05")],
      },
      window: { history: [line("2026-01-05", "2026"), line("2026-02-05", "2027")] },
    });
    expect(await listed(db)).toEqual(["redated 2027-03-05 56", "window 2027 later"]);
  });

  test("count once per film and announcement, told of the release without a variant", async () => {
    const db = await openTestDatabase();
    const variants = ["", "IMAX", "previews"].map((variant) => (variant === "" ? {} : { variant }));
    await recordSketches(db, {
      film: {
        history: variants.flatMap((variant, days) => [
          line("2026-01-05", `2027-01-0${days + 1}`, variant),
          line("2026-03-05", `2027-02-0${days + 1}`, variant),
        ]),
      },
    });
    expect(await listed(db)).toEqual(["film 2027-02-01 31"]);
  });

  test("are none where the date was back within seven days, from the day it was", async () => {
    const db = await openTestDatabase();
    const movedAndBackOn = (day: string) => ({
      history: [line("2026-01-05", "2027-01-08"), line("2026-03-05", "2027-02-05"), line(day, "2027-01-08")],
    });
    await recordSketches(db, { seven: movedAndBackOn("2026-03-12"), eight: movedAndBackOn("2026-03-13") });
    expect(await listed(db)).toEqual(["eight 2027-01-08 -28", "eight 2027-02-05 28"]);
    expect(await listed(db, { day: "2026-03-11" })).toEqual(["eight 2027-02-05 28", "seven 2027-02-05 28"]);
  });

  test("are as many as asked for behind one that was taken back", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, {
      back: {
        history: [line("2026-01-05", "2027-01-08"), line("2026-03-05", "2027-02-05"), line("2026-03-06", "2027-01-08")],
      },
      before: { history: [line("2026-01-05", "2027-01-08"), line("2026-02-05", "2027-01-15")] },
    });
    expect(await listed(db, { limit: 1 })).toEqual(["before 2027-01-15 7"]);
  });

  test("are not hidden by a restatement of the same day", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, {
      film: {
        history: [
          line("2026-01-05", "2027-01-08"),
          line("2026-03-05", "2027-02-05"),
          line("2026-03-05", "2027-02-05", { announcement: "repeated-2026-03-05" }),
        ],
      },
    });
    expect(await listed(db)).toEqual(["film 2027-02-05 28"]);
  });

  test("are of both kinds of cinema release, of no other region, and of the studio asked for", async () => {
    const db = await openTestDatabase();
    const moved = (facts: object) => [line("2026-01-05", "2027-01-08", facts), line("2026-03-05", "2027-01-15", facts)];
    await recordSketches(db, {
      few: { history: moved({ type: "limited" }), studios: [{ name: "A24", role: "distributor" }] },
      wide: { history: moved({}) },
      british: { history: moved({ region: "GB" }) },
      festival: { history: moved({ type: "premiere" }) },
    });
    expect((await listed(db)).toSorted()).toEqual(["few 2027-01-15 7", "wide 2027-01-15 7"]);
    const studio = await findStudio(db, { slug: "a24" });
    const ofStudio = { ...usCinemas("2026-11-24"), studioId: studio?.id ?? 0, limit: 5 };
    expect((await listRecentMoves(db, ofStudio)).map(({ slug }) => slug)).toEqual(["few"]);
  });
});
