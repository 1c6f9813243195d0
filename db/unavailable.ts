/** The database cannot be used; the message says why, and what to do, in words for whoever runs the app. */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";
}

/** The code that Node, SQLite or PostgreSQL gave an error, found through the errors that wrap it; undefined if none. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return codeOf(error.cause);
}
