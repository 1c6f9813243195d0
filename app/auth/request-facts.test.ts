import { expect, test } from "vitest";
import { readFacts } from "./request-facts.ts";

const addressIn = (forwarded: string | undefined) =>
  readFacts(new Headers(forwarded === undefined ? {} : { "x-forwarded-for": forwarded }), "").address;

test("of forwarded addresses the nearest proxy's counts, not what the client wrote before it", () => {
  expect(addressIn("1.1.1.1, 203.0.113.7")).toBe("203.0.113.7");
  expect(addressIn("203.0.113.7")).toBe("203.0.113.7");
  expect(addressIn(undefined)).toBe("");
});

test("an IPv4 address is the same however it is written", () => {
  expect(addressIn("::ffff:203.0.113.7")).toBe("203.0.113.7");
});

test("the library is told the cookies, the browser and that address, and nothing else", () => {
  const sent = new Headers({ "user-agent": "Test", authorization: "Bearer x", "x-real-ip": "1.1.1.1" });
  expect([...readFacts(sent, "a=b").headers]).toEqual([
    ["cookie", "a=b"],
    ["user-agent", "Test"],
    ["x-forwarded-for", ""],
  ]);
});
