const DAY_MS = 24 * 60 * 60 * 1000;

/** How long a link to choose a first password is good, in milliseconds: time to reach somebody who is away. */
export const INVITE_LASTS_MS = 7 * DAY_MS;

/** How long a link to choose another password is good, in milliseconds: it opens an account that is in use. */
export const RESET_LASTS_MS = DAY_MS;

/** The path of a first password's page, for an invited editor and for the first of all. */
export function setUpPath(token: string): string {
  return `/edit/set-up/${token}`;
}

/** The path of another password's page. */
export function resetPath(token: string): string {
  return `/edit/reset/${token}`;
}
