import type { NextRequest } from "next/server";
import { keptFor } from "#app/cache-control.ts";
import { answerEmbed } from "#app/embed/answer-embed.ts";
import { loadFilmPage } from "#app/embed/loaders.ts";
import type { Theme } from "#domain/embed-wish.ts";
import { writePicture } from "./film-picture.tsx";
import { TimelineFile } from "./timeline-file.tsx";

const MAX_AGE = 3600;

/** Shown on pages of others, which may be isolated; opened by itself, it runs nothing. */
const HEADERS = {
  "Content-Type": "image/svg+xml; charset=utf-8",
  "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Access-Control-Allow-Origin": "*",
};
const UNKNOWN =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="40"><text x="8" y="26" font-family="sans-serif" font-size="16" fill="#6b6a64">No film is at this address. Slateline</text></svg>';

/** The timeline of a film as an SVG file, in a theme; a small picture that says so where there is no film. */
export async function timelineResponse(request: NextRequest, slug: string, theme: Theme): Promise<Response> {
  const found = await loadFilmPage(slug, Object.fromEntries(request.nextUrl.searchParams));
  if (!found) return new Response(UNKNOWN, { status: 404, headers: { ...HEADERS, "Cache-Control": "no-store" } });
  const { page, url } = found;
  const svg = await writePicture(<TimelineFile page={page} answer={answerEmbed(page, url)} theme={theme} />);
  return new Response(svg, { headers: { ...HEADERS, "Cache-Control": keptFor(MAX_AGE) } });
}
