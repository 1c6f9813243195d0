import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS, listChromiums } from "./scripts/chromium.ts";
import { findFreePort } from "./scripts/port.ts";

// Playwright reads this file again in each worker, which must meet the same server and the same database.
const port = (process.env["E2E_PORT"] ??= String(await findFreePort()));
const folder = (process.env["E2E_FOLDER"] ??= join(tmpdir(), `slateline-e2e-${port}`));
process.env["DATABASE_URL"] = `file:${join(folder, "slateline.db")}`;

const [executablePath] = listChromiums(process.env);

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  forbidOnly: process.env["CI"] === "true",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  // What a test waits for comes late on a machine that builds something else meanwhile.
  expect: { timeout: 15_000 },
  reporter: "list",
  globalTeardown: "./e2e/remove-folder.ts",
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "en-US",
    trace: "retain-on-failure",
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath && { executablePath }) },
  },
  projects: [
    { name: "Auckland", use: { timezoneId: "Pacific/Auckland" } },
    // Again on the other side of the date line, for what a zone could change.
    { name: "Los Angeles", grep: /@zone/, use: { timezoneId: "America/Los_Angeles" } },
  ],
  webServer: {
    command: "node scripts/serve.ts",
    env: { PORT: port, PUBLIC_URL: "", DATABASE_URL: process.env["DATABASE_URL"] },
    url: `http://localhost:${port}/healthz`,
    timeout: 180_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
