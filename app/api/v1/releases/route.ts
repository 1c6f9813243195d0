import { answering } from "#app/api/answering.ts";
import { answerReleases } from "./answer-releases.ts";
import { releasesOperation } from "./schema.ts";

/** `GET /api/v1/releases?region=US&type=cinemas&from=2027-01-01`: the calendar; 400 for what cannot be read. */
export const GET = answering(releasesOperation, answerReleases);
