import { rmSync } from "node:fs";

/** Removes the database that the browser tests were given (`playwright.config.ts`). */
export default function removeFolder(): void {
  const folder = process.env["E2E_FOLDER"];
  if (folder) rmSync(folder, { recursive: true, force: true });
}
