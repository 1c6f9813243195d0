import Link from "next/link";
import { Note } from "#components/ui/note.tsx";
import { PlaceForm } from "#components/ui/place-form.tsx";
import { Section } from "#components/ui/section.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import { capitalised } from "#domain/capitalised.ts";
import { formatAsAnnounced } from "#domain/format-date.ts";
import { addDays } from "#domain/gregorian.ts";
import { cardinal, counted } from "#domain/number-words.ts";
import { regionName } from "#domain/region.ts";
import { groupName, groupPlace } from "#domain/release-group.ts";
import { type SlateEntry, upcomingOf } from "#domain/slate.ts";
import { slateFindings } from "#domain/slate-findings.ts";
import { type ComingFilm, ComingFilms } from "./coming-films.tsx";
import { chosenOf, drawnEntries } from "./drawn-entries.ts";
import { SlateTable } from "./slate-table.tsx";
import { slateHref, type SlateView } from "./slate-view.ts";
import { TrendFigure } from "./trend-figure.tsx";

/** What a page left open for longer says of the films to come is a film behind. */
const DAYS_A_PAGE_IS_OPEN = 7;

/** A studio's or franchise's films: what is to come, the chart of all their dates, and the same as a table. */
export function SlatePage({ view }: { view: SlateView }) {
  const { kind, name, region, group, entries, notes, isCut } = view;
  return (
    <article className="slate">
      <div className="kicker">
        <p>
          <Link href={`/${kind}s`} prefetch={false}>
            {kind === "studio" ? "Studios" : "Franchises"}
          </Link>
          , {groupPlace(region, group)}
        </p>
        <p>
          {isCut
            ? `The ${counted(entries.length, "film")} with the latest dates`
            : `${counted(entries.length, "film")} on record`}
        </p>
      </div>
      {notes.map((note) => (
        <Note key={note}>{note}</Note>
      ))}
      <h1 className="headline">
        <TitleText title={name} />
      </h1>
      <div className="slate-choice">
        <PlaceForm
          action={`/${kind}s/${view.slug}`}
          region={region}
          group={group}
          regions={view.places.map((place) => place.region)}
          groups={view.places.map((place) => place.group)}
          sort={view.order === "slip" ? null : view.order}
        />
      </div>
      {entries.length > 0 ? <Films view={view} /> : <Nothing view={view} />}
    </article>
  );
}

function Films({ view }: { view: SlateView }) {
  const drawn = drawnEntries(view);
  const chosen = chosenOf(drawn, view.film);
  const findings = slateFindings(view.entries, view.locale);
  const left = view.entries.length - drawn.length;
  return (
    <>
      <Summary view={view} />
      <div className="slate-cols">
        <div className="slate-chart">
          <TrendFigure view={view} drawn={drawn} chosen={chosen} />
          <p className="fine">
            A filled wedge pointing up is a move later, a hollow one pointing down a move earlier; a broken line between
            rings, a time without a date; a cross, the end of it; a band, a date that is no day; a whisker, an
            announcement whose day is not known.{" "}
            {left > 0
              ? `${capitalised(counted(left, "film"))} more in the table: drawn are those that moved most.`
              : ""}
          </p>
        </div>
        <div className="slate-films">
          <SlateTable view={view} drawn={drawn} chosen={chosen} />
          <p className="fine">
            Moves: delays, advances and redatings, once an announcement; a date that returns within seven days counts as
            none. Slip: last exact date less the first.
          </p>
        </div>
      </div>
      {findings.length > 0 ? (
        <Section title="What stands out" wide>
          <ul className="findings">
            {findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      <p className="fine slate-note">
        Many films on record were chosen because they moved: their moves say nothing of how often films do.
      </p>
    </>
  );
}

/** "Eleven films, 31 moves. Three are to come, the next …". */
function Summary({ view }: { view: SlateView }) {
  const { entries, today } = view;
  const moves = entries.reduce((sum, { state }) => sum + state.moves, 0);
  const films = `${capitalised(cardinal(entries.length))} ${entries.length === 1 ? "film" : "films"}`;
  const coming = upcomingOf(entries, today).flatMap((entry) => toComingFilm(entry, view.locale));
  const near = coming.findIndex(({ latest }) => latest > addDays(today, DAYS_A_PAGE_IS_OPEN));
  const told = near < 0 ? coming : coming.slice(0, near + 1);
  return (
    <p className="slate-top">
      {films}, {counted(moves, "move")}.{" "}
      <ComingFilms films={told} further={coming.length - told.length} servers={addDays(today, 1)} /> A flat line is a
      promise kept; each step up is a delay. A line ends where it meets the diagonal: on opening day.
    </p>
  );
}

function toComingFilm({ title, now }: SlateEntry, locale: string): ComingFilm[] {
  if (!now) return [];
  const { date, wording } = now;
  return [{ title, latest: date.latest, date: formatAsAnnounced(date, wording, locale, "long") }];
}

/** Where there is nothing, where there is something. */
function Nothing({ view }: { view: SlateView }) {
  const { name, region, group, places } = view;
  return (
    <div className="slate-none">
      <p>
        No film of {name} is on record {groupPlace(region, group)}.
      </p>
      {places.length > 0 ? (
        <ul>
          {places.map((place) => (
            <li key={`${place.region} ${place.group}`}>
              <Link href={slateHref({ ...view, ...place, film: null })} prefetch={false}>
                {groupName(place.group)}, {regionName(place.region)}
              </Link>{" "}
              <span className="mute">{counted(place.films, "film")}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
