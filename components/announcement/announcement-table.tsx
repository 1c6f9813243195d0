import Link from "next/link";
import { NewDate, OldDate } from "#components/changes/change-dates.tsx";
import { ChangeDid } from "#components/changes/change-did.tsx";
import { filmHref, heldFilmHref } from "#components/film/film-href.ts";
import { TitleText } from "#components/ui/title-text.tsx";
import { capitalised } from "#domain/capitalised.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { exactly } from "#domain/partial-date.ts";
import { releasePlace } from "#domain/release-phrase.ts";
import type { WeekendNeighbour } from "#domain/weekend-neighbour.ts";
import type { AnnouncementLine, AnnouncementView } from "./announcement-view.ts";

/** Every line of an announcement: what the picture shows, and what it has no room for. */
export function AnnouncementTable({ view: { lines, locale } }: { view: AnnouncementView }) {
  const hasReasons = lines.some(({ reason }) => reason !== null);
  return (
    <table className="announced">
      <caption className="vh">What the announcement did to each date</caption>
      <colgroup>
        <col className="announced-film" />
        <col className="announced-date" />
        <col className="announced-date" />
        <col className="announced-did" />
        <col />
        {hasReasons ? <col className="announced-reason" /> : null}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Film</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
          <th scope="col">What it did</th>
          <th scope="col">That weekend</th>
          {hasReasons ? <th scope="col">Reason given</th> : null}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} locale={locale} hasReasons={hasReasons} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, locale, hasReasons }: { line: AnnouncementLine; locale: string; hasReasons: boolean }) {
  const { replaced } = line.line;
  return (
    <tr>
      <th scope="row">
        <Link className="film-title" href={filmHref(line.slug, line)} prefetch={false}>
          <TitleText title={line.title} />
        </Link>
        <bdi className="fine">{capitalised(releasePlace(line.region, line.type, line.variant))}</bdi>
      </th>
      <td>
        {replaced ? (
          <OldDate date={replaced} locale={locale} />
        ) : (
          <span className="mute">{line.line.restates ? "unchanged" : "none"}</span>
        )}
      </td>
      <td>
        <b>
          <NewDate change={line} locale={locale} />
        </b>
      </td>
      <td className="change-did">
        <ChangeDid change={line} />
      </td>
      <td>
        <Neighbours line={line} locale={locale} />
      </td>
      {hasReasons ? (
        <td>
          {line.reason ? <span className="label">Reason given: </span> : null}
          {line.reason}
        </td>
      ) : null}
    </tr>
  );
}

const MOST_NEIGHBOURS = 4;

function Neighbours({ line: { neighbours, region }, locale }: { line: AnnouncementLine; locale: string }) {
  if (neighbours.length === 0) return null;
  const more = neighbours.length - MOST_NEIGHBOURS;
  return (
    <ul>
      {neighbours.slice(0, MOST_NEIGHBOURS).map((neighbour) => (
        <li key={`${neighbour.slug} ${neighbour.day}`}>
          <Link href={heldFilmHref(neighbour, region)} prefetch={false}>
            <TitleText title={neighbour.title} />
          </Link>{" "}
          <span className="fine">{sayHow(neighbour, locale)}</span>
        </li>
      ))}
      {more > 0 ? <li className="fine">and {more} more</li> : null}
    </ul>
  );
}

function sayHow({ how, day, until }: WeekendNeighbour, locale: string): string {
  const date = formatPartialDate(exactly(day), locale, "short");
  if (how === "leaves") return `leaves ${date} for it`;
  return how === "holds"
    ? `is there too, ${date}`
    : `had left ${date}${until ? ` on ${formatPartialDate(until, locale, "short")}` : ""}`;
}
