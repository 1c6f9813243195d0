import { expect, test } from "vitest";
import type { Database } from "#db/db.ts";
import { recordAnnouncement } from "#db/mutations/record-announcement.ts";
import { announcementOf, lineOf, SAVED } from "#db/mutations/testing.ts";
import { line, recordSketches } from "#db/queries/testing.ts";
import { onConcurrentEngines } from "#db/testing.ts";
import { parseRecordPart } from "../../../(public)/live/parse-record-part.ts";
import { answerChanges } from "./answer-changes.ts";
import { changesAnswerSchema, changesQuerySchema } from "./schema.ts";

async function ask(db: Database, query: Record<string, string> = {}) {
  const answer = await db.snapshot((moment) => answerChanges(moment, changesQuerySchema.parse(query)));
  return changesAnswerSchema.strict().parse(answer);
}

const VARIETY = { url: "https://variety.com/a", publisher: "Variety", publishedOn: "2026-03", disagrees: null };

onConcurrentEngines("GET /api/v1/changes", (openTestDatabase) => {
  test("tells from which date to which, what that was, who said so and where it was printed", async () => {
    const db = await openTestDatabase();
    const sources = [{ ...VARIETY, says: "July 30." }];
    const history = [
      line("2026-01-05", "2027-07-02"),
      line("2026-03-05", "2027-07-30", { sources, reason: "A strike", wording: "the end of July" }),
    ];
    const announced = { headline: "Two move", studios: ["A24"], by: "studio" as const };
    await recordSketches(db, { dune: { title: "Dune", history } }, { "announced-2026-03-05": announced });
    expect((await ask(db, { kind: "delayed" })).data).toEqual([
      expect.objectContaining({
        change: "recorded",
        retracted: false,
        film: { slug: "dune", title: "Dune" },
        region: "US",
        type: "theatrical",
        variant: null,
        standing: "dated",
        date: dayOf("2027-07-30", "the end of July"),
        previous: dayOf("2027-07-02"),
        kind: "delayed",
        shiftDays: 28,
        direction: "later",
        announcedOn: dayOf("2026-03-05"),
        knownBy: "2026-03-05",
        inForceUntil: null,
        reason: "A strike",
        announcement: { slug: "announced-2026-03-05", ...announced },
        studioSlugs: ["a24"],
        sources: [{ url: VARIETY.url, publisher: "Variety", publishedOn: "2026-03", says: "July 30." }],
      }),
    ]);
  });

  test("the last edits come with the end of the record, to go on from", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, {
      dune: { history: [line("2026-01-05", "2027-07-02"), line("2026-03-05", "2027-07-30")] },
    });
    const { cursor } = await ask(db, { after: "latest" });
    expect(await ask(db, { last: "1" })).toMatchObject({
      data: [{ date: { edtf: "2027-07-30" } }],
      next: null,
      cursor,
    });
    expect((await ask(db, { last: "100" })).data).toEqual((await ask(db)).data);
  });

  test("a page left open reads what is answered, and nothing of another shape", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { dune: { history: [line("2026-03-05", "2027-07-30")] } });
    const answer = await ask(db);
    expect(parseRecordPart(answer)).toEqual(answer);
    const [edit] = answer.data;
    for (const other of [null, {}, { ...answer, cursor: 7 }, { ...answer, data: [{ ...edit, studioSlugs: null }] }]) {
      expect(() => parseRecordPart(other)).toThrow("another shape");
    }
  });

  test("who keeps the cursor is told of what is recorded since, however early it was announced", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { dune: { history: [line("2026-03-05", "2027-07-30")] } });
    const { cursor, data } = await ask(db, { after: "latest" });
    expect(data).toEqual([]);
    await recordAnnouncement(db, announcementOf("2026-01-05", [lineOf("dune", "2027-07-02", { basedOn: 1 })]), SAVED);
    const late = await ask(db, { after: cursor });
    expect(late.data).toMatchObject([{ kind: "announced", inForceUntil: "2026-03-05", date: { edtf: "2027-07-02" } }]);
    expect((await ask(db, { after: late.cursor })).data).toEqual([]);
  });

  test("a cursor behind the end of the record is a problem: who goes on from there would wait for ever", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, { dune: { history: [line("2026-03-05", "2027-07-30")] } });
    const { cursor } = await ask(db, { after: "latest" });
    expect((await ask(db, { after: cursor })).cursor).toBe(cursor);
    const query = changesQuerySchema.parse({ after: String(Number(cursor) + 1) });
    expect(await answerChanges(db, query)).toMatchObject({ status: 400, errors: [{ pointer: "#/after" }] });
  });

  test("a studio that is not on record is a problem with the query", async () => {
    const db = await openTestDatabase();
    const query = changesQuerySchema.parse({ studio: "nobody" });
    expect(await answerChanges(db, query)).toMatchObject({ status: 400, errors: [{ pointer: "#/studio" }] });
  });
});

test.each([
  [{ after: "now" }, "after"],
  [{ region: "UK" }, "region"],
  [{ type: "movie" }, "type"],
  [{ kind: "moved" }, "kind"],
  [{ limit: "201" }, "limit"],
])("%j is refused", (query, name) => {
  expect(changesQuerySchema.safeParse(query).error?.issues.map(({ path }) => path)).toEqual([[name]]);
});

function dayOf(day: string, wording: string | null = null) {
  return { edtf: day, precision: "day", earliest: day, latest: day, wording };
}
