import { today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import { listSearchHits } from "#db/queries/list-search-hits.ts";
import { proposeFilmSlug } from "#db/queries/propose-film-slug.ts";
import { LONGEST_TITLE } from "#domain/announcement-draft/new-film.ts";
import { answerEditor, askedIn } from "../answer.ts";

const MOST_SIMILAR = 4;

/** `?title`: an address for a film to be made, and films on record that it may be. 404 for no title. */
export async function GET(request: Request): Promise<Response> {
  const title = askedIn(request, "title");
  return answerEditor(async () => {
    if (title === "" || Array.from(title).length > LONGEST_TITLE) return undefined;
    const db = await database();
    const hits = await listSearchHits(db, { text: title, today: today(), kinds: ["film"], limit: MOST_SIMILAR });
    const similar = hits.flatMap((hit) => (hit.kind === "film" ? [{ slug: hit.slug, title: hit.title }] : []));
    return { slug: await proposeFilmSlug(db, { title }), similar };
  });
}
