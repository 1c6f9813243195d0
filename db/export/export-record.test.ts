import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  announcementsFile,
  filesIn,
  filmFile,
  historyLine,
  importContents,
  importPaths,
  source,
  temporaryFolder,
} from "../import/testing.ts";
import { formatFile } from "../import/format.ts";
import { onEveryEngine } from "../testing.ts";
import { listExportedFilms } from "./export-folder.ts";
import { exportFilm, exportRecord } from "./export-record.ts";

const SHIPPED = join(import.meta.dirname, "../data");

/** The texts of all JSON files below a folder, by path. */
async function textsIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".json")).toSorted();
  const texts = names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const);
  return Object.fromEntries(await Promise.all(texts));
}

onEveryEngine("exporting the record", (openTestDatabase) => {
  test("the shipped histories come out as they went in, byte for byte, and importing them again writes nothing", async () => {
    const db = await openTestDatabase();
    await importPaths(db, SHIPPED);
    const folder = await temporaryFolder();
    expect(await exportRecord(db, folder)).toEqual({ films: 112, announcements: 435 });
    expect(await textsIn(folder)).toEqual(await textsIn(SHIPPED));
    const revisions = await db.q.$count(db.t.revisions);
    await importPaths(db, SHIPPED);
    expect(await db.q.$count(db.t.revisions)).toBe(revisions);
  }, 180_000);

  test("what the shipped histories have not is exported too, and imports to the same export", async () => {
    const slugs = ["b-2020-01-01", "a-2020-01-01"];
    const report = {
      url: "https://a.org",
      publisher: "A\u2028",
      publishedOn: "2021-07",
      region: "001",
      type: "tv",
    } as const;
    const film = filmFile({
      title: "砂の惑星 <b>“Dune”</b>",
      history: [
        historyLine("b-2020-01-01", "2027-01/2027-04", { region: "001", variant: "re-release", wording: "Early 2027" }),
        historyLine("a-2020-01-01", "2028/..", {
          type: "tv",
          withdraws: true,
          sources: [source("https://a.org/ü?q=1#x")],
        }),
        historyLine("a-2020-01-01", null, { standing: "cancelled", replacedBy: "streaming" }),
      ],
      reports: [{ ...report, variant: "IMAX", about: "rumour", states: null, note: null }],
    });
    const announcements = announcementsFile(...slugs);
    const [headline] = announcements.announcements;
    if (headline) headline.headline = "One\nline and another";
    const db = await openTestDatabase();
    await importContents(db, announcements, film);
    const first = await temporaryFolder();
    await exportRecord(db, first);
    expect(JSON.parse(await readFile(join(first, "films/dune.json"), "utf8"))).toEqual(film);
    const other = await openTestDatabase();
    await importPaths(other, first);
    const second = await temporaryFolder();
    await exportRecord(other, second);
    expect(await textsIn(second)).toEqual(await textsIn(first));
  });

  test("a record that a file's title is in conflict with is exported as files that import to the same export", async () => {
    const db = await openTestDatabase();
    const working = { title: "Dune", kind: "working", from: null, source: null } as const;
    const official = { title: "Dune: Part One", kind: "official", from: null, source: null } as const;
    await importContents(db, filmFile({ titles: [working] }));
    await importContents(db, filmFile({ title: official.title, titles: [official, working] }));
    const first = await temporaryFolder();
    await exportRecord(db, first);
    const other = await openTestDatabase();
    const outcomes = await importPaths(other, first);
    expect(outcomes.flatMap(({ problems, conflicts }) => [...problems, ...conflicts])).toEqual([]);
    const second = await temporaryFolder();
    await exportRecord(other, second);
    expect(await textsIn(second)).toEqual(await textsIn(first));
  });

  test("one film is exported with the announcements that touch it, and no others", async () => {
    const db = await openTestDatabase();
    const history = [historyLine("b-2020-01-01", "2021-07-23")];
    await importContents(
      db,
      announcementsFile("a-2020-01-01", "b-2020-01-01"),
      filmFile({ history }),
      filmFile({ slug: "other" }),
    );
    const folder = await temporaryFolder();
    expect(await exportFilm(db, folder, "dune")).toEqual({ films: 1, announcements: 1 });
    expect(Object.keys(await textsIn(folder))).toEqual(["announcements.json", "films/dune.json"]);
    expect(await exportFilm(db, folder, "nobody")).toBeUndefined();
  });

  test("an empty record is exported as files of nothing", async () => {
    const db = await openTestDatabase();
    const folder = await temporaryFolder();
    await exportRecord(db, folder);
    expect(await textsIn(folder)).toEqual({ "announcements.json": formatFile(announcementsFile()) });
  });
});

test("a folder with anything but an export in it is refused", async () => {
  const exported = await filesIn({ "announcements.json": "", "films/dune.json": "" });
  expect(await listExportedFilms(exported)).toEqual({ ok: true, value: ["films/dune.json"] });
  expect(await listExportedFilms(join(exported, "none"))).toEqual({ ok: true, value: [] });
  expect(await listExportedFilms(await filesIn({ "notes.txt": "" }))).toMatchObject({ ok: false });
  expect(await listExportedFilms(await filesIn({ "films/notes.txt": "" }))).toMatchObject({ ok: false });
  expect(await listExportedFilms(join(exported, "announcements.json"))).toMatchObject({ ok: false });
});
