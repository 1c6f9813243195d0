import { type ChildProcess, execFile } from "node:child_process";
import { join } from "node:path";

/** How a command ended. `exitCode` is null where it was killed. */
export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command under way, and its end. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts a command of this folder against the database file of a path. */
export function startCommand(name: string, database: string, ...args: readonly string[]): Running {
  const { promise, resolve } = Promise.withResolvers<Ended>();
  const env = { ...process.env, DATABASE_URL: `file:${database}` };
  const program = [...process.execArgv, join(import.meta.dirname, `${name}.ts`), ...args];
  const child = execFile(process.execPath, program, { env }, (_error, stdout, stderr) =>
    resolve({ exitCode: child.exitCode, stdout, stderr }),
  );
  return { child, ended: promise };
}

/** Runs a command to its end. */
export function runToEnd(name: string, database: string, ...args: readonly string[]): Promise<Ended> {
  return startCommand(name, database, ...args).ended;
}
