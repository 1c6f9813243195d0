/** What a drawing is made of: an element of the page in the widget, a piece of text in the frame. */
export type Content<Element> = Element | string;

/** Makes an element; attributes that are undefined are left out. The drawing is given one, so that both have one drawing. */
export type MakeElement<Element> = (
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...content: readonly Content<Element>[]
) => Element;
