import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** A zone far from UTC, where midnight once did not exist: a day kept as an instant would show (STYLE §4). */
const env = { TZ: "Pacific/Apia" };

export default defineConfig({
  test: {
    env,
    silent: "passed-only",
    execArgv: ["--import", join(import.meta.dirname, "scripts", "quick-drizzle.ts")],
    projects: [
      {
        extends: true,
        test: { name: "domain", include: ["domain/**/*.test.ts", "components/**/*.test.ts", "app/**/*.test.ts"] },
      },
      {
        extends: true,
        test: { name: "db", include: ["{db,server,bench}/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: "scripts", include: ["scripts/**/*.test.{ts,mjs}"], testTimeout: 120_000, hookTimeout: 120_000 },
      },
    ],
  },
});
