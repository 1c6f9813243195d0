"use client";

import { type ComponentProps, useId, useState, useTransition } from "react";
import type { CalendarDate } from "#domain/calendar-date.ts";

/** A day to stop at, and how it is written. */
export interface SliderDay {
  readonly day: CalendarDate;
  readonly text: string;
}

/**
 * A slider over the days on which something changed, for the arrow keys too: each step shows the page as of that day. Its
 * last step is today, where `endsToday`. Without scripts it is not there, and the field and links beside it do the same.
 */
export function DaySlider({
  label,
  days,
  current,
  endsToday,
  show,
}: {
  label: string;
  days: readonly SliderDay[];
  current: CalendarDate | null;
  endsToday: boolean;
  /** Goes to the page as of a day; of today where null. */
  show: (day: CalendarDate | null) => void;
}) {
  const id = useId();
  const [isGoing, startTransition] = useTransition();
  const [wanted, setWanted] = useState(0);
  // While the page is on its way the thumb stays where it was put; then it stands where the page is, however it got there.
  const chosen = isGoing ? wanted : placeOf(days, current);
  const words = days[chosen]?.text ?? "today";
  const go: ComponentProps<"input">["onChange"] = ({ target }) => {
    const place = Number(target.value);
    setWanted(place);
    startTransition(() => show(days[place]?.day ?? null));
  };
  return (
    <div className="day-slider">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={endsToday ? days.length : days.length - 1}
        value={chosen}
        aria-valuetext={words}
        onChange={go}
      />
      <output htmlFor={id}>{words}</output>
    </div>
  );
}

/** The last of the days that had come by then; behind them all for today. */
function placeOf(days: readonly SliderDay[], current: CalendarDate | null): number {
  if (current === null) return days.length;
  return Math.max(
    0,
    days.findLastIndex(({ day }) => day <= current),
  );
}
