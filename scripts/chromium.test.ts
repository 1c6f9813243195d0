import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listChromiums, provideChromium } from "./chromium.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slateline-chromium-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function addProgram(path: string, exitCode = 0): string {
  const file = join(folder, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, `#!/bin/sh\nexit ${exitCode}\n`);
  chmodSync(file, 0o755);
  return file;
}

function environment(path: readonly string[], more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { NODE_ENV: "test", PATH: path.map((name) => join(folder, name)).join(delimiter), ...more };
}

test("Chromium is looked for along the PATH, before Chrome", () => {
  const chrome = addProgram("first/google-chrome");
  const chromium = addProgram("second/chromium");
  expect(listChromiums(environment(["first", "second"])).slice(0, 2)).toEqual([chromium, chrome]);
});

test("a folder or a plain file of that name is no Chromium", () => {
  mkdirSync(join(folder, "first", "chromium"), { recursive: true });
  mkdirSync(join(folder, "second"));
  writeFileSync(join(folder, "second", "chromium"), "");
  const found = listChromiums(environment(["first", "second"]));
  expect(found.filter((path) => path.startsWith(folder))).toEqual([]);
});

test("CHROMIUM_PATH comes alone, and is refused where it is no program", () => {
  addProgram("first/chromium");
  const chosen = addProgram("mine");
  expect(listChromiums(environment(["first"], { CHROMIUM_PATH: chosen }))).toEqual([chosen]);
  const missing = join(folder, "none");
  expect(() => listChromiums(environment(["first"], { CHROMIUM_PATH: missing }))).toThrow(
    `CHROMIUM_PATH is "${missing}", which is no program.`,
  );
});

test("one that does not start is passed over", async () => {
  addProgram("first/chromium", 1);
  const second = addProgram("second/chromium");
  await expect(provideChromium(environment(["first", "second"]))).resolves.toBe(second);
});
