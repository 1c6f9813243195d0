import { answering } from "#app/api/answering.ts";
import { answerFilms } from "./answer-films.ts";
import { filmsOperation } from "./schema.ts";

/** `GET /api/v1/films?q=dune`: films by slug, or found by a title; 400 for what cannot be read. */
export const GET = answering(filmsOperation, answerFilms);
