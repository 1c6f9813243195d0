import { readFacts } from "#app/auth/request-facts.ts";
import { logSecurityEvent } from "#app/auth/security-log.ts";
import { fromNow, now, today } from "#app/clock.ts";
import type { Database, Db } from "#db/db.ts";
import { noteTokenUse } from "#db/mutations/tokens.ts";
import { findToken, type GoodToken } from "#db/queries/find-token.ts";
import type { TokenScope } from "#db/vocabulary.ts";
import { problemResponse } from "./problem.ts";

/** How exact "last used" is: a program that writes all day costs one more write in five minutes. */
const NOTED_EVERY_MS = 5 * 60 * 1000;

/** The token of `Authorization: Bearer …` (RFC 6750 §2.1); undefined where there is none. Cookies are not looked at. */
function bearerOf({ headers }: Pick<Request, "headers">): string | undefined {
  return /^Bearer +([\w.~+/-]{1,200}=*) *$/i.exec(headers.get("Authorization") ?? "")?.[1];
}

/** A token that is good by now; asked again within the write itself, so that what was revoked meanwhile writes nothing. */
export function findGoodToken(db: Db, token: string): Promise<GoodToken | undefined> {
  return findToken(db, { token, today: today() });
}

/** Whose token a request brings and that it is good for the scope; or the answer that says why it may not write. */
export async function authorise(
  db: Database,
  request: Request,
  scope: TokenScope,
): Promise<{ readonly token: GoodToken; readonly bearer: string } | { readonly refusal: Response }> {
  const bearer = bearerOf(request);
  if (bearer === undefined) return { refusal: unauthorised("Bring a token: Authorization: Bearer …") };
  const { address } = readFacts(request.headers, "");
  const token = await findGoodToken(db, bearer);
  if (!token) {
    logSecurityEvent("token refused", { address });
    return { refusal: unknownToken() };
  }
  if (!token.scopes.includes(scope)) {
    logSecurityEvent("token without the scope", { by: token.editor.id, token: token.id, address });
    return { refusal: withoutScope(scope) };
  }
  if (token.lastUsedAt === null || token.lastUsedAt < fromNow(-NOTED_EVERY_MS))
    await db.tx((write) => noteTokenUse(write, { id: token.id, now: now() }));
  return { token, bearer };
}

/** Of a token that was never given, was revoked, has ended, or whose editor is suspended: they are not told apart. */
export function unknownToken(): Response {
  return unauthorised("This token is not good, or not any more", ', error="invalid_token"');
}

function unauthorised(detail: string, error = ""): Response {
  const challenge = { "WWW-Authenticate": `Bearer realm="Slateline"${error}` };
  return problemResponse({ status: 401, title: "A token is needed to write", detail }, challenge);
}

function withoutScope(scope: TokenScope): Response {
  const challenge = `Bearer realm="Slateline", error="insufficient_scope", scope="${scope}"`;
  const detail = `It would have to be good for ${scope}`;
  return problemResponse(
    { status: 403, title: "This token is not good for that", detail },
    { "WWW-Authenticate": challenge },
  );
}
