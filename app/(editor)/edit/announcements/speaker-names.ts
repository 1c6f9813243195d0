import type { Speaker } from "#domain/vocabulary.ts";

/** Who can have made an announcement, as a form offers it. */
export const SPEAKER_NAMES: Readonly<Record<Speaker, string>> = {
  studio: "A studio",
  talent: "Talent",
  exhibitor: "A cinema chain",
  press: "The press",
  unknown: "Not known",
};
