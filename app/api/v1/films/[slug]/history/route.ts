import { answering } from "#app/api/answering.ts";
import { answerHistory } from "./answer-history.ts";
import { historyOperation } from "./schema.ts";

/** `GET /api/v1/films/dune/history?region=US`: every date change of a film, in order; 308 and 404 as for the film. */
export const GET = answering(historyOperation, answerHistory);
