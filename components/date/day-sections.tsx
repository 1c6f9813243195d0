import Link from "next/link";
import { heldFilmHref } from "#components/film/film-href.ts";
import { Section } from "#components/ui/section.tsx";
import { ByReaderDay } from "#components/ui/by-reader-day.tsx";
import { DateText } from "#components/ui/struck-date.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import type { DateHolding } from "#domain/date-holding.ts";
import { type SucceedingHolding, successionOf } from "#domain/date-succession.ts";
import { capitalised } from "#domain/capitalised.ts";
import { formatPartialDate, formatWeekday } from "#domain/format-date.ts";
import { exactly, type PartialDate } from "#domain/partial-date.ts";
import { groupPlace, typesOfGroup } from "#domain/release-group.ts";
import { sayReleased } from "#domain/say-status.ts";
import { dateHref, type DateView } from "./date-view.ts";

/** Who opens that day and that weekend, and all that ever held the day. */
export function DaySections({ view }: { view: DateView }) {
  const { date, holdings, region, group } = view;
  const day = date.earliest;
  const place = capitalised(groupPlace(region, group));
  const staying = holdings.filter(({ until }) => until === null);
  const ever = successionOf(holdings.filter((holding) => holding.day === day));
  return (
    <>
      <Section title={<ThatDay view={view} />} aside={place}>
        <Openings
          view={view}
          openings={staying.filter((holding) => holding.day === day)}
          nothing="No film on record."
        />
      </Section>
      <Section title="That weekend" aside={place}>
        <Openings
          view={view}
          openings={staying.filter((holding) => holding.day !== day)}
          nothing="No other film on record."
        />
      </Section>
      <Section title="Ever held it" aside={`${place}, in the order in which they came to it`} wide>
        {ever.length > 0 ? <EverHeld ever={ever} view={view} /> : <p>No film on record was ever dated for this day.</p>}
      </Section>
    </>
  );
}

/** Only cinemas open: elsewhere a film is due that day, and a premiere is held. */
function ThatDay({ view: { date, group, today } }: { view: DateView }) {
  const [ahead, passed] =
    group === "cinemas" ? ["Opens that day", "Opened that day"] : ["Due that day", "Dated for that day"];
  return <ByReaderDay day={date.earliest} servers={today} ahead={ahead} passed={passed} />;
}

/** What a film that came out on its day did. */
function cameOut({ group }: DateView): string {
  return sayReleased(typesOfGroup(group)[0] ?? "theatrical");
}

function Openings({ view, openings, nothing }: { view: DateView; openings: readonly DateHolding[]; nothing: string }) {
  if (openings.length === 0) return <p className="mute">{nothing}</p>;
  const { locale, region, group, date } = view;
  const ordered = openings.toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
  return (
    <ul className="openings">
      {ordered.map((holding) => (
        <li key={`${holding.slug} ${holding.from.edtf}`}>
          <FilmTitle holding={holding} view={view} />
          <span className="fine">
            {holding.day === date.earliest ? null : (
              <>
                <Link href={dateHref(holding.day, region, group)} prefetch={false}>
                  {formatWeekday(holding.day, locale, "short")}, {sayDay(exactly(holding.day), locale)}
                </Link>
                ,{" "}
              </>
            )}
            {sayStanding(holding, view)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function sayStanding({ from, opened, day }: DateHolding, view: DateView): string {
  const { locale, today } = view;
  const since = `since ${sayDay(from, locale)}`;
  if (opened) return `${cameOut(view)}, dated so ${since}`;
  return day < today ? `passed, unconfirmed, dated so ${since}` : `dated so ${since}`;
}

function EverHeld({ ever, view }: { ever: readonly SucceedingHolding[]; view: DateView }) {
  const { locale, today } = view;
  return (
    <table className="ever-held">
      <caption className="vh">Every film that was dated for this day, from when until when</caption>
      <colgroup>
        <col />
        <col className="held-date" span={3} />
        <col className="held-by" span={2} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Film</th>
          <th scope="col">From</th>
          <th scope="col">Until</th>
          <th scope="col">Left it for</th>
          <th scope="col">Took it from</th>
          <th scope="col">Taken by</th>
        </tr>
      </thead>
      <tbody>
        {ever.map((holding) => (
          <tr key={`${holding.slug} ${holding.from.edtf}`}>
            <th scope="row">
              <FilmTitle holding={holding} view={view} />
            </th>
            <td>
              <span className="label">From </span>
              <DateText edtf={holding.from.edtf} text={sayDay(holding.from, locale)} />
            </td>
            <td>
              <Until holding={holding} view={view} hasPassed={holding.day < today} />
            </td>
            <td>{holding.until ? <LeftFor holding={holding} locale={locale} /> : null}</td>
            <td>
              <Others label="Took it from " others={holding.tookFrom} view={view} />
            </td>
            <td>
              <Others label="Taken by " others={holding.takenBy} view={view} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Until({
  holding: { until, opened },
  view,
  hasPassed,
}: {
  holding: DateHolding;
  view: DateView;
  hasPassed: boolean;
}) {
  if (!until) return <b className="now">{opened ? cameOut(view) : hasPassed ? "passed, unconfirmed" : "still"}</b>;
  return (
    <>
      <span className="label">until </span>
      <DateText edtf={until.edtf} text={sayDay(until, view.locale)} />
    </>
  );
}

function LeftFor({ holding: { leftFor }, locale }: { holding: DateHolding; locale: string }) {
  if (!leftFor) return "left without a date";
  return (
    <>
      <span className="label">Left it for </span>
      <DateText edtf={leftFor.edtf} text={sayDay(leftFor, locale)} />
    </>
  );
}

function Others({ label, others, view }: { label: string; others: readonly DateHolding[]; view: DateView }) {
  if (others.length === 0) return null;
  const films = [...new Map(others.map((other) => [other.slug, other])).values()];
  return (
    <>
      <span className="label">{label}</span>
      {films.map((film, index) => (
        <span key={film.slug}>
          {index > 0 ? ", " : null}
          <Link href={heldFilmHref(film, view.region, view.group)} prefetch={false}>
            <TitleText title={film.title} />
          </Link>
        </span>
      ))}
    </>
  );
}

function FilmTitle({ holding, view }: { holding: DateHolding; view: DateView }) {
  return (
    <Link className="film-title" href={heldFilmHref(holding, view.region, view.group)} prefetch={false}>
      <TitleText title={holding.title} />
    </Link>
  );
}

function sayDay(date: PartialDate, locale: string): string {
  return formatPartialDate(date, locale, "short");
}
