import { expect, test } from "vitest";
import { replayReleases } from "./film-record.ts";
import { movieOf, toScriptText } from "./schema-org.ts";
import { film, LATER, release, type RecordedWords } from "./testing-film.ts";
import type { FilmRecord, ReleaseRecord } from "./film-record.ts";

const ADDRESS = "https://dates.example/films/a-film";

function movie(record: FilmRecord) {
  return movieOf(record, replayReleases(record, LATER), ADDRESS);
}

function eventOf(...changes: readonly RecordedWords[]) {
  return movie(film([release(changes)]));
}

test("a film that moved is rescheduled, with every date it had before", () => {
  expect(
    eventOf(
      { on: "2019-02-02", to: "2021-07-23" },
      { on: "2020-04-24", to: "2021-11" },
      { on: "2021-04-09", to: "2022-05-27" },
    ),
  ).toMatchObject({
    "@type": "Movie",
    releasedEvent: [
      {
        "@type": "PublicationEvent",
        startDate: "2022-05-27",
        previousStartDate: ["2021-07-23", "2021-11"],
        eventStatus: "https://schema.org/EventRescheduled",
        location: { "@type": "Country", name: "United States" },
      },
    ],
  });
});

test("a month that became a day within it was not rescheduled", () => {
  const [event] = eventsOf([
    { on: "2019-01-14", to: "2021-07" },
    { on: "2019-02-02", to: "2021-07-23" },
  ]);
  expect(event).toMatchObject({ eventStatus: "https://schema.org/EventScheduled", startDate: "2021-07-23" });
  expect(event).not.toHaveProperty("previousStartDate");
});

test("taken off the calendar it is postponed, without a date", () => {
  const [event] = eventsOf([{ on: "2019-02-02", to: "2021-07-23" }, { on: "2020-04-24" }]);
  expect(event).toMatchObject({
    eventStatus: "https://schema.org/EventPostponed",
    previousStartDate: ["2021-07-23"],
  });
  expect(event).not.toHaveProperty("startDate");
});

test("a season is left out rather than given as its first day", () => {
  expect(eventOf({ on: "2019-01-14", to: "2021-22" })).not.toHaveProperty("releasedEvent");
});

test("a release that never had a date is no event", () => {
  expect(eventOf({ on: "2019-01-14" })).not.toHaveProperty("releasedEvent");
});

test("worldwide is a place, and no country", () => {
  const [event] = eventsOf([{ on: "2019-02-02", to: "2021-07-23" }], { region: "001" });
  expect(event).toMatchObject({ location: { "@type": "Place", name: "Worldwide" } });
});

test("no title can leave the script it stands in", () => {
  const title = "</script><script>alert(1)</script> <!-- & \u2028";
  const text = toScriptText(movie(film([], { title })));
  expect(text).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(text)).toMatchObject({ name: title });
});

function eventsOf(changes: readonly RecordedWords[], more: Partial<ReleaseRecord> = {}): unknown[] {
  const parsed: unknown = JSON.parse(toScriptText(movie(film([release(changes, more)]))));
  return parsed && typeof parsed === "object" && "releasedEvent" in parsed && Array.isArray(parsed.releasedEvent)
    ? parsed.releasedEvent
    : [];
}
