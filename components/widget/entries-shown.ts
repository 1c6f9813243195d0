import { DEFAULT_LIMIT } from "#domain/embed-wish.ts";

/** How many entries the attribute `limit` asks for: a whole number from 1 on; as many as usual where it asks for none. */
export function entriesShown(limit: string | null): number {
  return Math.max(1, Math.trunc(Number(limit)) || DEFAULT_LIMIT);
}
