/**
 * The origin readers reach this server by, for canonical addresses, feeds and embeds: `PUBLIC_URL`, else localhost with
 * the port. Read at each call and never at build, so that one build serves any address; judged by the start script.
 */
export function publicUrl(): URL {
  return new URL(process.env["PUBLIC_URL"] || `http://localhost:${process.env["PORT"] || "3000"}`);
}
