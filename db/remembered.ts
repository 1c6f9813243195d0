import { type PartialDate, parsePartialDate } from "#domain/partial-date.ts";
import type { Parsed } from "#domain/parsed.ts";
import { isRegion } from "#domain/region.ts";

/** Far more than the days of a year's announcements, and too few to weigh anything. */
const REMEMBERED = 5000;

/** The same function, which remembers its answers: a long import asks for the same few again and again. */
function remembering<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= REMEMBERED) answers.clear();
    const answer = ask(text);
    answers.set(text, answer);
    return answer;
  };
}

/** `parsePartialDate`, remembered. */
export const readPartialDate: (edtf: string) => Parsed<PartialDate> = remembering(parsePartialDate);

/** `isRegion`, remembered. */
export const isKnownRegion: (code: string) => boolean = remembering(isRegion);

/** `toPartialDate`, remembered. */
export function partialDateOf(edtf: string): PartialDate {
  const date = readPartialDate(edtf);
  if (!date.ok) throw new RangeError(date.problem);
  return date.value;
}
