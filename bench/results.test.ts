import { expect, test } from "vitest";
import { putInto, type Results } from "./results.ts";
import type { Row } from "./rows.ts";

const row = (part: string, what: string, films: number, perSecond: number): Row => ({
  part,
  what,
  films,
  pace: { perSecond, p50Ms: 1, p99Ms: 2 },
  megabytes: null,
  limit: null,
  ratio: null,
  aim: null,
  holds: null,
  standsInTheWay: null,
});

const MACHINE: Results["machine"] = {
  measuredAt: "2026-11-29T09:00:00.000Z",
  commit: "a",
  isChanged: false,
  cpu: null,
  cores: 2,
  gigabytes: 24,
  platform: "linux x64",
  node: "v24",
  sqlite: "3",
  loadAverage: [0, 0, 0],
};

test("a part that is measured again stands where it stood, at its size, and the result says when that was", () => {
  const earlier = {
    machine: MACHINE,
    rows: [
      row("api", "film", 1000, 1),
      row("api", "date", 1000, 1),
      row("api", "film", 10, 1),
      row("dump", "", 1000, 1),
    ],
  };
  const later = { ...MACHINE, commit: "b", measuredAt: "2026-11-29T10:00:00.000Z" };
  const rows = [row("api", "film", 1000, 2), row("api", "date", 1000, 2), row("api", "studio", 1000, 2)];
  const both = putInto(earlier, { machine: later, rows });
  expect(both.machine).toEqual(MACHINE);
  expect(both.again).toEqual([{ parts: ["api"], measuredAt: later.measuredAt, commit: "b", isChanged: false }]);
  expect(both.rows).toEqual([...rows, row("api", "film", 10, 1), row("dump", "", 1000, 1)]);
});
