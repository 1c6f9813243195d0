import { expect, test } from "vitest";
import { scriptOf } from "./title-script.ts";

test("a Latin title needs no other typeface, accents and all", () => {
  expect(scriptOf("Amélie")).toBeUndefined();
  expect(scriptOf("Người vợ cuối cùng")).toBeUndefined();
});

test("kana decide for Japanese before Han letters do", () => {
  expect(scriptOf("君の名は。")).toBe("Jpan");
  expect(scriptOf("卧虎藏龙")).toBe("Hani");
});

test("one letter of another script in a Latin title is enough", () => {
  expect(scriptOf("Parasite (기생충)")).toBe("Hang");
  expect(scriptOf("كفرناحوم")).toBe("Arab");
});
