import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../import/testing.ts";
import { line, recordSketches } from "../queries/testing.ts";
import { onConcurrentEngines } from "../testing.ts";
import { addDump } from "./add-dump.ts";
import { findDumpFile, findLatestDump } from "./dumps-folder.ts";

onConcurrentEngines("a folder of dumps", (openTestDatabase) => {
  test("offers the newest whole one, keeps the one before, and takes away what is older or was interrupted", async () => {
    const db = await openTestDatabase();
    const root = await temporaryFolder();
    expect(await findLatestDump(root)).toBeUndefined();
    expect(await findLatestDump(join(root, "nowhere"))).toBeUndefined();
    await recordSketches(db, { dune: { history: [line("2026-01-05", "2027-07-02")] } });
    await mkdir(join(root, ".unfinished"));
    await writeFile(join(root, ".unfinished", "left-over"), "");
    for (const hour of ["10", "11", "12"]) await addDump(db, root, { createdAt: `2026-11-28T${hour}:00:00.000Z` });
    expect(await readdir(root)).toEqual(["20261128T110000Z", "20261128T120000Z"]);
    const latest = await findLatestDump(root);
    expect(latest).toMatchObject({
      folder: join(root, "20261128T120000Z"),
      manifest: { cursor: expect.anything() as string },
    });
    expect(latest && findDumpFile(latest.manifest, "jsonl/films.jsonl")).toMatchObject({
      bytes: expect.any(Number) as number,
    });
    expect(latest && findDumpFile(latest.manifest, "../../etc/passwd")).toBeUndefined();
  });
});
