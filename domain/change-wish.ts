import { type ChangePage, parseChangeCursor } from "./change-cursor.ts";
import { parsed, type Parsed, refused } from "./parsed.ts";
import { type Query, quoted, readOnce } from "./query.ts";
import { parseRegion } from "./region.ts";
import { parseReleaseGroup, type ReleaseGroup } from "./release-group.ts";
import { CHANGE_KINDS, type ChangeKind } from "./vocabulary.ts";

/** Which date changes a reader asked for; null where they left it open. */
export interface ChangeWish {
  readonly region: string | null;
  readonly group: ReleaseGroup | null;
  /** A studio's slug, which may not exist. */
  readonly studio: string | null;
  readonly kind: ChangeKind | null;
  readonly page: ChangePage;
}

/**
 * Reads `?region=GB&type=cinemas&studio=a24&kind=delayed&before=…`. What cannot be read is left open and named in
 * `ignored`, a sentence each, to be shown. An empty value is what a form sends for "all".
 */
export function parseChangeWish(query: Query): { readonly wish: ChangeWish; readonly ignored: readonly string[] } {
  const { region, type, studio, kind, before, after, ...others } = query;
  const read = {
    region: readOnce("region", region, parseRegion),
    type: readOnce("type", type, parseReleaseGroup),
    studio: readOnce("studio", studio, parsed),
    kind: readOnce("kind", kind, parseKind),
    page: after === undefined ? readOnce("before", before, parsePage("before")) : readAfter(before, after),
  };
  const problems = Object.values(read).flatMap((value) => (value.ok ? [] : [value.problem]));
  return {
    wish: {
      region: valueOf(read.region),
      group: valueOf(read.type),
      studio: valueOf(read.studio),
      kind: valueOf(read.kind),
      page: valueOf(read.page),
    },
    ignored: [...problems, ...Object.keys(others).map(sayUnknown)],
  };
}

function valueOf<Value>(read: Parsed<Value | null>): Value | null {
  return read.ok ? read.value : null;
}

function readAfter(before: Query[string], after: Query[string]): Parsed<ChangePage> {
  if (before === undefined) return readOnce("after", after, parsePage("after"));
  return refused("“before” and “after” were ignored: a page is one or the other.");
}

function parseKind(text: string): Parsed<ChangeKind> {
  const kind = CHANGE_KINDS.find((known) => known === text);
  return kind
    ? parsed(kind)
    : refused(`The kind ${quoted(text)} was ignored: it is none of ${CHANGE_KINDS.join(", ")}.`);
}

function parsePage(from: "before" | "after"): (text: string) => Parsed<ChangePage> {
  return (text) => {
    const cursor = parseChangeCursor(text);
    return cursor
      ? parsed({ from, cursor })
      : refused(`The place ${quoted(text)} was ignored: no page of changes begins there.`);
  };
}

function sayUnknown(key: string): string {
  return `${quoted(key)} was ignored: this page takes a region, a type, a studio and a kind.`;
}
