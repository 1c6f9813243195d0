import { and, desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "../db.ts";
import { findAnnouncementFacts } from "../queries/find-announcement-facts.ts";
import { line, recordSketches } from "../queries/testing.ts";
import { onEveryEngine } from "../testing.ts";
import { correctAnnouncement } from "./correct-announcement.ts";
import { type Correction, correctDateChange, restoreDateChange, retractDateChange } from "./correct-date-change.ts";
import { recordAnnouncement } from "./record-announcement.ts";
import type { EditFacts, EditOutcome } from "./save-edit.ts";
import { announcementOf, differencesIn, EDIT, lineOf, SAVED, savedIn } from "./testing.ts";
import { undoChangeset } from "./undo-changeset.ts";

const TWO_LINES = [line("2019-02-01", "2021-07-23"), line("2020-04-24", "2021-11-19")];

onEveryEngine("Correcting what we had wrong", (openTestDatabase) => {
  test("gives a date change other facts, replays its release and keeps what it said", async () => {
    const db = await withDune(await openTestDatabase());
    const seen = await changeOn(db, "2020-04-24");
    const outcome = await correctDateChange(db, { seen, correction: to("2021-12-03") }, EDIT);
    expect(outcome).toMatchObject({
      ok: true,
      effects: [{ film: { slug: "dune" }, effect: { after: { date: { edtf: "2021-12-03" } } } }],
    });
    expect(await shiftsOf(db)).toEqual([null, 133]);
    expect(await lastRevision(db)).toMatchObject({
      action: "correct",
      before: { date: "2021-11-19" },
      after: { date: "2021-12-03" },
    });
    expect(await differencesIn(db)).toEqual([]);
  });

  test("is no move: the release's history has as many lines as before", async () => {
    const db = await withDune(await openTestDatabase());
    await correctDateChange(db, { seen: await changeOn(db, "2019-02-01"), correction: to("2021-07-30") }, EDIT);
    expect(await shiftsOf(db)).toEqual([null, 112]);
  });

  test("cites other pages where the sources were wrong", async () => {
    const db = await withDune(await openTestDatabase());
    const seen = await changeOn(db, "2020-04-24");
    const page = { url: "https://variety.com/a", publisher: "Variety", publishedOn: "2020-04-24" };
    const correction = { ...to("2021-11-19"), sources: [{ ...page, says: "November 19, 2021.", disagrees: null }] };
    expect(await correctDateChange(db, { seen, correction }, EDIT)).toMatchObject({ ok: true });
    expect(await lastRevision(db)).toMatchObject({ after: { sources: [{ url: page.url }] } });
  });

  test("is refused to an editor who saw an earlier version, who is told whose the later one is", async () => {
    const db = await withDune(await openTestDatabase());
    const seen = await changeOn(db, "2020-04-24");
    await correctDateChange(db, { seen, correction: to("2021-12-03") }, { ...EDIT, by: "Grace" });
    const late = await correctDateChange(db, { seen, correction: to("2021-12-10") }, EDIT);
    expect(late).toMatchObject({ ok: false, changed: { version: 2, edit: { by: "Grace" } } });
    expect(await shiftsOf(db)).toEqual([null, 133]);
  });

  test("a rehearsal tells what would change, and changes nothing", async () => {
    const db = await withDune(await openTestDatabase());
    const seen = await changeOn(db, "2019-02-01");
    const outcome = await retractDateChange(db, { seen, reason: "Never said." }, { ...EDIT, rehearsal: true });
    expect(stepsOf(outcome)).toEqual([
      ["announced-2020-04-24", "delayed", "announced"],
      ["announced-2019-02-01", "announced", null],
    ]);
    expect(await shiftsOf(db)).toEqual([null, 119]);
  });

  test("a retracted line leaves the replay and comes back when it is restored", async () => {
    const db = await withDune(await openTestDatabase());
    await retractDateChange(db, { seen: await changeOn(db, "2019-02-01"), reason: "Never said." }, EDIT);
    expect(await shiftsOf(db)).toEqual([null]);
    expect(await differencesIn(db)).toEqual([]);
    await restoreDateChange(db, { seen: await changeOn(db, "2019-02-01") }, EDIT);
    expect(await shiftsOf(db)).toEqual([null, 119]);
    expect(await differencesIn(db)).toEqual([]);
  });

  test("another day of an announcement puts its lines elsewhere in their histories", async () => {
    const db = await withDune(await openTestDatabase());
    const seen = { slug: "announced-2020-04-24", version: 1 };
    const announcement = await findAnnouncementFacts(db, { slug: seen.slug });
    if (!announcement) throw new Error("The sketch's announcement is on record");
    const { slug: _, ...facts } = announcement.facts;
    const correction = { ...facts, announcedOn: "2018-04-24", studios: ["Warner Bros. Pictures"] };
    expect(await correctAnnouncement(db, { seen, correction }, EDIT)).toMatchObject({ ok: true });
    expect(await shiftsOf(db)).toEqual([null, -119]);
    expect(await differencesIn(db)).toEqual([]);
  });
});

onEveryEngine("Undoing a save", (openTestDatabase) => {
  test("retracts what it recorded, and undoing that restores it", async () => {
    const db = await withDune(await openTestDatabase());
    const announced = announcementOf("2020-06-01", [lineOf("dune", "2022-01-07", { basedOn: 1 })]);
    const saved = await recordAnnouncement(db, announced, SAVED);
    if (!saved.ok) throw new Error("The announcement was refused");
    const undo = await undoChangeset(db, { id: saved.changesetId }, EDIT);
    expect(await shiftsOf(db)).toEqual([null, 119]);
    if (!undo.ok) throw new Error(undo.problem);
    await undoChangeset(db, { id: undo.changesetId }, EDIT);
    expect(await shiftsOf(db)).toEqual([null, 119, 49]);
    expect(await differencesIn(db)).toEqual([]);
  });

  test("gives back what a correction overwrote", async () => {
    const db = await withDune(await openTestDatabase());
    const seen = await changeOn(db, "2020-04-24");
    const corrected = await correctDateChange(db, { seen, correction: to("2021-12-03") }, EDIT);
    if (!corrected.ok) throw new Error(corrected.problem);
    expect(await undoChangeset(db, { id: corrected.changesetId }, EDIT)).toMatchObject({ ok: true });
    expect(await shiftsOf(db)).toEqual([null, 119]);
  });

  test("is refused where a later save builds on it, and not once that one is undone", async () => {
    const db = await withDune(await openTestDatabase());
    const first = await correctDateChange(
      db,
      { seen: await changeOn(db, "2020-04-24"), correction: to("2021-12-03") },
      EDIT,
    );
    const second = await correctDateChange(
      db,
      { seen: await changeOn(db, "2020-04-24"), correction: to("2021-12-10") },
      { ...EDIT, by: "Grace" },
    );
    if (!first.ok || !second.ok) throw new Error("A correction was refused");
    expect(await undoChangeset(db, { id: first.changesetId }, EDIT)).toMatchObject({
      ok: false,
      problem: "Grace edited a date again since, on 2026-11-25: undo that first.",
    });
    await undoChangeset(db, { id: second.changesetId }, EDIT);
    expect(await undoChangeset(db, { id: first.changesetId }, EDIT)).toMatchObject({ ok: true });
    expect(await shiftsOf(db)).toEqual([null, 119]);
  });

  test("is refused a second time", async () => {
    const db = await withDune(await openTestDatabase());
    const seen = await changeOn(db, "2020-04-24");
    const retracted = await retractDateChange(db, { seen, reason: "Never said." }, EDIT);
    if (!retracted.ok) throw new Error(retracted.problem);
    await undoChangeset(db, { id: retracted.changesetId }, EDIT);
    expect(await undoChangeset(db, { id: retracted.changesetId }, EDIT)).toMatchObject({ ok: false });
  });
});

onEveryEngine("An edit that was shown before", (openTestDatabase) => {
  const late = announcementOf("2020-06-01", [lineOf("dune", "2022-01-07", { basedOn: 1 })]);

  test.each(["correct", "retract", "undo"] as const)(
    "(%s) does what was shown, or nothing and shows it anew",
    async (kind) => {
      const db = await withDune(await openTestDatabase());
      const edit = await editOf(db, kind);
      const before = await shiftsOf(db);
      const shown = await edit({ ...EDIT, rehearsal: true });
      if (!shown.ok) throw new Error(shown.problem);
      expect(await recordAnnouncement(db, { ...late, lines: late.lines.map(based(kind)) }, SAVED)).toMatchObject({
        ok: true,
      });
      const refused = await edit({ ...EDIT, agreed: shown.fingerprint });
      if (refused.ok || !refused.instead) throw new Error("What was shown is not what it does any more");
      expect(refused.instead.effects[0]?.effect.after?.date?.edtf).toBe("2022-01-07");
      expect(await shiftsOf(db)).toEqual([...before, before.at(-1) === 119 ? 49 : 35]);
      expect(await edit({ ...EDIT, agreed: refused.instead.fingerprint })).toMatchObject({ ok: true });
    },
  );

  test("is not made unseen", async () => {
    const db = await withDune(await openTestDatabase());
    const edit = await editOf(db, "retract");
    expect(await edit({ ...EDIT, agreed: "" })).toMatchObject({
      ok: false,
      problem: "Look first at what this would change.",
    });
    expect(await shiftsOf(db)).toEqual([null, 119]);
  });

  /** What is to be undone is a correction, the release's second version. */
  function based(kind: string) {
    return (one: ReturnType<typeof lineOf>) => ({ ...one, basedOn: kind === "undo" ? 2 : 1 });
  }

  async function editOf(db: Database, kind: "correct" | "retract" | "undo") {
    const seen = await changeOn(db, "2020-04-24");
    if (kind === "correct")
      return (facts: EditFacts) => correctDateChange(db, { seen, correction: to("2021-12-10") }, facts);
    if (kind === "retract") return (facts: EditFacts) => retractDateChange(db, { seen, reason: "Never said." }, facts);
    const id = savedIn(await correctDateChange(db, { seen, correction: to("2021-12-03") }, EDIT));
    return (facts: EditFacts) => undoChangeset(db, { id }, facts);
  }
});

async function withDune(db: Database): Promise<Database> {
  await recordSketches(db, { dune: { history: TWO_LINES } });
  return db;
}

function to(date: string): Correction {
  const nothing = { wording: null, withdraws: false, replacedBy: null, reason: null, position: 0, sources: [] };
  return { standing: "dated", date, ...nothing };
}

async function changeOn({ q, t }: Database, day: string): Promise<{ id: number; version: number }> {
  const { dateChanges: d, announcements: a } = t;
  const [change] = await q
    .select({ id: d.id, version: d.version })
    .from(d)
    .innerJoin(a, eq(a.id, d.announcementId))
    .where(eq(a.slug, `announced-${day}`));
  if (!change) throw new Error(`Nothing was announced on ${day}`);
  return change;
}

async function shiftsOf({ q, t }: Database): Promise<(number | null)[]> {
  const d = t.dateChanges;
  const rows = await q.select({ ordinal: d.ordinal, days: d.shiftDays }).from(d).orderBy(d.ordinal);
  return rows.filter(({ ordinal }) => ordinal !== null).map(({ days }) => days);
}

async function lastRevision({ q, t }: Database) {
  const r = t.revisions;
  const [revision] = await q
    .select({ action: r.action, before: r.before, after: r.after })
    .from(r)
    .where(and(eq(r.subject, "date_change")))
    .orderBy(desc(r.id))
    .limit(1);
  return revision;
}

function stepsOf(outcome: EditOutcome) {
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.effects.flatMap(({ effect }) =>
    effect.steps.map(({ key, before, after }) => [key, before?.kind, after?.kind ?? null]),
  );
}
