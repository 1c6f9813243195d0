import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { retractDateChange } from "../mutations/correct-date-change.ts";
import { recordAnnouncement } from "../mutations/record-announcement.ts";
import { announcementOf, lineOf, SAVED } from "../mutations/testing.ts";
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
    const revisions = [...recorded, { before: { film: "gone", announcement: "gone" }, after: null }];
    const { films, announcements } = await listRevisionNames(db, { revisions });
    expect([...films.keys()]).toEqual(["dune"]);
    expect([...announcements.values()].map(({ announcedOn }) => announcedOn.edtf)).toEqual(["2020-04-24"]);
  });
});

async function firstChange({ q, t }: Parameters<typeof listFilmEdits>[0]): Promise<number> {
  const [change] = await q.select({ id: t.dateChanges.id }).from(t.dateChanges).orderBy(t.dateChanges.id).limit(1);
  return change?.id ?? 0;
}
