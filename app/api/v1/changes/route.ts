import { answering } from "#app/api/answering.ts";
import { answerChanges } from "./answer-changes.ts";
import { changesOperation } from "./schema.ts";

/** `GET /api/v1/changes?after=731&region=US`: what was recorded since, in that order; 400 for what cannot be read. */
export const GET = answering(changesOperation, answerChanges);
