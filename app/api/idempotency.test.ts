import { expect, test } from "vitest";
import { nameRequest, readIdempotencyKey, unlessUnderWay } from "./idempotency.ts";

function keyOf(sent: string | undefined) {
  const headers: Record<string, string> = sent === undefined ? {} : { "Idempotency-Key": sent };
  return readIdempotencyKey({ headers: new Headers(headers) });
}

const REQUEST = { tokenId: 1, key: "one", path: "/films", bodyHash: "a" };

test("a key is the same with and without the quotation marks of a structured field", () => {
  expect(keyOf(undefined)).toBeUndefined();
  expect(keyOf('"8e03978e-40d5"')).toBe("8e03978e-40d5");
  expect(keyOf("8e03978e-40d5")).toBe("8e03978e-40d5");
  expect(keyOf("x".repeat(255))).toHaveLength(255);
});

test.each(["", '""', "x".repeat(256), "clé", "a\tb"])("%j is no key", (sent) => {
  expect(keyOf(sent)).toMatchObject({ status: 400 });
});

test("another body, or the same to another address, is another request", () => {
  const { requestHash } = nameRequest(REQUEST);
  expect(nameRequest({ ...REQUEST }).requestHash).toBe(requestHash);
  expect(nameRequest({ ...REQUEST, bodyHash: "b" }).requestHash).not.toBe(requestHash);
  expect(nameRequest({ ...REQUEST, path: "/announcements" }).requestHash).not.toBe(requestHash);
});

test("while a request is under way there is no second of its name, and there is of any other", async () => {
  const named = nameRequest(REQUEST);
  const { promise, resolve } = Promise.withResolvers<string>();
  const first = unlessUnderWay(named, () => promise);
  const again = async () => "again";
  expect(await unlessUnderWay(named, again)).toBeUndefined();
  expect(await unlessUnderWay(nameRequest({ ...REQUEST, tokenId: 2 }), again)).toBe("again");
  expect(await unlessUnderWay(undefined, again)).toBe("again");
  resolve("first");
  expect(await first).toBe("first");
  await expect(unlessUnderWay(named, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await unlessUnderWay(named, again)).toBe("again");
});
