import type { YearOfMoves } from "#domain/stats/tally.ts";

/** A bar for each year: moves later, filled, and moves earlier, hollow. The numbers stand beside it. */
export function MovesByYear({ years }: { years: readonly YearOfMoves[] }) {
  const most = Math.max(1, ...years.map(({ later, earlier }) => later + earlier));
  return (
    <>
      <table className="by-year">
        <caption className="vh">Moves by the year they became known</caption>
        <colgroup>
          <col className="by-year-number" span={3} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col">Later</th>
            <th scope="col">Earlier</th>
            <td aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, later, earlier }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>{later}</td>
              <td>{earlier}</td>
              <td className="by-year-bar" aria-hidden="true">
                <svg width="100%" height="14">
                  <rect className="bar-later" width={share(later, most)} height="14" />
                  <rect className="bar-earlier" x={share(later, most)} y="1" width={share(earlier, most)} height="12" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="fine">
        By the year in which the move became known. Moves that came to nothing within seven days are left out.
      </p>
    </>
  );
}

function share(count: number, most: number): string {
  return `${Math.round((1000 * count) / most) / 10}%`;
}
