import { expect, test } from "vitest";
import { listPath, parseListAddress } from "./list-address.ts";

const FEEDS = { all: "changes", formats: ["atom", "json"] };
const parse = (path: string) => parseListAddress(path.split("/"), FEEDS);

test.each([
  ["changes.atom", { subject: { of: "all" }, region: null, group: null, format: "atom" }],
  ["changes/US.json", { subject: { of: "all" }, region: "US", group: null, format: "json" }],
  ["changes/001/disc.json", { subject: { of: "all" }, region: "001", group: "disc", format: "json" }],
  ["films/dune.atom", { subject: { of: "film", slug: "dune" }, region: null, group: null, format: "atom" }],
  [
    "studios/a24/GB/cinemas.atom",
    { subject: { of: "studio", slug: "a24" }, region: "GB", group: "cinemas", format: "atom" },
  ],
  [
    "watchlist/dune,tenet/US.atom",
    { subject: { of: "watchlist", slugs: ["dune", "tenet"] }, region: "US", group: null, format: "atom" },
  ],
])("%s is read, and written the same", (path, address) => {
  const read = parse(path);
  expect(read).toEqual(address);
  expect(read && `${listPath(read, "changes").slice(1)}.${read.format}`).toBe(path);
});

test.each([
  "changes",
  "changes.rss",
  ".atom",
  "films.atom",
  "films/Dune.atom",
  "films/dune,tenet.atom",
  "films/dune/us.atom",
  "films/dune/US/theatrical.atom",
  "films/dune/US/cinemas/x.atom",
  "people/dune.atom",
  "constructor/dune.atom",
  "watchlist/.atom",
  `watchlist/${Array.from({ length: 201 }, () => "a").join(",")}.atom`,
  "upcoming/US.ics",
])("%s is no address", (path) => {
  expect(parse(path)).toBeUndefined();
});
