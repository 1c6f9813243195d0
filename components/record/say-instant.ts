/** An instant of the record as every editor reads it, in UTC: "2026-11-25, 12:03 UTC". */
export function sayInstant(iso: string): string {
  return `${iso.slice(0, 10)}, ${iso.slice(11, 16)} UTC`;
}
