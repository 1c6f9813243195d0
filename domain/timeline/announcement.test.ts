import { expect, test } from "vitest";
import { type AnnouncedMove, announcementRange, layoutAnnouncement } from "./announcement.ts";

const WIDTH = 1000;

function move(before: number | null, after: number | null, facts: Partial<AnnouncedMove> = {}): AnnouncedMove {
  const day = (at: number | null) => (at === null ? null : { earliest: at, latest: at });
  const direction = before === null || after === null || before === after ? null : after > before ? "later" : "earlier";
  return { name: "Film", before: day(before), after: day(after), direction, text: "+7 days", ...facts };
}

function layout(moves: readonly AnnouncedMove[], takeovers: readonly { by: number; from: number }[] = []) {
  const picture = layoutAnnouncement({ moves, takeovers, months: [], width: WIDTH, names: "beside" });
  if (!picture) throw new Error("one of the lines has a date");
  return picture;
}

test("every line has its row, and the same day is at the same place in each", () => {
  const { rows, axis } = layout([move(18_000, 18_100), move(18_100, 18_400), move(18_200, null)]);
  expect(rows[0]?.after).toEqual(rows[1]?.before);
  expect(rows.map(({ y }) => y)).toEqual([...new Set(rows.map(({ y }) => y))].toSorted((a, b) => a - b));
  for (const { before } of rows) expect(before?.x1).toBeGreaterThan(axis.x1);
});

test("without any date there is nothing to draw", () => {
  expect(announcementRange([move(null, null)])).toBeNull();
  const nothing = { moves: [move(null, null)], takeovers: [], months: [] };
  expect(layoutAnnouncement({ ...nothing, width: WIDTH, names: "beside" })).toBeNull();
});

test("the size of a move stands where it points", () => {
  const { rows } = layout([move(18_000, 18_100), move(18_500, 18_400)]);
  const [later, earlier] = rows;
  expect(later?.label?.box.x).toBeGreaterThan(later?.after?.x2 ?? Infinity);
  expect((earlier?.label?.box.x ?? 0) + (earlier?.label?.box.width ?? Infinity)).toBeLessThan(earlier?.after?.x1 ?? 0);
});

test("a size never runs out of the picture or into the names", () => {
  const { rows, axis } = layout([
    move(18_000, 18_400, { text: "a very long way of saying how far it went" }),
    move(18_400, 18_000, { text: "a very long way of saying how far it went" }),
    move(18_399, 18_400),
  ]);
  for (const { label } of rows) {
    expect(label?.box.x ?? axis.x1).toBeGreaterThanOrEqual(axis.x1);
    expect((label?.box.x ?? 0) + (label?.box.width ?? 0)).toBeLessThanOrEqual(axis.x2);
  }
  expect(rows[2]?.label?.align).toBe("end");
});

test("a window without an end reaches to the end of the axis, and a long name is cut off", () => {
  const { rows, axis } = layout([
    move(null, null, { name: "A title ".repeat(20), after: { earliest: 18_000, latest: null } }),
  ]);
  expect(rows[0]?.after?.x2).toBe(axis.x2);
  expect(rows[0]?.name.endsWith("…")).toBe(true);
});

test("a weekend that is taken is a line from where one film left it to where the other stands", () => {
  const { rows, takeovers } = layout(
    [move(18_100, 18_400), move(18_000, 18_100), move(18_200, null)],
    [
      { by: 1, from: 0 },
      { by: 2, from: 0 },
    ],
  );
  expect(takeovers).toEqual([{ x1: rows[0]?.before?.x1, y1: rows[0]?.y, x2: rows[1]?.after?.x1, y2: rows[1]?.y }]);
});

test("on a phone a name stands above its marks, with the whole width, and the axis begins at the edge", () => {
  const moves = [move(18_000, 18_100, { name: "A title ".repeat(20) }), move(18_100, 18_400)];
  const picture = layoutAnnouncement({ moves, takeovers: [], months: [], width: 288, names: "above" });
  const [first, second] = picture?.rows ?? [];
  expect(picture?.axis.x1).toBe(0);
  expect(first?.name.length).toBeGreaterThan(30);
  expect(first?.nameY).toBeLessThan(first?.y ?? 0);
  expect(second?.nameY).toBeGreaterThan(first?.y ?? Infinity);
});
