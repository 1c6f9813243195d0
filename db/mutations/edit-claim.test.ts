import { expect, test } from "vitest";
import { toPartialDate } from "#domain/partial-date.ts";
import type { Database } from "../db.ts";
import { findFilm } from "../queries/find-film.ts";
import { listClaimFacts } from "../queries/list-claim-facts.ts";
import { line, recordSketches } from "../queries/testing.ts";
import { onEveryEngine } from "../testing.ts";
import { type AttachedPage, correctClaim, recordClaim, restoreClaim, retractClaim } from "./edit-claim.ts";
import { differencesIn, EDIT, savedIn } from "./testing.ts";
import { undoChangeset } from "./undo-changeset.ts";

const STALE: AttachedPage = {
  film: "dune",
  release: { region: "US", type: "theatrical", variant: "" },
  page: { url: "https://variety.com/late", publisher: "Variety", publishedOn: "2020-09-01" },
  about: "current",
  states: toPartialDate("2021-07-23"),
  note: "In passing.",
};

onEveryEngine("What a page states", (openTestDatabase) => {
  test("is on record beside the release, and moves no date", async () => {
    const db = await withDune(await openTestDatabase());
    expect(await recordClaim(db, STALE, EDIT)).toMatchObject({ ok: true, effects: [] });
    expect(await claimsOf(db)).toMatchObject([{ about: "current", date: { edtf: "2021-07-23" }, note: "In passing." }]);
    expect(await differencesIn(db)).toEqual([]);
  });

  test("may be of a release that nothing else is on record of", async () => {
    const db = await withDune(await openTestDatabase());
    const release = { region: "FR", type: "theatrical", variant: "" } as const;
    expect(await recordClaim(db, { ...STALE, release, about: "rumour" }, EDIT)).toMatchObject({ ok: true });
    expect(await differencesIn(db)).toEqual([]);
  });

  test("is refused a second time, and under another day of the same page", async () => {
    const db = await withDune(await openTestDatabase());
    await recordClaim(db, STALE, EDIT);
    expect(await recordClaim(db, STALE, EDIT)).toMatchObject({ ok: false, at: "url" });
    const page = { ...STALE.page, publishedOn: "2020-09-02" };
    const problem =
      "On record, this page was published on September 1, 2020. Leave this empty to go on with that, or correct the source.";
    expect(await recordClaim(db, { ...STALE, page, about: "previous" }, EDIT)).toMatchObject({ problem });
  });

  test("is retracted and restored, each once", async () => {
    const db = await withDune(await openTestDatabase());
    await recordClaim(db, STALE, EDIT);
    const id = await claimId(db);
    expect(await retractClaim(db, { id, reason: "Misread." }, EDIT)).toMatchObject({ ok: true });
    expect(await claimsOf(db)).toEqual([]);
    expect(await retractClaim(db, { id, reason: "Misread." }, EDIT)).toMatchObject({ ok: false });
    expect(await restoreClaim(db, { id }, EDIT)).toMatchObject({ ok: true });
    expect(await claimsOf(db)).toHaveLength(1);
    expect(await restoreClaim(db, { id }, EDIT)).toMatchObject({ ok: false });
  });

  test("is put right, as it was seen and once, while it stands", async () => {
    const db = await withDune(await openTestDatabase());
    await recordClaim(db, STALE, EDIT);
    const seen = { id: await claimId(db), states: "2021-07-23", note: "In passing." };
    const correction = { states: null, note: null };
    expect(await correctClaim(db, { seen, correction: { states: seen.states, note: seen.note } }, EDIT)).toMatchObject({
      problem: "Nothing of this report was changed.",
    });
    expect(await correctClaim(db, { seen, correction }, EDIT)).toMatchObject({ ok: true });
    expect(await claimsOf(db)).toMatchObject([{ about: "current", date: null, note: null }]);
    const problem = "This report was changed since you opened it.";
    expect(await correctClaim(db, { seen, correction: { ...seen, note: "Late." } }, EDIT)).toMatchObject({ problem });
    await retractClaim(db, { id: seen.id, reason: "Misread." }, EDIT);
    expect(await correctClaim(db, { seen: { ...seen, ...correction }, correction: seen }, EDIT)).toMatchObject({
      problem: "This report is retracted: restore it first.",
    });
    expect(await differencesIn(db)).toEqual([]);
  });

  test("is put right though its note has lines and spaces that a form’s field has not", async () => {
    const db = await withDune(await openTestDatabase());
    await recordClaim(db, { ...STALE, note: " In passing,\nat the end. " }, EDIT);
    const seen = { id: await claimId(db), states: "2021-07-23", note: "In passing, at the end." };
    expect(await correctClaim(db, { seen, correction: { ...seen, states: "2021-11-19" } }, EDIT)).toMatchObject({
      ok: true,
    });
  });

  test("is undone like any other save, and so is its undo", async () => {
    const db = await withDune(await openTestDatabase());
    const undo = await undoChangeset(db, { id: savedIn(await recordClaim(db, STALE, EDIT)) }, EDIT);
    expect(await claimsOf(db)).toEqual([]);
    await undoChangeset(db, { id: savedIn(undo) }, EDIT);
    expect(await claimsOf(db)).toHaveLength(1);
  });
});

async function withDune(db: Database): Promise<Database> {
  await recordSketches(db, { dune: { history: [line("2019-02-01", "2021-07-23"), line("2020-04-24", "2021-11-19")] } });
  return db;
}

async function claimsOf(db: Database) {
  const film = await db.snapshot((moment) => findFilm(moment, { slug: "dune" }));
  return film?.releases.flatMap(({ claims }) => claims);
}

async function claimId(db: Database): Promise<number> {
  const [claim] = await listClaimFacts(db, { ids: [1, 2, 3] });
  if (!claim) throw new Error("No claim is on record");
  return claim.id;
}
