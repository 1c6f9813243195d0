/**
 * What must happen before any package is there: a Node that can go on, and the packages themselves. Plain JavaScript
 * for the machine's own Node, which may be 20; the Node that the project runs on comes with the packages. The syntax is
 * older still, so that an ancient Node reads far enough to be told that it is one.
 */
import { spawn } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Platforms whose Node 24 is among the project's optional dependencies. */
const SUPPLIED = ["linux-x64", "linux-arm64", "win32-x64"];
/** What a shell makes of a program ended by a signal. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 };

const OWN_NODE = [24, 0];
const STARTING_NODE = [20, 12];

/** The sentence for a Node that cannot go on, or undefined for one that can. `version` is like `20.20.2`. */
export function refuseNode(version, platform) {
  const [wanted, why] = SUPPLIED.includes(platform)
    ? [STARTING_NODE, "to install its own Node 24"]
    : [OWN_NODE, `on ${platform}, for which no Node comes with it`];
  const [major, minor] = version.split(".").map(Number);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return undefined;
  return `Slateline needs Node ${wanted.join(".")} or newer ${why}, and this is Node ${version}: install Node 24 from https://nodejs.org, then try again.`;
}

/**
 * Whether what npm noted in node_modules falls short of the lockfile. Versions are compared and not file times, which
 * a clone or a checkout sets at will. A package may be missing if it is optional: it is for another platform.
 */
export function isInstallStale(wantedLock, installedLock) {
  const installed = installedLock.packages;
  return Object.entries(wantedLock.packages)
    .filter(([path]) => path !== "")
    .some(([path, { version, optional }]) => (installed[path] ? installed[path].version !== version : !optional));
}

/**
 * Installs what is missing, then goes on with an npm script under the project's own Node, which `npm run` puts first
 * in the PATH. Ends with that script's exit code, or with one sentence and 1.
 */
export async function installAndRun(script) {
  try {
    await install(ROOT);
    process.exitCode = await npm(["run", "--silent", script, "--", ...process.argv.slice(2)], ROOT, process.env);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

async function install(root) {
  const refused = refuseNode(process.versions.node, `${process.platform}-${process.arch}`);
  if (refused) throw new Error(refused);
  const wanted = readLock(join(root, "package-lock.json"));
  if (!wanted) throw new Error(`${join(root, "package-lock.json")} is missing or broken: check it out again.`);
  const installed = readLock(join(root, "node_modules", ".package-lock.json"));
  if (!installed || isInstallStale(wanted, installed)) await installPackages(root);
  if (!hasNode24(root)) {
    throw new Error(
      "npm left out the Node 24 that Slateline comes with: allow it optional packages, or install Node 24.",
    );
  }
}

async function installPackages(root) {
  if (!isWritable(root)) throw new Error(`The folder ${root} cannot be written to: make it writable, then try again.`);
  const start = performance.now();
  console.log("Installing packages (about a minute the first time) …");
  const beat = setInterval(() => console.log(`Installing packages … ${secondsSince(start)} s`), 10000);
  const code = await npm(
    ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
    root,
    outsideEnv(root),
  );
  clearInterval(beat);
  if (code !== 0) throw new Error("The packages could not be installed; npm's own message is above.");
  console.log(`Installing packages: done in ${secondsSince(start)} s`);
}

/** A package that npm leaves out because it is optional is no failure to npm. */
function hasNode24(root) {
  const own = Number(process.versions.node.split(".")[0]);
  return own >= OWN_NODE[0] || existsSync(join(root, "node_modules", ".bin", "node"));
}

function npm(args, cwd, env) {
  return new Promise((resolve, reject) => {
    const child = spawn("npm", args, { cwd, env, stdio: "inherit", shell: process.platform === "win32" });
    const letGo = passOnEnd(child);
    child.on("error", (error) => reject(new Error(`npm could not be started: ${error.message}`)));
    child.on("exit", (code, signal) => {
      letGo();
      resolve(signal === null ? code : EXIT_CODES[signal] || 1);
    });
  });
}

/** Ends a child when this process is asked to end: by a signal, or by the end of its parent (see signalled.ts). */
function passOnEnd(child) {
  const pass = (signal) => child.kill(signal);
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid === parent || pass("SIGTERM"), 500);
  process.on("SIGTERM", pass).on("SIGINT", pass);
  return () => {
    clearInterval(watch);
    process.off("SIGTERM", pass).off("SIGINT", pass);
  };
}

/** npm must not run on the Node inside the node_modules that it is about to delete. */
function outsideEnv(root) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === "PATH");
  if (!name) return process.env;
  const inside = join(root, "node_modules", ".bin");
  const folders = process.env[name].split(delimiter).filter((folder) => folder !== inside);
  return { ...process.env, [name]: folders.join(delimiter) };
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function secondsSince(start) {
  return Math.round((performance.now() - start) / 1000);
}
