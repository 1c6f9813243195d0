import type { MergePlan } from "#db/queries/plan-merge.ts";
import { releasePlace } from "#domain/release-phrase.ts";
import { sayLine } from "./say-line.ts";

/** Two lines of which an editor chooses one, in words. */
export interface ShownTwins {
  /** The id of the merged film's line. */
  readonly id: number;
  readonly announcement: string;
  readonly place: string;
  readonly kept: string;
  readonly merged: string;
}

/** The lines of a plan that are left to be chosen between. */
export function shownTwins({ joined }: MergePlan): readonly ShownTwins[] {
  return joined.flatMap(({ kept: { region, type, variant }, twins }) =>
    twins
      .filter(({ settled }) => settled === null)
      .map(({ kept, merged }) => ({
        id: merged.id,
        announcement: merged.facts.announcement,
        place: releasePlace(region, type, variant),
        kept: sayLine(kept.facts),
        merged: sayLine(merged.facts),
      })),
  );
}
