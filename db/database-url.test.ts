import { expect, test } from "vitest";
import { parseDatabaseUrl } from "./database-url.ts";

function sqlitePath(url: string): string | undefined {
  const address = parseDatabaseUrl(url);
  return address.ok && address.value.engine === "sqlite" ? address.value.path : undefined;
}

function problemOf(url: string): string | undefined {
  const address = parseDatabaseUrl(url);
  return address.ok ? undefined : address.problem;
}

test("a path after file: is relative to the working directory", () => {
  expect(sqlitePath("file:data/slateline.db")).toBe("data/slateline.db");
  expect(sqlitePath("file:./my films.db")).toBe("./my films.db");
});

test("a path after file:/// is absolute, its escapes undone", () => {
  expect(sqlitePath("file:///var/lib/slateline.db")).toBe("/var/lib/slateline.db");
  expect(sqlitePath("file:///srv/my%20films.db")).toBe("/srv/my films.db");
  expect(sqlitePath("file:/var/lib/slateline.db")).toBe("/var/lib/slateline.db");
});

test.each(["postgres", "postgresql"])("%s:// is a server, shown without its password", (scheme) => {
  const url = `${scheme}://ada:s3cret@db.example:5433/films?sslmode=require`;
  expect(parseDatabaseUrl(url)).toEqual({
    ok: true,
    value: { engine: "postgres", url, shown: "films on db.example:5433" },
  });
});

test.each([
  ["mysql://localhost/films", "must begin with"],
  ["data/slateline.db", "must begin with"],
  ["file:", "names no file"],
  ["file:data/", "names no file"],
  ["file::memory:", "must name a file"],
  ["file://server/slateline.db", "names another machine"],
  ["file:///srv/bad%escape.db", "escape"],
  ["file:slateline.db?mode=ro", "cannot have"],
  ["postgres://localhost", "names no database"],
  ["postgres://localhost:port/films", "not a complete address"],
])("%s is refused, with the reason", (url, reason) => {
  expect(problemOf(url)).toContain(reason);
});

test("a refused address never repeats a password", () => {
  expect(problemOf("postgres://ada:s3cret@db.example:port/films")).not.toContain("s3cret");
});
