import { expect, test } from "vitest";
import { mayActAs } from "./roles.ts";

test("an admin may do all that an editor may, and an editor nothing that is for admins", () => {
  expect(mayActAs("admin", "admin")).toBe(true);
  expect(mayActAs("admin", "editor")).toBe(true);
  expect(mayActAs("editor", "editor")).toBe(true);
  expect(mayActAs("editor", "admin")).toBe(false);
});
