import type { NextRequest } from "next/server";
import { orFailure } from "#app/api/failure.ts";
import { jsonResponse } from "#app/api/json-response.ts";
import { problemResponse } from "#app/api/problem.ts";
import { loadEmbed } from "#app/embed/loaders.ts";
import { filmPath } from "../../../films/[slug]/schema.ts";

/** A page that shows a date may be so many seconds behind the record. */
const MAX_AGE = 300;

/**
 * `GET /api/v1/embed/films/f9?region=GB&type=theatrical&asOf=2020-04-01&lang=en-GB`: what the timeline widget draws, in at
 * most 700 bytes for ten entries. What cannot be read of the query is named in `notes`, and names that it has not are let
 * through, unlike elsewhere: `docs/embedding.md` promises that what was once pasted goes on. 404 for a film nobody knows.
 */
export async function GET(request: NextRequest, { params }: RouteContext<"/api/v1/embed/films/[slug]">) {
  // No slug has other characters, and PostgreSQL cannot be asked for some of them.
  const path = filmPath.safeParse(await params);
  return orFailure(async () => {
    const answer = path.success && (await loadEmbed(path.data.slug, Object.fromEntries(request.nextUrl.searchParams)));
    return answer
      ? jsonResponse(request, answer, { maxAge: MAX_AGE })
      : problemResponse({ status: 404, title: "No film is at this address" });
  });
}
