import type { Metadata } from "next";
import { HowDatesHold } from "#components/stats/how-dates-hold.tsx";
import { MovesByYear } from "#components/stats/moves-by-year.tsx";
import { RankedFilms } from "#components/stats/ranked-films.tsx";
import { Section } from "#components/ui/section.tsx";
import { cardinal, counted } from "#domain/number-words.ts";
import { loadStats } from "./loaders.ts";
import "./stats.css";

export const metadata: Metadata = {
  title: "How dates hold",
  description:
    "The films that moved most often and farthest, moves year by year, and how many release dates were kept of those in force 3, 6, 12 and 24 months ahead.",
  alternates: { canonical: "/stats" },
};

export default async function StatsPage() {
  const view = await loadStats();
  const { films, moved, mostMoved, longestSlips, years } = view.stats;
  return (
    <article className="stats">
      <div className="kicker">
        <p>Cinema releases, each in its film’s primary region</p>
        <p>{counted(films, "film")} counted</p>
      </div>
      <h1 className="headline">How dates hold</h1>
      <p className="stats-note">
        <b>This is not a fair sample.</b> The histories on record were chosen because they moved: {cardinal(moved)} of{" "}
        {counted(films, "film")} did at least once. What is counted here tells how these films moved, not how films do.
      </p>
      {films === 0 ? (
        <p className="fine">No cinema release is on record yet.</p>
      ) : (
        <>
          <Section title="Kept, or lost" wide id="kept">
            <HowDatesHold view={view} />
          </Section>
          <Section title="Most moved" wide id="most-moved">
            <RankedFilms films={mostMoved} by="moves" />
          </Section>
          <Section title="Longest slips" wide id="longest-slips">
            <RankedFilms films={longestSlips} by="slip" />
          </Section>
          <Section title="Moves year by year" wide id="years">
            <MovesByYear years={years} />
          </Section>
        </>
      )}
    </article>
  );
}
