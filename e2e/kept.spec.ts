import type { APIRequestContext } from "@playwright/test";
import type { Film } from "./films.ts";
import { expect, test } from "./fixtures.ts";
import { withOwnRecord } from "./own-server.ts";

const KEEPERS: Film = {
  slug: "the-keepers",
  title: "The Keepers",
  distributor: "Keepers & Sons",
  lines: [{ on: "2026-01-05", region: "US", date: "2031-03-07" }],
};
const OTHERS: Film = {
  slug: "the-others-kept",
  title: "The Others Kept",
  distributor: "Other Pictures",
  lines: [{ on: "2026-01-06", region: "FR", date: "2031-05-02" }],
};
const MOVED: Film = { ...KEEPERS, lines: [...KEEPERS.lines, { on: "2026-02-02", region: "US", date: "2031-10-17" }] };

/** Every way in which one of them writes the day it moves to. */
const NEW_DAY = /2031-?10-?17|Oct(?:ober)? 17, 2031/;
/** That day's own addresses are known by the film. */
const FILM = /the-keepers/;

/** Every kind of answer that shows the film, and by what the move is seen in it, where that can be read. */
const SHOWS_IT = [
  ["/", NEW_DAY],
  ["/in/US/cinemas", NEW_DAY],
  ["/films/the-keepers", NEW_DAY],
  ["/films/the-keepers/record", NEW_DAY],
  ["/films/the-keepers/timeline.svg", NEW_DAY],
  ["/films/the-keepers/card.png"],
  ["/embed/films/the-keepers", NEW_DAY],
  ["/changes", NEW_DAY],
  ["/dates/2031-10-17", FILM],
  ["/dates/2031-03-07", NEW_DAY],
  ["/studios/keepers-and-sons", NEW_DAY],
  ["/stats"],
  ["/search?q=keepers", NEW_DAY],
  ["/feeds/changes.atom", NEW_DAY],
  ["/feeds/films/the-keepers.json", NEW_DAY],
  ["/calendars/upcoming/US/cinemas.ics", NEW_DAY],
  ["/calendars/films/the-keepers.ics", NEW_DAY],
  ["/api/v1/films/the-keepers", NEW_DAY],
  ["/api/v1/films/the-keepers/history", NEW_DAY],
  ["/api/v1/releases?region=US", NEW_DAY],
  ["/api/v1/changes", NEW_DAY],
  ["/api/v1/dates/2031-10-17", FILM],
  ["/api/v1/embed/films/the-keepers", NEW_DAY],
] as const;

/** Answers in which nothing is another: of the other film and its country, of no film. */
const SHOWS_IT_NOT = [
  "/about",
  "/developers",
  "/films/the-others-kept",
  "/films/the-others-kept/record",
  "/films/the-others-kept/timeline.svg",
  "/films/the-others-kept/card.png",
  "/embed/films/the-others-kept",
  "/dates/2031-05-02",
  "/studios/other-pictures",
  "/feeds/films/the-others-kept.atom",
  "/calendars/upcoming/FR/cinemas.ics",
  "/api/v1/films/the-others-kept",
  "/api/v1/releases?region=FR",
  "/robots.txt",
];

const answerOf = async (request: APIRequestContext, url: string) => {
  const answer = await request.get(url);
  expect(answer.status(), url).toBe(200);
  return { found: answer.headers()["cache-status"], text: await answer.text() };
};

test("a change is on every page, feed, picture and answer at the next request, and the others are still kept", async ({
  request,
}) => {
  await withOwnRecord(request, [KEEPERS, OTHERS], ({ put, whileServed }) =>
    whileServed(async (origin) => {
      const before = new Map<string, string>();
      for (const path of [...SHOWS_IT.map(([path]) => path), ...SHOWS_IT_NOT]) {
        // What has a query is kept from its second time on.
        for (let time = 0; time < 2; time += 1) await answerOf(request, origin + path);
        const { found, text } = await answerOf(request, origin + path);
        expect(found, path).toBe("Slateline; hit");
        before.set(path, text);
      }
      // By another process, while this one serves.
      await put([MOVED, OTHERS]);
      for (const [path, sign] of SHOWS_IT) {
        const { found, text } = await answerOf(request, origin + path);
        const told = before.get(path) ?? "";
        expect.soft(found, path).toBe("Slateline; fwd=stale");
        expect.soft(text === told, path).toBe(false);
        if (sign)
          expect
            .soft(
              [told, text].map((answer) => sign.test(answer)),
              path,
            )
            .toEqual([false, true]);
      }
      for (const path of SHOWS_IT_NOT) {
        const { found, text } = await answerOf(request, origin + path);
        expect.soft(found, path).toBe("Slateline; hit");
        expect.soft(text === before.get(path), path).toBe(true);
      }
    }),
  );
});

test("after a restart nothing is as it was before", async ({ request }) => {
  const line = { on: "2026-02-03", region: "FR", date: "2031-06-06" };
  await withOwnRecord(request, [KEEPERS, OTHERS], async ({ put, whileServed }) => {
    await whileServed(async (origin) => void (await answerOf(request, `${origin}/films/the-others-kept`)));
    await put([KEEPERS, { ...OTHERS, lines: [...OTHERS.lines, line] }]);
    await whileServed(async (origin) => {
      expect((await answerOf(request, `${origin}/films/the-others-kept`)).text).toContain("2031-06-06");
    });
  });
});
