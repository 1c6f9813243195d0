import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { onEveryEngine } from "../testing.ts";
import { listAnnouncementStudios } from "./list-announcement-studios.ts";
import { listFilmDistributors } from "./list-film-distributors.ts";
import { listRecentMoves } from "./list-recent-moves.ts";
import { listTrailSteps } from "./list-trail-steps.ts";
import { listUpcomingReleases } from "./list-upcoming-releases.ts";
import { line, recordSketches, usCinemas } from "./testing.ts";

const WINDOW = { limit: 50, offset: 0 };

onEveryEngine("what is told beside a release", (openTestDatabase) => {
  test("is its changes in order, with their wording, as far as they were known", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, {
      film: {
        history: [
          line("2026-03-05", "2027-07", { wording: "midsummer" }),
          line("2026-01-05", "2027-05-07"),
          line("2026-12-01", "2028"),
        ],
      },
      other: { history: [line("2026-01-05", "2027-05-07")] },
    });
    const list = usCinemas("2026-11-24");
    const film = (await listUpcomingReleases(db, { ...list, ...WINDOW })).find(({ slug }) => slug === "film");
    const releaseIds = [film?.releaseId ?? 0];
    const steps = await listTrailSteps(db, { releaseIds, asOf: list.asOf });
    expect(steps.map(({ ordinal, kind, date, wording }) => [ordinal, kind, date?.edtf, wording])).toEqual([
      [1, "announced", "2027-05-07", null],
      [2, "delayed", "2027-07", "midsummer"],
    ]);
    expect(await listTrailSteps(db, { releaseIds, asOf: toCalendarDate("2026-12-01") })).toHaveLength(3);
    expect(await listTrailSteps(db, { releaseIds: [], asOf: list.asOf })).toEqual([]);
  });

  test("is its distributors in their order, and no producer", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, {
      film: {
        history: [line("2026-01-05", "2027-05-07")],
        studios: [
          { name: "Universal", role: "distributor" },
          { name: "Amblin", role: "production" },
          { name: "Focus", role: "distributor" },
        ],
      },
    });
    const [film] = await listUpcomingReleases(db, { ...usCinemas("2026-11-24"), ...WINDOW });
    const distributors = await listFilmDistributors(db, { filmIds: [film?.filmId ?? 0] });
    expect(distributors.map(({ name }) => name)).toEqual(["Universal", "Focus"]);
    expect(await listFilmDistributors(db, { filmIds: [] })).toEqual([]);
  });

  test("is who announced a move, in the order they were named", async () => {
    const db = await openTestDatabase();
    await recordSketches(
      db,
      { film: { history: [line("2026-01-05", "2027-05-07"), line("2026-03-05", "2027-06-04")] } },
      { "announced-2026-03-05": { studios: ["Sony", "Nintendo"], by: "studio" } },
    );
    const [move] = await listRecentMoves(db, { ...usCinemas("2026-11-24"), limit: 5 });
    expect(move?.by).toBe("studio");
    const studios = await listAnnouncementStudios(db, { announcementIds: [move?.announcementId ?? 0] });
    expect(studios.map(({ name }) => name)).toEqual(["Sony", "Nintendo"]);
    expect(await listAnnouncementStudios(db, { announcementIds: [] })).toEqual([]);
  });
});
