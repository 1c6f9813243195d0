import type { NextRequest } from "next/server";
import { timelineResponse } from "#app/pictures/timeline-response.tsx";

/** `GET /films/f9/timeline.svg?region=GB`: a film's timeline as a picture, light or dark as its reader is. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/films/[slug]/timeline.svg">,
): Promise<Response> {
  return timelineResponse(request, (await params).slug, "auto");
}
