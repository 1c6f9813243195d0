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

test("Atom has what RFC 4287 asks of a feed and an entry, escaped, with its sources as via links", () => {
  expect(atom(FEED)).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>https://slateline.test/feeds/films/dune.atom</id>
<title>Dune’s release dates</title>
<updated>2026-11-26T12:00:00.000Z</updated>
<link rel="self" href="https://slateline.test/feeds/films/dune.atom" type="application/atom+xml"/>
<link rel="alternate" href="https://slateline.test/films/dune" type="text/html"/>
<author><name>Slateline</name></author>
<entry>
<id>tag:slateline.test,2026:date-change/7</id>
<title>Dune &lt;Part One&gt; &amp; more</title>
<published>2026-11-25T12:00:00.000Z</published>
<updated>2026-11-26T12:00:00.000Z</updated>
<link rel="alternate" href="https://slateline.test/announcements/wb?a=1&amp;b=2" type="text/html"/>
<link rel="via" href="https://variety.com/a?b&amp;c" title="Variety"/>
<author><name>Warner Bros.</name></author>
<category term="delayed"/>
<content type="text">Delayed.</content>
</entry>
</feed>
`);
});

test("a feed without entries says the same whenever it is asked for", () => {
  expect(atom({ ...FEED, entries: [] })).toContain("<updated>1970-01-01T00:00:00.000Z</updated>");
});

test("JSON Feed 1.1 has the same entry under the same id", () => {
  expect(jsonFeed(FEED)).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    feed_url: FEED.url,
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
