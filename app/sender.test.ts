import { expect, test } from "vitest";
import { senderOf } from "./sender.ts";

test("IPv6 addresses of one household are one sender, those of two are two", () => {
  expect(senderOf("2001:db8:0:1::1")).toBe(senderOf("2001:db8:0:1:ffff::2"));
  expect(senderOf("2001:db8:0:1::1")).not.toBe(senderOf("2001:db8:0:2::1"));
});
