/** What the makers of a page copy, one for each way to embed. */
export interface EmbedCodes {
  readonly element: string;
  readonly frame: string;
  readonly url: string;
  readonly markdown: string;
}

/** Which film, how, and where from. */
export interface EmbedChoice {
  readonly origin: string;
  readonly slug: string;
  readonly title: string;
  /** What was chosen, by the names of the query; what was left open is not there. */
  readonly options: Readonly<Record<string, string>>;
  /** In px, of a frame 600 px wide. */
  readonly height: number;
}

/** The options that a film's page knows too. */
const OF_THE_PAGE = ["region", "type", "variant", "asOf"];
const FRAME_WIDTH = 600;

/** Writes the code of an embed in its four forms. */
export function embedCodes({ origin, slug, title, options, height }: EmbedChoice): EmbedCodes {
  const ofPage = Object.fromEntries(Object.entries(options).filter(([name]) => OF_THE_PAGE.includes(name)));
  const url = `${origin}/films/${slug}${queryOf(ofPage)}`;
  const name = `${title}, release dates`;
  const theme = options["theme"];
  return {
    element: [
      `<script type="module" src="${origin}/embed/v1/widget.js"></script>`,
      `<film-timeline${attributesOf({ film: slug, ...options })}><a href="${escaped(url)}">${escaped(name)}</a></film-timeline>`,
    ].join("\n"),
    frame: `<iframe${attributesOf({
      src: `${origin}/embed/films/${slug}${queryOf(options)}`,
      title: name,
      width: String(FRAME_WIDTH),
      height: String(height),
    })} style="border: 0; max-width: 100%"></iframe>`,
    url,
    markdown: `[![${inBrackets(name)}](${origin}/films/${slug}/timeline${theme ? `-${theme}` : ""}.svg${queryOf(ofPage)})](${url})`,
  };
}

/** The element's attribute of an option: all but one bear the option's name. */
export function attributeOf(option: string): string {
  return option === "asOf" ? "as-of" : option;
}

function attributesOf(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${attributeOf(name)}="${escaped(value)}"`)
    .join("");
}

function queryOf(values: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(values).toString();
  return query === "" ? "" : `?${query}`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Text that no bracket of its own ends. */
function inBrackets(text: string): string {
  return text.replaceAll(/[[\]\\]/g, (character) => `\\${character}`);
}
