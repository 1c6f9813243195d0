import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import type { Database } from "../../db.ts";
import { recordAnnouncement } from "../../mutations/record-announcement.ts";
import { correctClaim } from "../../mutations/edit-claim.ts";
import { type SeenEntry, settleEntry } from "../../mutations/settle-entry.ts";
import { announcementOf, EDIT, lineOf, SAVED } from "../../mutations/testing.ts";
import { undoChangeset } from "../../mutations/undo-changeset.ts";
import { source } from "../../import/testing.ts";
import { onEveryEngine } from "../../testing.ts";
import { line, recordSketches } from "../testing.ts";
import { listClaimFacts } from "../list-claim-facts.ts";
import { listLatestChangesets } from "../list-latest-changesets.ts";
import { listDisagreeing } from "./list-disagreeing.ts";
import { listDisputed } from "./list-disputed.ts";
import { listLongUndated } from "./list-long-undated.ts";
import { listMovedSince } from "./list-moved-since.ts";
import { listOddWeekdays } from "./list-odd-weekdays.ts";
import { listPassed } from "./list-passed.ts";
import { listSettlements } from "./list-settlements.ts";
import { listUnsourced } from "./list-unsourced.ts";
import type { QueueEntry } from "./queue-entry.ts";

const NOW = { today: toCalendarDate("2026-11-25"), limit: 20 };

/** Entries in a few words: the film, where it is, and the date on record. */
function inWords(entries: readonly QueueEntry[]): readonly string[] {
  return entries.map(({ film, region, date }) => `${film.slug} ${region} ${date?.edtf ?? "no date"}`);
}

function firstOf(entries: readonly QueueEntry[]): SeenEntry {
  const [first] = entries;
  if (!first) throw new Error("The queue is empty");
  return first;
}

async function leave(db: Database, seen: SeenEntry) {
  return settleEntry(db, seen, { ...EDIT, reason: "Looked at." });
}

