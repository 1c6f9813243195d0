import { FilmLink } from "#components/upcoming/film-row.tsx";
import { DateText, StruckDate } from "#components/ui/struck-date.tsx";
import { Wedge } from "#components/ui/wedge.tsx";
import { formatPartialDate } from "#domain/format-date.ts";
import { formatSignedDays } from "#domain/format-shift.ts";
import { exactly } from "#domain/partial-date.ts";
import { DEFAULT_REGION, inRegion, localeOf } from "#domain/region.ts";
import type { RankedFilm } from "#domain/stats/tally.ts";

const CAPTIONS = { moves: "Films by the number of moves", slip: "Films by the days from the first date to the last" };

/** Films in the order of what they are ranked by, with the first date of each and the one it has. */
export function RankedFilms({ films, by }: { films: readonly RankedFilm[]; by: "moves" | "slip" }) {
  if (films.length === 0) return <p className="fine">No film on record has moved.</p>;
  return (
    <>
      <table className="ranked">
        <caption className="vh">{CAPTIONS[by]}</caption>
        <colgroup>
          <col className="ranked-place" />
          <col />
          <col className="ranked-dates" />
          <col className="ranked-moves" />
          <col className="ranked-slip" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">Place</span>
            </th>
            <th scope="col">Film</th>
            <th scope="col">
              First, <b>now</b>
            </th>
            <th scope="col">Moves</th>
            <th scope="col">Slip</th>
          </tr>
        </thead>
        <tbody>
          {films.map((film, index) => (
            <Row key={film.slug} film={film} place={index + 1} />
          ))}
        </tbody>
      </table>
      <p className="fine">
        {by === "moves"
          ? "A move counts once per film and announcement; a date that returns within seven days counts as none."
          : "Slip: last exact date less the first; none where it was cancelled."}{" "}
        Dates are those of US cinemas unless another region is named.
      </p>
    </>
  );
}

function Row({ film, place }: { film: RankedFilm; place: number }) {
  const { region, first, now, moves, slip, standing } = film;
  const locale = localeOf(region);
  return (
    <tr>
      <td className="ranked-place">{place}</td>
      <th scope="row">
        <FilmLink film={film} />
        {region === DEFAULT_REGION ? null : <span className="fine"> {inRegion(region)}</span>}
      </th>
      <td className="ranked-dates">
        {first && first !== now?.edtf ? (
          <StruckDate edtf={first} text={formatPartialDate(exactly(first), locale, "short")} />
        ) : null}{" "}
        <b>
          {now ? <DateText edtf={now.edtf} text={formatPartialDate(now, locale, "short")} /> : sayWithout(standing)}
        </b>
      </td>
      <td className="ranked-count">
        {moves}
        <span className="ranked-unit"> {moves === 1 ? "move" : "moves"}</span>
      </td>
      <td className="ranked-count">
        {slip ? (
          <span className={`shift ${slip > 0 ? "later" : "earlier"}`}>
            <Wedge direction={slip > 0 ? "later" : "earlier"} /> {formatSignedDays(slip)}
          </span>
        ) : (
          <span className="mute">{slip === 0 ? "none" : "–"}</span>
        )}
        {standing === "undated" && slip !== null ? <span className="fine">last known</span> : null}
      </td>
    </tr>
  );
}

function sayWithout(standing: RankedFilm["standing"]): string {
  return standing === "cancelled" ? "cancelled" : "no date";
}
