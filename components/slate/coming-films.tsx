"use client";

import { useReaderDay } from "#components/ui/by-reader-day.tsx";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { capitalised } from "#domain/capitalised.ts";
import { cardinal } from "#domain/number-words.ts";

/** A film to come: until which day, and its date as it is said. */
export interface ComingFilm {
  readonly title: string;
  readonly latest: CalendarDate;
  readonly date: string;
}

/** "Three are to come, the next …", by the reader's own day, which may be another than the server's. */
export function ComingFilms({
  films,
  further,
  servers,
}: {
  /** Those that a day more or less may leave behind, and the one after them. */
  films: readonly ComingFilm[];
  /** How many come after those. */
  further: number;
  servers: CalendarDate;
}) {
  const today = useReaderDay(servers);
  const coming = films.filter(({ latest }) => latest >= today);
  const count = coming.length + further;
  const [next] = coming;
  if (!next) return "None has a date to come.";
  if (count === 1) return `To come is ${next.title}: ${next.date}.`;
  return `${capitalised(cardinal(count))} are to come, the next ${next.title}: ${next.date}.`;
}
