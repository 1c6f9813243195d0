import { connectToRead, type Connection } from "#db/sqlite/connect.ts";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { addDays } from "#domain/gregorian.ts";
import { type Aim, ofLimit } from "./rows.ts";

/** What of a record is asked for: something usual of each kind, which every record of that size has. */
export interface Subjects {
  /** With a date in US cinemas soon, and a history of some length. */
  readonly film: string;
  readonly announcement: string;
  readonly date: string;
  readonly studio: string;
  readonly franchise: string;
  /** Many films, to ask for another each time. */
  readonly films: readonly string[];
}

/** One kind of answer. `anew` says how it is asked for when it shall be made anew: by addresses not asked for before. */
export interface Kind {
  readonly what: string;
  readonly path: (subjects: Subjects) => string;
  readonly kept?: Aim;
  readonly anew?: {
    readonly path: (subjects: Subjects, time: number) => string;
    readonly aim?: Aim;
    /** Fewer times than others, where each takes long. */
    readonly times?: number;
  };
}

/** In a path: where the app is, escaped. */
export const ORIGIN = "{origin}";

const FEW_CHANGES = 6;
const MANY_FILMS = 20_000;

export function chooseSubjects(path: string, today: string): Subjects {
  const record = connectToRead(path);
  try {
    return {
      film: text(
        record,
        `select f.slug from release_states s join releases r on r.id = s.release_id join films f on f.id = r.film_id
         where s.region = 'US' and s.type = 'theatrical' and s.known_until = '9999-12-31' and s.earliest = s.latest
           and s.latest > ? and (select count(*) from date_changes d where d.release_id = r.id) >= ${FEW_CHANGES}
         order by s.latest, f.slug limit 1`,
        today,
      ),
      announcement: text(
        record,
        `select a.slug from announcements a join date_changes d on d.announcement_id = a.id
         where a.announced_earliest < ? group by a.id having count(*) >= 4 order by a.id limit 1`,
        today,
      ),
      date: text(
        record,
        `select s.latest from release_states s
         where s.region = 'US' and s.type = 'theatrical' and s.earliest = s.latest and s.latest > ?
         order by s.latest limit 1 offset 20`,
        "2021-01-01",
      ),
      studio: "paramount-pictures",
      franchise: text(
        record,
        `select f.slug from franchises f join films m on m.franchise_id = f.id
         where m.primary_region = ? group by f.id having count(*) >= 6 order by f.id limit 1`,
        "US",
      ),
      films: record.prepare<[number], string>("select slug from films order by id limit ?").pluck().all(MANY_FILMS),
    };
  } finally {
    record.close();
  }
}

function text(record: Connection, sql: string, value: string): string {
  const found = record.prepare<[string], string>(sql).pluck().get(value);
  if (found === undefined) throw new Error(`The record has nothing for ${sql}`);
  return found;
}

const filmAt = ({ films }: Subjects, time: number) => films[time % films.length] ?? "";

const FIRST_DAY = toCalendarDate("1998-01-01");
const DAYS = 10_000;

/** Fifty releases from another day on each time, in another region where the days are through. */
export function releasesAt(time: number): string {
  const region = ["US", "GB", "FR", "AU"][Math.floor(time / DAYS) % 4] ?? "US";
  return `/api/v1/releases?region=${region}&from=${addDays(FIRST_DAY, time % DAYS)}`;
}

export const PAGES: readonly Kind[] = [
  { what: "upcoming", path: () => "/", kept: ofLimit(0.7) },
  { what: "upcoming in another region", path: () => "/in/GB/cinemas" },
  { what: "a month", path: () => "/?month=2021-07" },
  { what: "a month as of a day", path: () => "/?month=2021-07&asOf=2020-04-01" },
  {
    what: "film",
    path: ({ film }) => `/films/${film}`,
    kept: ofLimit(0.7),
    anew: { path: (subjects, time) => `/films/${filmAt(subjects, time)}`, times: 100 },
  },
  { what: "film as of a day", path: ({ film }) => `/films/${film}?asOf=2024-04-01` },
  { what: "film's record history", path: ({ film }) => `/films/${film}/record` },
  { what: "changes", path: () => "/changes" },
  { what: "announcement", path: ({ announcement }) => `/announcements/${announcement}` },
  { what: "date", path: ({ date }) => `/dates/${date}` },
  { what: "studio", path: ({ studio }) => `/studios/${studio}` },
  { what: "studios", path: () => "/studios" },
  { what: "franchise", path: ({ franchise }) => `/franchises/${franchise}` },
  { what: "franchises", path: () => "/franchises" },
  { what: "search", path: () => "/search?q=kalo" },
  { what: "statistics", path: () => "/stats" },
  { what: "watchlist", path: () => "/watchlist" },
  { what: "embed", path: ({ film }) => `/embed?film=${film}` },
  { what: "developers", path: () => "/developers" },
  { what: "about", path: () => "/about" },
];