onEveryEngine("The editors' queue", (openTestDatabase) => {
  test("has cinema dates of any region that are over and not confirmed, the longest over first", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, {
      day: { history: [line("2026-01-05", "2026-11-20")] },
      today: { history: [line("2026-01-05", "2026-11-25")] },
      window: { history: [line("2026-01-05", "2026-10", { region: "GB", type: "limited" })] },
      going: { history: [line("2026-01-05", "2026-11")] },
      opened: {
        history: [line("2026-01-05", "2026-11-13"), line("2026-11-14", "2026-11-13", { standing: "released" })],
      },
      moved: { history: [line("2026-01-05", "2026-11-06"), line("2026-10-01", "2027-03-05")] },
      streamed: { history: [line("2026-01-05", "2026-11-06", { type: "streaming" })] },
      retold: { history: [line("2026-01-05", "2026-11-19"), line("2026-02-05", "2026-11-19")] },
    });
    expect(inWords(await listPassed(db, NOW))).toEqual([
      "window GB 2026-10",
      "retold US 2026-11-19",
      "day US 2026-11-20",
    ]);
  });

  test("has releases of which nothing was said for a year since they lost their date", async () => {
    const db = await openTestDatabase();
    const undated = (on: string) => [line("2020-01-05", "2021-02-05"), line(on, null)];
    await recordSketches(db, {
      long: { history: undated("2024-05-01") },
      longest: { history: undated("2023-05-01") },
      lately: { history: undated("2026-05-01") },
      streaming: { history: [line("2020-01-05", "2021-02-05"), line("2024-05-02", null, { replacedBy: "streaming" })] },
      limited: { history: [...undated("2024-05-01"), line("2024-06-01", "2027-01-08", { type: "limited" })] },
    });
    expect(inWords(await listLongUndated(db, NOW))).toEqual(["longest US no date", "long US no date"]);
  });

  test("has the next US cinema dates on an unusual weekday, and no other region's", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, {
      tuesday: { history: [line("2026-01-05", "2027-03-02"), line("2026-01-05", "2027-03-02", { region: "GB" })] },
      friday: { history: [line("2026-01-05", "2027-03-05")] },
      passed: { history: [line("2026-01-05", "2026-03-03")] },
      month: { history: [line("2026-01-05", "2027-03")] },
    });
    expect(inWords(await listOddWeekdays(db, NOW))).toEqual(["tuesday US 2027-03-02"]);
  });

  test("has other regions' dates that were said before the primary region's moved", async () => {
    const db = await openTestDatabase();
    const moves = [line("2026-01-05", "2027-03-05"), line("2026-06-01", "2027-07-02")];
    await recordSketches(db, {
      stale: { history: [...moves, line("2026-01-05", "2027-03-05", { region: "GB" })] },
      restated: { history: [...moves, line("2026-06-02", "2027-03-05", { region: "GB" })] },
      confirmed: {
        history: [
          line("2026-01-05", "2027-03-05"),
          line("2026-06-01", "2027-03-05"),
          line("2026-01-05", "2027-03-05", { region: "GB" }),
        ],
      },
    });
    const entries = await listMovedSince(db, NOW);
    expect(inWords(entries)).toEqual(["stale GB 2027-03-05"]);
    expect(entries[0]?.primary).toMatchObject({ region: "US", date: { edtf: "2027-07-02" }, movedOn: "2026-06-01" });
  });

  test("has what was said before a move, behind any number of dates that no move came after", async () => {
    const db = await openTestDatabase();
    const gb = (date: string) => line("2026-03-05", date, { region: "GB" });
    const moved = [line("2026-01-05", "2027-03-05"), line("2026-06-01", "2027-07-02")];
    const retold = [
      line("2026-01-05", "2027-03-05"),
      line("2026-02-05", "2027-04-02"),
      line("2026-06-01", "2027-04-02"),
    ];
    const limited = line("2026-03-05", "2027-01-08", { region: "GB", type: "limited" });
    await recordSketches(db, {
      a: { history: [...retold, gb("2027-01-01"), line("2026-03-05", "2027-01-01", { region: "FR" })] },
      b: { history: [...retold, gb("2027-01-08")] },
      c: { history: [...moved, gb("2027-01-08"), limited] },
      d: { history: [...moved, gb("2027-01-08"), line("2026-03-05", "2027-01-08", { region: "FR" })] },
      e: { history: [...retold, gb("2027-01-08")] },
      f: { history: [...moved, gb("2027-01-15")] },
    });
    const all = ["c GB 2027-01-08", "d FR 2027-01-08", "d GB 2027-01-08", "f GB 2027-01-15"];
    for (const limit of [1, 2, 3, 4, 20])
      expect(inWords(await listMovedSince(db, { ...NOW, limit }))).toEqual(all.slice(0, limit));
  });

  test("has reports that dispute a date, and neither those that agree nor rumours", async () => {
    const db = await openTestDatabase();
    const report = { region: "US", type: "theatrical", about: "current", publisher: "Variety", note: null } as const;
    const page = (name: string) => ({ url: `https://variety.com/${name}`, publishedOn: "2026-02-01" });
    await recordSketches(db, {
      dune: {
        history: [line("2026-01-05", "2027-03-05")],
        reports: [
          { ...report, ...page("other"), states: "2027-03-12" },
          { ...report, ...page("same"), states: "2027-03-05" },
          { ...report, ...page("rumour"), about: "rumour", states: "2027-04-02" },
        ],
      },
    });
    const entries = await listDisputed(db, NOW);
    expect(inWords(entries)).toEqual(["dune US 2027-03-05"]);
    expect(entries[0]).toMatchObject({ page: { url: "https://variety.com/other" }, states: { edtf: "2027-03-12" } });
  });

  test("has a page that disputes the record again once what it states was corrected", async () => {
    const db = await openTestDatabase();
    const report = { region: "US", type: "theatrical", about: "current", publisher: "Variety", note: null } as const;
    const page = { url: "https://variety.com/other", publishedOn: "2026-02-01", states: "2027-03-12" };
    await recordSketches(db, {
      dune: { history: [line("2026-01-05", "2027-03-05")], reports: [{ ...report, ...page }] },
    });
    const seen = firstOf(await listDisputed(db, NOW));
    await leave(db, seen);
    expect(await listDisputed(db, NOW)).toEqual([]);
    const [claim] = await listClaimFacts(db, { ids: [1] });
    const was = { id: claim?.id ?? 0, states: "2027-03-12", note: null };
    await correctClaim(db, { seen: was, correction: { states: "2027-08-13", note: null } }, EDIT);
    expect(inWords(await listDisputed(db, NOW))).toEqual(["dune US 2027-03-05"]);
    expect(await leave(db, seen)).toMatchObject({ ok: false });
  });

  test("has lines without a source, and those whose source disagrees, each once", async () => {
    const db = await openTestDatabase();
    const sources = [
      source("https://thr.com/a", { disagrees: "Says July." }),
      source("https://thr.com/b", { disagrees: "Says June." }),
    ];
    await recordSketches(db, {
      bare: { history: [line("2026-01-05", "2027-03-05")] },
      cited: { history: [line("2026-01-06", "2027-03-05", { sources: [source("https://thr.com/c")] })] },
      differing: { history: [line("2026-01-07", "2027-03-05", { sources })] },
    });
    expect(inWords(await listUnsourced(db, NOW))).toEqual(["bare US 2027-03-05"]);
    const disagreeing = await listDisagreeing(db, NOW);
    expect(disagreeing.map(({ film, pages }) => [film.slug, pages.map(({ note }) => note)])).toEqual([
      ["differing", ["Says July.", "Says June."]],
    ]);
  });

  test("has as many lines as asked for, each with all pages that disagree", async () => {
    const db = await openTestDatabase();
    const sources = (film: string) =>
      ["a", "b"].map((page) => source(`https://thr.com/${film}-${page}`, { disagrees: "Says July." }));
    await recordSketches(db, {
      first: { history: [line("2026-01-05", "2027-03-05", { sources: sources("first") })] },
      second: { history: [line("2026-01-06", "2027-03-05", { sources: sources("second") })] },
      third: { history: [line("2026-01-07", "2027-03-05", { sources: sources("third") })] },
    });
    const entries = await listDisagreeing(db, { ...NOW, limit: 2 });
    expect(entries.map(({ film, pages }) => `${film.slug} ${pages.length}`)).toEqual(["third 2", "second 2"]);
  });
});

