"use client";

import { useRouter } from "next/navigation";
import { useId, useState, useTransition } from "react";
import type { CalendarDate } from "#domain/calendar-date.ts";

/**
 * A slider over the days on which something changed, for the arrow keys too: each step shows the page as of that day. Its
 * last step is today. Without scripts it is not there, and the field beside it does the same.
 */
export function DaySlider({
  slug,
  days,
  current,
}: {
  slug: string;
  days: readonly { readonly day: CalendarDate; readonly text: string }[];
  current: CalendarDate | null;
}) {
  const router = useRouter();
  const id = useId();
  const [isGoing, startTransition] = useTransition();
  const [wanted, setWanted] = useState(0);
  // While the page is on its way the thumb stays where it was put; then it stands where the page is, however it got there.
  const chosen = isGoing ? wanted : placeOf(days, current);
  const words = days[chosen]?.text ?? "today";
  const go = (place: number) => {
    setWanted(place);
    const day = days[place]?.day;
    startTransition(() => router.replace(day ? `/films/${slug}?asOf=${day}` : `/films/${slug}`, { scroll: false }));
  };
  return (
    <div className="day-slider">
      <label htmlFor={id}>The days on which it changed</label>
      <input
        id={id}
        type="range"
        min={0}
        max={days.length}
        value={chosen}
        aria-valuetext={words}
        onChange={({ target }) => go(Number(target.value))}
      />
      <output htmlFor={id}>{words}</output>
    </div>
  );
}

/** The last of the days that had come by then; behind them all for today. */
function placeOf(days: readonly { readonly day: CalendarDate }[], current: CalendarDate | null): number {
  if (current === null) return days.length;
  return Math.max(
    0,
    days.findLastIndex(({ day }) => day <= current),
  );
}
