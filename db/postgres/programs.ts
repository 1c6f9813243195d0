import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { codeOf, DatabaseUnavailable } from "../unavailable.ts";

/** A database on a server, as `parseDatabaseUrl` reads it. */
export interface PostgresAddress {
  readonly url: string;
  readonly shown: string;
}

/** Where the password is no argument: every user of a machine can read what programs were started with. */
export function connectionOf({ url }: PostgresAddress): { readonly dbname: string; readonly env: NodeJS.ProcessEnv } {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = "";
  return { dbname: address.href, env: password === "" ? process.env : { ...process.env, PGPASSWORD: password } };
}

interface Running {
  readonly env?: NodeJS.ProcessEnv;
  /** Told of each line that the program prints; without it they are thrown away. */
  readonly onLine?: (line: string) => void;
}

/** Runs one of PostgreSQL's client programs. Throws `DatabaseUnavailable` where it is missing or fails, with its reason. */
export async function runProgram(name: string, args: readonly string[], { env, onLine }: Running = {}): Promise<void> {
  const child = spawn(name, args, { env: env ?? process.env, stdio: ["ignore", "pipe", "pipe"] });
  const complaints: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (text: string) => complaints.push(text));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const read = readLines(child.stdout, onLine ?? (() => undefined));
  try {
    const [code] = await Promise.all([ended, read]);
    if (code !== 0) throw new DatabaseUnavailable(`${name} failed: ${complaints.join("").trim()}`);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    throw new DatabaseUnavailable(
      `${name} is not installed: it comes with PostgreSQL's client programs (Debian: postgresql-client)`,
    );
  }
}

async function readLines(input: NodeJS.ReadableStream, onLine: (line: string) => void): Promise<void> {
  for await (const line of createInterface({ input })) onLine(line);
}
