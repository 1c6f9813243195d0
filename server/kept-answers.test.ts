import { setImmediate } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import type { Database } from "#db/db.ts";
import { createFilm } from "#db/mutations/create-film.ts";
import { EDIT } from "#db/mutations/testing.ts";
import { readLogger } from "#db/reads.ts";
import { onEveryEngine } from "#db/testing.ts";
import { KeptAnswers } from "./kept-answers.ts";
import type { Sharing } from "./shared-addresses.ts";

interface Drawn {
  readonly body: Buffer;
  readonly isKeepable: boolean;
}

const drawn = (text: string): Drawn => ({ body: Buffer.from(text), isKeepable: true });

/** A record that never moves, for tests of all else. */
const STILL = { moment: async () => "1.1", askAgain: async () => [] };

/** A room for answers over a database, and pages of it that say how often each was drawn. */
function setUp(db: Database, { today = (): string => "2026-11-25" } = {}) {
  const kept = new KeptAnswers<Drawn>({ database: async () => db, today, bytes: 1_000_000 });
  const drawings: string[] = [];
  const ask = async (slug: string, sharing: Sharing = "address") => {
    const { answer, found } = await kept.answer({
      key: slug,
      sharing,
      async make() {
        drawings.push(slug);
        return drawn(await titleOf(db, slug));
      },
    });
    await kept.idle();
    return { text: answer.body.toString(), found };
  };
  return { kept, drawings, ask };
}

async function titleOf({ q, t }: Database, slug: string): Promise<string> {
  const rows = await q.select({ title: t.films.title }).from(t.films).where(eq(t.films.slug, slug)).limit(1);
  return rows[0]?.title ?? "no such film";
}

async function record(db: Database, slug: string): Promise<void> {
  const film = { slug, title: `The ${slug}`, kind: "film", isOfficial: true, franchise: null } as const;
  expect(await createFilm(db, film, EDIT)).toMatchObject({ ok: true });
}

onEveryEngine("What is kept", (openTestDatabase) => {
  test("a save drops what it touches, and nothing else", async () => {
    const db = await openTestDatabase();
    await record(db, "dune");
    const { ask, drawings } = setUp(db);
    for (const slug of ["dune", "wicked"]) await ask(slug);
    await record(db, "wicked");
    expect(await ask("wicked")).toEqual({ text: "The wicked", found: "stale" });
    expect(await ask("dune")).toEqual({ text: "The dune", found: "hit" });
    expect(await ask("wicked")).toEqual({ text: "The wicked", found: "hit" });
    expect(drawings).toEqual(["dune", "wicked", "wicked"]);
  });

  test("what was drawn while a save came in between is given, and not kept", async () => {
    const db = await openTestDatabase();
    const { kept } = setUp(db);
    const draw = (meanwhile: () => Promise<void>) =>
      kept.answer({
        key: "dune",
        sharing: "address",
        async make() {
          const text = await titleOf(db, "dune");
          await meanwhile();
          return drawn(text);
        },
      });
    expect((await draw(() => record(db, "dune"))).answer.body.toString()).toBe("no such film");
    await kept.idle();
    expect((await draw(async () => undefined)).answer.body.toString()).toBe("The dune");
  });
});

onEveryEngine("What is found at once", (openTestDatabase) => {
  test("holds: neither after a save, until it was asked for again, nor on another day", async () => {
    const db = await openTestDatabase();
    let day = "2026-11-25";
    const { kept, ask } = setUp(db, { today: () => day });
    const find = () => kept.find("dune")?.body.toString();
    expect(find()).toBeUndefined();
    await ask("dune");
    expect(find()).toBe("no such film");
    await record(db, "wicked");
    expect(find()).toBeUndefined();
    await ask("dune");
    expect(find()).toBe("no such film");
    day = "2026-11-26";
    expect(find()).toBeUndefined();
  });
});

onEveryEngine("Who asks", (openTestDatabase) => {
  test("many at once wait for one drawing", async () => {
    const { ask, drawings } = setUp(await openTestDatabase());
    await Promise.all(Array.from({ length: 20 }, () => ask("dune")));
    expect(drawings).toEqual(["dune"]);
  });

  test("on another day is answered anew", async () => {
    const days = ["2026-11-25", "2026-11-25", "2026-11-26"];
    const { ask } = setUp(await openTestDatabase(), { today: () => days.shift() ?? "" });
    const found = [await ask("dune"), await ask("dune"), await ask("dune")].map((answer) => answer.found);
    expect(found).toEqual(["miss", "hit", "stale"]);
  });

  test("a drawing that fails fails for them, and is tried again", async () => {
    const { kept, ask } = setUp(await openTestDatabase());
    const failing = async () => {
      throw new RangeError("torn paper");
    };
    const broken = kept.answer({ key: "dune", sharing: "address", make: failing });
    await expect(broken).rejects.toThrow(RangeError);
    expect(await ask("dune")).toMatchObject({ found: "miss" });
  });

  test("is answered also where the database cannot say what it knows", async () => {
    const db = await openTestDatabase();
    const kept = new KeptAnswers<Drawn>({
      database: () => Promise.reject(new Error("gone")),
      today: () => "2026-11-25",
      bytes: 1_000_000,
    });
    const ask = () =>
      kept.answer({ key: "dune", sharing: "address", make: async () => drawn(await titleOf(db, "dune")) });
    expect([await ask(), await ask()].map(({ found }) => found)).toEqual(["miss", "miss"]);
  });
});

