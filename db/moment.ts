import { EVERYBODY } from "#domain/stats/counts.ts";
import { COUNTED_TO } from "./stat-counts.ts";

const COUNTED = `select amount from stat_counts where studio_id = ${EVERYBODY} and kind = '${COUNTED_TO}' and key = ''`;

/**
 * Where the record is, in one text. Both ids are given out with the turn held (`takeTurn`), so they grow in the order of
 * commits; a changeset's own id is given earlier, and a lower one may be committed after a higher. The counts of the record
 * follow behind a save, and say themselves how far they have come.
 */
export const MOMENT = `select coalesce((select max(id) from change_log), 0) || '.' || coalesce((select max(id) from revisions), 0) || '.' || coalesce((${COUNTED}), 0)`;

interface MomentTold<Answer> {
  readonly tell: (how?: { readonly anew: boolean }) => Answer;
  readonly forget: () => void;
}

/** Tells again what a look has told, for so long, until it is to be forgotten, or where it is asked for `anew`. */
export function tellingFor<Answer>(milliseconds: number, look: () => Answer): MomentTold<Answer> {
  let told: { readonly answer: Answer; readonly until: number } | undefined;
  return {
    forget: () => void (told = undefined),
    tell({ anew } = { anew: false }) {
      if (told && !anew && performance.now() < told.until) return told.answer;
      told = { answer: look(), until: performance.now() + milliseconds };
      return told.answer;
    },
  };
}
