import { expect, test } from "vitest";
import { line, recordSketches } from "#db/queries/testing.ts";
import { onConcurrentEngines } from "#db/testing.ts";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { addDays } from "#domain/gregorian.ts";
import { answerWatchlist } from "./answer-watchlist.ts";
import { watchlistAnswerSchema, watchlistQuerySchema } from "./schema.ts";

const FIRST = toCalendarDate("2020-01-01");

onConcurrentEngines("GET /api/v1/watchlist", (openTestDatabase) => {
  test("tells a hundred changes, and says where there are more", async () => {
    const db = await openTestDatabase();
    const history = Array.from({ length: 101 }, (_, day) => line(addDays(FIRST, day), addDays(FIRST, 1000 + day)));
    await recordSketches(db, { all: { history: history.slice(1) }, more: { history } });
    const ask = async (films: string) => {
      const query = watchlistQuerySchema.parse({ films, since: "0" });
      const answer = await db.snapshot((moment) => answerWatchlist(moment, query, FIRST));
      const { changes, isCut } = watchlistAnswerSchema.strict().parse(answer).data;
      return [changes.length, isCut];
    };
    expect(await ask("all")).toEqual([100, false]);
    expect(await ask("more")).toEqual([100, true]);
  });
});
