import type { EmbedAnswer } from "./answer.ts";
import { drawEmbed } from "./draw-embed.ts";
import { entriesShown } from "./entries-shown.ts";
import type { MakeElement } from "./markup.ts";
import { STYLES } from "./styles.ts";

/** Its attributes by the names they have in the address of the data. */
const ASKED = { region: "region", type: "type", variant: "variant", "as-of": "asOf", lang: "lang" } as const;

/** Constructable, because a host's `style-src` blocks style elements and attributes, and lets this through. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLES);

/** Answers by address: many widgets on a page ask once for what is the same. */
const answers = new Map<string, Promise<Loaded>>();

/**
 * `<film-timeline film="f9"><a href="…">F9</a></film-timeline>`: the dates of a film. The link inside is shown until the data
 * is there, and wherever it does not come.
 */
export class FilmTimelineElement extends HTMLElement {
  static readonly observedAttributes = ["film", "accent", "limit", ...Object.keys(ASKED)];

  readonly #root = this.attachShadow({ mode: "open" });
  #shown = "";

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(make("slot", {}));
  }

  /** Also after it was moved: what is shown already is left as it is, opened entries and all. */
  connectedCallback(): void {
    void this.#show();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) void this.#show();
  }

  async #show(): Promise<void> {
    const wanted = this.#wish();
    const answer = this.getAttribute("film") ? await load(wanted.address) : "unavailable";
    const { key, accent, limit } = this.#wish();
    if (key !== wanted.key || key === this.#shown) return;
    const isThere = answer !== "unavailable";
    this.#shown = isThere ? key : "";
    if (!isThere) return this.#root.replaceChildren(make("slot", {}));
    const content = answer
      ? drawEmbed(answer, limit, make)
      : [make("slot", {}), make("p", { class: "quiet" }, "Slateline has no film of this name.")];
    const article = make("article", { class: "slateline", lang: "en", "aria-label": answer?.title }, ...content);
    article.style.setProperty("--accent", accent);
    this.#root.replaceChildren(article);
  }

  #wish() {
    const film = this.getAttribute("film") ?? "";
    const address = new URL(`/api/v1/embed/films/${encodeURIComponent(film)}`, import.meta.url);
    for (const [attribute, name] of Object.entries(ASKED)) {
      const value = this.getAttribute(attribute);
      if (value) address.searchParams.set(name, value);
    }
    const accent = this.getAttribute("accent");
    const limit = entriesShown(this.getAttribute("limit"));
    return { address: address.href, accent, limit, key: [address, accent, limit].join() };
  }
}

/** Null where nobody knows the film. What could not be had is not kept: the next widget asks again. */
type Loaded = EmbedAnswer | null | "unavailable";

function load(address: string): Promise<Loaded> {
  const answer = answers.get(address) ?? fetchAnswer(address);
  answers.set(address, answer);
  return answer;
}

async function fetchAnswer(address: string): Promise<Loaded> {
  try {
    const response = await fetch(address, { credentials: "omit" });
    if (response.ok) return await (response.json() as Promise<EmbedAnswer>);
    if (response.status === 404) return null;
  } catch {
    // Offline, or blocked by the host's policy: the link inside stays.
  }
  answers.delete(address);
  return "unavailable";
}

const make: MakeElement<Element & ElementCSSInlineStyle> = (name, attributes, ...content) => {
  const kind = /^(svg|path|text)$/.test(name) ? "2000/svg" : "1999/xhtml";
  const element = document.createElementNS(`http://www.w3.org/${kind}`, name) as HTMLElement | SVGElement;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, String(value));
  }
  element.append(...content);
  return element;
};
