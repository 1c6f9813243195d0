import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type BuildOptions, context, type Plugin, transform } from "esbuild";

/** Where the widget is built to, to be served as it is. The version in its path is a promise: docs/embedding.md. */
export function widgetFile(root: string): string {
  return join(root, "public", "embed", "v1", "widget.js");
}

/** Builds the widget into one file. */
export async function buildWidget(root: string): Promise<void> {
  await build(optionsFor(root));
}

/** Builds the widget now and after each edit, until `stop`. */
export async function watchWidget(root: string, stop: AbortSignal): Promise<void> {
  const widget = await context(optionsFor(root));
  stop.addEventListener("abort", () => void widget.dispose());
  await widget.rebuild();
  await widget.watch();
}

function optionsFor(root: string): BuildOptions {
  return {
    entryPoints: [join(root, "components", "widget", "define.ts")],
    outfile: widgetFile(root),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    plugins: [minifiedStyles],
  };
}

/** The styles are a text to esbuild, which it would leave as it is. */
const minifiedStyles: Plugin = {
  name: "minified-styles",
  setup: (esbuild) =>
    esbuild.onLoad({ filter: /[\\/]widget[\\/]styles\.ts$/ }, async ({ path }) => {
      const { STYLES } = (await import(`${pathToFileURL(path).href}?${performance.now()}`)) as { STYLES: string };
      const { code } = await transform(STYLES, { loader: "css", minify: true });
      return { contents: `export const STYLES = ${JSON.stringify(code.trim())};`, loader: "ts" };
    }),
};
