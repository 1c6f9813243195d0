import { frameHeight } from "#app/embed/frame-height.ts";
import { escapeMarkup } from "#app/embed/markup-text.ts";
import { searchText } from "#app/(public)/search-text.ts";
import type { EmbedAnswer } from "#components/widget/answer.ts";
import { filmQueryOf, parseEmbedWish } from "#domain/embed-wish.ts";
import type { Query } from "#domain/query.ts";

/** An answer of oEmbed 1.0, of the type `rich`. */
export type OembedAnswer = Readonly<Record<string, string | number>>;

const WIDTH = 600;
/** WordPress makes frames no lower, so less would jump. */
const LEAST_HEIGHT = 200;
const CACHE_SECONDS = 86_400;

/** A consumer may bound the frame (§2.2); it scrolls where it must be lower than it would be. */
export interface Bounds {
  readonly maxwidth?: number | undefined;
  readonly maxheight?: number | undefined;
}

/**
 * The frame of a film for a consumer of oEmbed: a link in a blockquote, for where frames are not let through, and the
 * frame. No other element, and no attribute that WordPress's filter for unknown providers takes away.
 */
export function answerOembed(answer: EmbedAnswer, query: Query, { maxwidth, maxheight }: Bounds): OembedAnswer {
  const width = Math.min(WIDTH, maxwidth ?? WIDTH);
  const natural = Math.max(LEAST_HEIGHT, frameHeight(answer, { width, limit: parseEmbedWish(query).wish.limit }));
  const height = Math.min(natural, maxheight ?? natural);
  const { title, url, now, say } = answer;
  const frame = new URL(`/embed${new URL(url).pathname}${searchText(query)}`, url).href;
  const link = new URL(searchText(filmQueryOf(query)), url).href;
  return {
    version: "1.0",
    type: "rich",
    title: `${title}: ${now} ${say}`,
    provider_name: "Slateline",
    provider_url: new URL("/", url).href,
    cache_age: CACHE_SECONDS,
    html:
      `<blockquote><a href="${escapeMarkup(link)}">${escapeMarkup(`${title}: ${now}`)}</a></blockquote>` +
      `<iframe src="${escapeMarkup(frame)}" title="${escapeMarkup(`${title}, release dates`)}" ` +
      `width="${width}" height="${height}" frameborder="0"></iframe>`,
    width,
    height,
  };
}

/** The answer as XML (§2.3.4). */
export function toOembedXml(answer: OembedAnswer): string {
  const fields = Object.entries(answer).map(([name, value]) => `<${name}>${escapeMarkup(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${fields.join("")}</oembed>\n`;
}
