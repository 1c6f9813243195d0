import { mkdtempSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { formatDifference } from "../verify/difference.ts";
import { connect } from "./connect.ts";
import { migrateSqlite } from "./migrate.ts";
import { verifySqliteFile } from "./verify-file.ts";

function migratedFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "slateline-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "test.db");
  migrateSqlite(path);
  return path;
}

/** Runs statements that SQLite would refuse were its guards up. */
function tamper(path: string, statements: string): void {
  const connection = connect(path, { create: false });
  connection.pragma("foreign_keys = OFF");
  connection.pragma("ignore_check_constraints = ON");
  connection.exec(statements);
  connection.close();
}

function problemsIn(path: string): readonly string[] {
  const found: string[] = [];
  verifySqliteFile(path, (difference) => found.push(formatDifference(difference)));
  return found;
}

test("a sound file has no problem", () => {
  expect(problemsIn(migratedFile())).toEqual([]);
});

test("a row that breaks a constraint, and one whose foreign key names nothing, are found", () => {
  const path = migratedFile();
  tamper(
    path,
    "insert into studios (slug, name) values ('A B', 'A'); insert into studio_aliases (studio_id, alias) values (9, 'C')",
  );
  expect(problemsIn(path)).toEqual([
    `file integrity (${path}): stored CHECK constraint failed in studios, derived ok`,
    "studio_aliases foreign key (row 1): stored nothing, derived a row of studios",
  ]);
});

test("a file that is damaged beyond asking is refused in a sentence", () => {
  const path = migratedFile();
  truncateSync(path, 512);
  expect(() => problemsIn(path)).toThrow(/is damaged|is not a database/);
});
