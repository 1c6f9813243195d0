import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { build, fingerprint, isBuildStale } from "./build.ts";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "slateline-build-"));
  write("app/page.tsx", "export default () => 'one';");
  write("package.json", "{}");
  write("components/widget/define.ts", "export {};");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** In the place of Next's own program, which takes a minute. */
function installNext(program: string): void {
  write("node_modules/next/dist/bin/next", program);
}

const SUCCEEDS = `
  const { mkdirSync, writeFileSync } = require("node:fs");
  mkdirSync(".next/static/chunks", { recursive: true });
  writeFileSync(".next/BUILD_ID", "1");
  writeFileSync(".next/build-manifest.json", JSON.stringify({ rootMainFiles: ["static/chunks/react.js"] }));
  writeFileSync(".next/static/chunks/react.js", "react();");
  writeFileSync(".next/static/chunks/page.js", "page();");
`;

test.each([
  "app/other.tsx",
  "db/sqlite/migrations/0001_more.sql",
  "public/icon.svg",
  "styles/new-folder.css",
  "scripts/compile-hints.ts",
  "scripts/widget.ts",
  "proxy.ts",
])("a new %s changes what would be built", (path) => {
  const before = fingerprint(root);
  write(path, "");
  expect(fingerprint(root)).not.toBe(before);
});

test.each([
  "app/page.test.tsx",
  "db/data/films/f9.json",
  "data/slateline.db",
  "README.md",
  "docs/decisions/0001.md",
  "e2e/film.spec.ts",
  "scripts/build.ts",
  "scripts/start.mjs",
  "node_modules/next/package.json",
  ".next/BUILD_ID",
  "next-env.d.ts",
  "public/embed/v1/widget.js",
])("a new %s does not", (path) => {
  const before = fingerprint(root);
  write(path, "");
  expect(fingerprint(root)).toBe(before);
});

test("what counts is content and place, not time", () => {
  const before = fingerprint(root);
  utimesSync(join(root, "app/page.tsx"), 0, 0);
  expect(fingerprint(root)).toBe(before);
  renameSync(join(root, "app/page.tsx"), join(root, "app/layout.tsx"));
  expect(fingerprint(root)).not.toBe(before);
});

test("without a build, one is due; after it, none until the source changes", async () => {
  installNext(SUCCEEDS);
  expect(isBuildStale(root)).toBe(true);
  await build(root);
  expect(isBuildStale(root)).toBe(false);
  write("app/page.tsx", "export default () => 'two';");
  expect(isBuildStale(root)).toBe(true);
});

test("asks the browser to compile what every page loads of the framework at once, and nothing else", async () => {
  installNext(SUCCEEDS);
  await build(root);
  const chunk = (name: string) => readFileSync(join(root, ".next/static/chunks", name), "utf8");
  expect(chunk("react.js")).toBe("//# allFunctionsCalledOnLoad\nreact();");
  expect(chunk("page.js")).toBe("page();");
});

test("a build whose framework is not where it is known to be fails and says so", async () => {
  installNext(`${SUCCEEDS} writeFileSync(".next/build-manifest.json", "{}");`);
  await expect(build(root)).rejects.toThrow("rootMainFiles");
  expect(isBuildStale(root)).toBe(true);
});

test("a build without the widget is none", async () => {
  installNext(SUCCEEDS);
  await build(root);
  rmSync(join(root, "public/embed/v1/widget.js"));
  expect(isBuildStale(root)).toBe(true);
});

test("a build that fails says why, and leaves none that could be served", async () => {
  installNext(SUCCEEDS);
  await build(root);
  installNext('console.log("page.tsx is wrong"); process.exit(1);');
  await expect(build(root)).rejects.toThrow(/page\.tsx is wrong\n[^]*could not be built/);
  expect(isBuildStale(root)).toBe(true);
});

test("a build that is stopped leaves none that could be served", async () => {
  installNext(SUCCEEDS);
  await build(root);
  installNext("setTimeout(() => {}, 60_000);");
  await expect(build(root, AbortSignal.abort())).rejects.toThrow("Stopped before");
  expect(isBuildStale(root)).toBe(true);
});

test("an edit made while it was being built makes it stale", async () => {
  installNext(`${SUCCEEDS} writeFileSync("app/page.tsx", "edited");`);
  await build(root);
  expect(isBuildStale(root)).toBe(true);
});
