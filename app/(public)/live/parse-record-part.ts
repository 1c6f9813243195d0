import type { RecordChangeAnswer } from "#app/api/v1/changes/schema.ts";

type Told = Pick<
  RecordChangeAnswer,
  "change" | "recordedAt" | "region" | "type" | "variant" | "studioSlugs" | "kind" | "inForceUntil"
>;

/** An edit as `/api/v1/changes` tells it, as far as a page left open needs it. */
export interface ToldEdit extends Told {
  readonly film: { readonly slug: string };
  readonly announcement: { readonly slug: string };
  readonly date: { readonly edtf: string } | null;
  readonly previous: { readonly edtf: string } | null;
}

export interface RecordPart {
  readonly data: readonly ToldEdit[];
  readonly next: string | null;
  readonly cursor: string;
}

/**
 * Reads what `/api/v1/changes` answered; throws on anything else. By hand, because every page loads it: zod, as it is
 * bundled for pages, would be three quarters of what they load for their news.
 */
export function parseRecordPart(answer: unknown): RecordPart {
  if (!isRecordPart(answer)) throw new TypeError("The changes answered in another shape");
  return answer;
}

function isRecordPart(answer: unknown): answer is RecordPart {
  if (!isObject(answer)) return false;
  const { data, next, cursor } = answer;
  return Array.isArray(data) && data.every(isToldEdit) && isTextOrNull(next) && isText(cursor);
}

function isToldEdit(edit: unknown): edit is ToldEdit {
  if (!isObject(edit)) return false;
  const { film, announcement, studioSlugs, date, previous, change, recordedAt, region, type } = edit;
  return (
    [film, announcement].every((named) => isObject(named) && isText(named["slug"])) &&
    [date, previous].every((said) => said === null || (isObject(said) && isText(said["edtf"]))) &&
    [change, recordedAt, region, type].every(isText) &&
    [edit["variant"], edit["kind"], edit["inForceUntil"]].every(isTextOrNull) &&
    Array.isArray(studioSlugs) &&
    studioSlugs.every(isText)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value);
}
