"use client";

import { useRouter } from "next/navigation";
import { DaySlider, type SliderDay } from "#components/ui/day-slider.tsx";
import type { CalendarDate } from "#domain/calendar-date.ts";

/** The days on which something of a film changed: each step shows its page as of that day. */
export function FilmDaySlider({
  slug,
  days,
  current,
}: {
  slug: string;
  days: readonly SliderDay[];
  current: CalendarDate | null;
}) {
  const router = useRouter();
  return (
    <DaySlider
      label="The days on which it changed"
      days={days}
      current={current}
      endsToday
      show={(day) => router.replace(day ? `/films/${slug}?asOf=${day}` : `/films/${slug}`, { scroll: false })}
    />
  );
}
