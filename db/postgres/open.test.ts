import { expect, onTestFinished, test } from "vitest";
import { createServerDatabase, onPostgresServer } from "../testing.ts";
import { codeOf, DatabaseUnavailable } from "../unavailable.ts";
import { openPostgres } from "./open.ts";

test("a server that does not answer is named in words", async () => {
  await expect(openPostgres("postgres://127.0.0.1:1/films", "films on 127.0.0.1:1")).rejects.toThrow(
    new DatabaseUnavailable("The database films on 127.0.0.1:1 does not answer. Is the server running?"),
  );
});

const server = process.env["TEST_POSTGRES_URL"];

test.skipIf(!server)("a database that is not on the server is named in words (needs TEST_POSTGRES_URL)", async () => {
  const url = new URL("/slateline_nowhere", server);
  await expect(openPostgres(url.href, "slateline_nowhere")).rejects.toThrow(
    new DatabaseUnavailable(
      'The database slateline_nowhere does not exist on that server. Create it with "createdb" first',
    ),
  );
});

test.skipIf(!server)("a database without tables asks to be migrated (needs TEST_POSTGRES_URL)", async () => {
  const { name, url, drop } = await createServerDatabase(server ?? "");
  onTestFinished(drop);
  await expect(openPostgres(url, name)).rejects.toThrow('run "npm run db:migrate" first');
});

onPostgresServer("a transaction that collides", (openTestDatabase) => {
  test("gives up with the server's error when its work always collides", async () => {
    const db = await openTestDatabase();
    let attempts = 0;
    const collision = Object.assign(new Error("wrapped"), { cause: Object.assign(new Error(), { code: "40001" }) });
    const hopeless = db.tx(async () => {
      attempts += 1;
      throw collision;
    });
    await expect(hopeless).rejects.toBe(collision);
    expect(attempts).toBe(10);
  });

  test("is not run again for another error", async () => {
    const db = await openTestDatabase();
    let attempts = 0;
    const failing = db.tx(async () => {
      attempts += 1;
      throw new Error("40001 only in words");
    });
    await expect(failing).rejects.toThrow("40001 only in words");
    expect(attempts).toBe(1);
  });
});

onPostgresServer("a transaction whose work swallowed a failed statement", (openTestDatabase) => {
  test("fails, rather than saying that it saved what the server threw away", async () => {
    const db = await openTestDatabase();
    const swallowing = db.tx(async ({ q, t }) => {
      await q.insert(t.studios).values({ slug: "a24", name: "A24" });
      await q
        .insert(t.studios)
        .values({ slug: "a24", name: "A24 again" })
        .catch(() => undefined);
    });
    await expect(swallowing).rejects.toSatisfy((error) => codeOf(error) === "25P02");
    expect(await db.q.$count(db.t.studios)).toBe(0);
  });
});
