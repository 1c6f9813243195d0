import { expect, test } from "vitest";
import { publisherOfHost } from "./publisher.ts";

test.each([
  ["www.variety.com", "Variety"],
  ["variety.com", "Variety"],
  ["news.bbc.co.uk", "Bbc"],
  ["screen.de", "Screen"],
  ["localhost:3000", "Localhost"],
])("%s is proposed as %s", (host, publisher) => {
  expect(publisherOfHost(host)).toBe(publisher);
});
