/** In all, in characters: beyond it the command imports files. */
export const MOST_CHARACTERS = 5_000_000;
export const MOST_FILES = 200;
