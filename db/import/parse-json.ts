import { parse, type ParseError, printParseErrorCode } from "jsonc-parser";
import type { FileProblem } from "./problems.ts";

const EXPECTED: Record<string, string> = {
  CloseBraceExpected: 'a "}" or a comma',
  CloseBracketExpected: 'a "]" or a comma',
  ColonExpected: "a colon",
  CommaExpected: "a comma",
  EndOfFileExpected: "the end of the file",
  InvalidCharacter: "a text without bare control characters",
  InvalidCommentToken: "JSON, which has no comments",
  InvalidEscapeCharacter: "an escape that JSON knows",
  InvalidUnicode: "four hexadecimal digits after \\u",
  PropertyNameExpected: "a key in double quotes",
  UnexpectedEndOfString: "a closing double quote",
  ValueExpected: "a value",
};

/**
 * Reads JSON; where it is none, says at which line and column it stops being JSON. `JSON.parse` names a place in some of
 * its messages and not in others, so what it refused is read again by a parser that always does.
 */
export function parseJson(text: string): { ok: true; content: unknown } | { ok: false; problem: FileProblem } {
  try {
    return { ok: true, content: JSON.parse(text) };
  } catch {
    return { ok: false, problem: problemIn(text, firstErrorIn(text)) };
  }
}

/** None where the text is nested deeper than the other parser can follow. */
function firstErrorIn(text: string): ParseError | undefined {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return errors[0];
}

function problemIn(text: string, error: ParseError | undefined): FileProblem {
  if (!error) return { place: "", found: "text that is no JSON", expected: "JSON" };
  const before = text.slice(0, error.offset).split("\n");
  const column = (before.at(-1)?.length ?? 0) + 1;
  const found = text.slice(error.offset, error.offset + Math.min(error.length, 40));
  return {
    place: `line ${before.length}, column ${column}`,
    found: found === "" ? "the end of the file" : JSON.stringify(found),
    expected: EXPECTED[printParseErrorCode(error.error)] ?? "JSON",
  };
}
