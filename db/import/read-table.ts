import { CsvError, parse } from "csv-parse/sync";
import type { Table, TableRow } from "#domain/csv-import/columns.ts";
import { parsed, type Parsed, refused } from "#domain/parsed.ts";

/** Each row can be an announcement of its own, and all of them are one save. */
export const MOST_ROWS = 2000;

/**
 * Reads a CSV (RFC 4180) whose cells are parted by commas, semicolons or tabs, whichever its first line has most of. Rows
 * without any text are left out; a short row is filled up with empty cells. Refused, in words, where a quote is never
 * closed, where there is no row beneath the first, and where there are too many.
 */
export function readTable(text: string): Parsed<Table> {
  const records = parseRecords(text);
  if (!records.ok) return records;
  const [head, ...rows] = records.value;
  if (!head || rows.length === 0) return refused("There is no row under the first, which names the columns.");
  if (rows.length > MOST_ROWS)
    return refused(
      `${rows.length.toLocaleString("en-US")} rows: at most ${MOST_ROWS.toLocaleString("en-US")} go in at once. Cut the file in parts.`,
    );
  const headers = head.cells.map((header) => header.trim());
  return parsed({ headers, rows: rows.map(({ line, cells }) => ({ line, cells: filledUp(cells, headers.length) })) });
}

function parseRecords(text: string): Parsed<readonly TableRow[]> {
  const rows: TableRow[] = [];
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      on_record: (cells: string[], { lines }) => void rows.push({ line: lines, cells }),
    });
    return parsed(rows);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refused(problemOf(error));
  }
}

function problemOf({ code, lines }: CsvError & { readonly lines?: unknown }): string {
  const where = typeof lines === "number" ? ` in line ${lines}` : "";
  return code === "CSV_QUOTE_NOT_CLOSED"
    ? `A quotation mark${where} is opened and never closed.`
    : `A quotation mark stands${where} where a cell cannot have one: cells with quotation marks are put in quotation marks.`;
}

function delimiterOf(text: string): string {
  const [first = ""] = text.split(/\r?\n/, 1);
  const counts = [",", ";", "\t"].map((mark) => ({ mark, count: first.split(mark).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.mark ?? ",";
}

function filledUp(cells: readonly string[], length: number): readonly string[] {
  return [...cells, ...Array.from({ length: Math.max(0, length - cells.length) }, () => "")];
}
