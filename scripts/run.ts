import { type ChildProcess, spawn, type SpawnOptions } from "node:child_process";

/** How a program ended: its exit code (127 if it could not be started), and all it printed unless it was `live`. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

export interface RunOptions extends Pick<SpawnOptions, "cwd" | "uid" | "gid"> {
  /** Added to this process's own environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Print to this terminal instead of keeping the output. */
  readonly live?: boolean;
  /** Ends the program as Ctrl-C would. */
  readonly stop?: AbortSignal;
}

/** Time for a program to put its things away, its own programs among them, once it is asked to end. */
const GRACE_MS = 10_000;

/** Runs a program to its end; a failure is a value, since what it means is the caller's to say. */
export function run(
  command: string,
  args: readonly string[],
  { env, live = false, stop, ...options }: RunOptions = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const printed: string[] = [];
    const output = live ? "inherit" : "pipe";
    const child = spawn(command, args, {
      ...options,
      env: { ...process.env, ...env },
      stdio: ["ignore", output, output],
    });
    child.stdout?.setEncoding("utf8").on("data", (text: string) => printed.push(text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => printed.push(text));
    const letGo = endOn(stop, child);
    const end = (code: number) => {
      letGo();
      resolve({ code, output: printed.join("") });
    };
    child.on("error", (error) => {
      printed.push(`${error.message}\n`);
      if (child.pid === undefined) end(127);
    });
    child.on("close", (code) => end(code ?? 1));
  });
}

function endOn(stop: AbortSignal | undefined, child: ChildProcess): () => void {
  let grace: NodeJS.Timeout | undefined;
  const end = () => {
    child.kill("SIGINT");
    grace = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
  };
  if (stop?.aborted) end();
  stop?.addEventListener("abort", end);
  return () => {
    clearTimeout(grace);
    stop?.removeEventListener("abort", end);
  };
}
