import { expect, test } from "vitest";
import { isKnownAddress } from "./known-addresses.ts";

test("a list of a region or a group that does not exist is no address", async () => {
  expect(await isKnownAddress("/in/UK/cinemas")).toBe(false);
  expect(await isKnownAddress("/in/GB/physical")).toBe(false);
});

test("a region alone is an address where it exists", async () => {
  expect(await isKnownAddress("/in/gb")).toBe(true);
  expect(await isKnownAddress("/in/UK")).toBe(false);
});

test("a list is known under every spelling that its page redirects from", async () => {
  expect(await isKnownAddress("/in/gb/Streaming")).toBe(true);
});

test("what has not the shape of a list or a film is left to the routes", async () => {
  for (const path of ["/", "/about", "/in", "/in/GB/cinemas/2027", "/films/blade/x"])
    expect(await isKnownAddress(path)).toBe(true);
});

test("a date is an address where the calendar has it, as a day or as a month", async () => {
  expect(await isKnownAddress("/dates/2027-12-17")).toBe(true);
  expect(await isKnownAddress("/dates/2027-12")).toBe(true);
  expect(await isKnownAddress("/dates/2027-02-29")).toBe(false);
  expect(await isKnownAddress("/dates/2027")).toBe(false);
});
