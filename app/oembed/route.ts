import type { NextRequest } from "next/server";
import { jsonResponse } from "#app/api/json-response.ts";
import { problemResponse } from "#app/api/problem.ts";
import { readQuery } from "#app/api/read-query.ts";
import { keptFor } from "#app/cache-control.ts";
import { loadEmbed } from "#app/embed/loaders.ts";
import { publicUrl } from "#app/public-url.ts";
import { answerOembed, toOembedXml } from "./answer-oembed.ts";
import { readFilmAddress } from "./film-address.ts";
import { oembedQuerySchema } from "./schema.ts";

const MAX_AGE = 3600;

/** `GET /oembed?url=https://slateline.example/films/f9&maxwidth=500&format=json`: 404 for what is no film, 501 for another format. */
export async function GET(request: NextRequest): Promise<Response> {
  // Consumers send names of their own, as Twitter's `dnt` and WordPress's, which oEmbed lets them.
  const query = readQuery(request.nextUrl, oembedQuerySchema, { isOpen: true });
  if (!query.ok) return query.response;
  const { url, format, ...bounds } = query.value;
  if (format !== "json" && format !== "xml") return problemResponse({ status: 501, title: "Only json and xml" });
  const film = readFilmAddress(url, publicUrl());
  const answer = film && (await loadEmbed(film.slug, film.query));
  if (!answer) return problemResponse({ status: 404, title: "No film is at this address" });
  const oembed = answerOembed(answer, film.query, bounds);
  return format === "json" ? jsonResponse(request, oembed, { maxAge: MAX_AGE }) : xmlResponse(toOembedXml(oembed));
}

function xmlResponse(xml: string): Response {
  const headers = {
    "Content-Type": "text/xml; charset=utf-8",
    "Cache-Control": keptFor(MAX_AGE),
    "Access-Control-Allow-Origin": "*",
  };
  return new Response(xml, { headers });
}
