"use client";

import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type * as z from "zod/mini";
import type { CalendarDate } from "#domain/calendar-date.ts";
import {
  announcementsSchema,
  filmLedgersSchema,
  foundFilmsSchema,
  newFilmSchema,
  openingsSchema,
  pageOnRecordSchema,
} from "./schema.ts";

/** Long enough that typing does not ask twice, short enough that another editor's save is seen soon. */
const FRESH_MS = 15_000;

async function ask<Schema extends z.ZodMiniType>(
  path: string,
  asked: Readonly<Record<string, string>>,
  { schema, signal }: { schema: Schema; signal: AbortSignal },
): Promise<z.infer<Schema>> {
  const query = new URLSearchParams(asked);
  const response = await fetch(`/edit/data/${path}?${query}`, { signal, headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return schema.parse(await response.json());
}

/** A film's histories: asked again when the editor comes back to the page, so that another's save is seen. */
export function filmLedgersQuery(slug: string) {
  return queryOptions({
    queryKey: ["film-ledgers", slug],
    queryFn: ({ signal }) => ask(`films/${encodeURIComponent(slug)}`, {}, { schema: filmLedgersSchema, signal }),
    staleTime: FRESH_MS,
  });
}

/** What else opens in cinemas on the weekend of a day. */
export function openingsQuery({ region, date, film }: { region: string; date: CalendarDate; film: string }) {
  return queryOptions({
    queryKey: ["openings", region, date, film],
    queryFn: ({ signal }) => ask("openings", { region, date, film }, { schema: openingsSchema, signal }),
    staleTime: FRESH_MS,
  });
}

/** What is on record of a page. */
export function pageOnRecordQuery(url: string) {
  return queryOptions({
    queryKey: ["page-on-record", url],
    queryFn: ({ signal }) => ask("page-on-record", { url }, { schema: pageOnRecordSchema, signal }),
    staleTime: FRESH_MS,
  });
}

/** What was announced within two days of a day. */
export function announcementsQuery(on: CalendarDate) {
  return queryOptions({
    queryKey: ["announcements", on],
    queryFn: ({ signal }) => ask("announcements", { on }, { schema: announcementsSchema, signal }),
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  });
}

/** The address that a new film would have, and films that it may be. */
export function newFilmQuery(title: string) {
  return queryOptions({
    queryKey: ["new-film", title],
    queryFn: ({ signal }) => ask("new-film", { title }, { schema: newFilmSchema, signal }),
    staleTime: FRESH_MS,
    // Offline it fails at once, and is not left waiting with what was typed.
    networkMode: "always",
  });
}

/** As much of a text as the search takes: a title may be longer, and is found by its beginning. */
const LONGEST_SEARCH = 200;

/**
 * Films by any title they ever had. What another text found is not kept in sight meanwhile: Enter takes the first that is
 * offered.
 */
export function searchFilmsQuery(typed: string) {
  // Cut between two halves of a letter, the first half would be sought as a sign of its own.
  const text = typed.slice(0, LONGEST_SEARCH).replace(/\p{Surrogate}$/u, "");
  return queryOptions({
    queryKey: ["search-films", text],
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ q: text, kind: "film", limit: "8" });
      const response = await fetch(`/api/v1/search?${query}`, { signal });
      if (!response.ok) throw new Error(`The search answered ${response.status}`);
      const { data } = foundFilmsSchema.parse(await response.json());
      return data.map(({ slug, title, matchedTitle, release }) => ({
        slug,
        title,
        aside: asideOf(matchedTitle, release),
      }));
    },
    staleTime: FRESH_MS,
    retry: 1,
  });
}

function asideOf(
  matchedTitle: string | null,
  release: { readonly date: { readonly earliest: string } | null } | null,
): string {
  const year = release?.date?.earliest.slice(0, 4);
  return [...(matchedTitle ? [`also “${matchedTitle}”`] : []), ...(year ? [year] : [])].join(", ");
}
