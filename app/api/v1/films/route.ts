import { answering } from "#app/api/answering.ts";
import { writing } from "#app/api/writing.ts";
import { answerFilms } from "./answer-films.ts";
import { createFilmSteps } from "./create-film.ts";
import { createFilmOperation, filmsOperation } from "./schema.ts";

/** `GET /api/v1/films?q=dune`: films by slug, or found by a title; 400 for what cannot be read. */
export const GET = answering(filmsOperation, answerFilms);

/** `POST /api/v1/films`, with a token: puts a film on record; 201 with its address. */
export const POST = writing(createFilmOperation, createFilmSteps);
