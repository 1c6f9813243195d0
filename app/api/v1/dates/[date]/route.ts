import { answering } from "#app/api/answering.ts";
import { answerDate } from "./answer-date.ts";
import { dateOperation } from "./schema.ts";

/** `GET /api/v1/dates/2021-07-23?region=US`: every film that ever held it; 404 for what is no day and no month. */
export const GET = answering(dateOperation, answerDate);
