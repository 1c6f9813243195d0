import { parsed, type Parsed, refused } from "./parsed.ts";
import { type Query, quoted, readOnce } from "./query.ts";

export const THEMES = ["auto", "light", "dark"] as const;
/** `auto` takes the scheme of the page around it. */
export type Theme = (typeof THEMES)[number];

/** What the address of an embed asks for, apart from which release and day; all of it is in `domain/release-choice.ts`. */
export interface EmbedWish {
  readonly theme: Theme;
  /** A colour of CSS, `#b3350a` or `teal`; null for Slateline's own. */
  readonly accent: string | null;
  /** How many entries are shown before the rest is opened. */
  readonly limit: number;
  /** The variety of English in which dates are written, `en-GB`; null for the region's own. */
  readonly locale: string | null;
}

/** So many entries are read at a glance, and fit a column beside a text. */
export const DEFAULT_LIMIT = 6;
const MOST_SHOWN = 200;

/**
 * Reads `?theme=dark&accent=teal&limit=3&lang=en-GB`. What cannot be read is left at its default and named in `ignored`, a
 * sentence each, to be shown: an embed is pasted once, and must show something for ever.
 */
export function parseEmbedWish(query: Query): { readonly wish: EmbedWish; readonly ignored: readonly string[] } {
  const read = {
    theme: readOnce("theme", query["theme"], parseTheme),
    accent: readOnce("accent", query["accent"], parseAccent),
    limit: readOnce("limit", query["limit"], parseLimit),
    locale: readOnce("lang", query["lang"], parseLanguage),
  };
  return {
    wish: {
      theme: (read.theme.ok && read.theme.value) || "auto",
      accent: read.accent.ok ? read.accent.value : null,
      limit: (read.limit.ok && read.limit.value) || DEFAULT_LIMIT,
      locale: read.locale.ok ? read.locale.value : null,
    },
    ignored: Object.values(read).flatMap((value) => (value.ok ? [] : [value.problem])),
  };
}

/** The part of an embed's query that a film's page knows: which release, and as of which day; "live" is today. */
export function filmQueryOf({ region, type, variant, asOf }: Query): Query {
  return { region, type, variant, asOf: asOf === "live" ? undefined : asOf };
}

function parseTheme(text: string): Parsed<Theme> {
  const theme = THEMES.find((known) => known === text);
  return theme ? parsed(theme) : refused(`The theme ${quoted(text)} was ignored: it is none of ${THEMES.join(", ")}.`);
}

/** A name or a number of a colour and nothing else, since it is written into a style sheet. */
function parseAccent(text: string): Parsed<string> {
  return /^(#([\da-f]{3}|[\da-f]{6})|[a-z]{3,20})$/i.test(text)
    ? parsed(text)
    : refused(`The accent ${quoted(text)} was ignored: write it as #b3350a or teal.`);
}

function parseLimit(text: string): Parsed<number> {
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return limit >= 1 && limit <= MOST_SHOWN
    ? parsed(limit)
    : refused(`The limit ${quoted(text)} was ignored: it is a number from 1 to ${MOST_SHOWN}.`);
}

function parseLanguage(text: string): Parsed<string> {
  return /^en(-[a-z]{2}|-\d{3})?$/i.test(text)
    ? parsed(text)
    : refused(`The language ${quoted(text)} was ignored: Slateline writes English, as in en-GB or en-US.`);
}
