import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { installDebianPackages } from "./debian.ts";
import { findFreePort } from "./port.ts";
import { Refusal } from "./refusal.ts";
import { run } from "./run.ts";

/** A server that lives as long as the tests, with an address to reach it by. */
export interface ThrowAwayServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** The folder of PostgreSQL's server programs: Debian keeps them off the PATH, a folder for each version. */
function findPostgres(env: NodeJS.ProcessEnv): string | undefined {
  const versioned = globSync("/usr/lib/postgresql/*/bin").toSorted((a, b) =>
    b.localeCompare(a, "en", { numeric: true }),
  );
  const folders = [...versioned, ...(env["PATH"] ?? "").split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl")));
}

/** The same, installed from Debian if need be. Refuses when it cannot be had. */
export async function providePostgres(env: NodeJS.ProcessEnv): Promise<string> {
  const found = findPostgres(env);
  if (found) return found;
  const problem = await installDebianPackages(["postgresql"]);
  const installed = findPostgres(env);
  if (installed) return installed;
  throw new Refusal(
    `PostgreSQL could not be had (${problem ?? "it has no initdb"}); install it, or set TEST_POSTGRES_URL`,
  );
}

/**
 * Starts an empty PostgreSQL in a folder of its own, for this machine alone. It need not sync to disk: no test outlives
 * a power cut.
 */
export async function startPostgres(programs: string): Promise<ThrowAwayServer> {
  const folder = mkdtempSync(join(tmpdir(), "slateline-postgres-"));
  const user = await serverUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const call = async (program: string, args: readonly string[]) => {
    const { code, output } = await run(join(programs, program), args, { cwd: folder, ...user });
    if (code !== 0) throw new Refusal(`${program} failed: ${output.trim()}`);
  };
  const stop = async () => {
    await run(join(programs, "pg_ctl"), ["stop", "-m", "immediate", "-D", data], { cwd: folder, ...user });
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const port = await findFreePort();
    await call("initdb", ["-D", data, "-A", "trust", "-U", "slateline", "-E", "UTF8", "--locale=C", "--no-sync"]);
    const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`;
    await call("pg_ctl", ["start", "-w", "-D", data, "-l", join(folder, "log"), "-o", options]);
    return { url: `postgres://slateline@127.0.0.1:${port}/postgres`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
async function serverUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = await Promise.all(["-u", "-g"].map((flag) => run("id", [flag, "postgres"])));
  if (uid?.code !== 0 || gid?.code !== 0)
    throw new Refusal("PostgreSQL does not run as root, and there is no user postgres");
  return { uid: Number(uid.output), gid: Number(gid.output) };
}
