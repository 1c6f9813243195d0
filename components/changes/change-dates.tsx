import { DateText, StruckDate } from "#components/ui/struck-date.tsx";
import { capitalised } from "#domain/capitalised.ts";
import { formatAsAnnounced, type SpokenDate } from "#domain/format-date.ts";
import type { ChangeItem } from "./changes-view.ts";

/** The date a change took the place of, struck through. */
export function OldDate({ date, locale }: { date: SpokenDate; locale: string }) {
  return <StruckDate edtf={date.date.edtf} text={formatAsAnnounced(date.date, date.wording, locale, "short")} />;
}

/** The date a change gave, or what there is in its place. */
export function NewDate({ change: { line }, locale }: { change: ChangeItem; locale: string }) {
  const { date, wording, standing } = line.step.entry;
  if (!date) return standing === "cancelled" ? "Cancelled" : "No date";
  return <DateText edtf={date.edtf} text={capitalised(formatAsAnnounced(date, wording, locale, "short"))} />;
}
