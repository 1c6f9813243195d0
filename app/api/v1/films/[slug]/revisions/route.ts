import { answering } from "#app/api/answering.ts";
import { answerRevisions } from "./answer-revisions.ts";
import { revisionsOperation } from "./schema.ts";

/** `GET /api/v1/films/dune/revisions`: how its record was edited; 308 and 404 as for the film. */
export const GET = answering(revisionsOperation, answerRevisions);
