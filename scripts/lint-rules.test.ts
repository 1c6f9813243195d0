/**
 * A linter that looks at nothing passes as well. So each line of `.oxlintrc.json` that keeps a promise of the project
 * is tried on a file that breaks it and, beside it, on lawful code that looks alike.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { run } from "./run.ts";

const ROOT = join(import.meta.dirname, "..");

/** Source by path. A line that must be refused ends in a comment that names the rule: `// refused: rule-name`. */
const FILES: Readonly<Record<string, string>> = {
  "domain/ledger.ts": imports({
    lawful: ["./vocabulary.ts", "#domain/vocabulary.ts"],
    refused: [
      "../db/db.ts",
      "#db/db.ts",
      "#app/clock.ts",
      "#components/ui/note.tsx",
      "zod",
      "node:fs",
      "date-fns",
      "next",
    ],
  }),
  "domain/vocabulary.ts": `
    export const KINDS = ["film", "slot"] as const;
    export async function load(): Promise<unknown> {
      return import("../db/db.ts"); // refused: no-restricted-imports
    }
  `,
  "domain/ledger.test.ts": imports({
    lawful: ["vitest", "fast-check", "edtf", "node:fs", "./ledger.ts"],
    refused: ["../db/db.ts", "#app/clock.ts", "#components/ui/note.tsx"],
  }),
  "domain/gregorian.ts": `
    export const epoch = new Date(0);
    ${imports({ lawful: ["date-fns", "date-fns/addDays", "@date-fns/utc", "./ledger.ts"], refused: ["date-fns-tz", "../db/db.ts"] })}
  `,
  "domain/search-name.ts": imports({ lawful: ["fastest-levenshtein"], refused: ["zod", "date-fns"] }),
  "domain/timeline/layout.ts": imports({
    lawful: ["./pins.ts"],
    refused: ["../claim.ts", "./../claim.ts", "#domain/claim.ts", "date-fns"],
  }),
  "domain/timeline/layout.test.ts": imports({
    lawful: ["vitest", "#domain/gregorian.ts", "./layout.ts"],
    refused: ["../gregorian.ts", "#app/clock.ts"],
  }),
  "domain/trend-layout.ts": imports({ refused: ["./ledger.ts", "#domain/ledger.ts", "react"] }),
  "domain/instants.ts": `
    export const now = new Date(); // refused: no-restricted-globals
    export const alsoNow = Date.now(); // refused: no-restricted-globals
    export const stillNow = globalThis.Date.now(); // refused: no-restricted-globals
    export type Instant = Date; // refused: no-restricted-types
    export const day = "2021-07-23";
  `,
  "components/ui/note.tsx": imports({
    lawful: [
      "./wedge.tsx",
      "#components/ui/wedge.tsx",
      "#domain/region.ts",
      "#domain/timeline/layout.ts",
      "react",
      "react-dom/client",
      "next/link",
      "node:url",
    ],
    refused: ["#db/db.ts", "../../db/db.ts", "#app/clock.ts", "../../app/clock.ts", "zod", "node:fs", "better-sqlite3"],
  }),
  "components/widget/element.ts": imports({
    lawful: ["./define.ts", "#domain/region.ts", "#domain/timeline/layout.ts"],
    refused: ["#components/ui/note.tsx", "../ui/note.tsx", "react", "next/link", "#db/db.ts"],
  }),
  "db/queries/find-film.ts": imports({
    lawful: ["../db.ts", "#db/db.ts", "#domain/ledger.ts", "drizzle-orm", "better-sqlite3"],
    refused: [
      "#app/clock.ts",
      "../../app/clock.ts",
      "#components/ui/note.tsx",
      "../../components/ui/note.tsx",
      "react",
      "next/cache",
    ],
  }),
  "db/queries/find-film.test.ts": imports({ lawful: ["vitest", "#db/db.ts"], refused: ["#app/clock.ts"] }),
  "db/queries/now.ts": "export const now = new Date(); // refused: no-restricted-globals",
  "db/commands/clock.ts": "export const now = new Date();",
  "scripts/sweep.ts": imports({ lawful: ["#db/db.ts", "node:fs"], refused: ["#app/clock.ts", "../app/clock.ts"] }),
  "bench/import.ts": imports({ lawful: ["#db/open.ts"], refused: ["#app/clock.ts", "../app/clock.ts"] }),
  "e2e/film.spec.ts": imports({
    lawful: ["#db/open.ts", "./fixtures.ts"],
    refused: ["#app/clock.ts", "../app/clock.ts"],
  }),
  "app/film-heading.ts": imports({
    lawful: ["#db/queries/find-film.ts", "#domain/ledger.ts", "#components/ui/note.tsx", "./clock.ts"],
    refused: ["#db/open.ts", "../db/open.ts", "#app/database.ts", "./database.ts"],
  }),
  "app/(public)/films/[slug]/page.tsx": `
    ${imports({
      lawful: ["./loaders.ts", "#domain/ledger.ts", "#components/ui/note.tsx"],
      refused: ["#db/queries/find-film.ts", "../../../../db/db.ts", "#app/database.ts", "../../../database.ts"],
    })}
    export default function Page() { return <p>Film</p>; }
  `,
  "app/(public)/loaders.ts": imports({ lawful: ["#app/database.ts", "#db/open.ts", "#db/queries/find-film.ts"] }),
  "app/(editor)/edit/actions.ts": imports({ lawful: ["#app/database.ts"] }),
  "app/healthz/route.ts": imports({ lawful: ["../database.ts"] }),
  "app/auth/session.ts": imports({ lawful: ["#app/database.ts"] }),
  "app/database.ts": imports({ lawful: ["#db/open.ts"] }),
  "app/clock.ts": "export const now = Date.now();",
  "app/headline.tsx": `
    export default function Headline() { return <h1>Film</h1>; } // refused: no-default-export
  `,
  "app/layout.tsx": "export default function Layout() { return <main>Film</main>; }",
  "next.config.ts": "export default {};",
  "db/barrel.ts": 'export * from "./db.ts"; // refused: no-barrel-file',
  "db/db.ts": `
    interface Statement { then(done: (rows: number) => void, failed: () => void): void }
    declare function insert(): Statement;
    declare function load(): Promise<number>;
    export async function awaited() { await insert(); return load(); }
    export function forgotten(): void {
      insert(); // refused: no-floating-promises
      load(); // refused: no-floating-promises
    }
    export function confused(): boolean {
      if (load()) return true; // refused: no-misused-promises
      return false;
    }
  `,
  "db/types.ts": `
    export type Loose = any; // refused: no-explicit-any
    export const first = (texts: readonly string[]): string => texts[0]!; // refused: no-non-null-assertion
    // @ts-ignore // refused: ban-ts-comment
    export const size: number = "large";
    /* todo: name it */ export const parsed = (text: string): unknown => JSON.parse(text); // refused: no-warning-comments
    export const width = (text: string): number => JSON.parse(text).width; // refused: no-unsafe-member-access no-unsafe-return
  `,
  "db/standing.ts": `
    export function isOpen(standing: "dated" | "undated" | "cancelled"): boolean {
      switch (standing) { // refused: switch-exhaustiveness-check
        case "dated": return true;
        case "undated": return false;
      }
      return false;
    }
    export const isDated = (standing: string): boolean => standing == "dated"; // refused: eqeqeq
  `,
  "db/circle.ts": `
    import { half } from "./half-circle.ts"; // refused: no-cycle
    export const circle = (): number => 2 * half();
  `,
  "db/half-circle.ts": `
    import { circle } from "./circle.ts"; // refused: no-cycle
    export const half = (): number => circle() / 2;
  `,
  "db/forty.ts": longFunction({ name: "forty", lines: 40 }),
  "db/forty-one.ts": longFunction({ name: "fortyOne", lines: 41 }),
  "components/ui/eighty.tsx": longFunction({ name: "Eighty", lines: 80, limit: 80 }),
  "components/ui/eighty-one.tsx": longFunction({ name: "EightyOne", lines: 81, limit: 80 }),
  "db/forty-one.test.ts": longFunction({ name: "fortyOne", lines: 41, limit: 41 }),
};

