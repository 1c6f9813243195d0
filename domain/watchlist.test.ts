import { expect, test } from "vitest";
import { toCalendarDate } from "./calendar-date.ts";
import {
  follow,
  formatWatchlist,
  mergeWatchlists,
  MOST_FOLLOWED,
  NOTHING_FOLLOWED,
  parseWatchlist,
  readdress,
  unfollow,
  type Watchlist,
  whyFull,
} from "./watchlist.ts";

const film = (slug: string, title = slug) => ({ slug, title });
const list = (...slugs: string[]): Watchlist => ({ films: slugs.map((slug) => film(slug)), seen: null });
const slugsOf = ({ films }: Watchlist) => films.map(({ slug }) => slug);
const problemOf = (text: string) => {
  const read = parseWatchlist(text);
  return read.ok ? undefined : read.problem;
};
const fileOf = (facts: object) => JSON.stringify({ format: "slateline/watchlist@1", films: [], ...facts });

test("a list is read from its own text as it was", () => {
  const kept = {
    films: [film("dune", "Dune"), film("kimi", "君の名は。")],
    seen: { record: 7, on: toCalendarDate("2026-11-24") },
  };
  expect(parseWatchlist(formatWatchlist(kept))).toEqual({ ok: true, value: kept });
});

test("a file that is no watchlist is refused in words", () => {
  const foreign = "This is no watchlist: it has to be a file that was exported here.";
  for (const text of ["", "{", "null", "[]", '"x"', '{"films":[]}']) expect(problemOf(text)).toBe(foreign);
  expect(problemOf('{"format":"slateline/watchlist@2"}')).toMatch(/later version/);
  expect(problemOf(fileOf({ films: {} }))).toMatch(/no list of films/);
  expect(problemOf(fileOf({ films: [film("dune"), { slug: "../x", title: "x" }] }))).toMatch(/its film 2 /);
  expect(problemOf(fileOf({ films: [film("dune", "")] }))).toMatch(/its film 1 /);
  expect(
    problemOf(fileOf({ films: Array.from({ length: MOST_FOLLOWED + 1 }, (_, index) => film(`a-${index}`)) })),
  ).toMatch(/too long/);
});

test("what was seen and cannot be read was never seen, and a film given twice is followed once", () => {
  const read = parseWatchlist(
    fileOf({ films: [film("a"), film("a", "Other")], seen: { record: -1, on: "2026-11-24" } }),
  );
  expect(read).toEqual({ ok: true, value: { films: [film("a")], seen: null } });
});

test("following and no longer following", () => {
  const both = follow(list("a"), film("b"));
  expect(slugsOf(both)).toEqual(["a", "b"]);
  expect(follow(both, film("a", "Again"))).toBe(both);
  expect(slugsOf(unfollow(both, "a"))).toEqual(["b"]);
  const full = list(...Array.from({ length: MOST_FOLLOWED }, (_, index) => `a-${index}`));
  expect(follow(full, film("b"))).toBe(full);
  expect(whyFull(full)).toBe("You follow 500 films, as many as a list holds.");
  expect(whyFull(unfollow(full, "a-0"))).toBeNull();
});

test("an imported list is put behind the own one, which keeps what it has seen", () => {
  const own = { ...list("a", "b"), seen: { record: 7, on: toCalendarDate("2026-11-24") } };
  const merged = mergeWatchlists(own, { ...list("c", "a"), seen: null });
  expect(slugsOf(merged)).toEqual(["a", "b", "c"]);
  expect(merged.seen).toEqual(own.seen);
  expect(mergeWatchlists(NOTHING_FOLLOWED, list("a"))).toEqual(list("a"));
});

test("a film that was merged is followed as the other, and once", () => {
  const now = new Map([
    ["old", film("new", "New")],
    ["new", film("new", "New")],
  ]);
  expect(readdress(list("old", "a", "new"), now).films).toEqual([film("new", "New"), film("a")]);
  const same = list("a");
  expect(readdress(same, new Map([["a", film("a")]]))).toBe(same);
});
