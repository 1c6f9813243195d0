import { afterEach, expect, test, vi } from "vitest";
import { readRecordSince } from "./read-record.ts";

afterEach(() => vi.unstubAllGlobals());

/** A record of so many edits, of which none is told. */
function serveRecord(end: number, statusBehind: number): void {
  vi.stubGlobal("fetch", (address: string) => {
    const after = new URL(address, "https://slateline.test").searchParams.get("after");
    const answer =
      Number(after) > end
        ? Response.json({ status: statusBehind }, { status: statusBehind })
        : Response.json({ data: [], next: null, cursor: String(end) });
    answer.headers.set("Date", "Sat, 28 Nov 2026 12:00:00 GMT");
    return Promise.resolve(answer);
  });
}

const { signal } = new AbortController();

test("who stands behind the end of a record that was put back goes on from its end", async () => {
  serveRecord(20, 400);
  const news = await readRecordSince("731", signal);
  expect(news).toEqual({ from: "731", to: "20", changes: [], isMany: false });
  expect(await readRecordSince(news.to, signal)).toMatchObject({ from: "20", to: "20" });
});

test("a server that fails is asked again from the same place", async () => {
  serveRecord(20, 503);
  await expect(readRecordSince("731", signal)).rejects.toThrow("503");
});
