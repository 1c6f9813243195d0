import { describe, expect, test } from "vitest";
import {
  chooseRelease,
  inRegion,
  isRegion,
  listEveryRegion,
  localeOf,
  looksLikeRegion,
  regionName,
  shortRegionName,
  weekStartOf,
  WORLDWIDE,
} from "./region.ts";
import { CINEMA_TYPES, type ReleaseType } from "./vocabulary.ts";

/** ISO 3166-1 alpha-2, officially assigned: 249 codes. */
const ISO_3166_1 = `
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
  CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
  GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
  KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT
  MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
  SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ
  UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
`.match(/[A-Z]{2}/g);

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

describe("isRegion", () => {
  test("is true of the 249 assigned codes and of no other pair of letters, UK, SU and XK included", () => {
    const pairs = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
    expect(ISO_3166_1).toHaveLength(249);
    expect(pairs.filter(isRegion)).toEqual(ISO_3166_1);
  });

  test("is true of the world, in UN M49", () => expect(isRegion("001")).toBe(true));

  test.each(["us", "Us", "USA", "U", "", "840", "000", "150", "US ", "ＵＳ", "constructor"])(
    "is false of %j",
    (text) => {
      expect(isRegion(text)).toBe(false);
    },
  );
});

test("a code has its form whether or not a country has it", () => {
  expect(["US", "ZZ", "001"].filter(looksLikeRegion)).toEqual(["US", "ZZ", "001"]);
  expect(["us", "USA", "U", "", "840", "US "].filter(looksLikeRegion)).toEqual([]);
});

describe("names", () => {
  test.each([
    ["US", "United States", "US", "in the United States"],
    ["GB", "United Kingdom", "UK", "in the United Kingdom"],
    ["DE", "Germany", "Germany", "in Germany"],
    ["PH", "Philippines", "Philippines", "in the Philippines"],
    ["MV", "Maldives", "Maldives", "in the Maldives"],
    ["CK", "Cook Islands", "Cook Islands", "in the Cook Islands"],
    ["001", "worldwide", "worldwide", "worldwide"],
  ])("%s", (region, long, short, within) => {
    expect([regionName(region), shortRegionName(region), inRegion(region)]).toEqual([long, short, within]);
  });

  test("no islands, territories, republics or kingdoms go without their article", () => {
    const plural = /Islands$|Territor|Republic$|^United|Emirates|Netherlands$/;
    const bare = ISO_3166_1?.filter(
      (region) => plural.test(regionName(region)) && !inRegion(region).startsWith("in the "),
    );
    expect(bare).toEqual([]);
  });
});

describe("weeks", () => {
  test.each([
    ["US", 0],
    ["DE", 1],
    ["GB", 1],
    ["EG", 6],
    ["MV", 5],
    ["001", 1],
  ])("begin in %s on weekday %d", (region, weekday) => expect(weekStartOf(region)).toBe(weekday));
});

test("every region has a locale that Intl knows, in the Gregorian calendar and Latin digits", () => {
  for (const region of [...(ISO_3166_1 ?? []), "001"]) {
    const { calendar, numberingSystem } = new Intl.DateTimeFormat(localeOf(region)).resolvedOptions();
    expect([region, calendar, numberingSystem]).toEqual([region, "gregory", "latn"]);
  }
});

describe("chooseRelease", () => {
  const release = (region: string, type: ReleaseType, variant = "") => ({ region, type, variant });
  const cinema = { types: CINEMA_TYPES, primaryRegion: "US", isDated: () => true };

  test("the reader's region comes first, whatever the order of the releases", () => {
    const releases = [release("US", "theatrical"), release("001", "theatrical"), release("DE", "theatrical")];
    expect(chooseRelease(releases, { ...cinema, region: "DE" })?.region).toBe("DE");
    expect(chooseRelease(releases.toReversed(), { ...cinema, region: "DE" })?.region).toBe("DE");
  });

  test("then the world, then the film's primary region", () => {
    const releases = [release("JP", "theatrical"), release("US", "theatrical"), release("001", "theatrical")];
    expect(chooseRelease(releases, { ...cinema, region: "DE" })?.region).toBe("001");
    expect(chooseRelease(releases.slice(0, 2), { ...cinema, region: "DE" })?.region).toBe("US");
    expect(chooseRelease(releases.slice(0, 2), { ...cinema, primaryRegion: "JP", region: "DE" })?.region).toBe("JP");
  });

  test("a region that is none of the three is never chosen", () => {
    expect(chooseRelease([release("FR", "theatrical")], { ...cinema, region: "DE" })).toBeUndefined();
  });

  test("a cancellation in the reader's region is the answer, and not passed over", () => {
    const cancelled = { ...release("MY", "theatrical"), standing: "cancelled" };
    const elsewhere = { ...release("US", "theatrical"), standing: "released" };
    expect(chooseRelease([elsewhere, cancelled], { ...cinema, region: "MY" })).toBe(cancelled);
  });

  test("types are preferred in the order given, but only within a region", () => {
    const releases = [release("DE", "limited"), release("US", "theatrical"), release("US", "limited")];
    expect(chooseRelease(releases, { ...cinema, region: "US" })?.type).toBe("theatrical");
    expect(chooseRelease(releases, { ...cinema, region: "DE" })).toEqual(release("DE", "limited"));
  });

  test("a limited release with a date comes before a wide one that was taken off", () => {
    const releases = [release("US", "theatrical"), release("US", "limited")];
    const isDated = ({ type }: { type: ReleaseType }) => type === "limited";
    expect(chooseRelease(releases, { ...cinema, region: "US", isDated })?.type).toBe("limited");
  });

  test("a premiere, a stream or a variant never stands for a cinema release", () => {
    const others = [
      release("DE", "premiere"),
      release("DE", "streaming"),
      release("DE", "theatrical", "re-release 2029"),
    ];
    expect(chooseRelease(others, { ...cinema, region: "DE" })).toBeUndefined();
    expect(chooseRelease([...others, release("US", "theatrical")], { ...cinema, region: "DE" })?.region).toBe("US");
  });
});

test("every region is listed once, worldwide first, and none that is no country's", () => {
  const regions = listEveryRegion();
  expect(regions[0]).toBe(WORLDWIDE);
  expect(regions).toContain("NZ");
  expect(regions).not.toContain("UK");
  expect(new Set(regions).size).toBe(regions.length);
});
