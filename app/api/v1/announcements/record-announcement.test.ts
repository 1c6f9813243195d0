import { expect, test } from "vitest";
import { today } from "#app/clock.ts";
import type { Database } from "#db/db.ts";
import { RECORD_TABLES } from "#db/dump/record-tables.ts";
import { recordAnnouncement } from "#db/mutations/record-announcement.ts";
import { differencesIn } from "#db/mutations/testing.ts";
import { onEveryEngine } from "#db/testing.ts";
import { type AnnouncementDraft, emptyDraft, emptyLine, EMPTY_SOURCE } from "#domain/announcement-draft/draft.ts";
import { readDraft } from "#domain/announcement-draft/read-draft.ts";
import { ANNOUNCED, beginWriting, NOW, problemOf, saying, send } from "../testing-writing.ts";

onEveryEngine("an announcement that a program puts on record", (openTestDatabase) => {
  test("of a release that somebody changed meanwhile is a conflict, with its version and whose edit it was", async () => {
    const { db, token } = await beginWriting(openTestDatabase);
    const to = "announcements";
    expect((await send(ANNOUNCED, { to, token })).status).toBe(201);
    const line = { film: { slug: "dune" }, date: "Oct 22 2021" };
    const later = { announcedOn: "2021-06-17", studios: ["WB"], lines: [line] };
    const conflict = await problemOf(await send(later, { to, token }));
    expect(conflict).toMatchObject({
      status: 409,
      errors: [{ pointer: "#/lines/0/film" }],
      conflicts: [{ pointer: "#/lines/0/basedOn/version", version: 1, edit: { by: "Ada" } }],
    });
    const based = { ...later, lines: [{ ...line, basedOn: { version: 1 } }] };
    expect((await send(based, { to, token })).status).toBe(201);
    expect(await differencesIn(db)).toEqual([]);
  });

  test("that adds to another is refused where it says otherwise of it, and needs to repeat its day alone", async () => {
    const { db, token } = await beginWriting(openTestDatabase);
    const to = "announcements";
    const sent = await send({ ...ANNOUNCED, by: "press" }, { to, token });
    const { data } = (await sent.json()) as { data: { slug: string } };
    const adding = {
      announcedOn: "October 5 2020",
      lines: [{ film: { slug: "dune" }, region: "FR", date: "Sep 15 2021" }],
      addsTo: { slug: data.slug, version: 1 },
    };
    const other = { announcedOn: "2020-10-06", headline: "Dune waits", by: "studio", studios: ["A24"] };
    const refused = await problemOf(await send({ ...adding, ...other, preview: true }, { to, token }));
    expect(refused).toMatchObject({
      status: 422,
      errors: [
        { pointer: "#/announcedOn", detail: saying("is of October 5, 2020") },
        { pointer: "#/headline", detail: saying("“Dune moves”") },
        { pointer: "#/by", detail: saying("“press”") },
        { pointer: "#/studios", detail: saying("Warner Bros. Pictures") },
      ],
    });
    expect((await problemOf(await send({ ...adding, ...other }, { to, token }))).errors).toEqual(refused.errors);
    const preview = await send({ ...adding, preview: true }, { to, token });
    expect(await preview.json()).toMatchObject({ data: { lines: [{ kind: "announced" }], asks: [] } });
    const { headline, studios } = ANNOUNCED;
    expect((await send({ ...adding, headline, studios, by: "press" }, { to, token })).status).toBe(201);
    expect(await differencesIn(db)).toEqual([]);
  });

  test("is row for row the one that the composer's form makes", async () => {
    const rowsOf = async (db: Database) => {
      const rows = await Promise.all(RECORD_TABLES.map((name) => db.q.select().from(db.t[name])));
      return JSON.parse(JSON.stringify(rows).replaceAll(/"recordedAt":"[^"]+"/g, '"recordedAt":"then"')) as unknown[][];
    };
    const { db, token } = await beginWriting(openTestDatabase);
    expect((await send(ANNOUNCED, { to: "announcements", token })).status).toBe(201);
    const [[changeset, ...others] = [], ...sent] = await rowsOf(db);
    expect([changeset, others]).toEqual([expect.objectContaining({ by: "Ada", via: "api" }), []]);

    const line = { ...emptyLine("1"), film: { slug: "dune", title: "Dune", isNew: true, is: "film" as const } };
    const form: AnnouncementDraft = {
      ...emptyDraft("1"),
      ...ANNOUNCED,
      sources: ANNOUNCED.sources.map((source) => ({ ...EMPTY_SOURCE, ...source })),
      lines: [{ ...line, date: "Oct 1 2021" }, { ...line, region: "GB", date: "autumn 2021" }, emptyLine("3")],
    };
    const read = readDraft(form, { today: today() });
    if (!read.ok) throw new Error("The form can be read");
    const desk = await openTestDatabase();
    await recordAnnouncement(desk, read.announcement, { by: "Ada", recordedAt: NOW, reason: null });
    const [, ...typed] = await rowsOf(desk);
    expect(sent).toEqual(typed);
    expect(sent.flat().length).toBeGreaterThan(15);
  });
});
