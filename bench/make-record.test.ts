import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connectToRead } from "#db/sqlite/connect.ts";
import { openSqlite } from "#db/sqlite/open.ts";
import { verifySqliteFile } from "#db/sqlite/verify-file.ts";
import { type Difference, formatDifference } from "#db/verify/difference.ts";
import { verifyRecord } from "#db/verify/verify-record.ts";
import { makeRecord } from "./make-record.ts";

const FILMS = 120;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slateline-bench-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a made record has the films asked for, and whatever is derived is as the replay derives it", async () => {
  const path = join(folder, "made.db");
  await makeRecord(path, { films: FILMS });
  const db = openSqlite(path);
  const differences: string[] = [];
  const onDifference = (difference: Difference) => void differences.push(formatDifference(difference));
  verifySqliteFile(path, onDifference);
  const { dateChanges } = await verifyRecord(db, onDifference);
  expect(differences).toEqual([]);
  expect(await db.q.$count(db.t.films)).toBe(FILMS);
  expect(dateChanges / FILMS).toBeGreaterThan(8);
  await db.close();
});

test("a record made again is the same", async () => {
  const paths = [join(folder, "one.db"), join(folder, "other.db")];
  for (const path of paths) await makeRecord(path, { films: FILMS });
  const [one, other] = paths.map(changesIn);
  expect(one).toEqual(other);
});

function changesIn(path: string): readonly unknown[] {
  const record = connectToRead(path);
  const changes = record
    .prepare(
      `select f.slug, f.title, a.slug, r.region, r.type, d.standing, d.edtf, d.kind, d.shift_days
       from date_changes d join releases r on r.id = d.release_id join films f on f.id = r.film_id
       join announcements a on a.id = d.announcement_id order by d.id`,
    )
    .raw()
    .all();
  record.close();
  return changes;
}
