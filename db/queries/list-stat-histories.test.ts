import { expect, test } from "vitest";
import type { Database } from "../db.ts";
import { onEveryEngine } from "../testing.ts";
import { listStatHistories } from "./list-stat-histories.ts";
import { line, recordSketches } from "./testing.ts";

async function all(db: Database, limit: number) {
  const found = [];
  for (let after: number | null = 0; after !== null;) {
    const page: Awaited<ReturnType<typeof listStatHistories>> = await listStatHistories(db, { after, limit });
    found.push(...page.histories);
    after = page.next;
  }
  return found;
}

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
    const histories = await all(db, 2);
    expect(histories.map(({ slug, region, periods }) => `${slug} ${region} ${periods.length}`)).toEqual([
      "wide US 2",
      "limited US 1",
    ]);
    expect(histories[0]?.periods).toMatchObject([
      { from: "2026-01-05", until: "2026-03-05", date: { edtf: "2027-01-08" }, moves: 0, studios: [] },
      { from: "2026-03-05", date: { edtf: "2027-02-05" }, moves: 1, studios: ["a24"] },
    ]);
  });

  test("of an empty record are none", async () => {
    expect(await all(await openTestDatabase(), 2)).toEqual([]);
  });
});
