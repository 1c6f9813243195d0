import { Shift } from "#components/ui/shift.tsx";
import { wordsOfLine } from "#domain/history-line.ts";
import type { ChangeItem } from "./changes-view.ts";

/** What a change did, in words, with the direction and the size where it moved a date. */
export function ChangeDid({ change: { line, type } }: { change: ChangeItem }) {
  const { did, how } = line.restates ? { did: sayRestated(line.step.kind), how: null } : wordsOfLine(line, type);
  const { shift } = line.step;
  return (
    <>
      <strong>{did}</strong>
      {shift ? <Shift direction={shift.direction} days={shift.days} /> : null}
      {how ? <span className="mute">{how}</span> : null}
    </>
  );
}

function sayRestated(kind: ChangeItem["line"]["step"]["kind"]): string {
  return kind === "released" ? "Opened as announced" : "Confirmed";
}