const PASSED = { dune: { history: [line("2026-01-05", "2026-11-20")] } };

onEveryEngine("Leaving an entry of the queue", (openTestDatabase) => {
  test("takes it out, says who left it and why, and undoing that puts it back", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, PASSED);
    const left = await leave(db, firstOf(await listPassed(db, NOW)));
    if (!left.ok) throw new Error(left.problem);
    expect(await listPassed(db, NOW)).toEqual([]);
    expect(await listSettlements(db, NOW)).toMatchObject([
      { kind: "passed", film: "dune", region: "US", by: "Ada", reason: "Looked at." },
    ]);
    const undo = await undoChangeset(db, { id: left.changesetId }, EDIT);
    expect(inWords(await listPassed(db, NOW))).toEqual(["dune US 2026-11-20"]);
    expect(await listSettlements(db, NOW)).toEqual([]);
    if (!undo.ok) throw new Error(undo.problem);
    await undoChangeset(db, { id: undo.changesetId }, EDIT);
    expect(await listPassed(db, NOW)).toEqual([]);
  });

  test("holds until the release's history changes", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, PASSED);
    const seen = firstOf(await listPassed(db, NOW));
    await leave(db, seen);
    const news = announcementOf("2026-11-21", [lineOf("dune", "2026-11-20", { basedOn: seen.version })]);
    await recordAnnouncement(db, news, SAVED);
    expect(inWords(await listPassed(db, NOW))).toEqual(["dune US 2026-11-20"]);
  });

  test("holds for a region until the primary region's history changes, too", async () => {
    const db = await openTestDatabase();
    const gb = line("2026-01-05", "2027-03-05", { region: "GB" });
    const moves = [line("2026-01-05", "2027-03-05"), line("2026-06-01", "2027-07-02")];
    await recordSketches(db, { dune: { history: [...moves, gb] } });
    expect(await leave(db, firstOf(await listMovedSince(db, NOW)))).toMatchObject({ ok: true });
    expect(await listMovedSince(db, NOW)).toEqual([]);
    const again = announcementOf("2026-09-01", [lineOf("dune", "2027-08-06", { basedOn: 1 })]);
    expect(await recordAnnouncement(db, again, SAVED)).toMatchObject({ ok: true });
    expect(inWords(await listMovedSince(db, NOW))).toEqual(["dune GB 2027-03-05"]);
  });

  test("is refused where it has changed since it was seen, and where somebody else left it", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, PASSED);
    const seen = firstOf(await listPassed(db, NOW));
    expect(await leave(db, { ...seen, version: seen.version + 1 })).toMatchObject({ ok: false });
    await leave(db, seen);
    expect(await leave(db, seen)).toMatchObject({ ok: false, problem: "Somebody else looked at this already." });
  });

  test("is among the latest edits, with who did it, as an announcement is with its films", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, PASSED);
    const seen = firstOf(await listPassed(db, NOW));
    const news = announcementOf("2026-11-21", [lineOf("dune", "2026-12-18", { basedOn: seen.version })]);
    await leave(db, seen);
    await recordAnnouncement(db, news, SAVED);
    expect(await listLatestChangesets(db, { limit: 2 })).toMatchObject([
      { by: "Ada", kind: "edit", films: [{ slug: "dune" }], edits: [{ subject: "announcement" }, { count: 1 }, {}] },
      { reason: "Looked at.", films: [], edits: [{ subject: "settlement", action: "record", count: 1 }] },
    ]);
  });
});
