import { NOT_ON_RECORD } from "#app/api/answering.ts";
import { problemResponse } from "#app/api/problem.ts";

/** Any other address below `/api/v1`: a 404 as a program reads it, in place of the page that people are shown. */
export function GET(): Response {
  return problemResponse(NOT_ON_RECORD);
}
