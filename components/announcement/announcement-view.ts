import type { AnnouncementChanges, ChangeItem } from "#components/changes/changes-view.ts";
import type { SourcePage } from "#domain/film-record.ts";
import type { WeekendNeighbour } from "#domain/weekend-neighbour.ts";

/** A line of the announcement, and whose weekend its film takes or shares. */
export interface AnnouncementLine extends ChangeItem {
  readonly neighbours: readonly WeekendNeighbour[];
}

/** One announcement as its page draws it. */
export interface AnnouncementView extends Omit<AnnouncementChanges, "changes"> {
  readonly locale: string;
  readonly lines: readonly AnnouncementLine[];
  /** Every page that any of its lines rests on, once. */
  readonly sources: readonly SourcePage[];
  /** True where it has more lines than are shown. */
  readonly isCut: boolean;
}
