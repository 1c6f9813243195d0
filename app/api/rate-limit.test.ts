import { expect, test } from "vitest";
import { RateLimit, rateLimitHeaders, readRateLimit, senderSeenBy } from "./rate-limit.ts";

test("a sender has so many requests a minute, and others have theirs", () => {
  const limit = new RateLimit(2);
  expect(limit.take("a", 1000)).toEqual({ isOver: false, limit: 2, remaining: 1, resetsIn: 60 });
  expect(limit.take("a", 2000)).toMatchObject({ isOver: false, remaining: 0, resetsIn: 59 });
  expect(limit.take("a", 30_500)).toMatchObject({ isOver: true, remaining: 0, resetsIn: 31 });
  expect(limit.take("b", 30_500)).toMatchObject({ isOver: false, remaining: 1 });
  expect(limit.take("a", 61_000)).toMatchObject({ isOver: false, remaining: 1, resetsIn: 60 });
});

test("a flood of senders is forgotten, the first of them first", () => {
  const limit = new RateLimit(1);
  for (let index = 0; index <= 20_000; index += 1) limit.take(`sender ${index}`, 0);
  expect(limit.take("sender 20000", 0).isOver).toBe(true);
  expect(limit.take("sender 0", 0).isOver).toBe(false);
});

test("headers tell the policy and what is left, and when to go on once nothing is", () => {
  const allowance = { isOver: false, limit: 600, remaining: 12, resetsIn: 30 };
  expect(rateLimitHeaders(allowance)).toEqual({
    "RateLimit-Policy": '"minute";q=600;w=60',
    RateLimit: '"minute";r=12;t=30',
  });
  expect(rateLimitHeaders({ ...allowance, isOver: true, remaining: 0 })).toMatchObject({ "Retry-After": "30" });
});

test("nothing is counted unless it is stated who writes down the sender", () => {
  expect(readRateLimit({})).toBeUndefined();
  expect(readRateLimit({ API_RATE_LIMIT: "10" })).toBeUndefined();
  expect(readRateLimit({ TRUSTED_PROXIES: "1" })).toEqual({ proxies: 1, limit: 600 });
  expect(readRateLimit({ TRUSTED_PROXIES: "2", API_RATE_LIMIT: "10" })).toEqual({ proxies: 2, limit: 10 });
  for (const wrong of ["no", "-1", "1.5", "0"]) expect(readRateLimit({ TRUSTED_PROXIES: wrong })).toBeUndefined();
});

test("of forwarded addresses the one counts that the outermost trusted proxy wrote", () => {
  expect(senderSeenBy(1, "1.2.3.4, 5.6.7.8")).toBe("5.6.7.8");
  expect(senderSeenBy(2, "6.6.6.6, 1.2.3.4, 5.6.7.8")).toBe("1.2.3.4");
  expect(senderSeenBy(2, "5.6.7.8")).toBeUndefined();
  expect(senderSeenBy(1, null)).toBeUndefined();
});
