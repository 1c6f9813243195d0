"use client";

import { useRouter } from "next/navigation";
import { DaySlider, type SliderDay } from "#components/ui/day-slider.tsx";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { DEFAULT_REGION } from "#domain/region.ts";
import type { ReleaseGroup } from "#domain/release-group.ts";

/**
 * The days of a year on which something of a list changed, with the nearest on both sides of it: each step shows the list
 * as of that day, and the last one over the end goes on into the next year.
 */
export function ListDaySlider({
  region,
  group,
  studio,
  month,
  days,
  current,
  endsToday,
}: {
  region: string;
  group: ReleaseGroup;
  studio: string | null;
  /** Set where the list is looked at as a month: it stays at it. */
  month: string | null;
  days: readonly SliderDay[];
  current: CalendarDate;
  endsToday: boolean;
}) {
  const router = useRouter();
  const show = (day: CalendarDate | null) => {
    const query = new URLSearchParams({
      ...(studio && { studio }),
      ...(month && { month }),
      ...(day && { asOf: day }),
    });
    if (region === DEFAULT_REGION && group === "cinemas") router.replace(`/?${query}`, { scroll: false });
    else router.replace(`/in/${region}/${group}?${query}`, { scroll: false });
  };
  return (
    <DaySlider
      label={`The days of ${current.slice(0, 4)} on which it changed`}
      days={days}
      current={current}
      endsToday={endsToday}
      show={show}
    />
  );
}
