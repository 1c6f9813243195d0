import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Theme } from "#domain/embed-wish.ts";

const TOKEN = /--([\w-]+): light-dark\((#[\da-f]+), (#[\da-f]+)\)/g;
/** The rules of the drawing, each at the beginning of a line; those of the page around it, and its queries, are not wanted. */
const DRAWING_RULE = /^\.tl-(?!picture \{|compact|wide|others)[^{]*\{[^}]*\}/gm;
const FONTS = "Archivo, Noto Sans, system-ui, sans-serif";

type Palette = ReadonlyMap<string, string>;

/** The colours of a scheme, from the site's own tokens. */
function paletteOf(scheme: "light" | "dark"): Palette {
  const tokens = readFileSync(join(process.cwd(), "app", "styles", "tokens.css"), "utf8");
  return new Map(
    [...tokens.matchAll(TOKEN)].map(([, name = "", light = "", dark = ""]) => [
      name,
      scheme === "light" ? light : dark,
    ]),
  );
}

/**
 * The style sheet of a picture that stands alone: the timeline's own rules, and colours of the theme. Those of one scheme
 * are written out, since programs that draw pictures know no custom properties; `auto` asks the browser that shows it.
 */
export function pictureStyles(theme: Theme): string {
  const timeline = readFileSync(join(process.cwd(), "components", "timeline", "timeline.css"), "utf8");
  const rules = [
    `text{font-family:${FONTS};fill:var(--ink)}.paper{fill:var(--paper)}.now{fill:var(--accent)}`,
    ...(timeline.match(DRAWING_RULE) ?? []),
  ].join("\n");
  if (theme !== "auto") return writeColours(rules, paletteOf(theme));
  const dark = `@media (prefers-color-scheme: dark){:root{${declare(paletteOf("dark"))}}}`;
  return `:root{${declare(paletteOf("light"))}}${dark}${rules}`;
}

/** A text with the colours of a scheme in the place of their names. */
function writeColours(css: string, palette: Palette): string {
  return css.replaceAll(/var\(--([\w-]+)\)/g, (whole, name: string) => palette.get(name) ?? whole);
}

function declare(palette: Palette): string {
  return [...palette].map(([name, colour]) => `--${name}:${colour}`).join(";");
}
