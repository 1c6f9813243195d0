import type { HTMLAttributes } from "react";
import { attributeOf } from "#domain/embed-code.ts";
import type { ChosenFilm, EmbedView } from "./embed-view.ts";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      /** The widget (components/widget), by its attributes. */
      "film-timeline": HTMLAttributes<HTMLElement> & { readonly film: string };
    }
  }
}

const WIDTHS = [
  { name: "On a phone", size: "phone" },
  { name: "On a desktop", size: "desktop" },
] as const;

/** The widget itself, at two widths; without scripts its frame, which shows the same. */
export function EmbedPreview({ film, options }: { film: ChosenFilm; options: EmbedView["options"] }) {
  const attributes = Object.fromEntries(Object.entries(options).map(([name, value]) => [attributeOf(name), value]));
  const query = new URLSearchParams(options).toString();
  const frame = `/embed/films/${film.slug}${query === "" ? "" : `?${query}`}`;
  return WIDTHS.map(({ name, size }) => (
    <figure key={size} className={`embed-${size}`}>
      <figcaption>{name}</figcaption>
      <film-timeline film={film.slug} {...attributes} style={{ minHeight: film.heights[size] }}>
        <noscript>
          <iframe
            sandbox="allow-top-navigation-by-user-activation"
            src={frame}
            title={`${film.title}, release dates: ${name}`}
            height={film.heights[size]}
          />
        </noscript>
      </film-timeline>
    </figure>
  ));
}
