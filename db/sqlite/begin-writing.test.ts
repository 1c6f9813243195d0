import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { beginWriting } from "./begin-writing.ts";
import { connect, type Connection } from "./connect.ts";

/** Two programs' connections to one file. */
function connectTwice(): [mine: Connection, other: Connection] {
  const folder = mkdtempSync(join(tmpdir(), "slateline-begin-"));
  const path = join(folder, "slateline.db");
  const both: [Connection, Connection] = [connect(path, { create: true }), connect(path, { create: false })];
  onTestFinished(() => {
    for (const connection of both) connection.close();
    rmSync(folder, { recursive: true });
  });
  return both;
}

const LONG_OVER = 0;

test("what has waited its time away in the queue still looks once", async () => {
  const [mine] = connectTwice();
  await beginWriting(mine, LONG_OVER);
  expect(mine.inTransaction).toBe(true);
});

test("whether it has begun or was refused, SQLite waits for others as before", async () => {
  const [mine, other] = connectTwice();
  const timeout = () => mine.pragma("busy_timeout", { simple: true });
  other.exec("BEGIN IMMEDIATE");
  await expect(beginWriting(mine, LONG_OVER)).rejects.toThrow("is being written by another program");
  expect(timeout()).toBe(5000);
  other.exec("COMMIT");
  await beginWriting(mine, LONG_OVER);
  expect(timeout()).toBe(5000);
});

test("what no waiting mends is thrown at once", async () => {
  const [mine] = connectTwice();
  mine.exec("BEGIN");
  await expect(beginWriting(mine, Infinity)).rejects.toThrow(expect.objectContaining({ code: "SQLITE_ERROR" }));
});
