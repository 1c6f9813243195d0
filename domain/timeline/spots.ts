import type { Box, Stretch } from "./geometry.ts";
import { PIN_RADIUS, type TimelineBracket, type TimelinePin, type TimelineTray } from "./picture.ts";
import type { HeldStep } from "./steps.ts";

/** How far below the axis the names of spots begin, in px: clear of a pin's head. */
export const NAME_DROP = PIN_RADIUS + 8;

/** Where steps stand: one of a pin, a bracket, or a tray at an end of the axis. */
export interface Spot<Held extends HeldStep = HeldStep> extends Stretch {
  readonly held: readonly Held[];
  readonly box: Box;
  readonly pin?: TimelinePin;
  readonly bracket?: TimelineBracket;
  readonly tray?: TimelineTray;
}

/** True where one of these steps is what the release has now. */
export function isCurrent(held: readonly HeldStep[]): boolean {
  return held.some(({ current }) => current);
}
