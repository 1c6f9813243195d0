/**
 * Tells V8 to compile the framework's scripts whole while they arrive, off the main thread, where it would else read them
 * over and compile each function when it is first called, which holds the page up (docs/decisions/0020).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { Refusal } from "./refusal.ts";

/** Source: https://v8.dev/blog/explicit-compile-hints. To other engines it is a comment. */
const HINT = "//# allFunctionsCalledOnLoad\n";

/** What of Next's manifest is read: the scripts that every page loads, all of them Next's and React's. */
const manifestSchema = z.object({ rootMainFiles: z.array(z.string()).min(1) });

/** Puts the hint before each script of the framework, in a finished build in `folder`. */
export function hintToCompile(folder: string): void {
  const manifest = manifestSchema.safeParse(JSON.parse(readFileSync(join(folder, "build-manifest.json"), "utf8")));
  if (!manifest.success)
    throw new Refusal(
      "The build has no rootMainFiles in its build-manifest.json: Next has changed, and so must compile-hints.ts.",
    );
  for (const file of manifest.data.rootMainFiles) {
    const path = join(folder, file);
    writeFileSync(path, HINT + readFileSync(path, "utf8"));
  }
}
