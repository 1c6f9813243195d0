import fc from "fast-check";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { differencesIn } from "#db/mutations/testing.ts";
import { onEveryEngine } from "#db/testing.ts";
import { ANNOUNCED, beginWriting, DUNE, type Problem, send } from "./testing-writing.ts";

/** Where a value has values of its own, the path to each; and to itself. */
function pathsIn(value: unknown): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [[]];
  const inner = Object.entries(value).flatMap(([name, part]) => pathsIn(part).map((path) => [name, ...path]));
  return [[], ...inner];
}

/** A copy that has another value at a path. */
function replaced(value: unknown, [name, ...path]: readonly (string | number)[], by: unknown): unknown {
  if (name === undefined) return by;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value))
    return value.map((part: unknown, index) => (String(index) === String(name) ? replaced(part, path, by) : part));
  return { ...value, [name]: replaced(Reflect.get(value, name), path, by) };
}

/** Texts and values that nearly fit, and some that hurt. */
const HOSTILE: readonly unknown[] = [
  "",
  "\u0000",
  "\ud800",
  "__proto__",
  "x".repeat(6000),
  "2021-02-30",
  "君の名は",
  "7/8/21",
  "TBD",
  "US",
  "replaced",
  "cancelled",
  "undated",
  "released",
  "2028/..",
  "streaming",
  null,
  true,
  -1,
  1e300,
  2 ** 31,
  [],
  {},
  [[]],
  [{}],
];

describe("whatever is sent", () => {
  const hostile = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary", maxLength: 40 }), fc.anything());
  /** A body that can be read, with one or two of its parts gone wrong, or none. */
  const nearly = (body: fc.Arbitrary<object>) =>
    body.chain((whole) =>
      fc
        .array(fc.tuple(fc.constantFrom(...pathsIn(whole)), hostile), { maxLength: 2 })
        .map((wrongs) => wrongs.reduce<unknown>((part, [path, by]) => replaced(part, path, by), whole)),
    );
  const slug = fc.stringMatching(/^[a-z]{1,3}$/);
  const film = fc.record({
    title: slug,
    slug: fc.oneof(slug, fc.constant("")),
    franchise: fc.constantFrom("", "Dune"),
  });
  const told = {
    region: fc.constantFrom("US", "GB", "001"),
    date: fc.constantFrom("Oct 1 2021", "2021-35", "2028 or later", "TBD", "Oct 5 2021"),
    action: fc.constantFrom("date", "date", "date", "cancelled", "released"),
    variant: fc.constantFrom("", "IMAX"),
    wording: fc.constant(""),
    oldDate: fc.constantFrom("", "", "", "Sep 3 2021"),
  };
  const line = fc.oneof(
    fc.record({ ...told, film: slug.map((name) => ({ slug: name, title: name, isNew: true })) }),
    fc.record({ ...told, film: fc.constant({ slug: "dune" }), basedOn: fc.constantFrom(null, { version: 1 }) }),
  );
  const announcement = fc.record({
    announcedOn: fc.constantFrom("2020-10-05", "October 2020", "2020"),
    studios: fc.constant(["Warner Bros."]),
    headline: fc.constant("Dune moves"),
    sources: fc.constantFrom([], ANNOUNCED.sources),
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
    preview: fc.constantFrom(false, false, false, true),
    addsTo: fc.constantFrom(null, null, { slug: "warner-bros-2020-10-05", version: 1 }),
  });

  const GOOD_LINES = [{ film: { slug: "zanzibar-nights", title: "Zanzibar Nights", isNew: true }, date: "Oct 1 2021" }];

  onEveryEngine("the answer", (openTestDatabase) => {
    test.each([
      { to: "films", body: film, good: { title: "Zanzibar Nights" } },
      { to: "announcements", body: announcement, good: { ...ANNOUNCED, lines: GOOD_LINES } },
    ] as const)("of $to is 201 or a problem of the sender's", { timeout: 60_000 }, async ({ to, body, good }) => {
      vi.stubEnv("API_WRITE_LIMIT", "100000");
      onTestFinished(() => void vi.unstubAllEnvs());
      const { db, token } = await beginWriting(openTestDatabase);
      await send(DUNE, { token });
      const seen = new Set<number>();
      const text = fc.oneof(
        nearly(body).map((sent) => JSON.stringify(sent) ?? ""),
        fc.string(),
      );
      await fc.assert(
        fc.asyncProperty(text, fc.option(fc.stringMatching(/^[\x20-\x7e\x80-\xff]{0,9}$/)), async (sent, key) => {
          const headers = key === null ? {} : { "Idempotency-Key": key };
          const response = await send(sent, { to, token, headers });
          seen.add(response.status);
          const { confirm } = (await response.json()) as Problem;
          if (confirm === undefined) return;
          const meant = { ...(JSON.parse(sent) as object), confirmed: confirm };
          seen.add((await send(meant, { to, token })).status);
        }),
        { numRuns: 400, examples: [[JSON.stringify(good), null]] },
      );
      expect([200, 201, 400, 409, 422]).toEqual(expect.arrayContaining([...seen]));
      expect([...seen]).toEqual(expect.arrayContaining([201, 422]));
      expect(await differencesIn(db)).toEqual([]);
    });
  });
});
