import { expect, test } from "vitest";
import { parseNextPath, signInPath } from "./next-path.ts";

test.each(["/edit", "/edit/films", "/edit/announcements/new?film=dune-part-three"])("%s is come back to", (path) => {
  expect(parseNextPath(path)).toBe(path);
});

test.each([
  undefined,
  "",
  "films",
  "https://evil.example/edit",
  "//evil.example/edit",
  "/\\evil.example/edit",
  "/\t/evil.example/edit",
  "javascript:alert(1)",
  "/films/f9",
  "/editors",
  "/edit/../films/f9",
])("%s leads to the desk", (path) => {
  expect(parseNextPath(path)).toBe("/edit");
});

test("what the sign-in page is told survives the way there and back", () => {
  const path = "/edit/films?title=a&b=c d#e";
  const sent = new URL(signInPath(path), "http://localhost").searchParams.get("next");
  expect(sent).toBe(path);
});
