import { expect, test } from "vitest";
import { onEveryEngine } from "../testing.ts";
import { findRedirect } from "./find-redirect.ts";

onEveryEngine("an old address", (openTestDatabase) => {
  test("leads to the new one, for its own kind of page", async () => {
    const db = await openTestDatabase();
    await db.tx(({ q, t }) =>
      q.insert(t.redirects).values({ kind: "film", fromSlug: "dune-3", toSlug: "dune-part-three" }),
    );
    expect(await findRedirect(db, { kind: "film", fromSlug: "dune-3" })).toBe("dune-part-three");
    expect(await findRedirect(db, { kind: "studio", fromSlug: "dune-3" })).toBeUndefined();
    expect(await findRedirect(db, { kind: "film", fromSlug: "dune" })).toBeUndefined();
  });
});
