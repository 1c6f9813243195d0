import { expect, test, vi } from "vitest";
import { orFailure } from "./failure.ts";

test("a failure is logged, and told to programs as a problem without what it was", async () => {
  const logged = vi.spyOn(console, "error").mockReturnValue();
  const failure = new Error("the password is 1234");
  const response = await orFailure(() => Promise.reject(failure));
  expect(response.status).toBe(500);
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(await response.json()).toMatchObject({ status: 500, title: "Something went wrong on the server" });
  expect(logged).toHaveBeenCalledWith(failure);
});

test("an answer is handed on as it is", async () => {
  const response = new Response("Dune");
  expect(await orFailure(async () => response)).toBe(response);
});
