import { answering } from "#app/api/answering.ts";
import { answerFilm } from "./answer-film.ts";
import { filmOperation } from "./schema.ts";

/** `GET /api/v1/films/dune?asOf=2020-04-01`: a film; 308 to the one it was merged into, 404 for none. */
export const GET = answering(filmOperation, answerFilm);
