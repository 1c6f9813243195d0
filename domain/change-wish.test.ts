import { expect, test } from "vitest";
import { toCalendarDate } from "./calendar-date.ts";
import { formatChangeCursor } from "./change-cursor.ts";
import { parseChangeWish } from "./change-wish.ts";

const ALL = { region: null, group: null, studio: null, kind: null, page: null };
const CURSOR = { day: toCalendarDate("2020-04-24"), announcement: "four-films-move", film: "f9", id: 731 };

test("a place in the list is read back as it was written", () => {
  const { wish, ignored } = parseChangeWish({ before: formatChangeCursor(CURSOR) });
  expect(wish).toEqual({ ...ALL, page: { from: "before", cursor: CURSOR } });
  expect(ignored).toEqual([]);
});

test("each filter is read, a region in whatever case", () => {
  const { wish, ignored } = parseChangeWish({ region: "gb", type: "disc", studio: "a24", kind: "advanced" });
  expect(wish).toEqual({ ...ALL, region: "GB", group: "disc", studio: "a24", kind: "advanced" });
  expect(ignored).toEqual([]);
});

test("what a form sends for all is no filter and no mistake", () => {
  expect(parseChangeWish({ region: "", type: "", studio: "", kind: "" })).toEqual({ wish: ALL, ignored: [] });
});

test("what cannot be read is left open and named, the rest is kept", () => {
  const { wish, ignored } = parseChangeWish({ region: "UK", type: "physical", kind: "delayed", sort: "title" });
  expect(wish).toEqual({ ...ALL, kind: "delayed" });
  expect(ignored).toHaveLength(3);
  expect(ignored[0]).toContain("“UK”");
});

test("a place that no change can have is ignored, and so are two at once", () => {
  const place = formatChangeCursor(CURSOR);
  for (const query of [
    { before: "2020-02-30_a_b_1" },
    { before: "2020-04-24_a_b" },
    { before: "7" },
    { before: [place, place] },
    { before: place, after: place },
  ]) {
    const { wish, ignored } = parseChangeWish(query);
    expect(wish).toEqual(ALL);
    expect(ignored).toHaveLength(1);
  }
});
