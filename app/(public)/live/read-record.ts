"use client";

import type { LiveChange } from "#domain/live-change.ts";
import { recordPartSchema } from "./answer-schema.ts";

/** What was recorded between two places of the record. */
export interface RecordNews {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly LiveChange[];
  /** True where more was recorded than was read: a whole import, that touches any page. */
  readonly isMany: boolean;
}

const MOST_PARTS = 3;

/** Where the record ends now. */
export async function readRecordEnd(signal: AbortSignal): Promise<string> {
  return (await ask("latest", signal)).cursor;
}

/** What was recorded behind a place. After a few hundred edits the rest is passed over, and said to be many. */
export async function readRecordSince(from: string, signal: AbortSignal): Promise<RecordNews> {
  const changes: LiveChange[] = [];
  let to = from;
  for (let part = 0; part < MOST_PARTS; part += 1) {
    const { data, next, cursor } = await ask(to, signal);
    changes.push(...data.map(toChange));
    to = cursor;
    if (next === null) return { from, to, changes, isMany: false };
  }
  return { from, to: await readRecordEnd(signal), changes, isMany: true };
}

/** The browser keeps the answer and asks by its tag: mostly it is told that nothing is new, in a few bytes. */
async function ask(after: string, signal: AbortSignal) {
  const query = new URLSearchParams({ after, limit: "200" });
  const response = await fetch(`/api/v1/changes?${query}`, { signal, cache: "no-cache" });
  if (!response.ok) throw new Error(`The changes answered ${response.status}`);
  return recordPartSchema.parse(await response.json());
}

function toChange(row: ReturnType<typeof recordPartSchema.parse>["data"][number]): LiveChange {
  const { film, region, type, variant, announcement, change, kind, inForceUntil, date, previous } = row;
  return {
    film: film.slug,
    region,
    type,
    variant,
    announcement: announcement.slug,
    studios: announcement.studios,
    edit: change,
    kind,
    isLast: inForceUntil === null,
    date: date && date.edtf,
    previous: previous && previous.edtf,
  };
}
