/** A row of a table with the line of the file that it ends on. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A CSV file: its first row names the columns. */
export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}

/** What a table can say of a date change, each in a column. */
export const COLUMNS = [
  "film",
  "region",
  "type",
  "announcedOn",
  "date",
  "url",
  "variant",
  "studio",
  "publisher",
  "headline",
] as const;
export type Column = (typeof COLUMNS)[number];

/** Without these a row says nothing. */
export const NEEDED_COLUMNS = ["film", "region", "announcedOn", "date"] as const satisfies readonly Column[];

/** Which column of a table, counted from 0, has what; null where none has. */
export type ColumnMapping = Readonly<Record<Column, number | null>>;

/** What a column is called where it is asked for. */
export const COLUMN_NAMES: Readonly<Record<Column, string>> = {
  film: "Film",
  region: "Region",
  type: "Release type",
  announcedOn: "Announced on",
  date: "Date",
  url: "Source URL",
  variant: "Variant",
  studio: "Studio",
  publisher: "Publisher",
  headline: "Headline",
};

/** Names of columns as others head them, in small letters without spaces and signs, the surest first. */
const HEADERS: Readonly<Record<Column, readonly string[]>> = {
  film: ["film", "filmslug", "slug", "movie", "title", "filmtitle", "name"],
  region: ["region", "country", "territory", "market", "regioncode", "countrycode"],
  type: ["type", "releasetype", "release"],
  announcedOn: ["announcedon", "announced", "dateannounced", "announcementdate", "announcedate", "said", "saidon"],
  date: ["date", "releasedate", "newdate", "opens", "opening"],
  url: ["sourceurl", "url", "source", "link", "page"],
  variant: ["variant", "version", "format"],
  studio: ["studio", "studios", "distributor", "company"],
  publisher: ["publisher", "publication", "outlet"],
  headline: ["headline", "announcement"],
};

/** Finds by their headers the columns that a table has; each is taken once. */
export function matchColumns(headers: readonly string[]): ColumnMapping {
  const plain = headers.map((header) => header.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ""));
  const found = COLUMNS.map((column) => [column, placeOf(HEADERS[column], plain)] as const);
  return Object.fromEntries(found) as Record<Column, number | null>;
}

function placeOf(names: readonly string[], headers: readonly string[]): number | null {
  for (const name of names) {
    const place = headers.indexOf(name);
    if (place !== -1) return place;
  }
  return null;
}
