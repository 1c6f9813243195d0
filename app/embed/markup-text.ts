import type { MakeElement } from "#components/widget/markup.ts";

/** Markup that is written already: told apart from text, which is escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Text for an element or an attribute: no text in it can end either. */
export function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Writes an element as HTML; it has no elements without an end. */
export const writeElement: MakeElement<Markup> = (name, attributes, ...content) => {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : ` ${key}="${escapeMarkup(String(value))}"`,
  );
  const inner = content.map((part) => (typeof part === "string" ? escapeMarkup(part) : part.text));
  return new Markup(`<${name}${written.join("")}>${inner.join("")}</${name}>`);
};
