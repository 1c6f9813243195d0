import { expect, test } from "vitest";
import type { Database } from "../db.ts";
import { onEveryEngine } from "../testing.ts";
import { listUndatedReleases } from "./list-undated-releases.ts";
import { line, recordSketches, usCinemas } from "./testing.ts";

async function listed(db: Database, day = "2026-11-24") {
  return (await listUndatedReleases(db, { ...usCinemas(day), limit: 50 })).map(({ slug }) => slug);
}

onEveryEngine("undated releases", (openTestDatabase) => {
  test("are those never dated and those taken off, by slug, on the day asked for", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, {
      taken: { history: [line("2024-01-05", "2025-11-07"), line("2024-10-22", null)] },
      never: { history: [line("2025-05-23", null)] },
      dated: { history: [line("2025-05-23", null), line("2026-01-05", "2027-01-08")] },
      cancelled: { history: [line("2025-05-23", null, { standing: "cancelled" })] },
    });
    expect(await listed(db)).toEqual(["never", "taken"]);
    expect(await listed(db, "2025-06-01")).toEqual(["dated", "never", "taken"]);
    expect(await listed(db, "2024-03-01")).toEqual([]);
  });

  test("are not those that went another way, however often that is said again", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, {
      streamed: {
        history: [
          line("2020-01-05", "2020-12-25"),
          line("2020-04-24", null, { replacedBy: "streaming" }),
          line("2020-05-24", null),
        ],
      },
      back: {
        history: [
          line("2020-01-05", null, { replacedBy: "streaming" }),
          line("2021-01-05", "2022-07-01"),
          line("2021-06-05", null),
        ],
      },
    });
    expect(await listed(db)).toEqual(["back"]);
  });

  test("are not those of a film that has a date in the same list, unless it is another variant's", async () => {
    const db = await openTestDatabase();
    const wide = [line("2019-09-10", "2020-08-28"), line("2020-04-24", null)];
    await recordSketches(db, {
      few: { history: [...wide, line("2020-10-01", "2020-10-30", { type: "limited" })] },
      streamed: { history: [...wide, line("2020-10-01", "2020-10-30", { type: "streaming" })] },
      rerelease: {
        history: [line("2019-09-10", "2020-08-28"), line("2026-01-05", null, { variant: "re-release 2029" })],
      },
    });
    expect(await listed(db)).toEqual(["rerelease", "streamed"]);
  });
});
