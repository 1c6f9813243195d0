import Link from "next/link";
import { Section } from "#components/ui/section.tsx";
import { DateText, StruckDate } from "#components/ui/struck-date.tsx";
import type { ReleaseHistory } from "#domain/film-record.ts";
import { capitalised } from "#domain/capitalised.ts";
import { formatAsAnnounced, type SpokenDate } from "#domain/format-date.ts";
import { formerDates, standingDate } from "#domain/history-line.ts";
import { inRegion, regionName, type ReleaseKey, shortRegionName } from "#domain/region.ts";
import { releaseTypeName } from "#domain/release-phrase.ts";
import { movedSince } from "#domain/release-status.ts";
import { sayStatus } from "#domain/say-status.ts";
import type { ReleaseType } from "#domain/vocabulary.ts";
import { type FilmView, releaseHref } from "./film-view.ts";

/** Every release's current date: the page's region with all its kinds of release, then the others. */
export function RegionDates({ view, shown }: { view: FilmView; shown: ReleaseHistory | undefined }) {
  const here = view.releases.filter((release) => release.region === view.region);
  const elsewhere = view.releases.filter((release) => release.region !== view.region);
  return (
    <Section title="Dates by region" aside={`${regionAlone(view.region)} first`}>
      <div className="timetable">
        <div>
          <h3 className="sub">{regionAlone(view.region)}</h3>
          {here.length === 0 ? <p className="fine">No date {inRegion(view.region)} is on record.</p> : null}
          <ReleaseLines releases={here} view={view} shown={shown} nameOf={nameOfType} />
        </div>
        <div>
          <h3 className="sub">Elsewhere</h3>
          {elsewhere.length === 0 ? <p className="fine">No other region’s date is on record.</p> : null}
          <ReleaseLines releases={elsewhere} view={view} shown={shown} nameOf={nameOfPlace} />
        </div>
      </div>
    </Section>
  );
}

function ReleaseLines({
  releases,
  view,
  shown,
  nameOf,
}: {
  releases: readonly ReleaseHistory[];
  view: FilmView;
  shown: ReleaseHistory | undefined;
  nameOf: (key: ReleaseKey) => string;
}) {
  return (
    <ul>
      {releases.map((release) => (
        <ReleaseLine
          key={nameOf(release)}
          release={release}
          view={view}
          isShown={release === shown}
          name={nameOf(release)}
        />
      ))}
    </ul>
  );
}

function ReleaseLine({
  release,
  view,
  isShown,
  name,
}: {
  release: ReleaseHistory;
  view: FilmView;
  isShown: boolean;
  name: string;
}) {
  const { film, releases, locale, today } = view;
  const state = release.ledger.steps.at(-1)?.state;
  if (!state) return null;
  const current = standingDate(release.ledger);
  const primary = releases.find(
    (other) => other.region === film.primaryRegion && other.type === release.type && other.variant === release.variant,
  );
  const isStale = primary !== undefined && primary !== release && movedSince(primary.ledger, release.ledger);
  return (
    <li>
      <b>
        <span className={isShown ? "now" : undefined}>
          {current ? <Current spoken={current} locale={locale} /> : "No date"}
        </span>
      </b>
      <div>
        <Link
          className="what"
          href={releaseHref(view, release)}
          prefetch={false}
          aria-current={isShown ? "true" : undefined}
        >
          {name}
        </Link>{" "}
        <span className="fine">
          {sayStatus(state, release.type, today)}.
          {isStale ? ` ${shortRegionName(film.primaryRegion)} has moved since.` : null}
        </span>
        <Former dates={formerDates(release.ledger)} locale={locale} />
      </div>
    </li>
  );
}

function Current({ spoken: { date, wording }, locale }: { spoken: SpokenDate; locale: string }) {
  return <DateText edtf={date.edtf} text={capitalised(formatAsAnnounced(date, wording, locale, "short"))} />;
}

const MOST_FORMER = 2;

/** The dates left last, and how many there were before them. */
function Former({ dates, locale }: { dates: readonly SpokenDate[]; locale: string }) {
  if (dates.length === 0) return null;
  const latest = dates.slice(-MOST_FORMER).toReversed();
  const before = dates.length - latest.length;
  return (
    <p className="former">
      {latest.map(({ date, wording }) => (
        <StruckDate key={date.edtf} edtf={date.edtf} text={formatAsAnnounced(date, wording, locale, "short")} />
      ))}
      {before > 0 ? <span className="nw"> and {before} before</span> : null}
    </p>
  );
}

function regionAlone(region: string): string {
  return capitalised(regionName(region));
}

/** "Cinemas", "Streaming", "Cinemas (IMAX)": within its region's own list. */
function nameOfType({ type, variant }: ReleaseKey): string {
  return capitalised(typeAndVariant(type, variant));
}

/** "Germany", "Germany, disc": cinemas go without saying. */
function nameOfPlace(key: ReleaseKey): string {
  const name = regionAlone(key.region);
  return key.type === "theatrical" && key.variant === "" ? name : `${name}, ${typeAndVariant(key.type, key.variant)}`;
}

function typeAndVariant(type: ReleaseType, variant: string): string {
  return variant === "" ? releaseTypeName(type) : `${releaseTypeName(type)} (${variant})`;
}
