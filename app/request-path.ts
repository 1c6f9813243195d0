/** Set by `proxy.ts` on every request, over whatever a client may have sent under that name. */
export const REQUEST_PATH_HEADER = "x-slateline-path";

const LONGEST_SHOWN = 120;

/** A path as a person reads it: decoded where it can be (`/films/%E0%A4` cannot), cut where it is longer than any of ours. */
export function readablePath(path: string): string {
  const decoded = decodedPath(path);
  return decoded.length > LONGEST_SHOWN ? `${decoded.slice(0, LONGEST_SHOWN)}…` : decoded;
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
