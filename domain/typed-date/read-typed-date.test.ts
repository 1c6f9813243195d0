import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPartialDate } from "#domain/format-date.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import { edtfTexts } from "#domain/testing.ts";
import { readTypedDate } from "./read-typed-date.ts";

/** `Intl` sets thin and narrow spaces around dashes; tests are written with plain ones. */
const plain = (text: string) => text.replaceAll(/\s/g, " ");

/** What was read, in one line: "2021-11-19", "undated", "2021-05-07 or 2021-07-05", "nothing". */
function read(text: string, region = "US"): string {
  const typed = readTypedDate(text, { region });
  switch (typed.is) {
    case "date":
      return typed.date.edtf;
    case "standing":
      return typed.standing;
    case "choice":
      return typed.readings.map(({ date }) => date.edtf).join(" or ");
    case "problem":
      return plain(typed.problem);
    case "nothing":
      return "nothing";
  }
}

function wordingOf(text: string): string | null | undefined {
  const typed = readTypedDate(text, { region: "US" });
  return typed.is === "date" || typed.is === "standing" ? typed.wording : undefined;
}

function notesOf(text: string, region = "US"): string[] {
  const typed = readTypedDate(text, { region });
  return typed.is === "date" ? typed.notes.map(plain) : [];
}

describe("a typed day", () => {
  test.each([
    "Nov 19 2021",
    "nov. 19, 2021",
    "November 19, 2021",
    "November 19th, 2021",
    "NOVEMBER  19 ,2021",
    "19 November 2021",
    "the 19th of November 2021",
    "19-Nov-2021",
    "2021 Nov 19",
    "19.11.2021",
    "19/11/2021",
    "11/19/2021",
    "11-19-2021",
    "2021-11-19",
    "2021/11/19",
    "２０２１-11-19",
    "Friday, November 19, 2021",
    "Fri 19/11/2021",
    "Nov 19, 2021, Friday",
    "Nov 19 '21",
    "Nov 19, 21",
    "19.11.21",
    " 2021-11-19\u00A0",
  ])("%j is November 19, 2021", (text) => expect(read(text)).toBe("2021-11-19"));

  test.each([
    ["Feb 30, 2021", "February has 28 days in 2021"],
    ["29/02/2021", "February has 28 days in 2021"],
    ["2021-02-29", "February has 28 days in 2021"],
    ["30 February 2024", "February has 29 days in 2024"],
    ["Nov 31 2021", "November has 30 days"],
    ["0 May 2021", "There is no day 0"],
    ["19/13/2021", "Neither 19 nor 13 is a month"],
    ["2021-19-11", "There is no month 19"],
    ["13/2021", "There is no month 13"],
    ["2027-13", "There is no month 13"],
    ["2027-00", "There is no month 0"],
  ])("%j does not exist", (text, problem) => expect(read(text)).toBe(problem));

  test("whose weekday does not fit is refused, with the weekday it has", () => {
    expect(read("Thursday, November 19, 2021")).toBe("November 19, 2021 is a Friday");
    expect(read("19 November 2021, Thu", "GB")).toBe("19 November 2021 is a Friday");
    expect(read("Friday, July 2021")).toBe("A weekday goes with one day: give the day, or leave the weekday out");
  });

  test("without its year is asked for it", () => {
    expect(["November 19", "Nov 21", "July", "summer", "Q3", "early"].map((text) => read(text))).toEqual(
      Array.from({ length: 6 }, () => "Say the year too"),
    );
  });
});