/** Lines that import from each address: the lawful ones bare, the refused ones marked. */
function imports({ lawful = [], refused = [] }: { lawful?: readonly string[]; refused?: readonly string[] }): string {
  const statements = [
    ...lawful.map((from) => ({ from, mark: "" })),
    ...refused.map((from) => ({ from, mark: " // refused: no-restricted-imports" })),
  ].map(({ from, mark }, index) => `import { x${index} } from "${from}";${mark}`);
  return [...statements, `console.log(${statements.map((_, index) => `x${index}`).join(", ")});`].join("\n");
}

function longFunction({ name, lines, limit = 40 }: { name: string; lines: number; limit?: number }): string {
  const mark = lines > limit ? " // refused: max-lines-per-function" : "";
  const body = Array.from({ length: lines - 2 }, (_, index) => `  console.log(${index});`);
  return [`export function ${name}(): void {${mark}`, ...body, "}"].join("\n");
}

const reportSchema = z.object({
  diagnostics: z.array(
    z.object({
      code: z.string(),
      filename: z.string(),
      labels: z.array(z.object({ span: z.object({ line: z.number() }) })).min(1),
    }),
  ),
});

let folder = "";
/** What oxlint said of each file, as `line: rule`. */
const findings = new Map<string, string[]>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "slateline-lint-"));
  for (const name of [".oxlintrc.json", "tsconfig.json", "package.json"]) cpSync(join(ROOT, name), join(folder, name));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  for (const [path, source] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  const oxlint = join(ROOT, "node_modules", "oxlint", "bin", "oxlint");
  const { output } = await run(process.execPath, [oxlint, "--format=json"], { cwd: folder });
  for (const { code, filename, labels } of reportSchema.parse(JSON.parse(output)).diagnostics) {
    const rule = code.replace(/^.*\((.*)\)$/, "$1");
    findings.set(filename, [...(findings.get(filename) ?? []), `${labels[0]?.span.line}: ${rule}`]);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(Object.entries(FILES))("%s is refused in the marked lines and in no others", (path, source) => {
  const marked = source.split("\n").flatMap((line, index) => {
    const rules = line.split("// refused: ")[1]?.split(" ") ?? [];
    return rules.map((rule) => `${index + 1}: ${rule}`);
  });
  expect((findings.get(path) ?? []).toSorted()).toEqual(marked.toSorted());
});
