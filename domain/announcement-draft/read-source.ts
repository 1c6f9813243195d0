import { isPoint } from "#domain/partial-date.ts";
import { DEFAULT_REGION } from "#domain/region.ts";
import { readTypedDate } from "#domain/typed-date/read-typed-date.ts";
import type { DraftSource } from "./draft.ts";
import { longerThan, textOrNull } from "./texts.ts";

/** A page that can be cited. */
export interface ReadSource {
  readonly url: string;
  readonly publisher: string | null;
  /** EDTF text. */
  readonly publishedOn: string | null;
  readonly says: string | null;
}

/** Reads a page as it was typed, and tells `note` what is wrong with which of its fields. */
export function readSource(source: DraftSource, note: (field: keyof DraftSource, problem: string) => void): ReadSource {
  const url = source.url.trim();
  const problems = {
    url: problemOfUrl(url),
    publisher: longerThan(source.publisher, 200),
    says: longerThan(source.says, 500),
  } as const;
  if (problems.url !== null) note("url", problems.url);
  if (problems.publisher !== null) note("publisher", problems.publisher);
  if (problems.says !== null) note("says", problems.says);
  const publishedOn = readPublishedOn(source.publishedOn, (problem) => note("publishedOn", problem));
  return { url, publisher: textOrNull(source.publisher), publishedOn, says: textOrNull(source.says) };
}

/** What is wrong with the address of a page; null where it can be cited. */
export function problemOfUrl(url: string): string | null {
  if (url === "") return "Give the address of the page.";
  if (!/^https?:\/\/\S+$/.test(url) || !URL.canParse(url))
    return "The address of a page begins with https:// or http:// and has no spaces.";
  return longerThan(url, 2000);
}

function readPublishedOn(text: string, note: (problem: string) => void): string | null {
  const typed = readTypedDate(text, { region: DEFAULT_REGION });
  if (typed.is === "nothing") return null;
  if (typed.is === "date" && isPoint(typed.date)) return typed.date.edtf;
  note(typed.is === "problem" ? typed.problem : "Give the day, month or year that the page bears.");
  return null;
}
