import { expect, test } from "vitest";
import { sessionCookie } from "./session-cookie.ts";

test("over https the cookie bears the prefix, and all that the prefix asks for", () => {
  const { name, attributes } = sessionCookie(new URL("https://dates.example"));
  expect(name).toMatch(/^__Host-/);
  expect(attributes).toEqual({ secure: true, httpOnly: true, sameSite: "lax", path: "/" });
});

test("over plain http it has neither the prefix nor Secure, which a browser would refuse", () => {
  const { name, attributes } = sessionCookie(new URL("http://192.168.1.2:3000"));
  expect(name).not.toMatch(/^__/);
  expect(attributes).toMatchObject({ secure: false, httpOnly: true, sameSite: "lax" });
});
