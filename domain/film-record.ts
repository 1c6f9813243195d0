import type { CalendarDate } from "./calendar-date.ts";
import type { Claim } from "./claim.ts";
import type { SpokenEntry } from "./film-sentence.ts";
import { knownByOf, type Ledger, replay } from "./ledger.ts";
import { comparePartialDates, type PartialDate } from "./partial-date.ts";
import type { ReleaseKey } from "./region.ts";
import type { FilmKind, Speaker, StudioRole, TitleKind } from "./vocabulary.ts";

/** A published page, as far as it says who made it and when. */
export interface SourcePage {
  readonly url: string;
  readonly publisher: string;
  readonly publishedOn: PartialDate | null;
}

/** What a page says in support of one date change, and what in it disagrees, in prose. */
export interface Citation extends SourcePage {
  readonly says: string;
  readonly disagrees: string | null;
}

/** Who made an announcement public, and under what headline. */
export interface AnnouncementRecord {
  readonly slug: string;
  readonly by: Speaker;
  readonly studios: readonly string[];
  readonly headline: string | null;
}

/** A date change with all that a reader may ask about it: who said so, why, and where it was printed. */
export interface DateChangeRecord extends SpokenEntry {
  readonly reason: string | null;
  readonly announcement: AnnouncementRecord;
  readonly citations: readonly Citation[];
}

/** A claim and the page that makes it. */
export interface ClaimRecord extends Claim, SourcePage {
  readonly note: string | null;
}

/** A release with the facts on record about it, none of them derived; retracted ones are left out. */
export interface ReleaseRecord extends ReleaseKey {
  /** It grows with each save that touches the release: what another save is based on. */
  readonly version: number;
  readonly changes: readonly DateChangeRecord[];
  readonly claims: readonly ClaimRecord[];
}

export interface TitleRecord {
  readonly title: string;
  readonly kind: TitleKind;
  readonly usedFrom: PartialDate | null;
  readonly source: SourcePage | null;
}

/** A film as the record has it, whole. */
export interface FilmRecord {
  readonly slug: string;
  readonly kind: FilmKind;
  readonly title: string;
  readonly primaryRegion: string;
  readonly franchise: { readonly slug: string; readonly name: string } | null;
  /** The day of the newest page seen; null where that is not on record. */
  readonly checkedOn: PartialDate | null;
  /** The film a slot turned out to be. */
  readonly became: { readonly slug: string; readonly title: string; readonly on: CalendarDate } | null;
  /** In the order in which it bore them. */
  readonly titles: readonly TitleRecord[];
  readonly studios: readonly { readonly slug: string; readonly name: string; readonly role: StudioRole }[];
  readonly releases: readonly ReleaseRecord[];
}

/** A release together with its replayed history. */
export interface ReleaseHistory extends ReleaseRecord {
  /** What is known on the day asked for. */
  readonly ledger: Ledger<DateChangeRecord>;
  /** With what is on record but not yet known: announced "in November", and November is not over. */
  readonly whole: Ledger<DateChangeRecord>;
}

/**
 * Replays each release of a film that has a history, as of a day, and orders them by the date in force; those without
 * one last. The values stored beside the facts were rejected for a film's own page: it needs every step and period, and
 * replaying one film costs microseconds.
 */
export function replayReleases(film: FilmRecord, asOf: CalendarDate): readonly ReleaseHistory[] {
  return film.releases
    .filter(({ changes }) => changes.length > 0)
    .map((release) => replayRelease(release, asOf))
    .toSorted(byDateInForce);
}

function replayRelease(release: ReleaseRecord, asOf: CalendarDate): ReleaseHistory {
  const whole = replay(release.changes);
  const known = release.changes.filter((change) => knownByOf(change) <= asOf);
  const isAllKnown = known.length === 0 || known.length === release.changes.length;
  return { ...release, whole, ledger: isAllKnown ? whole : replay(known) };
}

function byDateInForce(a: ReleaseHistory, b: ReleaseHistory): number {
  const [first, second] = [a.ledger.steps.at(-1)?.state.date, b.ledger.steps.at(-1)?.state.date];
  if (first && second) return comparePartialDates(first, second);
  return Number(Boolean(second)) - Number(Boolean(first));
}

/** The day of the newest page that a film's dates are cited from; null where no page bears one. */
export function newestPageOf({ releases }: Pick<FilmRecord, "releases">): PartialDate | null {
  const days = releases.flatMap(({ changes }) =>
    changes.flatMap(({ citations }) => citations.flatMap(({ publishedOn }) => publishedOn ?? [])),
  );
  return days.toSorted(comparePartialDates).at(-1) ?? null;
}
