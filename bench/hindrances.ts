/** What stands in the way of an aim that is not reached, by part and row, as a profile of the server shows it. */
export const HINDRANCES: Readonly<Record<string, string>> = {};
