/** Set by `proxy.ts` on every request, over whatever a client may have sent under that name. */
export const REQUEST_PATH_HEADER = "x-slateline-path";

/** The path as a person would read it: decoded where it can be, as sent where an escape is broken (`/films/%E0%A4`). */
export function readablePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
