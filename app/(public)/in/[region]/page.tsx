import { notFound, permanentRedirect } from "next/navigation";
import { listPlaceOf } from "#domain/list-place.ts";
import { searchText } from "../../search-text.ts";

/** `/in/US` redirects (308) to its cinemas, with its query; an unknown region is a 404. */
export default async function RegionPage({ params, searchParams }: PageProps<"/in/[region]">): Promise<never> {
  const place = listPlaceOf({ region: (await params).region, type: "cinemas" });
  if (!place) notFound();
  permanentRedirect(`/in/${place.region}/${place.group}${searchText(await searchParams)}`);
}
