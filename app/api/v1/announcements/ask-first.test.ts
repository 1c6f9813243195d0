import { expect, test } from "vitest";
import * as z from "zod";
import { onEveryEngine } from "#db/testing.ts";
import { recordAnnouncementOperation } from "./schema.ts";
import { ANNOUNCED, beginWriting, DUNE, problemOf, saying, send } from "../testing-writing.ts";

onEveryEngine("a write with a token", (openTestDatabase) => {
  test("asks first of a film that is named alike, and goes on when that is confirmed", async () => {
    const { token } = await beginWriting(openTestDatabase);
    expect((await send(DUNE, { token })).status).toBe(201);
    const asked = await problemOf(await send(DUNE, { token }));
    expect(asked).toMatchObject({ status: 409, errors: [{ pointer: "#/title" }] });
    expect(asked.errors?.[0]?.detail).toContain("On record already: Dune (/films/dune)");
    expect((await send({ ...DUNE, confirmed: "anything" }, { token })).status).toBe(409);
    const sent = await send({ ...DUNE, confirmed: asked.confirm }, { token });
    expect(await sent.json()).toMatchObject({ data: { slug: "dune-2" } });
  });

  test("asks of an announcement what the composer shows: whether it is on record, and what is unusual", async () => {
    const { token } = await beginWriting(openTestDatabase);
    const to = "announcements";
    const { slug } = ((await (await send(ANNOUNCED, { to, token })).json()) as { data: { slug: string } }).data;
    const again = {
      announcedOn: "2020-10-06",
      lines: [{ film: { slug: "dune" }, date: "Oct 5 2021", oldDate: "Dec 18 2020", basedOn: { version: 1 } }],
    };
    const asked = await problemOf(await send(again, { to, token }));
    expect(asked.status).toBe(409);
    expect(asked.errors).toEqual([
      { pointer: "#/announcedOn", detail: `This may be on record already: Dune moves (/announcements/${slug}).` },
      { pointer: "#/lines/0", detail: saying("Tuesday") },
      { pointer: "#/lines/0", detail: saying("as the old date") },
    ]);
    expect((await send({ ...again, confirmed: asked.confirm }, { to, token })).status).toBe(201);
  });

  test("is asked by its day and its studios of an announcement without a headline", async () => {
    const { token } = await beginWriting(openTestDatabase);
    const to = "announcements";
    const unnamed = { ...ANNOUNCED, headline: undefined };
    expect((await send(unnamed, { to, token })).status).toBe(201);
    const asked = await problemOf(await send({ ...unnamed, announcedOn: "2020-10-06" }, { to, token }));
    expect(asked.errors).toContainEqual({
      pointer: "#/announcedOn",
      detail: saying("Announcement of October 5, 2020 by"),
    });
  });

  test("is shown before it is made, by the write itself, which leaves nothing", async () => {
    const { db, token } = await beginWriting(openTestDatabase);
    const to = "announcements";
    expect((await send(ANNOUNCED, { to, token })).status).toBe(201);
    const line = { film: { slug: "dune" }, date: "Oct 22 2021", basedOn: { version: 1 } };
    const later = { announcedOn: "2020-10-06", lines: [line], preview: true };
    const headers = { "Idempotency-Key": "one" };
    const response = await send(later, { to, token, headers });
    const shown: unknown = await response.json();
    expect([response.status, shown]).toEqual([200, z.parse(recordAnnouncementOperation.preview, shown)]);
    expect(shown).toMatchObject({
      data: {
        lines: [
          { pointer: "#/lines/0", kind: "delayed", shiftDays: 21, previous: { edtf: "2021-10-01" }, laterChanges: 0 },
        ],
        asks: [{ pointer: "#/announcedOn" }],
      },
    });
    expect([await db.q.$count(db.t.dateChanges), await db.q.$count(db.t.keptAnswers)]).toEqual([2, 0]);
    const conflict = await send({ ...later, lines: [{ ...line, basedOn: null }] }, { to, token });
    expect((await problemOf(conflict)).status).toBe(409);
    const { confirm } = (shown as { data: { confirm: string } }).data;
    const meant = await send({ ...later, preview: false, confirmed: confirm }, { to, token, headers });
    expect(meant.status).toBe(201);
    const film = await send({ ...DUNE, preview: true }, { token });
    expect(await film.json()).toMatchObject({ data: { slug: "dune-2", asks: [{ pointer: "#/title" }] } });
  });
});
