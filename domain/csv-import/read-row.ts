import { type AnnouncementDraft, emptyDraft, emptyLine } from "#domain/announcement-draft/draft.ts";
import { publisherOfHost } from "#domain/announcement-draft/publisher.ts";
import { type ReadAnnouncement, readDraft, type ReadLine } from "#domain/announcement-draft/read-draft.ts";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { isRegion, regionName, shortRegionName, WORLDWIDE } from "#domain/region.ts";
import { releaseTypeName } from "#domain/release-phrase.ts";
import { RELEASE_TYPES, type ReleaseType } from "#domain/vocabulary.ts";
import { COLUMN_NAMES, type Column, type ColumnMapping, type TableRow } from "./columns.ts";

/** A film that a row names, as far as the record knows it. */
export interface NamedFilm {
  readonly slug: string;
  readonly title: string;
  readonly isNew: boolean;
}

/** What a row says, as the composer would save it: an announcement with one line. */
export interface ReadRow {
  readonly announcement: ReadAnnouncement;
  readonly line: ReadLine;
}

export type RowReading =
  | { readonly ok: true; readonly row: ReadRow }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The text of a row's cell; empty where the table has no such column. */
export function cellOf({ cells }: TableRow, mapping: ColumnMapping, column: Column): string {
  const place = mapping[column];
  return place === null ? "" : (cells[place] ?? "").trim();
}

/**
 * Reads a row as the composer reads its form, so that both refuse alike; problems in words, each naming its column. A
 * table without release types is one of cinema releases. `film` is what the record has by the name in the row.
 */
export function readRow(
  row: TableRow,
  mapping: ColumnMapping,
  { film, today }: { film: NamedFilm; today: CalendarDate },
): RowReading {
  const cell = (column: Column) => cellOf(row, mapping, column);
  const [region, type] = [readRegion(cell("region")), readType(cell("type"))];
  const read = readDraft(draftOf(cell, { film, region: region ?? "", type: type ?? "theatrical" }), { today });
  const problems = [
    ...(region === undefined
      ? [`Region: “${cell("region")}” is no region: give its code, such as US, GB or 001.`]
      : []),
    ...(type === undefined ? [`Release type: “${cell("type")}” is none: ${RELEASE_TYPES.join(", ")}.`] : []),
    ...(read.ok ? [] : read.problems.filter(({ field }) => !field.endsWith(".region")).map(sayProblem)),
  ];
  const line = read.ok ? read.announcement.lines[0] : undefined;
  return read.ok && line && problems.length === 0
    ? { ok: true, row: { announcement: read.announcement, line } }
    : { ok: false, problems };
}

interface Place {
  readonly film: NamedFilm;
  readonly region: string;
  readonly type: ReleaseType;
}

function draftOf(cell: (column: Column) => string, { film, region, type }: Place): AnnouncementDraft {
  const url = cell("url");
  const publisher = cell("publisher");
  const line = { ...emptyLine("row"), film, region, type, variant: cell("variant"), date: cell("date") };
  return {
    ...emptyDraft("row"),
    announcedOn: cell("announcedOn"),
    by: cell("studio") === "" ? "unknown" : "studio",
    studios: [cell("studio")],
    headline: cell("headline"),
    sources:
      url === "" ? [] : [{ url, publisher: publisher === "" ? hostOf(url) : publisher, publishedOn: "", says: "" }],
    lines: [line],
  };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? publisherOfHost(new URL(url).host) : "";
}

const FIELDS: Readonly<Record<string, Column>> = {
  announcedOn: "announcedOn",
  headline: "headline",
  "studios.0": "studio",
  "sources.0.url": "url",
  "sources.0.publisher": "publisher",
  "lines.0.film": "film",
  "lines.0.variant": "variant",
  "lines.0.date": "date",
};

function sayProblem({ field, problem }: { readonly field: string; readonly problem: string }): string {
  const column = FIELDS[field];
  return column ? `${COLUMN_NAMES[column]}: ${problem}` : problem;
}

/** A region by its code, or by its name in English; "UK" and "USA" are what people write. */
function readRegion(text: string): string | undefined {
  const code = text.toUpperCase();
  if (isRegion(code)) return code;
  regionsByName ??= listRegionNames();
  return regionsByName.get(text.toLowerCase());
}

let regionsByName: ReadonlyMap<string, string> | undefined;

function listRegionNames(): ReadonlyMap<string, string> {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter(isRegion);
  const names = [...codes, WORLDWIDE].flatMap((code) =>
    [regionName(code), shortRegionName(code)].map((name): [string, string] => [name.toLowerCase(), code]),
  );
  return new Map([...names, ["usa", "US"], ["world", WORLDWIDE]]);
}

function readType(text: string): ReleaseType | undefined {
  if (text === "") return "theatrical";
  const plain = text.toLowerCase();
  return RELEASE_TYPES.find((type) => type === plain || releaseTypeName(type) === plain) ?? OTHER_TYPE_NAMES[plain];
}

const OTHER_TYPE_NAMES: Readonly<Record<string, ReleaseType>> = {
  cinema: "theatrical",
  theaters: "theatrical",
  theatres: "theatrical",
  "theatrical (limited)": "limited",
  "limited theatrical": "limited",
  television: "tv",
};
