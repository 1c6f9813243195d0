import { formatPartialDate } from "#domain/format-date.ts";
import { exactly } from "#domain/partial-date.ts";
import type { Judgement } from "#domain/claim.ts";
import { counted } from "#domain/number-words.ts";

/** How a claim holds against the record, as a sentence for editors. */
export function sayVerdict({ verdict, supersededOn, daysLate }: Judgement): string {
  if (verdict === "agrees") return "Agrees with the record.";
  if (verdict === "disputes") return "Disputes the record.";
  if (verdict === "ahead") return "Ahead: said before it was announced.";
  if (verdict === "unmatched" || supersededOn === null) return "Unmatched: nothing on record speaks for or against it.";
  const day = formatPartialDate(exactly(supersededOn), "en-US", "long");
  return `Repeats a date superseded on ${day}${daysLate === null ? "" : `, ${counted(daysLate, "day")} before`}.`;
}
