import { expect, test } from "vitest";
import type { Database } from "../db.ts";
import { onEveryEngine } from "../testing.ts";
import { findSlate, type SlateKind } from "./find-slate.ts";
import { listFilms } from "./list-films.ts";
import type { Slate } from "./list-slate.ts";
import { recordSketches } from "./testing.ts";

const A24 = { name: "A24", role: "distributor" } as const;
const FILMS = {
  beta: { history: [], studios: [A24], franchise: "Greek letters" },
  alpha: { history: [], studios: [A24, { ...A24, role: "production" as const }] },
  gamma: { history: [], franchise: "Greek letters" },
};

async function slateOf(db: Database, kind: SlateKind, slug: string): Promise<Slate> {
  return { kind, id: (await findSlate(db, { kind, slug }))?.id ?? 0 };
}

onEveryEngine("films", (openTestDatabase) => {
  test("come by slug, behind the one asked for, with their franchise", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, FILMS);
    const page = { slates: [], slugs: null, limit: 2 };
    expect((await listFilms(db, { ...page, after: null })).map(({ slug }) => slug)).toEqual(["alpha", "beta"]);
    expect(await listFilms(db, { ...page, after: "beta" })).toEqual([
      {
        slug: "gamma",
        title: "gamma",
        kind: "film",
        primaryRegion: "US",
        franchise: { slug: "greek-letters", name: "Greek letters" },
      },
    ]);
    expect((await listFilms(db, { ...page, after: null }))[0]?.franchise).toBeNull();
  });

  test("are those of every slate asked for, once each, and of the slugs given", async () => {
    const db = await openTestDatabase();
    await recordSketches(db, FILMS);
    const page = { after: null, limit: 10 };
    const [studio, franchise] = [await slateOf(db, "studio", "a24"), await slateOf(db, "franchise", "greek-letters")];
    const slugsOf = async (slates: Slate[], slugs: string[] | null = null) =>
      (await listFilms(db, { ...page, slates, slugs })).map(({ slug }) => slug);
    expect(await slugsOf([studio])).toEqual(["alpha", "beta"]);
    expect(await slugsOf([studio, franchise])).toEqual(["beta"]);
    expect(await slugsOf([franchise], ["gamma", "alpha"])).toEqual(["gamma"]);
    expect(await slugsOf([], [])).toEqual([]);
  });
});
