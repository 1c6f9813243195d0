import { expect, test } from "vitest";
import { MOST_ROWS, readTable } from "./read-table.ts";

function tableOf(text: string) {
  const table = readTable(text);
  if (!table.ok) throw new Error(table.problem);
  return table.value;
}

test("a table is read whatever parts its cells, with each row's line in the file", () => {
  const text = '\uFEFFfilm;date\r\n"Dune; Part\nTwo";2024-03-01\r\n;\r\nBlade;2025';
  expect(tableOf(text)).toEqual({
    headers: ["film", "date"],
    rows: [
      { line: 3, cells: ["Dune; Part\nTwo", "2024-03-01"] },
      { line: 5, cells: ["Blade", "2025"] },
    ],
  });
});

test("a short row is filled up, so that no column takes another's text", () => {
  expect(tableOf("film,date,region\nDune,2021").rows[0]?.cells).toEqual(["Dune", "2021", ""]);
});

test("what is no table is refused in words", () => {
  const problemOf = (text: string) => {
    const table = readTable(text);
    return table.ok ? null : table.problem;
  };
  expect(problemOf('film,date\n"Dune,2021')).toMatch(/line 2/);
  expect(problemOf("film,date\n")).toMatch(/no row/);
  expect(problemOf(`film\n${"Dune\n".repeat(MOST_ROWS + 1)}`)).toMatch(/2,001 rows/);
});