describe("Ten thousand questions", () => {
  function setUpQuestions(bytes: number) {
    const kept = new KeptAnswers<Drawn>({ database: async () => STILL, today: () => "2026-11-25", bytes });
    const ask = async (key: string, sharing: Sharing) => {
      const answered = await kept.answer({ key, sharing, make: async () => drawn(key) });
      await kept.idle();
      return answered;
    };
    return { kept, ask };
  }

  test("asked once each, displace no page and are not kept", async () => {
    const { kept, ask } = setUpQuestions(1_000_000);
    await ask("dune", "address");
    for (let index = 0; index < 10_000; index += 1) await ask(`dune?asOf=${index}`, "question");
    expect(kept.count).toBe(1);
    expect(await ask("dune", "address")).toMatchObject({ found: "hit" });
  });

  test("asked again and again, fill their own room and no more", async () => {
    const bytes = 400_000;
    const { kept, ask } = setUpQuestions(bytes);
    await ask("dune", "address");
    for (let index = 0; index < 20_000; index += 1) await ask(`dune?asOf=${Math.floor(index / 2)}`, "question");
    expect(kept.count).toBeGreaterThan(10);
    expect(kept.size).toBeLessThanOrEqual(bytes);
    expect(await ask("dune", "address")).toMatchObject({ found: "hit" });
  });
});

test("what another process saves while an answer is drawn keeps it from being kept, also before this one is told", async () => {
  const record = { title: "no such film", moment: "1.1" };
  const told = record.moment;
  const kept = new KeptAnswers<Drawn>({
    database: async () => ({
      moment: async ({ anew } = { anew: false }) => (anew ? record.moment : told),
      askAgain: async () => [record.title],
    }),
    today: () => "2026-11-25",
    bytes: 1_000_000,
  });
  const ask = (meanwhile: Partial<typeof record>) =>
    kept.answer({
      key: "dune",
      sharing: "address",
      async make() {
        const answer = drawn(record.title);
        Object.assign(record, meanwhile);
        return answer;
      },
    });
  await ask({ title: "Dune", moment: "2.2" });
  await kept.idle();
  const { answer, found } = await ask({});
  expect([answer.body.toString(), found]).toEqual(["Dune", "miss"]);
});

test("an answer is given also where what it read cannot be asked again", async () => {
  const logged = vi.spyOn(console, "error").mockReturnValue();
  const kept = new KeptAnswers<Drawn>({
    database: async () => ({ moment: async () => "1.1", askAgain: () => Promise.reject(new Error("gone")) }),
    today: () => "2026-11-25",
    bytes: 1_000_000,
  });
  const read = { sql: "select title from films", parameters: [] };
  const ask = async () => {
    const answered = await kept.answer({
      key: "dune",
      sharing: "address",
      async make() {
        readLogger.logQuery(read.sql, read.parameters);
        return drawn("Dune");
      },
    });
    await kept.idle();
    return answered;
  };
  expect([await ask(), await ask()].map(({ found }) => found)).toEqual(["miss", "miss"]);
  expect(logged).toHaveBeenCalledTimes(2);
});

test("an answer is given before it is kept, and who asks meanwhile is given the same", async () => {
  const asked = Promise.withResolvers<readonly unknown[]>();
  const kept = new KeptAnswers<Drawn>({
    database: async () => ({ moment: async () => "1.1", askAgain: () => asked.promise }),
    today: () => "2026-11-25",
    bytes: 1_000_000,
  });
  let made = 0;
  const ask = () =>
    kept.answer({
      key: "dune",
      sharing: "address",
      async make() {
        readLogger.logQuery("select title from films", []);
        made += 1;
        return drawn("Dune");
      },
    });
  expect([await ask(), await ask()].map(({ found }) => found)).toEqual(["miss", "hit"]);
  asked.resolve([]);
  await kept.idle();
  expect(await ask()).toMatchObject({ found: "hit" });
  expect(made).toBe(1);
});

test("who asks for something else while an answer is kept waits for one of its questions at most", async () => {
  let asked = 0;
  const askAgain = async () => {
    asked += 1;
    return [];
  };
  const database = async () => ({ moment: async () => "1.1", askAgain });
  const kept = new KeptAnswers<Drawn>({ database, today: () => "2026-11-25", bytes: 1_000_000 });
  await kept.answer({
    key: "dune",
    sharing: "address",
    async make() {
      for (const title of ["Dune", "Wicked", "F9"]) readLogger.logQuery("select ?", [title]);
      return drawn("Dune");
    },
  });
  for (let turn = 1; turn <= 4; turn += 1) {
    await setImmediate();
    expect(asked).toBeLessThanOrEqual(turn);
  }
  await kept.idle();
  expect(kept.count).toBe(1);
});

test("an answer that is not good for others is not kept", async () => {
  const kept = new KeptAnswers<Drawn>({
    database: async () => STILL,
    today: () => "2026-11-25",
    bytes: 1_000_000,
  });
  const ask = () =>
    kept.answer({
      key: "/nope",
      sharing: "address",
      make: async () => ({ ...drawn("Nothing here"), isKeepable: false }),
    });
  expect([await ask(), await ask()].map(({ found }) => found)).toEqual(["miss", "miss"]);
  expect(kept.count).toBe(0);
});
