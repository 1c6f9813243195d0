import { spawn, type SpawnOptions } from "node:child_process";

/** How a program ended: its exit code (127 if it could not be started), and all it printed unless it was `live`. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

export interface RunOptions extends Pick<SpawnOptions, "cwd" | "uid" | "gid" | "signal"> {
  /** Added to this process's own environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Print to this terminal instead of keeping the output. */
  readonly live?: boolean;
}

/** Runs a program to its end; a failure is a value, since what it means is the caller's to say. */
export function run(
  command: string,
  args: readonly string[],
  { env, live = false, ...options }: RunOptions = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const printed: string[] = [];
    const child = spawn(command, args, {
      ...options,
      env: { ...process.env, ...env },
      stdio: ["ignore", live ? "inherit" : "pipe", live ? "inherit" : "pipe"],
    });
    child.stdout?.setEncoding("utf8").on("data", (text: string) => printed.push(text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => printed.push(text));
    child.on("error", (error) => resolve({ code: 127, output: `${printed.join("")}${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output: printed.join("") }));
  });
}
