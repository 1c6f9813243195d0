"use client";

import type { LiveChange } from "#domain/live-change.ts";
import { epochOfInstant } from "#domain/gregorian.ts";
import { parseRecordPart, type RecordPart, type ToldEdit } from "./parse-record-part.ts";

/** What was recorded between two places of the record. */
export interface RecordNews {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly LiveChange[];
  /** True where more was recorded than was read: a whole import, that touches any page. */
  readonly isMany: boolean;
}

const MOST_PARTS = 3;
const MOST_EDITS = "200";
/** How far is looked back: mostly not as far as the first edit that is new, so that few are enough. */
const FEW = "8";
const MANY = "100";
const BAD_REQUEST = 400;
/** A header tells whole seconds. */
const ROUNDED_MS = 1000;

/** What was asked for cannot be answered, now or later. */
class RefusedError extends Error {}

/** Where the record ends now, and what was recorded since the page was asked for: it may not show it. */
export async function readRecordLately(signal: AbortSignal): Promise<Omit<RecordNews, "from">> {
  const few = await lookBack(FEW, signal);
  return few.isMany ? lookBack(MANY, signal) : few;
}

/**
 * The last edits are at one address for everybody, so that the page itself need not say how far the record went. Which
 * of them are newer is told by the server's clock, and how long ago the page was asked for by one that nobody sets.
 */
async function lookBack(last: string, signal: AbortSignal): Promise<Omit<RecordNews, "from">> {
  const { part, answeredAt } = await ask({ last, limit: MOST_EDITS }, signal);
  const askedAt = answeredAt - performance.now() - ROUNDED_MS;
  const newer = part.data.filter(({ recordedAt }) => epochOfInstant(recordedAt) >= askedAt);
  const isMany = newer.length > 0 && newer.length === part.data.length;
  return { to: part.cursor, changes: newer.map(toChange), isMany };
}

/**
 * What was recorded behind a place. After a few hundred edits the rest is passed over, and said to be many. A place that
 * the record has not, since it was put back to an earlier day, is given up for its end.
 */
export async function readRecordSince(from: string, signal: AbortSignal): Promise<RecordNews> {
  try {
    return await readOn(from, signal);
  } catch (error) {
    if (error instanceof RefusedError) return { from, ...(await readRecordLately(signal)) };
    throw error;
  }
}

async function readOn(from: string, signal: AbortSignal): Promise<RecordNews> {
  const changes: LiveChange[] = [];
  let to = from;
  for (let count = 0; count < MOST_PARTS; count += 1) {
    const { data, next, cursor } = (await ask({ after: to, limit: MOST_EDITS }, signal)).part;
    changes.push(...data.map(toChange));
    to = cursor;
    if (next === null) return { from, to, changes, isMany: false };
  }
  const end = await ask({ after: "latest" }, signal);
  return { from, to: end.part.cursor, changes, isMany: true };
}

/** The browser keeps the answer and asks by its tag: mostly it is told that nothing is new, in a few bytes. */
async function ask(
  wish: Record<string, string>,
  signal: AbortSignal,
): Promise<{ readonly part: RecordPart; readonly answeredAt: number }> {
  const query = new URLSearchParams(wish);
  const response = await fetch(`/api/v1/changes?${query}`, { signal, cache: "no-cache" });
  if (response.status === BAD_REQUEST) throw new RefusedError("The record has not this place");
  if (!response.ok) throw new Error(`The changes answered ${response.status}`);
  const answeredAt = epochOfInstant(response.headers.get("date") ?? "");
  return { part: parseRecordPart(await response.json()), answeredAt };
}

function toChange({ film, announcement, change, inForceUntil, date, previous, ...told }: ToldEdit): LiveChange {
  const { region, type, variant, studioSlugs, kind } = told;
  return {
    film: film.slug,
    region,
    type,
    variant,
    announcement: announcement.slug,
    studios: studioSlugs,
    edit: change,
    kind,
    isLast: inForceUntil === null,
    date: date && date.edtf,
    previous: previous && previous.edtf,
  };
}
