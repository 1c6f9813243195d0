import { headers } from "next/headers";
import { publicUrl } from "#app/public-url.ts";

/**
 * The origin by which the reader of this page reached it: `PUBLIC_URL`, or what their own browser says. The latter is
 * shown to nobody else, so a made-up `Host` deceives only who made it up.
 */
export async function deskOrigin(): Promise<URL> {
  const sent = await headers();
  const host = sent.get("x-forwarded-host") ?? sent.get("host");
  if (process.env["PUBLIC_URL"] || !host) return publicUrl();
  const origin = `${sent.get("x-forwarded-proto") ?? "http"}://${host}`;
  return URL.canParse(origin) ? new URL(origin) : publicUrl();
}

const OWN_MACHINE = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** True where what is typed can be read on its way: plain http, from another machine. */
export function isOverheard({ protocol, hostname }: URL): boolean {
  return protocol === "http:" && !OWN_MACHINE.has(hostname);
}
