/**
 * Preloaded (`node --import`) by every npm script that serves the app or meets the database, so that all of them read
 * the same files as Next: `.env.local`, then `.env`. A variable that is already set wins over both.
 */
import { existsSync } from "node:fs";

for (const file of [".env.local", ".env"]) {
  if (existsSync(file)) load(file);
}

function load(file: string): void {
  try {
    process.loadEnvFile(file);
  } catch (error) {
    console.error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}
