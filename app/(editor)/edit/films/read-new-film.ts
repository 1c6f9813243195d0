import type * as z from "zod/mini";
import { today } from "#app/clock.ts";
import type { Db } from "#db/db.ts";
import type { FirstFacts } from "#db/mutations/create-film.ts";
import { listSearchHits } from "#db/queries/list-search-hits.ts";
import { proposeFilmSlug } from "#db/queries/propose-film-slug.ts";
import { longerThan, textOrNull } from "#domain/announcement-draft/texts.ts";
import type { newFilmSchema } from "./schema.ts";
import { problemsIn } from "./saved-form.ts";

/** A film as an editor or a program first names it. */
export type SentFilm = Omit<z.infer<typeof newFilmSchema>, "isOther">;

/** A film that can be put on record, and in words those it may be, if any; or what is wrong with which field. */
export type ReadNewFilm =
  | { readonly ok: true; readonly film: FirstFacts; readonly alike: string | undefined }
  | { readonly ok: false; readonly problems: Readonly<Record<string, string>> };

/** Reads what was sent of a film, and looks for it on record. Ask within `snapshot`. */
export async function readNewFilm(db: Db, sent: SentFilm): Promise<ReadNewFilm> {
  const problems = problemsIn({ franchise: longerThan(sent.franchise, 200) });
  if (problems) return { ok: false, problems };
  const { title, kind, naming } = sent;
  const slug = sent.slug === "" ? await proposeFilmSlug(db, sent) : sent.slug;
  const film = { slug, title, kind, isOfficial: naming === "official", franchise: textOrNull(sent.franchise) };
  return { ok: true, film, alike: await findAlike(db, title) };
}

const MOST_ALIKE = 4;

/** The films that a new one may be, in words; undefined where none is named alike. */
export async function findAlike(db: Db, title: string): Promise<string | undefined> {
  const hits = await listSearchHits(db, { text: title, today: today(), kinds: ["film"], limit: MOST_ALIKE });
  const names = hits.flatMap((hit) => (hit.kind === "film" ? [`${hit.title} (/films/${hit.slug})`] : []));
  return names.length === 0 ? undefined : `On record already: ${names.join(", ")}. Say that this is another film.`;
}
