import { type CalendarDate, isCalendarDate } from "./calendar-date.ts";

/** A date change's place among all of them, newest first: what they are sorted by, whole, so that no two share it. */
export interface ChangeCursor {
  /** The first day of its announcement. */
  readonly day: CalendarDate;
  /** The announcement's slug. */
  readonly announcement: string;
  /** The film's slug. */
  readonly film: string;
  readonly id: number;
}

/** Where a page of changes begins: right behind a change, or so that it ends right before one. Null for the newest. */
export type ChangePage = { readonly from: "before" | "after"; readonly cursor: ChangeCursor } | null;

const CURSOR = /^([^_]+)_([a-z0-9-]{1,200})_([a-z0-9-]{1,200})_(\d{1,15})$/;

/** The cursor as an address bears it: `2020-04-24_paramount-moves-four_top-gun-maverick_731`. A slug has no "_". */
export function formatChangeCursor({ day, announcement, film, id }: ChangeCursor): string {
  return [day, announcement, film, id].join("_");
}

/** Reads `formatChangeCursor`'s text; undefined for any other. The change need not exist any more. */
export function parseChangeCursor(text: string): ChangeCursor | undefined {
  const [, day = "", announcement = "", film = "", id = ""] = CURSOR.exec(text) ?? [];
  return isCalendarDate(day) ? { day, announcement, film, id: Number(id) } : undefined;
}
