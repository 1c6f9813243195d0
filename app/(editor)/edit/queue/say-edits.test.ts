import { expect, test } from "vitest";
import { sayEdits } from "./say-edits.ts";

const CORRECTED = { subject: "source", action: "correct", count: 1 } as const;

test("a save is told by what it did, and what came along only where it stands alone", () => {
  const recorded = { subject: "date_change", action: "record", count: 2 } as const;
  expect(sayEdits({ kind: "edit", edits: [recorded, CORRECTED] })).toBe("2 date changes recorded");
  expect(sayEdits({ kind: "edit", edits: [CORRECTED] })).toBe("1 source corrected");
  expect(sayEdits({ kind: "undo", edits: [CORRECTED] })).toBe("Undo: 1 source corrected");
});

test("an entry of the queue is left, and put back", () => {
  const edits = [{ subject: "settlement", action: "retract", count: 1 } as const];
  expect(sayEdits({ kind: "edit", edits })).toBe("1 entry of the queue put back");
});
