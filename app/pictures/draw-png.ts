import { join } from "node:path";

/** Draws an SVG as PNG, with the project's own fonts for every script, whatever the server has. */
export async function drawPng(svg: string): Promise<Buffer> {
  // Read by the library when it first sets a text.
  process.env["FONTCONFIG_FILE"] = join(process.cwd(), "app", "pictures", "fonts", "fonts.conf");
  const { default: sharp } = await import("sharp");
  return sharp(Buffer.from(svg)).png().toBuffer();
}
