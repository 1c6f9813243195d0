import { closeSync, fsyncSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { codeOf } from "./unavailable.ts";

/** Waits until a file's content, and its name in its folder, would outlive a power cut. */
export function makeDurable(path: string): void {
  sync(path, "r+");
  syncFolderOf(path);
}

/** The same for its name alone. */
export function syncFolderOf(path: string): void {
  try {
    sync(dirname(path), "r");
  } catch (error) {
    // Windows opens no folders, and keeps names without being asked.
    if (!["EPERM", "EISDIR", "EACCES"].includes(codeOf(error) ?? "")) throw error;
  }
}

function sync(path: string, flags: string): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
