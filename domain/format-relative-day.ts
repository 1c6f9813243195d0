import type { CalendarDate } from "./calendar-date.ts";
import { daysBetween } from "./gregorian.ts";
import { counted } from "./number-words.ts";

const LONGEST_LOOK_BACK = 30;

/**
 * Where a day stands to a reader's today: "in 12 days", "tomorrow", "today", "yesterday", "3 days ago"; past thirty days
 * nothing, as the date itself says it better. Days only: a partial date is never counted down to.
 */
export function formatRelativeDay(day: CalendarDate, today: CalendarDate): string {
  const ahead = daysBetween(today, day);
  if (ahead === 0) return "today";
  if (ahead === 1) return "tomorrow";
  if (ahead > 1) return `in ${counted(ahead, "day")}`;
  if (ahead === -1) return "yesterday";
  return ahead >= -LONGEST_LOOK_BACK ? `${counted(-ahead, "day")} ago` : "";
}
