import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { expect, test } from "vitest";
import { atom } from "./atom.ts";
import type { Feed } from "./feed.ts";
import { jsonFeed } from "./json-feed.ts";
import { xmlText } from "./xml.ts";

const FEED: Feed = {
  url: "https://slateline.test/feeds/films/dune.atom",
  pageUrl: "https://slateline.test/films/dune",
  title: "Dune’s release dates",
  entries: [
    {
      id: "tag:slateline.test,2026:date-change/7",
      title: "Dune <Part One> & more",
      text: "Delayed.",
      url: "https://slateline.test/announcements/wb?a=1&b=2",
      authors: ["Warner Bros."],
      tags: ["delayed"],
      publishedAt: "2026-11-25T12:00:00.000Z",
      editedAt: "2026-11-26T12:00:00.000Z",
      sources: [{ url: "https://variety.com/a?b&c", publisher: "Variety" }],
    },
  ],
};

test("Atom has what RFC 4287 asks of a feed and an entry, with its sources as via links, as a reader reads it", () => {
  const text = atom(FEED);
  expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/);
  expect(parseAtomFeed(text)).toMatchObject({
    id: FEED.url,
    title: { value: FEED.title },
    updated: "2026-11-26T12:00:00.000Z",
    links: [
      { rel: "self", href: FEED.url, type: "application/atom+xml" },
      { rel: "alternate", href: FEED.pageUrl, type: "text/html" },
    ],
    authors: [{ name: "Slateline" }],
    entries: [
      {
        id: "tag:slateline.test,2026:date-change/7",
        title: { value: "Dune <Part One> & more" },
        published: "2026-11-25T12:00:00.000Z",
        updated: "2026-11-26T12:00:00.000Z",
        links: [
          { rel: "alternate", href: "https://slateline.test/announcements/wb?a=1&b=2", type: "text/html" },
          { rel: "via", href: "https://variety.com/a?b&c", title: "Variety" },
        ],
        authors: [{ name: "Warner Bros." }],
        categories: [{ term: "delayed" }],
        content: { value: "Delayed." },
      },
    ],
  });
});

test("a feed without entries says the same whenever it is asked for", () => {
  expect(parseAtomFeed(atom({ ...FEED, entries: [] }))).toMatchObject({ updated: "1970-01-01T00:00:00.000Z" });
});

test("JSON Feed 1.1 has the same entry under the same id, as a reader reads it", () => {
  expect(jsonFeed(FEED)).toMatchObject({ version: "https://jsonfeed.org/version/1.1" });
  expect(parseJsonFeed(JSON.stringify(jsonFeed(FEED)))).toMatchObject({
    title: FEED.title,
    feed_url: FEED.url,
    home_page_url: FEED.pageUrl,
    items: [
      {
        id: "tag:slateline.test,2026:date-change/7",
        title: "Dune <Part One> & more",
        external_url: "https://variety.com/a?b&c",
        authors: [{ name: "Warner Bros." }],
      },
    ],
  });
});

test("what XML cannot hold is left out of it", () => {
  expect(xmlText("a\u0000b\u0007c\uD800d\uFFFE🎬\n")).toBe("abcd🎬\n");
});
