import type { Metadata } from "next";
import { RegionList } from "#components/upcoming/region-list.tsx";
import { counted } from "#domain/number-words.ts";
import { loadRegions } from "../loaders.ts";
import "./regions.css";

export const metadata: Metadata = {
  title: "Every region",
  description: "The regions whose release dates are on record, with what is dated to come in each.",
  alternates: { canonical: "/in" },
};

export default async function RegionsPage() {
  const regions = await loadRegions();
  return (
    <>
      <div className="kicker">
        <p>{counted(regions.length, "region")} on record</p>
        <p>Releases with a date to come</p>
      </div>
      <h1 className="headline">Every region</h1>
      <RegionList regions={regions} />
    </>
  );
}
