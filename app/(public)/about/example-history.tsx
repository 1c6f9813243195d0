import { Shift } from "#components/ui/shift.tsx";
import { DateText, StruckDate } from "#components/ui/struck-date.tsx";
import { capitalised } from "#domain/capitalised.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import type { LedgerStep } from "#domain/ledger.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import type { ChangeKind } from "#domain/vocabulary.ts";
import { EXAMPLE_STEPS } from "./example.ts";

/** Why each line of the example counts as it does. */
const REMARKS = [
  "The studio named a season. It stays a season: never shown as June 1, never counted down to.",
  "A day within that summer. The date became firmer; nothing moved.",
  "The new day is after the old one: a move, later.",
  "Counted from the date it left, not from the first one.",
  "A third move. Each announcement that moves a film counts once.",
  "The longest of the five.",
  "Two days up is a move as well, and points the other way.",
] as const;

const KIND_NAMES: Partial<Record<ChangeKind, string>> = {
  announced: "Announced",
  firmed: "Firmed up",
  delayed: "Delayed",
  advanced: "Moved up",
};

/** One real history line by line: what was said, and what is worked out from it. */
export function ExampleHistory() {
  return (
    <ol className="about-example">
      {EXAMPLE_STEPS.map((step, index) => (
        <ExampleLine key={step.entry.key} step={step} left={EXAMPLE_STEPS[index - 1]?.state.date ?? null}>
          {REMARKS[index]}
        </ExampleLine>
      ))}
    </ol>
  );
}

function ExampleLine({
  step,
  left,
  children,
}: {
  step: LedgerStep;
  left: PartialDate | null;
  children: string | undefined;
}) {
  const isLast = step === EXAMPLE_STEPS.at(-1);
  return (
    <li>
      <span className="about-said">{write(step.entry.announcedOn, "short")}</span>
      <div className="about-date">
        <b>{step.state.date ? <Written date={step.state.date} isCurrent={isLast} /> : null}</b>
        {left ? <StruckDate edtf={left.edtf} text={write(left, "long")} /> : null}
      </div>
      <div className="about-kind">
        <strong>{KIND_NAMES[step.kind]}</strong>
        {step.shift ? <Shift direction={step.shift.direction} days={step.shift.days} /> : null}
      </div>
      <p className="about-remark">{children}</p>
    </li>
  );
}

function Written({ date, isCurrent }: { date: PartialDate; isCurrent: boolean }) {
  const text = <DateText edtf={date.edtf} text={capitalised(write(date, "long"))} />;
  return isCurrent ? <span className="now">{text}</span> : text;
}

function write(date: PartialDate, style: "long" | "short"): string {
  return formatPartialDate(date, "en-US", style);
}
