import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { changeWatchlist, storedWatchlist } from "#components/watchlist/stored-watchlist.ts";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { watchlistQuery } from "./queries.ts";
import { beginVisit } from "./visit.ts";

function storage(): Pick<Storage, "getItem" | "setItem"> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => void kept.set(key, text) };
}

let record = 0;
let asked: (string | null)[] = [];

beforeEach(() => {
  vi.stubGlobal("localStorage", storage());
  vi.stubGlobal("sessionStorage", storage());
  asked = [];
  vi.stubGlobal("fetch", (address: string) => {
    asked.push(new URL(address, "https://slateline.test").searchParams.get("since"));
    record += 1;
    return Promise.resolve(Response.json({ data: { films: [], changes: [], isCut: false, record }, next: null }));
  });
});

afterEach(() => vi.unstubAllGlobals());

async function look(): Promise<void> {
  await new QueryClient().query(watchlistQuery({ slugs: ["dune"], region: null }));
}

test("the first visit starts where the record ended at its first answer, however often it is asked again", async () => {
  record = 10;
  for (let times = 0; times < 3; times += 1) await look();
  expect(asked).toEqual([null, "11", "11"]);
  expect(storedWatchlist().seen?.record).toBe(13);
  expect(beginVisit(storedWatchlist().seen)).toEqual({ since: 11, before: null });
});

test("a later visit starts behind what was seen before it", async () => {
  record = 30;
  changeWatchlist((list) => ({ ...list, seen: { record: 20, on: toCalendarDate("2026-11-20") } }));
  for (let times = 0; times < 2; times += 1) await look();
  expect(asked).toEqual(["20", "20"]);
});
