/** `npm run db:generate -- --name add_awards`: writes the migrations that a change of both `schema.ts` needs. */
import { execFileSync } from "node:child_process";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Refusal, runCommand } from "./run-command.ts";

const USAGE = "Usage: npm run db:generate -- --name what_changes";
const ROOT = join(import.meta.dirname, "..", "..");

await runCommand(USAGE, async () => {
  const { values } = parseArgs({ options: { name: { type: "string" } } });
  const { name } = values;
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name))
    throw new Refusal(`A migration needs a name of small letters, digits and "_"\n${USAGE}`);
  for (const engine of ["sqlite", "postgres"]) generate(engine, name);
  for (const path of globSync(`db/sqlite/migrations/*_${name}.sql`, { cwd: ROOT })) makeStrict(join(ROOT, path));
  return 0;
});

function generate(engine: string, name: string): void {
  const kit = join(ROOT, "node_modules", "drizzle-kit", "bin.cjs");
  const args = [kit, "generate", "--config", `db/${engine}/drizzle.config.ts`, "--name", name];
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: "inherit" });
}

/** Drizzle cannot say STRICT, without which SQLite takes any text for an integer that it cannot read as one. */
function makeStrict(path: string): void {
  writeFileSync(path, readFileSync(path, "utf8").replaceAll(/^\);$/gm, ") STRICT;"));
}
