import { describe, expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import type { ReleaseKey } from "#domain/region.ts";
import { chooseShownRelease, parseReleaseWish } from "#domain/release-choice.ts";
import type { ReleaseType } from "#domain/vocabulary.ts";
import { elsewhereHref, filmHref, heldFilmHref, listedHref } from "./film-href.ts";

const release = (region: string, type: ReleaseType = "theatrical", variant = ""): ReleaseKey => ({
  region,
  type,
  variant,
});
const DUNE = { slug: "dune", primaryRegion: "US" } as const;
const TODAY = { region: "DE", past: null } as const;

/** What the page of a film with these releases, of the default region, shows at an address. */
function shownAt({ query }: { query: Readonly<Record<string, string>> }, releases: readonly ReleaseKey[]) {
  const { wish, ignored } = parseReleaseWish(query);
  expect(ignored).toEqual([]);
  return chooseShownRelease(releases, wish, { primaryRegion: "US", isDated: () => true });
}

describe("a list leads to the release that it names", () => {
  const releases = [
    ...["US", "DE"].flatMap((region) => [release(region), release(region, "limited"), release(region, "streaming")]),
    release("DE", "theatrical", "IMAX"),
  ];

  test.each(releases)("$region $type $variant", (key) => {
    const href = listedHref({ ...DUNE, ...key }, { ...TODAY, region: key.region });
    expect(href.pathname).toBe("/films/dune");
    expect(shownAt(href, releases)).toMatchObject({ shown: key, region: key.region, fallback: null });
  });

  test("by the plain address, where the page shows it by itself", () => {
    expect(listedHref({ ...DUNE, ...release("US") }, { ...TODAY, region: "US" }).query).toEqual({});
  });

  test("by its own, where the page shows another country by itself", () => {
    const film = { slug: "kimi", primaryRegion: "JP" };
    expect(listedHref({ ...film, ...release("US") }, { ...TODAY, region: "US" }).query).toEqual({
      region: "US",
      type: "theatrical",
    });
  });

  test("as of the day of the past that the list is of", () => {
    const past = { day: toCalendarDate("2020-04-01") };
    const { query } = listedHref({ ...DUNE, ...release("DE") }, { region: "DE", past });
    expect(query).toEqual({ region: "DE", type: "theatrical", asOf: "2020-04-01" });
    expect(listedHref({ ...DUNE, ...release("US") }, { region: "US", past }).query).toEqual({
      asOf: "2020-04-01",
    });
  });
});

describe("a list leads to the date that a film has elsewhere", () => {
  const toIt = (releases: readonly ReleaseKey[], key: ReleaseKey) =>
    shownAt(elsewhereHref({ ...DUNE, ...key }, TODAY), releases);

  test("in the list's own region, where the page falls back to it", () => {
    const releases = [release("FR"), release("US")];
    expect(toIt(releases, release("US"))).toMatchObject({ shown: release("US"), region: "DE" });
    expect(toIt([...releases, release("001")], release("001"))).toMatchObject({
      shown: release("001"),
      region: "DE",
    });
  });

  test("in that region, to which it would not fall back", () => {
    const releases = [release("FR"), release("US", "streaming")];
    expect(toIt(releases, release("FR"))).toMatchObject({ shown: release("FR"), region: "FR" });
  });
});

describe("what stands on a day of a region leads to the film there", () => {
  test.each([
    ["US", "cinemas", {}],
    ["DE", "cinemas", { region: "DE" }],
    ["US", "streaming", { region: "US", type: "streaming" }],
    ["DE", "disc", { region: "DE", type: "physical" }],
  ] as const)("%s %s", (region, group, query) => {
    expect(heldFilmHref(DUNE, region, group)).toEqual({ pathname: "/films/dune", query });
  });
});

test("what stands on a day of the US leads there, of a film at home elsewhere too", () => {
  const { query } = heldFilmHref({ slug: "kimi", primaryRegion: "JP" }, "US");
  expect(query).toEqual({ region: "US" });
});

test("what a reader left open is left out of the address", () => {
  expect(filmHref("dune", { region: null, type: null, variant: null, asOf: null })).toEqual(filmHref("dune"));
  expect(filmHref("dune", { region: "GB", type: "streaming", variant: "IMAX" }).query).toEqual({
    region: "GB",
    type: "streaming",
    variant: "IMAX",
  });
});