describe("a day in digits", () => {
  test("that can be read in two orders is a choice, the region's own order first", () => {
    expect(read("05/07/2021", "US")).toBe("2021-05-07 or 2021-07-05");
    expect(read("05/07/2021", "GB")).toBe("2021-07-05 or 2021-05-07");
    expect(read("5-7-2021", "DE")).toBe("2021-07-05 or 2021-05-07");
    expect(read("05/07/2021", "JP")).toBe("2021-05-07 or 2021-07-05");
    expect(read("05/07/2021", "EG")).toBe("2021-07-05 or 2021-05-07");
    expect(read("05/07/2021", "001")).toBe("2021-07-05 or 2021-05-07");
  });

  test("says of each choice how it is read", () => {
    const typed = readTypedDate("05/07/2021", { region: "GB" });
    expect(typed.is === "choice" ? typed.readings.map(({ says }) => says) : []).toEqual([
      "5 July 2021: read as day/month/year",
      "7 May 2021: read as month/day/year",
    ]);
    const short = readTypedDate("3/4/27", { region: "US" });
    expect(short.is === "choice" ? short.readings.map(({ says }) => says) : []).toEqual([
      "March 4, 2027: read as month/day/year; the year 27 is read as 2027",
      "April 3, 2027: read as day/month/year; the year 27 is read as 2027",
    ]);
  });

  test("that can be read in one order says which", () => {
    expect(notesOf("19/11/2021", "GB")).toEqual(["19 November 2021: read as day/month/year"]);
    expect(notesOf("11/19/2021")).toEqual(["November 19, 2021: read as month/day/year"]);
    expect(notesOf("05.07.2021")).toEqual(["July 5, 2021: read as day/month/year"]);
  });

  test("needs no note where both orders are the same day, or the year comes first", () => {
    expect(read("07/07/2021")).toBe("2021-07-07");
    expect([...notesOf("07/07/2021"), ...notesOf("2021/07/05"), ...notesOf("2021-07-05")]).toEqual([]);
  });

  test("is settled by its weekday", () => {
    expect(read("Friday 05/07/2021")).toBe("2021-05-07");
    expect(read("Mon 05/07/2021")).toBe("2021-07-05");
    expect(read("Sunday 05/07/2021")).toBe("May 7, 2021 is a Friday; July 5, 2021 is a Monday");
  });
});

describe("a typed window", () => {
  test.each([
    ["July 2021", "2021-07"],
    ["Sept. 2021", "2021-09"],
    ["7/2021", "2021-07"],
    ["summer 2022", "2022-22"],
    ["Summer '22", "2022-22"],
    ["Summer ’22", "2022-22"],
    ["the summer of 2022", "2022-22"],
    ["fall 2022", "2022-23"],
    ["winter 2022–23", "2022-24"],
    ["winter 2022/2023", "2022-24"],
    ["Q3 2027", "2027-35"],
    ["3Q27", "2027-35"],
    ["2027 Q3", "2027-35"],
    ["third quarter of 2027", "2027-35"],
    ["early 2027", "2027-01/2027-04"],
    ["mid-2027", "2027-05/2027-08"],
    ["Late 2027", "2027-09/2027-12"],
    ["the end of 2027", "2027-09/2027-12"],
    ["beginning of 2027", "2027-01/2027-04"],
    ["the middle of 2027", "2027-05/2027-08"],
    ["end of July 2021", "2021-07"],
    ["mid to late July 2021", "2021-07"],
    ["mid to late summer 2027", "2027-06/2027-08"],
    ["early to mid 2027", "2027-01/2027-08"],
    ["sometime in 2027", "2027"],
    ["first half of 2027", "2027-01/2027-06"],
    ["2H 2027", "2027-07/2027-12"],
    ["late July 2021", "2021-07"],
    ["2028", "2028"],
    ["in 2028", "2028"],
    ["2028 or later", "2028/.."],
    ["2028+", "2028/.."],
    ["not before May 2028", "2028-05/.."],
    ["summer 2028 or later", "2028-06/.."],
    ["19/11/2028 or later", "2028-11-19/.."],
    ["2027–2028", "2027/2028"],
    ["2027-2028", "2027/2028"],
    ["2027–28", "2027/2028"],
    ["2027 or 2028", "2027/2028"],
    ["July or August 2027", "2027-07/2027-08"],
    ["Jul/Aug 2027", "2027-07/2027-08"],
    ["spring/summer 2027", "2027-03/2027-08"],
    ["July 12 – 18, 2021", "2021-07-12/2021-07-18"],
    ["12-18 July 2021", "2021-07-12/2021-07-18"],
    ["Q1 to Q2 2027", "2027-01/2027-06"],
    ["2027-01/2027-04", "2027-01/2027-04"],
    ["2022-22", "2022-22"],
    ["2028/..", "2028/.."],
  ])("%j is %s", (text, edtf) => expect(read(text)).toBe(edtf));

  test("says which months it is read as", () => {
    expect(notesOf("winter 2022")).toEqual(["Read as December 2022 – February 2023"]);
    expect(notesOf("early 2027")).toEqual(["Read as January – April 2027"]);
    expect(notesOf("late July 2021")).toEqual(["Read as July 2021"]);
    expect(notesOf("July 2021")).toEqual([]);
  });

  test("between two vague ones says which months both are together", () => {
    expect(notesOf("spring/summer 2027")).toEqual(["Read as March – August 2027"]);
    expect(notesOf("summer 2028 or later")).toEqual(["Read as June 2028 or later"]);
    expect(notesOf("late '27 – early '28")).toEqual([
      "The year 27 is read as 2027",
      "The year 28 is read as 2028",
      "Read as September 2027 – April 2028",
    ]);
  });
});

