import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./gregorian.ts";
import { type Ledger, type LedgerEntry, periodOn, replay, slipOf } from "./ledger.ts";
import type { Shift } from "./shift.ts";
import { asSpoken, histories, releasesOf, shippedFilms } from "./testing.ts";
import { inOrder, knownBy, naiveMoves, naiveSlip, type Span, tell, tellOn } from "./testing-naive-replay.ts";
import { CHANGE_KINDS } from "./vocabulary.ts";

/** So many days lie between two dates only where one of them has no end. */
const AGES = 1_000_000;

function plainShift(shift: Shift | null, span: Span | null) {
  if (!shift || !span || shift.roughDays === null) return shift;
  const fits = shift.roughDays >= span.fewest && shift.roughDays <= span.most;
  return { ...shift, roughDays: fits ? "within the span" : shift.roughDays };
}

function expectedShift(span: Span | null) {
  if (!span) return null;
  const direction = span.fewest + span.most > 0 ? "later" : "earlier";
  if (span.fewest === span.most) return { direction, days: span.fewest, roughDays: null };
  const open = Math.max(Math.abs(span.fewest), Math.abs(span.most)) > AGES;
  return { direction, days: null, roughDays: open ? null : "within the span" };
}

function expectSameSteps(ledger: Ledger, entries: readonly LedgerEntry[]) {
  const lines = entries.map(asSpoken);
  const told = tell(lines);
  const steps = ledger.steps.map(({ entry, knownBy: day, kind, state, shift }, index) => {
    const plain = plainShift(shift, told[index]?.shift ?? null);
    return { id: entry.key, day, kind, standing: state.standing, date: state.date?.edtf ?? null, shift: plain };
  });
  const days = inOrder(lines).map(knownBy);
  expect(steps).toEqual(told.map((line, index) => ({ ...line, day: days[index], shift: expectedShift(line.shift) })));
}

function expectSameKnowledge(ledger: Ledger, entries: readonly LedgerEntry[]) {
  const lines = entries.map(asSpoken);
  const days = new Set(ledger.steps.flatMap((step) => [-1, 0, 1].map((offset) => addDays(step.knownBy, offset))));
  for (const day of days) {
    const known = lines.filter((line) => knownBy(line) <= day);
    const last = tellOn(lines, day).at(-1);
    const period = periodOn(ledger, day);
    const inForce = ledger.steps.filter((step) => step.inForceFrom <= day && day < step.inForceUntil);
    expect(inForce.map((step) => step.entry.key)).toEqual(last ? [last.id] : []);
    expect({
      day,
      id: period?.entry.key,
      standing: period?.state.standing,
      date: period && (period.state.date?.edtf ?? null),
      slip: period ? (slipOf(period.state)?.days ?? null) : null,
      moves: period?.state.moves ?? 0,
    }).toEqual({
      day,
      id: last?.id,
      standing: last?.standing,
      date: last?.date,
      slip: naiveSlip(known),
      moves: naiveMoves(known).length,
    });
  }
}

test("the generated histories reach every kind of change, and changes that were never in force", () => {
  const ledgers = fc.sample(histories(), { numRuns: 1000, seed: 1888 }).map((entries) => replay(entries));
  const kinds = new Set(ledgers.flatMap(({ steps }) => steps.map((step) => step.kind)));
  expect([...kinds].toSorted()).toEqual(CHANGE_KINDS.toSorted());
  expect(ledgers.some(({ steps }) => steps.some((step) => step.inForceUntil <= step.inForceFrom))).toBe(true);
});

describe("against a replay written apart", { timeout: 30_000 }, () => {
  test("every change has the same place, kind, shift, day and state, in whatever order it was entered", () => {
    fc.assert(
      fc.property(histories(), (entries) => expectSameSteps(replay(entries), entries)),
      { numRuns: 1500 },
    );
  });

  test("on every day about a change the same is known, with the same slip and the same moves", () => {
    fc.assert(
      fc.property(histories(), (entries) => expectSameKnowledge(replay(entries), entries)),
      { numRuns: 800 },
    );
  });

  test.each(shippedFilms().map((film) => [film.slug, film] as const))("%s", (_slug, film) => {
    for (const entries of releasesOf(film)) {
      expectSameSteps(replay(entries), entries);
      expectSameKnowledge(replay(entries), entries);
    }
  });
});
