/**
 * `Cache-Control` of what anybody may keep for some seconds, and may give once more while it is asked for anew (RFC 5861):
 * for as long again, so that no answer is older than twice what its kind is held to be good for, and a correction is
 * never out of sight for longer. A day, as a file that is never corrected has it, would show an old date to the first who
 * comes back.
 */
export function keptFor(seconds: number): string {
  return `public, max-age=${seconds}, stale-while-revalidate=${seconds}`;
}
