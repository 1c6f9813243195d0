import { expect, test } from "vitest";
import { onEveryEngine } from "../testing.ts";
import { findStudio } from "./find-studio.ts";
import { listStatHistories } from "./list-stat-histories.ts";
import { line, recordSketches } from "./testing.ts";

onEveryEngine("histories to count", (openTestDatabase) => {
  test("are those of each film's cinema release at home, wide before limited, period by period", async () => {
    const db = await openTestDatabase();
    await recordSketches(
      db,
      {
        wide: {
          history: [
            line("2026-01-05", "2027-01-08"),
            line("2026-03-05", "2027-02-05"),
            line("2026-01-05", "2026-12-25", { type: "limited" }),
            line("2026-01-05", "2027-01-15", { region: "GB" }),
            line("2026-01-05", "2027-01-06", { variant: "IMAX" }),
          ],
        },
        limited: { history: [line("2026-01-05", "2026-12-25", { type: "limited" })] },
        streamed: { history: [line("2026-01-05", "2026-12-25", { type: "streaming" })] },
      },
      { "announced-2026-03-05": { studios: ["A24"] } },
    );
    const histories = await listStatHistories(db, { slugs: ["wide", "limited", "streamed", "nobody"] });
    expect([...histories.values()].map(({ slug, region, periods }) => `${slug} ${region} ${periods.length}`)).toEqual([
      "limited US 1",
      "wide US 2",
    ]);
    const a24 = await findStudio(db, { slug: "a24" });
    expect(histories.get("wide")?.periods).toMatchObject([
      { from: "2026-01-05", until: "2026-03-05", date: { edtf: "2027-01-08" }, moves: 0, studioIds: [] },
      { from: "2026-03-05", date: { edtf: "2027-02-05" }, moves: 1, studioIds: [a24?.id] },
    ]);
  });
});
