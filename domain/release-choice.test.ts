import { expect, test } from "vitest";
import type { ReleaseKey } from "./region.ts";
import { chooseShownRelease, parseReleaseWish, type ReleaseWish } from "./release-choice.ts";
import type { ReleaseType } from "./vocabulary.ts";

function key(region: string, type: ReleaseType, variant = ""): ReleaseKey {
  return { region, type, variant };
}

function choose(releases: readonly ReleaseKey[], wish: Partial<ReleaseWish> = {}, primaryRegion = "US") {
  const { shown, fallback } = chooseShownRelease(
    releases,
    { region: null, type: null, variant: null, ...wish },
    { primaryRegion, isDated: () => true },
  );
  return { shown: shown && [shown.region, shown.type, shown.variant].join(" ").trim(), fallback };
}

test("without a wish it is the cinema release of the film's own region, not its premiere or its disc", () => {
  const releases = [key("GB", "theatrical"), key("US", "physical"), key("US", "premiere"), key("US", "theatrical")];
  expect(choose(releases)).toEqual({ shown: "US theatrical", fallback: null });
  expect(choose(releases, {}, "GB")).toEqual({ shown: "GB theatrical", fallback: null });
});

test("without cinemas it is streaming, then television, then what can be bought; a premiere only at the last", () => {
  expect(choose([key("US", "premiere"), key("US", "digital"), key("US", "tv"), key("US", "streaming")]).shown).toBe(
    "US streaming",
  );
  expect(choose([key("US", "premiere"), key("US", "physical"), key("US", "digital")]).shown).toBe("US digital");
  expect(choose([key("US", "premiere")])).toEqual({ shown: "US premiere", fallback: null });
});

test("a region without cinemas falls back to worldwide, then to the film's region, and says so", () => {
  const releases = [key("US", "theatrical"), key("GB", "physical")];
  expect(choose(releases, { region: "GB" })).toEqual({
    shown: "US theatrical",
    fallback: "No date in UK cinemas on record; shown: in US cinemas.",
  });
  expect(choose([...releases, key("001", "theatrical")], { region: "DE" })).toEqual({
    shown: "001 theatrical",
    fallback: "No date in cinemas in Germany on record; shown: in cinemas worldwide.",
  });
});

test("a wished type is shown before cinemas", () => {
  const releases = [key("US", "theatrical"), key("US", "streaming")];
  expect(choose(releases, { type: "streaming" })).toEqual({ shown: "US streaming", fallback: null });
});

test("a wished type that no region has gives way to the usual choice, and says so", () => {
  expect(choose([key("US", "theatrical")], { type: "streaming" })).toEqual({
    shown: "US theatrical",
    fallback: "No date streaming in the United States on record; shown: in US cinemas.",
  });
});

test("where neither the region nor the film's own has a release, any is shown rather than none", () => {
  expect(choose([key("JP", "premiere"), key("FR", "theatrical")], { region: "DE" })).toEqual({
    shown: "FR theatrical",
    fallback: "No date in cinemas in Germany on record; shown: in cinemas in France.",
  });
  expect(choose([])).toEqual({ shown: undefined, fallback: null });
});

test("a variant is shown where it is asked for, and never chosen by itself", () => {
  const releases = [key("US", "theatrical", "IMAX"), key("US", "theatrical")];
  expect(choose(releases).shown).toBe("US theatrical");
  expect(choose(releases, { variant: "IMAX" })).toEqual({ shown: "US theatrical IMAX", fallback: null });
  expect(choose(releases, { variant: "3D" })).toEqual({
    shown: "US theatrical",
    fallback: "No date in US cinemas (3D) on record; shown: in US cinemas.",
  });
});

test("an address is read whatever the case of its region", () => {
  expect(parseReleaseWish({ region: "gb", type: "streaming" })).toEqual({
    wish: { region: "GB", type: "streaming", variant: null },
    ignored: [],
  });
});

test("what cannot be read is left open and named", () => {
  const { wish, ignored } = parseReleaseWish({ region: "UK", type: "cinema", utm_source: "x", variant: ["a", "b"] });
  expect(wish).toEqual({ region: null, type: null, variant: null });
  expect(ignored).toEqual([
    "The region “UK” was ignored: no country has that code.",
    "The type “cinema” was ignored: it is none of premiere, limited, theatrical, streaming, digital, physical, tv.",
    "The variant was ignored: it was given more than once.",
    "“utm_source” was ignored: a film’s page takes a region, a type and a day to look back from.",
  ]);
});

test("a value of any length is named in part", () => {
  const { ignored } = parseReleaseWish({ region: "x".repeat(5000) });
  expect(ignored).toEqual([`The region “${"x".repeat(60)}…” was ignored: no country has that code.`]);
});
