import { existsSync } from "node:fs";
import { run, type Ended } from "./run.ts";

const ENVIRONMENT = { DEBIAN_FRONTEND: "noninteractive" };

/** Installs packages with apt-get as root, or through a sudo that asks nothing. Answers what went wrong, if anything. */
export async function installDebianPackages(packages: readonly string[]): Promise<string | undefined> {
  if (!existsSync("/usr/bin/apt-get")) return "this system has no apt-get";
  const prefix = await rootPrefix();
  if (!prefix) return "apt-get needs root";
  const updated = await runAs(prefix, ["apt-get", "update", "-q"]);
  if (updated.code !== 0) return lastLine(updated);
  const install = ["apt-get", "install", "-q", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120"];
  const installed = await runAs(prefix, [...install, ...packages]);
  return installed.code === 0 ? undefined : lastLine(installed);
}

async function rootPrefix(): Promise<readonly string[] | undefined> {
  if (process.getuid?.() === 0) return [];
  const sudo = await run("sudo", ["-n", "true"]);
  return sudo.code === 0 ? ["sudo", "-n", "--preserve-env=DEBIAN_FRONTEND"] : undefined;
}

function runAs(prefix: readonly string[], command: readonly string[]): Promise<Ended> {
  const [program = "apt-get", ...args] = [...prefix, ...command];
  return run(program, args, { env: ENVIRONMENT });
}

function lastLine({ output }: Ended): string {
  return output.trimEnd().split("\n").at(-1) ?? "apt-get failed";
}
