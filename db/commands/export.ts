/** `npm run db:export -- FOLDER`: writes the record in the formats of the import. `docs/import.md` describes them. */
import { parseArgs } from "node:util";
import { counted } from "#domain/number-words.ts";
import { listExportedFilms } from "#db/export/export-folder.ts";
import { type Exported, exportFilm, exportRecord } from "#db/export/export-record.ts";
import { openDatabase } from "#db/open.ts";
import { Refusal, runCommand } from "./run-command.ts";

const USAGE = "Usage: npm run db:export -- [--film SLUG] [--force] FOLDER";

await runCommand(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { film: { type: "string" }, force: { type: "boolean", default: false } },
  });
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) throw new Refusal(USAGE);
  if (!values.force) await refuseToMix(folder, values.film);
  const { films, announcements } = await exportTo(folder, values.film);
  const words = [counted(films, "film"), counted(announcements, "announcement")];
  console.log(`Wrote ${words.join(" and ")} to ${folder}`);
  const left = await countLeft(folder, films);
  if (left > 0) console.log(`${counted(left, "file")} there are of no film exported now`);
  return 0;
});

/** One film's announcements would take the place of all of them. */
async function refuseToMix(folder: string, film: string | undefined): Promise<void> {
  const earlier = await listExportedFilms(folder);
  if (!earlier.ok) throw new Refusal(earlier.problem);
  if (film !== undefined && earlier.value.length > 0)
    throw new Refusal(`${folder} has an earlier export in it: name an empty folder, or add --force`);
}

async function exportTo(folder: string, film: string | undefined): Promise<Exported> {
  const db = await openDatabase();
  try {
    if (film === undefined) return await exportRecord(db, folder);
    const exported = await exportFilm(db, folder, film);
    if (!exported) throw new Refusal(`There is no film ${film} on record`);
    return exported;
  } finally {
    await db.close();
  }
}

/** A file of an earlier export stays: it may be the only copy of what it says. */
async function countLeft(folder: string, films: number): Promise<number> {
  const there = await listExportedFilms(folder);
  return there.ok ? there.value.length - films : 0;
}
