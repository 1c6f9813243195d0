import type { Metadata } from "next";
import { loadRegionCodes } from "../loaders.ts";
import { WatchlistBoard } from "./watchlist-board.tsx";
import "./watchlist.css";

export const metadata: Metadata = {
  title: "Watchlist",
  description: "The films you follow, with their next dates and every move since you were here.",
  alternates: { canonical: "/watchlist" },
};

export default async function WatchlistPage() {
  const regions = await loadRegionCodes();
  return (
    <>
      <h1 className="headline">Watchlist</h1>
      <div className="opening">
        <p className="say">The films you follow: when each opens next, and what moved since you were here.</p>
      </div>
      <p className="without-scripts nothing-followed">
        Your list is kept in your browser and nowhere else, which takes JavaScript. Without it, every film’s page and
        the changes say the same.
      </p>
      <WatchlistBoard regions={regions} />
    </>
  );
}
