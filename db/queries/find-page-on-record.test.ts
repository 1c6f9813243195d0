import { expect, test } from "vitest";
import { recordAnnouncement } from "../mutations/record-announcement.ts";
import { announcementOf, lineOf, SAVED } from "../mutations/testing.ts";
import { onEveryEngine } from "../testing.ts";
import { findPageOnRecord } from "./find-page-on-record.ts";
import { recordSketches } from "./testing.ts";

onEveryEngine("The publisher of a page that is not on record", (openTestDatabase) => {
  test("is that of the page of its host put on record last, pages without a name left out", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { dune: { history: [] } });
    const publisherAt = async (url: string) => (await findPageOnRecord(db, { url })).publisher;
    const page = (url: string, publisher: string | null, publishedOn: string | null = null) => ({
      url,
      publisher,
      publishedOn,
      says: null,
    });
    const cite = async (day: string, pages: readonly ReturnType<typeof page>[], version: number | null) => {
      const lines = [lineOf("dune", "2021-11-19", { basedOn: version })];
      const saved = await recordAnnouncement(db, announcementOf(day, lines, { sources: pages }), SAVED);
      expect(saved.ok).toBe(true);
    };
    await cite("2020-04-24", [page("https://variety.com/m", null)], null);
    expect(await publisherAt("https://variety.com/new")).toBeNull();
    await cite("2020-04-25", [page("https://variety.com/y", "Variety Online", "2020-04-25")], 1);
    await cite("2020-04-26", [page("https://variety.com/b", "Variety", "2020-04-26")], 2);
    await cite("2020-04-27", [page("https://variety.com/zzz", null)], 3);
    expect(await publisherAt("https://variety.com/new")).toBe("Variety");
    expect(await publisherAt("https://variety.community/new")).toBeNull();
  });
});
