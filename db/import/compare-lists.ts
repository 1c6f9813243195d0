import type { Conflict } from "./outcome.ts";
import { quoted, toPointer } from "./problems.ts";

/** An item of a file's list, and where in it. */
export interface Placed<Item> {
  readonly index: number;
  readonly item: Item;
}

interface Comparison<Item extends object> {
  /** The key of the list in the file. */
  readonly list: string;
  readonly inFile: readonly Item[];
  readonly onRecord: readonly Item[];
  /** What makes two items the same one, in words a conflict is named by. */
  readonly nameOf: (item: Item) => string;
  /** The keys that can be said otherwise. */
  readonly facts: readonly (keyof Item & string)[];
  /** Names of what an editor took back: on record, and not compared. */
  readonly retracted?: ReadonlySet<string>;
}

/** Sorts a file's list into what is not on record and what is there otherwise. What the file lacks is no difference. */
export function compareLists<Item extends object>({
  list,
  inFile,
  onRecord,
  nameOf,
  facts,
  retracted,
}: Comparison<Item>): {
  added: readonly Placed<Item>[];
  conflicts: readonly Conflict[];
} {
  const recorded = new Map(onRecord.map((item) => [nameOf(item), item]));
  const placed = inFile.map((item, index) => ({ item, index }));
  return {
    added: placed.filter(({ item }) => !recorded.has(nameOf(item))),
    conflicts: placed.flatMap(({ item, index }) => {
      const known = recorded.get(nameOf(item));
      return known && !retracted?.has(nameOf(item))
        ? differences({ onRecord: known, inFile: item, facts, path: [list, index], what: nameOf(item) })
        : [];
    }),
  };
}

/** A conflict for each of the facts that two forms of the same thing have otherwise. */
export function differences<Item extends object>({
  onRecord,
  inFile,
  facts,
  path,
  what,
}: {
  readonly onRecord: Item;
  readonly inFile: Item;
  readonly facts: readonly (keyof Item & string)[];
  readonly path: readonly PropertyKey[];
  readonly what: string;
}): readonly Conflict[] {
  return facts.flatMap((fact) => {
    if (onRecord[fact] === inFile[fact]) return [];
    const place = toPointer([...path, fact]);
    return [{ place, what, onRecord: quoted(onRecord[fact]), inFile: quoted(inFile[fact]) }];
  });
}
