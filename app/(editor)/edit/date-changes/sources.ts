import { type DraftSource, isBlankSource } from "#domain/announcement-draft/draft.ts";
import { longerThan } from "#domain/announcement-draft/texts.ts";
import { readSource } from "#domain/announcement-draft/read-source.ts";
import type { Page } from "#db/mutations/record-sources.ts";

/** A page cited by a line, as a correction gives it. */
export interface TypedCitation extends Page {
  /** The row of the form, counted from 0. */
  readonly row: number;
  readonly says: string;
  readonly disagrees: string | null;
}

/** The pages typed into the rows of a form (`url-0`, `says-0`, …), without the empty ones, or what is wrong with each. */
export function readCitations(form: FormData): {
  readonly citations: readonly TypedCitation[];
  readonly problems: Readonly<Record<string, string>>;
} {
  const problems: Record<string, string> = {};
  const citations: TypedCitation[] = [];
  for (let row = 0; form.has(`url-${row}`); row += 1) {
    const typed = rowOf(form, row);
    if (isBlankSource(typed)) continue;
    const read = readSource(typed, (field, problem) => {
      problems[`${field}-${row}`] ??= problem;
    });
    if (typed.says.trim() === "") problems[`says-${row}`] = "Say what the page says, in a few of its words.";
    const disagrees = textOf(form, `disagrees-${row}`).trim();
    const long = longerThan(disagrees, 1000);
    if (long !== null) problems[`disagrees-${row}`] = long;
    if (citations.some(({ url }) => url === read.url))
      problems[`url-${row}`] ??= "This page is cited by this line already.";
    citations.push({ row, ...read, says: typed.says.trim(), disagrees: disagrees === "" ? null : disagrees });
  }
  return { citations, problems };
}

function rowOf(form: FormData, row: number): DraftSource {
  return {
    url: textOf(form, `url-${row}`),
    publisher: textOf(form, `publisher-${row}`),
    publishedOn: textOf(form, `publishedOn-${row}`),
    says: textOf(form, `says-${row}`),
  };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
