import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { REQUEST_PATH_HEADER } from "#app/request-path.ts";
import { contentSecurityPolicy } from "#app/security-headers.ts";

/** Gives each page a nonce, and tells it the path it was asked for, which `not-found.tsx` cannot know otherwise. */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy({
    nonce: randomBytes(16).toString("base64"),
    development: process.env.NODE_ENV === "development",
  });
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set(REQUEST_PATH_HEADER, request.nextUrl.pathname);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = { matcher: ["/((?!_next/static/|fonts/).*)"] };
