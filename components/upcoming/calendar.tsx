import { MonthList } from "./month-list.tsx";
import { UpcomingList } from "./upcoming-list.tsx";
import type { MonthView, UpcomingView } from "./upcoming-view.ts";

/** A list in the shape asked for: from a day on, week by week, or one month. */
export type CalendarView =
  | { readonly shape: "weeks"; readonly view: UpcomingView }
  | { readonly shape: "month"; readonly view: MonthView };

export function Calendar({ calendar }: { calendar: CalendarView }) {
  return calendar.shape === "month" ? <MonthList view={calendar.view} /> : <UpcomingList view={calendar.view} />;
}
