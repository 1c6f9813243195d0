import { expect, test } from "vitest";
import { onEveryEngine } from "../testing.ts";
import { listUpcomingStudios } from "./list-upcoming-studios.ts";
import { line, recordSketches, usCinemas } from "./testing.ts";

onEveryEngine("studios with releases to come", (openTestDatabase) => {
  test("stand by name, once for each role, with how many releases they have", async () => {
    const db = await openTestDatabase();
    const history = [line("2026-01-05", "2027-01-08")];
    await recordSketches(db, {
      one: {
        history,
        studios: [
          { name: "Neon", role: "distributor" },
          { name: "A24", role: "production" },
        ],
      },
      two: {
        history: [...history, line("2026-01-05", "2027-01-01", { type: "limited" })],
        studios: [
          { name: "A24", role: "distributor" },
          { name: "A24", role: "production" },
        ],
      },
      past: { history: [line("2026-01-05", "2026-02-05")], studios: [{ name: "Mubi", role: "distributor" }] },
    });
    expect(await listUpcomingStudios(db, { ...usCinemas("2026-11-24"), limit: 50, most: 10 })).toEqual([
      { slug: "a24", name: "A24", role: "distributor", releases: 2 },
      { slug: "a24", name: "A24", role: "production", releases: 3 },
      { slug: "neon", name: "Neon", role: "distributor", releases: 1 },
    ]);
    expect(await listUpcomingStudios(db, { ...usCinemas("2026-11-24"), limit: 50, most: 1 })).toEqual([
      { slug: "a24", name: "A24", role: "distributor", releases: null },
      { slug: "a24", name: "A24", role: "production", releases: null },
      { slug: "neon", name: "Neon", role: "distributor", releases: null },
    ]);
  });
});
