import { expect, test } from "vitest";
import { onEveryEngine } from "../testing.ts";
import { listRegionCodes, listRegions } from "./list-regions.ts";
import { line, recordSketches, usCinemas } from "./testing.ts";

onEveryEngine("regions", (openTestDatabase) => {
  test("are all on record, those with nothing to come too, with their releases of each type", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, {
      one: {
        history: [
          line("2026-01-05", "2027-01-08"),
          line("2026-01-05", "2027-03-05", { type: "streaming" }),
          line("2026-01-05", "2027-01-07", { region: "DE" }),
        ],
      },
      two: { history: [line("2026-01-05", "2027"), line("2026-01-05", "2026-03-05", { region: "FR" })] },
      three: { history: [line("2026-01-05", null), line("2026-12-05", "2027-05-07", { region: "DE" })] },
    });
    expect(await listRegionCodes(db)).toEqual(["DE", "FR", "US"]);
    expect(await listRegions(db, { ...usCinemas("2026-11-24"), most: 10 })).toEqual([
      { region: "DE", type: "theatrical", releases: 1 },
      { region: "FR", type: null, releases: 0 },
      { region: "US", type: "streaming", releases: 1 },
      { region: "US", type: "theatrical", releases: 2 },
    ]);
    const cut = await listRegions(db, { ...usCinemas("2026-11-24"), most: 1 });
    expect(cut.find(({ region, type }) => region === "US" && type === "theatrical")?.releases).toBe(1);
  });

  test("are none in an empty database", async () => {
    const db = await openTestDatabase();
    expect(await listRegionCodes(db)).toEqual([]);
    expect(await listRegions(db, { ...usCinemas("2026-11-24"), most: 10 })).toEqual([]);
  });
});
