import { createHash } from "node:crypto";
import { THEME_SCRIPT } from "#components/ui/theme-script.ts";

/** Sent with everything; the content security policy stands apart because pages need a fresh nonce in it. */
export const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
] as const;

const THEME_HASH = `sha256-${createHash("sha256").update(THEME_SCRIPT).digest("base64")}`;

/**
 * The policy of a page. Inline scripts run only with the nonce, which Next puts on its own, or by their hash: the one that
 * sets the theme is in the layout, which reads no request and so knows no nonce. `style` attributes are let
 * through because the pictures carry their measures in them; style elements are not. In development Next evaluates
 * code and inlines styles.
 */
export function contentSecurityPolicy({ nonce, development }: { nonce: string; development: boolean }): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' '${THEME_HASH}'${development ? " 'unsafe-eval'" : ""}`,
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
