/** Set by `proxy.ts` on every request, over whatever a client may have sent under that name. */
export const REQUEST_PATH_HEADER = "x-slateline-path";
/** Set beside it: the query with its "?", or nothing. */
export const REQUEST_QUERY_HEADER = "x-slateline-query";

/** Set by the server before Next on what it has let in itself, and taken from what a client sends. */
export const REQUEST_ADMITTED_HEADER = "x-slateline-admitted";

const LONGEST_SHOWN = 120;

/** True unless an escape in the path is broken, as in `/films/%E0%A4`, or stands for what no address has, as `%00` does. */
export function isReadablePath(path: string): boolean {
  return decoded(path) !== undefined;
}

/** A path as a person reads it: decoded where it can be, cut where it is longer than any of ours. */
export function readablePath(path: string): string {
  const text = decoded(path) ?? path;
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

function decoded(path: string): string | undefined {
  // Nearly all are as they are read, and telling that costs less than decoding them.
  if (!/[%\0]/.test(path)) return path;
  try {
    const text = decodeURIComponent(path);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}
