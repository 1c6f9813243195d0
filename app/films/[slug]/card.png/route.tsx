import type { NextRequest } from "next/server";
import { problemResponse } from "#app/api/problem.ts";
import { keptFor } from "#app/cache-control.ts";
import { loadFilmPage } from "#app/embed/loaders.ts";
import { drawPng } from "#app/pictures/draw-png.ts";
import { FilmCard } from "#app/pictures/film-card.tsx";
import { writePicture } from "#app/pictures/film-picture.tsx";

const MAX_AGE = 3600;

/** `GET /films/f9/card.png`: the picture that networks show beside a link to a film's page (Open Graph), in any script. */
export async function GET(request: NextRequest, { params }: RouteContext<"/films/[slug]/card.png">): Promise<Response> {
  const found = await loadFilmPage((await params).slug, Object.fromEntries(request.nextUrl.searchParams));
  if (!found) return problemResponse({ status: 404, title: "No film is at this address" });
  const png = await drawPng(await writePicture(<FilmCard page={found.page} />));
  return new Response(new Uint8Array(png), {
    headers: {
      "Content-Type": "image/png",
      "Cache-Control": keptFor(MAX_AGE),
      "Cross-Origin-Resource-Policy": "cross-origin",
    },
  });
}
