import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "./db.ts";
import { recordChangeset } from "./mutations/record-changeset.ts";
import { SAVED } from "./mutations/testing.ts";
import { recordReads } from "./reads.ts";
import { onEveryEngine } from "./testing.ts";

const findStudio = ({ q, t }: Db, slug: string) =>
  q.select({ name: t.studios.name }).from(t.studios).where(eq(t.studios.slug, slug)).limit(1);

onEveryEngine("recording what was read", (openTestDatabase) => {
  test("tells each question once, also those put in a snapshot, and not what others ask meanwhile", async () => {
    const db = await openTestDatabase();
    const others = findStudio(db, "neon");
    const { reads } = await recordReads(async () => {
      await findStudio(db, "a24");
      await db.snapshot((moment) => Promise.all([findStudio(moment, "a24"), findStudio(moment, "mgm")]));
    });
    await others;
    expect(reads.map(({ parameters }) => parameters[0])).toEqual(["a24", "mgm"]);
  });

  test("asked again, a question has the same answer until that is another", async () => {
    const db = await openTestDatabase();
    const { reads } = await recordReads(() => findStudio(db, "a24"));
    const ask = () => Promise.all(reads.map((read) => db.askAgain(read)));
    expect(await ask()).toEqual([[]]);
    await db.tx(({ insertAll }) => insertAll("studios", [{ slug: "a24", name: "A24" }]));
    expect(await ask()).toEqual([[["A24"]]]);
  });

  test("each save moves the record on, and one that was rolled back does not", async () => {
    const db = await openTestDatabase();
    const save = (isBroken: boolean) =>
      db.tx((writer) =>
        recordChangeset(writer, { ...SAVED, kind: "edit" }, async (changeset) => {
          changeset.touch("studio", "a24");
          if (isBroken) throw new RangeError("no such studio");
        }),
      );
    const before = await db.moment();
    await expect(save(true)).rejects.toThrow(RangeError);
    expect(await db.moment()).toBe(before);
    await save(false);
    expect(await db.moment()).not.toBe(before);
  });
});
