import { execFileSync } from "node:child_process";
import { cpus, loadavg, totalmem } from "node:os";
import Database from "better-sqlite3";

/** Where and of what a result was measured. */
export function describeMachine() {
  const memory = new Database(":memory:");
  const sqlite = memory.prepare<[], string>("select sqlite_version()").pluck().get();
  memory.close();
  const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" }).trim();
  return {
    measuredAt: new Date().toISOString(),
    commit: git("rev-parse", "HEAD"),
    isChanged: git("status", "--porcelain") !== "",
    cpu: cpus()[0]?.model ?? null,
    cores: cpus().length,
    gigabytes: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
    sqlite,
    /** Of the last minute, five and fifteen, before it began: what else the machine was doing. */
    loadAverage: loadavg(),
  };
}
