/** A text with its first letter in capitals, as a sentence begins: "Summer 2021". */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
