import type Sqlite from "better-sqlite3";

/** Columns that many rows of a table that grows have the same of: equal in them alone, a range has no end in sight. */
const BROAD = new Set(["region", "type", "standing", "kind", "subject", "role", "known_until", "latest"]);

interface Step {
  readonly parent: number;
  readonly detail: string;
}

/**
 * What in SQLite's plan of a question reads as much of a table as there is of it: a table from end to end, or a range that
 * no id or name bounds. Either may stand first in a select with a limit whose order is the index's own, so that it ends
 * there; never behind another, where it would be read again for each row. `(region=? AND type=?)` is such a range,
 * `(release_id=?)` is none.
 */
export function readsWithoutEnd(connection: Sqlite.Database, source: string): readonly string[] {
  const places = Array.from({ length: source.split("?").length - 1 }, () => null);
  const plan = connection.prepare<unknown[], Step & { id: number }>(`explain query plan ${source}`).all(...places);
  return [...Map.groupBy(plan, ({ parent }) => parent)].flatMap(([parent, steps]) => {
    const scope = plan.find(({ id }) => id === parent)?.detail ?? "";
    const loops = steps.filter(({ detail }) => /^(?:SCAN|SEARCH) /.test(detail));
    if (isFirstOrLast(source, loops)) return [];
    const endsEarly = hasLimit(source, scope) && !steps.some(({ detail }) => isSortedWhole(detail));
    return loops
      .filter(
        ({ detail }, place) =>
          isWithoutEnd(detail, plan, source) && !(place === 0 && endsEarly) && !isOfDays(loops, place),
      )
      .map(({ detail }) => detail);
  });
}

/** The dates of stretches of days that are asked for by their ends, as a page's weekend or month is. */
function isOfDays(loops: readonly Step[], place: number): boolean {
  const [first, second] = loops;
  if (place !== 1 || !first?.detail.endsWith("VALUES CLAUSE")) return false;
  return second?.detail.endsWith(" AND latest>? AND latest<?)") === true;
}

/** The least or the greatest within a range is one look into an index. */
function isFirstOrLast(source: string, loops: readonly Step[]): boolean {
  const [only, ...others] = loops;
  return (
    /select (?:min|max)\(/.test(source) && others.length === 0 && only?.detail.includes(" COVERING INDEX ") === true
  );
}

/** Of a part of the order alone, as in "LAST 2 TERMS OF ORDER BY", only what stands on one place is sorted. */
function isSortedWhole(detail: string): boolean {
  return /^USE TEMP B-TREE FOR (?:ORDER BY|GROUP BY|DISTINCT)/.test(detail);
}

/** A select of its own that the plan names is followed by that name in the source; another one stands in brackets. */
function hasLimit(source: string, scope: string): boolean {
  const [, name] = /^(?:CO-ROUTINE|MATERIALIZE) (.+)$/.exec(scope) ?? [];
  if (name !== undefined && !name.startsWith("(")) return source.includes(`limit ?) "${name}"`);
  return scope === "" ? /limit \?(?: offset \?)?$/.test(source.trim()) : source.includes("limit ?)");
}

function isWithoutEnd(detail: string, plan: readonly Step[], source: string): boolean {
  const [, how, name = ""] = /^(SCAN|SEARCH) (\S+)/.exec(detail) ?? [];
  if (how === "SCAN") return !isMadeOnTheWay(name, plan, source);
  const [, bounds = ""] = /\(([^()]*)\)$/.exec(detail) ?? [];
  // The least and the greatest of an index are found without reading it.
  if (bounds === "") return false;
  const equal = [...bounds.matchAll(/(\w+)=\?/g)].map(([, column = ""]) => column);
  const isBetween = bounds.includes("rowid>? AND rowid<?");
  return !isBetween && equal.every((column) => BROAD.has(column));
}

/** The rows of a subquery, which are limited themselves, or of a recursion that hops along an index. */
function isMadeOnTheWay(name: string, plan: readonly Step[], source: string): boolean {
  if (name === "CONSTANT" || name.startsWith("(") || name.endsWith("-ROW")) return true;
  return (
    plan.some(({ detail }) => /^(?:CO-ROUTINE|MATERIALIZE) /.test(detail) && detail.endsWith(` ${name}`)) ||
    source.includes(`recursive ${name}(`)
  );
}