export const API: readonly Kind[] = [
  {
    what: "releases",
    path: () => "/api/v1/releases?region=US&from=2026-01-01",
    kept: ofLimit(0.9),
    anew: {
      path: (_subjects, time) => releasesAt(time),
      aim: ofLimit(0.5),
    },
  },
  { what: "releases as of a day", path: () => "/api/v1/releases?region=US&from=2020-07-01&asOf=2020-04-01" },
  {
    what: "film",
    path: ({ film }) => `/api/v1/films/${film}`,
    kept: ofLimit(0.9),
    anew: { path: (subjects, time) => `/api/v1/films/${filmAt(subjects, time)}`, aim: ofLimit(0.5) },
  },
  {
    what: "film's history",
    path: ({ film }) => `/api/v1/films/${film}/history`,
    anew: { path: (subjects, time) => `/api/v1/films/${filmAt(subjects, time)}/history` },
  },
  { what: "film's revisions", path: ({ film }) => `/api/v1/films/${film}/revisions` },
  { what: "films", path: () => "/api/v1/films" },
  { what: "changes", path: () => "/api/v1/changes" },
  { what: "announcement", path: ({ announcement }) => `/api/v1/announcements/${announcement}` },
  { what: "date", path: ({ date }) => `/api/v1/dates/${date}` },
  { what: "studio", path: ({ studio }) => `/api/v1/studios/${studio}` },
  { what: "franchise", path: ({ franchise }) => `/api/v1/franchises/${franchise}` },
  {
    what: "search",
    path: () => "/api/v1/search?q=kalo",
    anew: { path: ({ films }, time) => `/api/v1/search?q=${films[time % films.length]?.slice(0, 6)}` },
  },
  { what: "watchlist", path: ({ films }) => `/api/v1/watchlist?films=${films.slice(0, 20).join(",")}` },
  { what: "health, a constant through Next", path: () => "/healthz" },
  { what: "OpenAPI", path: () => "/api/v1/openapi.json" },
];

export const MACHINES: readonly Kind[] = [
  {
    what: "frame",
    path: ({ film }) => `/embed/films/${film}`,
    kept: ofLimit(0.8),
    anew: { path: (subjects, time) => `/embed/films/${filmAt(subjects, time)}` },
  },
  { what: "widget's data", path: ({ film }) => `/api/v1/embed/films/${film}` },
  { what: "feed of all changes, Atom", path: () => "/feeds/changes.atom", kept: ofLimit(0.8) },
  { what: "feed of all changes, JSON", path: () => "/feeds/changes.json", kept: ofLimit(0.8) },
  { what: "feed of a film", path: ({ film }) => `/feeds/films/${film}.atom`, kept: ofLimit(0.8) },
  { what: "calendar of a region", path: () => "/calendars/upcoming/US/cinemas.ics", kept: ofLimit(0.8) },
  { what: "calendar of a film", path: ({ film }) => `/calendars/films/${film}.ics`, kept: ofLimit(0.8) },
  {
    what: "timeline, SVG",
    path: ({ film }) => `/films/${film}/timeline.svg`,
    kept: ofLimit(0.8),
    anew: { path: (subjects, time) => `/films/${filmAt(subjects, time)}/timeline.svg` },
  },
  { what: "card, PNG", path: ({ film }) => `/films/${film}/card.png` },
  { what: "oEmbed", path: ({ film }) => `/oembed?url=${ORIGIN}/films/${film}` },
  { what: "sitemap", path: () => "/sitemap.xml" },
];
