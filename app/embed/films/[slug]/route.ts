import type { NextRequest } from "next/server";
import { keptFor } from "#app/cache-control.ts";
import { loadEmbed } from "#app/embed/loaders.ts";
import { framePage, unknownFramePage } from "#app/embed/frame-page.ts";
import { publicUrl } from "#app/public-url.ts";
import { parseEmbedWish } from "#domain/embed-wish.ts";

const MAX_AGE = 300;

/** `GET /embed/films/f9?region=GB&theme=dark&limit=3`: a film's timeline as a page for a frame, at most 3,072 bytes. */
export async function GET(request: NextRequest, { params }: RouteContext<"/embed/films/[slug]">): Promise<Response> {
  const query = Object.fromEntries(request.nextUrl.searchParams);
  const answer = await loadEmbed((await params).slug, query);
  const { html, policy } = answer
    ? framePage(answer, parseEmbedWish(query).wish)
    : unknownFramePage(new URL("/", publicUrl()).href);
  return new Response(html, {
    status: answer ? 200 : 404,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "Cache-Control": answer ? keptFor(MAX_AGE) : "no-store",
      // Both are asked for by a page that is itself under Cross-Origin-Embedder-Policy.
      "Cross-Origin-Resource-Policy": "cross-origin",
      "Cross-Origin-Embedder-Policy": "require-corp",
    },
  });
}
