/**
 * Orders text by its code units, as both engines order what is compared in cursors: never by a locale, whose order
 * differs from machine to machine.
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
