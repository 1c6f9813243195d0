import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { hintToCompile } from "./compile-hints.ts";
import { withProgress } from "./progress.ts";
import { orRefuse, Refusal } from "./refusal.ts";
import { run } from "./run.ts";
import { buildWidget, widgetFile } from "./widget.ts";

/** What a build does not read. Everything else counts as source: a folder forgotten here must rebuild, not go stale. */
const NOT_SOURCE = [
  ".*",
  "**/*.md",
  "**/*.test.{ts,tsx}",
  "backups",
  "bench",
  "data",
  "db/data",
  "docs",
  "e2e",
  "next-env.d.ts",
  "node_modules",
  "playwright-report",
  "public/embed",
  "scripts/*.mjs",
  "scripts/!(compile-hints|widget).ts",
  "server",
  "test-results",
];

/** A digest of the paths and contents of all that a build reads. File times are no part: a clone sets them at will. */
export function fingerprint(root: string): string {
  const hash = createHash("sha256");
  const paths = globSync("**/*", { cwd: root, exclude: NOT_SOURCE, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, resolve(root, entry.parentPath, entry.name)));
  for (const path of paths.toSorted()) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** Whether there is no finished build of the source as it is now. */
export function isBuildStale(root: string): boolean {
  const stamp = stampPath(root);
  const parts = [join(root, ".next", "BUILD_ID"), widgetFile(root), stamp];
  const isWhole = parts.every((part) => existsSync(part));
  return !isWhole || readFileSync(stamp, "utf8") !== fingerprint(root);
}

/**
 * Builds the app. The stamp that vouches for a build goes first and comes back last, so that a build cut short is
 * never served; it holds the source as it was before, so that an edit during the build makes it stale.
 */
export async function build(root: string, stop?: AbortSignal): Promise<void> {
  const source = fingerprint(root);
  const stamp = stampPath(root);
  clearStamp(stamp);
  await withProgress("Building the app (about a minute)", async () => {
    await buildWidget(root);
    await runNext(root, stop);
    hintToCompile(join(root, ".next"));
  });
  writeFileSync(stamp, source);
}

async function runNext(root: string, stop: AbortSignal | undefined): Promise<void> {
  const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const { code, output } = await run(process.execPath, [next, "build"], { cwd: root, env, ...(stop && { stop }) });
  if (stop?.aborted) throw new Refusal("Stopped before the app was built; the next start builds it.");
  if (code !== 0) throw new Refusal(`${output}\nThe app could not be built; the reason is above.`);
}

function clearStamp(stamp: string): void {
  try {
    mkdirSync(dirname(stamp), { recursive: true });
    rmSync(stamp, { force: true });
  } catch {
    throw new Refusal(`The folder ${dirname(stamp)} cannot be written to: make it writable, then try again.`);
  }
}

function stampPath(root: string): string {
  return join(root, ".next", "source-fingerprint");
}

if (import.meta.main) await orRefuse(() => build(process.cwd()));
