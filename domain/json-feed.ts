import type { Feed, FeedEntry } from "./feed.ts";

/**
 * A feed as JSON Feed 1.1: `authors` is a list, an id is never used again, and `external_url` is the page that a change
 * was printed on. Its `_slateline` has the other pages, as extensions are to be named.
 */
export function jsonFeed({ url, pageUrl, title, entries }: Feed): object {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: pageUrl,
    feed_url: url,
    language: "en",
    items: entries.map(toItem),
  };
}

function toItem({ id, title, text, url, authors, tags, publishedAt, editedAt, sources }: FeedEntry): object {
  const [source] = sources;
  return {
    id,
    url,
    ...(source && { external_url: source.url }),
    title,
    content_text: text,
    date_published: publishedAt,
    date_modified: editedAt,
    ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
    tags,
    _slateline: { about: "The pages that say so", sources },
  };
}
