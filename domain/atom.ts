import { editedAt, type Feed, type FeedEntry } from "./feed.ts";
import { xmlText } from "./xml.ts";

/**
 * A feed as Atom (RFC 4287). `id` never changes (§4.2.6); `updated` is when the record of it was last edited (§4.2.15);
 * sources are `via` links (§4.2.7.2). The feed has an author for entries whose own is not known (§4.1.1).
 */
export function atom(feed: Feed): string {
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    element("id", feed.url),
    element("title", feed.title),
    element("updated", editedAt(feed)),
    link("self", feed.url, "application/atom+xml"),
    link("alternate", feed.pageUrl, "text/html"),
    author("Slateline"),
    ...feed.entries.flatMap(entryLines),
    "</feed>",
  ].join("\n")}\n`;
}

function entryLines(entry: FeedEntry): string[] {
  return [
    "<entry>",
    element("id", entry.id),
    element("title", entry.title),
    element("published", entry.publishedAt),
    element("updated", entry.editedAt),
    link("alternate", entry.url, "text/html"),
    ...entry.sources.map(({ url, publisher }) => link("via", url, undefined, publisher)),
    ...entry.authors.map(author),
    ...entry.tags.map((tag) => `<category term="${xmlText(tag)}"/>`),
    `<content type="text">${xmlText(entry.text)}</content>`,
    "</entry>",
  ];
}

function element(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`;
}

function author(name: string): string {
  return `<author>${element("name", name)}</author>`;
}

function link(rel: string, href: string, type?: string, title?: string): string {
  const attributes = { rel, href, type, title };
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}="${xmlText(value)}"`],
  );
  return `<link ${written.join(" ")}/>`;
}
