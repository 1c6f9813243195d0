import type { TokenScope } from "#db/vocabulary.ts";

const NAMES: Readonly<Record<TokenScope, string>> = {
  "announcements:write": "Put announcements on record",
  "films:write": "Put films on record",
};

/** What a token may be good for, as a form offers it. */
export const SCOPE_CHOICES = Object.entries(NAMES).map(([value, name]) => ({ value, name }));
