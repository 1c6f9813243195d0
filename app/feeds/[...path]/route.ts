import { answerList } from "#app/feeds/answer-list.ts";
import { ALL_CHANGES, composeFeed } from "#app/feeds/compose-feed.ts";
import { atom } from "#domain/atom.ts";
import { jsonFeed } from "#domain/json-feed.ts";

const PLACE = { base: "/feeds", all: ALL_CHANGES, allPage: "/changes", formats: ["atom", "json"] };

/** `GET /feeds/films/dune.atom` or `.json`: its latest changes; 308 to its present address, 404 for none. */
export async function GET(request: Request, { params }: RouteContext<"/feeds/[...path]">): Promise<Response> {
  const { path } = await params;
  return answerList(request, path, PLACE, async (db, address, list, origin) => {
    const feed = await composeFeed(db, address, list, origin);
    if (address.format === "atom") return { text: atom(feed), contentType: "application/atom+xml; charset=utf-8" };
    return { text: JSON.stringify(jsonFeed(feed)), contentType: "application/feed+json; charset=utf-8" };
  });
}
