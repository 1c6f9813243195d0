import { database } from "#app/database.ts";
import { findFilmLedgers } from "#db/queries/find-film-ledgers.ts";
import { answerEditor } from "../../answer.ts";
import { entryAsJson } from "../../schema.ts";

/** A film's releases with what their replays need, so that a form can show what a line would do. 404 for no film. */
export async function GET(_: Request, { params }: RouteContext<"/edit/data/films/[slug]">): Promise<Response> {
  const { slug } = await params;
  return answerEditor(async () => {
    const db = await database();
    const film = await db.snapshot((moment) => findFilmLedgers(moment, { slug }));
    return film && { ...film, releases: film.releases.map((of) => ({ ...of, entries: of.entries.map(entryAsJson) })) };
  });
}