describe("the wording", () => {
  test.each([
    "early 2027",
    "mid-2027",
    "fall 2022",
    "late July 2021",
    "end of 2027",
    "first half of 2027",
    "2027 or 2028",
    "TBD",
  ])("%j is kept", (text) => expect(wordingOf(`  ${text} `)).toBe(text));

  test("is kept where a season's months alone are in the date", () => {
    expect(wordingOf("summer  2028 or later")).toBe("summer 2028 or later");
    expect(wordingOf("not before 2028")).toBe("not before 2028");
  });

  test.each([
    "19/11/2021",
    "Nov 19 '21",
    "Summer '22",
    "third quarter of 2027",
    "2028 or later",
    "2022-22",
    "cancelled",
  ])("of %j, a notation, is dropped", (text) => expect(wordingOf(text)).toBeNull());
});

test.each([
  ["TBD", "undated"],
  ["tba", "undated"],
  ["Undated", "undated"],
  ["no release date", "undated"],
  ["to be announced", "undated"],
  ["cancelled", "cancelled"],
  ["Canceled", "cancelled"],
  ["", "nothing"],
  [" \u00A0\n", "nothing"],
])("%j is %s", (text, standing) => expect(read(text)).toBe(standing));

test.each([
  ["Nov 19 1887", "The year 1887 is outside 1888 to 2100"],
  ["2101", "The year 2101 is outside 1888 to 2100"],
  ["2150/..", "The year 2150 is outside 1888 to 2100"],
  ["01/01/3021", "The year 3021 is outside 1888 to 2100"],
  ["Nov 19 '99", "Write the year in full: 1999 or 2099"],
  ["19.11.77", "Write the year in full: 1977 or 2077"],
  ["2028–2027", "The second of the two dates is before the first"],
  ["winter/spring 2027", "The second of the two dates is before the first"],
  ["winter 2022–25", "A winter ends in the year after it began: winter 2022–23"],
  ["05/07/2028 or later", "Write the month as a word: its digits can be read in two orders"],
])("%j is refused: %s", (text, problem) => {
  expect(read(text)).toBe(problem);
  expect(readTypedDate(text, { region: "US" })).toMatchObject({ mayBeWording: false });
});

test("a year of two digits is noted", () => {
  expect(notesOf("Summer '22")).toEqual(["The year 22 is read as 2022", "Read as June – August 2022"]);
});

test.each([
  "Memorial Day weekend 2021",
  "Christmas 2027",
  "by the end of 2027",
  "45 days after cinemas",
  "next Friday",
  "19 19 2021",
  "Nov 19 2021 2022",
])("%j is no date, and advised to be kept as the wording", (text) => {
  expect(read(text)).toContain(`“${text}” is not a date`);
  expect(read(text)).toContain("keep the words as its wording");
  expect(readTypedDate(text, { region: "US" })).toMatchObject({ mayBeWording: true });
});

test("every date as we write it is read back to the same window", () => {
  const locales = fc.constantFrom("en-US", "en-GB");
  const styles = fc.constantFrom("long" as const, "short" as const);
  fc.assert(
    fc.property(edtfTexts(1888, 2099), locales, styles, (edtf, locale, style) => {
      const date = toPartialDate(edtf);
      const typed = readTypedDate(formatPartialDate(date, locale, style), { region: locale.slice(3) });
      expect(typed).toMatchObject({ is: "date", date: { earliest: date.earliest, latest: date.latest } });
    }),
    { numRuns: 2000 },
  );
});

test("whatever is typed is answered, never thrown at", () => {
  const words = fc.constantFrom(
    ..."nov 19 2021 '22 / - – . , or later + early mid half q3 1st winter fri 00 99999 2028/.. x ~ to of 12".split(" "),
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(words, { maxLength: 9 }).map((parts) => parts.join(" ")),
    fc.array(words, { maxLength: 9 }).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, fc.constantFrom("US", "GB", "001", "??"), (typed, region) => {
      expect(["date", "standing", "choice", "problem", "nothing"]).toContain(readTypedDate(typed, { region }).is);
    }),
    { numRuns: 5000 },
  );
});
