import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { buildWidget, widgetFile } from "./widget.ts";

const ROOT = join(import.meta.dirname, "..");
const MOST_BYTES = 3072;

test("the widget weighs at most 3,072 bytes, with its styles and texts, and asks for no other file", async () => {
  const root = mkdtempSync(join(tmpdir(), "slateline-widget-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  symlinkSync(join(ROOT, "components"), join(root, "components"));
  await buildWidget(root);
  const widget = readFileSync(widgetFile(root));
  expect(gzipSync(widget).length).toBeLessThanOrEqual(MOST_BYTES);
  expect(widget.toString()).not.toMatch(/\bimport\s*[({*"']|localStorage|sessionStorage|cookie/);
});
