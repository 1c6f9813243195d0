import type * as z from "zod";
import { pointerToField, unprocessable, type WriteSteps } from "#app/api/writing.ts";
import { createFilmWithin, type FirstFacts } from "#db/mutations/create-film.ts";
import { readNewFilm } from "../../../(editor)/edit/films/read-new-film.ts";
import type { createFilmOperation } from "./schema.ts";

/** Puts a film on record as the desk's form does, with the same checks and questions. */
export const createFilmSteps: WriteSteps<z.output<(typeof createFilmOperation)["body"]>, FirstFacts> = {
  async prepare(db, sent) {
    const read = await readNewFilm(db, sent);
    if (read.ok) {
      const { film, alike } = read;
      const asks = alike === undefined ? [] : [{ detail: alike, pointer: "#/title" }];
      return { ready: film, asks, would: { slug: film.slug } };
    }
    const errors = Object.entries(read.problems).map(([field, detail]) => ({ detail, pointer: pointerToField(field) }));
    return unprocessable(errors);
  },
  async write(db, film, facts) {
    const outcome = await createFilmWithin(db, film, { ...facts, kind: "edit" });
    const { slug } = film;
    if (outcome.ok) return { data: { slug, changesetId: outcome.changesetId }, location: `/api/v1/films/${slug}` };
    return unprocessable([{ detail: outcome.problem, pointer: pointerToField(outcome.at ?? "form") }]);
  },
};
