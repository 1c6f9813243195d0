import { EVERYBODY } from "#domain/stats/counts.ts";
import { COUNTED_TO } from "./stat-counts.ts";

const COUNTED = `select amount from stat_counts where studio_id = ${EVERYBODY} and kind = '${COUNTED_TO}' and key = ''`;

/**
 * Where the record is, in one text. Both ids are given out with the turn held (`takeTurn`), so they grow in the order of
 * commits; a changeset's own id is given earlier, and a lower one may be committed after a higher. The counts of the record
 * follow behind a save, and say themselves how far they have come.
 */
export const MOMENT = `select coalesce((select max(id) from change_log), 0) || '.' || coalesce((select max(id) from revisions), 0) || '.' || coalesce((${COUNTED}), 0)`;

/** At once where nobody has to be waited for: an answer that is kept should not take longer than it needs. */
export type Moment = string | Promise<string>;

interface MomentTold {
  readonly tell: (how?: { readonly anew: boolean }) => Moment;
  readonly forget: () => void;
}

/**
 * Tells again what a look has told, for so long, until it is to be forgotten, or where it is asked for `anew`. A look that
 * failed is not remembered.
 */
export function tellingFor(milliseconds: number, look: () => Moment): MomentTold {
  let told: { moment: Moment; readonly until: number } | undefined;
  return {
    forget: () => void (told = undefined),
    tell({ anew } = { anew: false }) {
      if (told && !anew && performance.now() < told.until) return told.moment;
      const telling = { moment: look(), until: performance.now() + milliseconds };
      told = telling;
      if (typeof telling.moment !== "string")
        void telling.moment.then(
          (moment) => void (telling.moment = moment),
          // Who waits for it is told of the failure; the next looks again.
          () => void (told = told === telling ? undefined : told),
        );
      return telling.moment;
    },
  };
}
