import { connection } from "next/server";
import { database } from "#app/database.ts";
import { type DeskDateChange, findDeskDateChange } from "#db/queries/find-desk-date-change.ts";

/** The date change of an id; undefined where there is none. */
export async function loadDateChange(id: number): Promise<DeskDateChange | undefined> {
  await connection();
  const db = await database();
  return db.snapshot((moment) => findDeskDateChange(moment, { id }));
}
