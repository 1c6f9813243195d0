import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { admit, isOpenData } from "#app/api/open-data.ts";
import { isKnownAddress } from "#app/known-addresses.ts";
import { isReadablePath, REQUEST_PATH_HEADER, REQUEST_QUERY_HEADER } from "#app/request-path.ts";
import { bringsOwnPolicy, contentSecurityPolicy } from "#app/security-headers.ts";

/** Matches no route, so that Next draws `not-found.tsx`. */
const NOWHERE = "/not-found";

/**
 * Gives each page a nonce, tells it the address it was asked for, and sends what no page has to `not-found.tsx`, whole: an
 * unknown film, and a broken escape, which matched against a route with a parameter would end in a bare 500.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  if (isOpenData(pathname)) return openTheDoor(request);
  const policy = contentSecurityPolicy({
    nonce: randomBytes(16).toString("base64"),
    development: process.env.NODE_ENV === "development",
  });
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set(REQUEST_PATH_HEADER, pathname);
  headers.set(REQUEST_QUERY_HEADER, search);
  const isThere = isReadablePath(pathname) && (await isKnownAddress(pathname));
  if (isThere && bringsOwnPolicy(pathname)) return NextResponse.next({ request: { headers } });
  const response = isThere
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(new URL(NOWHERE, request.url), { request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

function openTheDoor({ method, headers, nextUrl }: NextRequest): NextResponse {
  const forwardedFor = headers.get("X-Forwarded-For");
  const admission = admit({ method, path: nextUrl.pathname, forwardedFor });
  if ("answer" in admission) return new NextResponse(admission.answer.body, admission.answer);
  return NextResponse.next(admission);
}

export const config = {
  matcher: [
    "/((?!_next/static/|fonts/|embed/v1/|api/v1/|feeds/|calendars/|dumps/).*)",
    // What the server before Next has let in needs no door: going through it was a third of what Next costs an answer.
    {
      source: "/:open(api/v1|feeds|calendars|dumps)/:path+",
      missing: [{ type: "header", key: "x-slateline-admitted" }],
    },
  ],
};
