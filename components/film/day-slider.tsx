"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { DaySlider, type SliderDay } from "#components/ui/day-slider.tsx";
import type { CalendarDate } from "#domain/calendar-date.ts";

/** The days on which something of a film changed: each step shows its page as of that day, in the region and of the release shown. */
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
  const asked = useSearchParams();
  const show = (day: CalendarDate | null) => {
    const query = new URLSearchParams(asked);
    if (day) query.set("asOf", day);
    else query.delete("asOf");
    router.replace(`/films/${slug}?${query}`, { scroll: false });
  };
  return <DaySlider label="The days on which it changed" days={days} current={current} endsToday show={show} />;
}
