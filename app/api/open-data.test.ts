import { expect, test } from "vitest";
import { admit, isOpenData } from "./open-data.ts";

const ask = (method: string, path: string) => admit({ method, path, forwardedFor: null });

test.each([
  ["GET", "/api/v1/films"],
  ["POST", "/api/v1/films"],
  ["HEAD", "/feeds/changes.atom"],
  ["POST", "/api/v1/announcements"],
  ["GET", "/api/v1/announcements/paramount-2020-04-24"],
])("%s %s is let through", (method, path) => {
  expect(ask(method, path)).not.toHaveProperty("answer");
});

test.each([
  ["POST", "/api/v1/releases", "GET, HEAD, OPTIONS"],
  ["DELETE", "/api/v1/films", "GET, HEAD, POST, OPTIONS"],
  ["GET", "/api/v1/announcements", "POST, OPTIONS"],
  ["POST", "/api/v1", "GET, HEAD, OPTIONS"],
  ["PUT", "/calendars/films/f9.ics", "GET, HEAD, OPTIONS"],
])("%s %s is answered by what may be asked", async (method, path, allow) => {
  const admission = ask(method, path);
  if (!("answer" in admission)) throw new Error("It was let through");
  expect([admission.answer.status, admission.answer.headers.get("Allow")]).toEqual([405, allow]);
  expect(await admission.answer.json()).toMatchObject({ status: 405 });
});

test.each([
  ["/api/v1", true],
  ["/api/v1/films", true],
  ["/dumps/latest/manifest.json", true],
  ["/api/v10", false],
  ["/developers", false],
])("whether %s is asked by programs: %s", (path, isOpen) => {
  expect(isOpenData(path)).toBe(isOpen);
});

test("a page of any site may ask whether it may write with a token", () => {
  const admission = ask("OPTIONS", "/api/v1/announcements");
  if (!("answer" in admission)) throw new Error("A preflight was let through");
  expect(admission.answer.status).toBe(204);
  expect(admission.answer.headers.get("Access-Control-Allow-Headers")).toMatch(/Authorization.*Idempotency-Key/);
});
