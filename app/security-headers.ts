import { createHash } from "node:crypto";
import { THEME_SCRIPT } from "#components/ui/theme-script.ts";

/** Sent with everything; the content security policy stands apart because pages need a fresh nonce in it. */
export const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
] as const;

/** Of open data no page is made, so that one which a browser shows all the same may do nothing. */
export const OPEN_DATA_POLICY = {
  key: "Content-Security-Policy",
  value: "default-src 'none'; frame-ancestors 'none'",
} as const;

const hashOf = (script: string): string => `sha256-${createHash("sha256").update(script).digest("base64")}`;

const THEME_HASH = hashOf(THEME_SCRIPT);

/**
 * The policy of a page. Inline scripts run only with the nonce, which Next puts on its own, or by their hash: the one that
 * sets the theme is in the layout, which reads no request and so knows no nonce. `style` attributes are let
 * through because the pictures carry their measures in them; style elements are not. In development Next evaluates
 * code and inlines styles.
 */
export function contentSecurityPolicy({ nonce, development }: { nonce: string; development: boolean }): string {
  return policy({ inline: [`nonce-${nonce}`, THEME_HASH], development });
}

/**
 * A page that was made with a nonce, made fit to be given to many: to the second reader the nonce would be no secret. The
 * inline scripts that bear it run by their hashes; one that does not bear it is not the server's, and gets none.
 */
export function withoutNonce(html: string, policyWithNonce: string): { html: string; policy: string } {
  const [, nonce] = /'nonce-([^']+)'/.exec(policyWithNonce) ?? [];
  if (nonce === undefined) return { html, policy: policyWithNonce };
  const mark = ` nonce="${nonce}"`;
  const own = [...html.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)].flatMap(([, attributes = "", script = ""]) =>
    attributes.includes(mark) && script !== "" ? [hashOf(script.replaceAll(nonce, ""))] : [],
  );
  return {
    // Within scripts as well, so that the same page is the same text.
    html: html.replaceAll(mark, "").replaceAll(nonce, ""),
    policy: policy({ inline: [THEME_HASH, ...new Set(own)], development: false }),
  };
}

function policy({ inline, development }: { inline: readonly string[]; development: boolean }): string {
  const scripts = inline.map((source) => ` '${source}'`).join("");
  return [
    "default-src 'self'",
    `script-src 'self'${scripts}${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "style-src-attr 'unsafe-inline'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** True for what is made to stand in pages of other sites, frames and pictures: it brings a policy of its own. */
export function bringsOwnPolicy(path: string): boolean {
  return path.startsWith("/embed/films/") || /^\/films\/[^/]+\/timeline[a-z-]*\.svg$/.test(path);
}
