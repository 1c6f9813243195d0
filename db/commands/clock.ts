/** The only clock of the commands: the instant it is now, in ISO 8601. Whatever they run is given it. */
export function now(): string {
  return new Date().toISOString();
}
