import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { installDebianPackages } from "./debian.ts";
import { Refusal } from "./refusal.ts";
import { run } from "./run.ts";

/** Beyond what Playwright passes itself: no GPU in a container, and nothing asked of the network behind a test's back. */
export const CHROMIUM_FLAGS = ["--disable-gpu", "--disable-quic", "--disable-sync", "--no-first-run"];

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/**
 * The Chromiums on this machine, best first: `CHROMIUM_PATH` alone if it is set, those on the PATH, Chrome on a Mac,
 * Playwright's own download. A `CHROMIUM_PATH` that is no program is refused rather than passed over.
 */
export function listChromiums(env: NodeJS.ProcessEnv): readonly string[] {
  const chosen = env["CHROMIUM_PATH"];
  if (chosen && !isProgram(chosen)) throw new Refusal(`CHROMIUM_PATH is "${chosen}", which is no program.`);
  if (chosen) return [chosen];
  const folders = (env["PATH"] ?? "").split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, MAC_CHROME, chromium.executablePath()].filter(isProgram);
}

/** A Chromium that starts, installed if need be: from Debian, else Playwright's. Refuses with what to do by hand. */
export async function provideChromium(env: NodeJS.ProcessEnv): Promise<string> {
  const found = await startingChromium(env);
  if (found) return found;
  const problem = await installDebianPackages(["chromium"]);
  const fromDebian = problem === undefined ? await startingChromium(env) : undefined;
  if (fromDebian) return fromDebian;
  await run("playwright", ["install", "chromium"]);
  const fromPlaywright = await startingChromium(env);
  if (fromPlaywright) return fromPlaywright;
  throw new Refusal(
    `The browser tests need Chromium, and it could not be installed (${problem ?? "it does not start"}): ` +
      "install it, or set CHROMIUM_PATH to one.",
  );
}

/** Ubuntu's `/usr/bin/chromium-browser` is a stub without its snap, so being there is not enough. */
async function startingChromium(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  for (const path of listChromiums(env)) {
    const { code } = await run(path, ["--version"]);
    if (code === 0) return path;
  }
  return undefined;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
