import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { correctAnnouncement } from "../mutations/correct-announcement.ts";
import { retractDateChange } from "../mutations/correct-date-change.ts";
import { correctSource } from "../mutations/correct-source.ts";
import { recordAnnouncement } from "../mutations/record-announcement.ts";
import { announcementOf, EDIT, lineOf, SAVED } from "../mutations/testing.ts";
import { onEveryEngine } from "../testing.ts";
import { listRevisionNames } from "./list-revision-names.ts";
import { findChangeset, listFilmEdits, listRevisions } from "./list-revisions.ts";
import { line, recordSketches } from "./testing.ts";

onEveryEngine("The edits on record", (openTestDatabase) => {
  test("a film's edits are told the latest first, with who made them and why, and no other film's", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { dune: { history: [line("2019-02-01", "2021-07-23")] }, emma: { history: [] } });
    await recordAnnouncement(db, announcementOf("2020-04-24", [lineOf("emma", "2021-11-19")]), SAVED);
    const edit = { ...SAVED, kind: "edit", rehearsal: false, asOf: toCalendarDate("2026-11-25") } as const;
    await retractDateChange(db, { seen: { id: await firstChange(db), version: 1 }, reason: "Never said." }, edit);
    const edits = await listFilmEdits(db, { slug: "dune", limit: 10 });
    expect(edits.map(({ subject, action, by, reason }) => [subject, action, by, reason]).at(0)).toEqual([
      "date_change",
      "retract",
      "Ada",
      "Never said.",
    ]);
    expect(new Set(edits.map(({ subject }) => subject))).toEqual(new Set(["date_change", "title", "film"]));
  });

  test("a correction of what a film's dates rest on, a page or an announcement, is an edit of each film that it bears", async () => {
    const db = await openTestDatabase();
    const sources = [
      { url: "https://variety.com/a", publisher: "Variety", publishedOn: null, says: "Nov 19.", disagrees: null },
    ];
    const history = [line("2020-04-24", "2021-11-19", { sources })];
    await recordSketches(db, {
      dune: { history },
      tenet: { history },
      emma: { history: [line("2019-02-01", "2020-02-21")] },
    });
    const facts = { publisher: "Variety", publishedOn: null };
    const page = { seen: { url: "https://variety.com/a", facts }, correction: { ...facts, publisher: "THR" } };
    expect(await correctSource(db, page, { ...EDIT, reason: "Misread." })).toMatchObject({ ok: true });
    const head = { announcedOn: "2020-04-23", headline: null, studios: [], by: "unknown" } as const;
    const announcement = { seen: { slug: "announced-2020-04-24", version: 1 }, correction: head };
    expect(await correctAnnouncement(db, announcement, EDIT)).toMatchObject({ ok: true });
    const corrected = async (slug: string) =>
      (await listFilmEdits(db, { slug, limit: 10 }))
        .filter(({ action }) => action === "correct")
        .map(({ subject }) => subject);
    expect(await corrected("dune")).toEqual(["announcement", "source"]);
    expect(await corrected("tenet")).toEqual(["announcement", "source"]);
    expect(await corrected("emma")).toEqual([]);
    const told = (await listFilmEdits(db, { slug: "dune", limit: 100 })).map(
      ({ subject, action }) => `${subject} ${action}`,
    );
    expect(told).not.toContain("source record");
  });

  test("a save is found with its revisions, as many as wanted", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { dune: { history: [] } });
    const saved = await recordAnnouncement(db, announcementOf("2020-04-24", [lineOf("dune", "2021-11-19")]), SAVED);
    if (!saved.ok) throw new Error("The announcement was refused");
    expect(await findChangeset(db, { id: saved.changesetId })).toMatchObject({
      by: "Ada",
      kind: "edit",
      undos: [],
    });
    expect(await listRevisions(db, { changesetId: saved.changesetId, limit: 1 })).toHaveLength(1);
    expect(await findChangeset(db, { id: 999 })).toBeUndefined();
  });

  test("what revisions speak of has its names, and what is gone has none", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { dune: { history: [] } });
    const saved = await recordAnnouncement(db, announcementOf("2020-04-24", [lineOf("dune", "2021-11-19")]), SAVED);
    if (!saved.ok) throw new Error("The announcement was refused");
    const recorded = await listRevisions(db, { changesetId: saved.changesetId });
    const revisions = [
      ...recorded,
      { subject: "date_change" as const, before: { film: "gone", announcement: "gone" }, after: null },
    ];
    const { films, announcements } = await listRevisionNames(db, { revisions });
    expect([...films.keys()]).toEqual(["dune"]);
    expect([...announcements.values()].map(({ announcedOn }) => announcedOn.edtf)).toEqual(["2020-04-24"]);
  });
});

async function firstChange({ q, t }: Parameters<typeof listFilmEdits>[0]): Promise<number> {
  const [change] = await q.select({ id: t.dateChanges.id }).from(t.dateChanges).orderBy(t.dateChanges.id).limit(1);
  return change?.id ?? 0;
}
