import { connection } from "next/server";
import { today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import type { Db } from "#db/db.ts";
import { listLatestChangesets } from "#db/queries/list-latest-changesets.ts";
import { listDisagreeing } from "#db/queries/queue/list-disagreeing.ts";
import { listDisputed } from "#db/queries/queue/list-disputed.ts";
import { listLongUndated } from "#db/queries/queue/list-long-undated.ts";
import { listMovedSince } from "#db/queries/queue/list-moved-since.ts";
import { listOddWeekdays } from "#db/queries/queue/list-odd-weekdays.ts";
import { listPassed } from "#db/queries/queue/list-passed.ts";
import { listSettlements } from "#db/queries/queue/list-settlements.ts";
import { listUnsourced } from "#db/queries/queue/list-unsourced.ts";
import type { QueueEntry, QueueQuestion } from "#db/queries/queue/queue-entry.ts";
import { QUEUE_KINDS, type QueueKind } from "#db/vocabulary.ts";

/** More are not counted: whoever has settled these finds the next. */
export const MOST_COUNTED = 200;
const LATEST = 12;

const LISTS: Record<QueueKind, (db: Db, question: QueueQuestion) => Promise<readonly QueueEntry[]>> = {
  passed: listPassed,
  disputed: listDisputed,
  disagreeing: listDisagreeing,
  "moved-since": listMovedSince,
  "long-undated": listLongUndated,
  "odd-weekday": listOddWeekdays,
  unsourced: listUnsourced,
};

/** What waits, of each kind, and what was done last. */
export async function loadQueue() {
  await connection();
  const db = await database();
  const question = { today: today(), limit: MOST_COUNTED };
  return db.snapshot(async (snapshot) => {
    const sections = [];
    for (const kind of QUEUE_KINDS) sections.push({ kind, entries: await LISTS[kind](snapshot, question) });
    return {
      today: question.today,
      sections,
      settlements: await listSettlements(snapshot, { limit: LATEST }),
      changesets: await listLatestChangesets(snapshot, { limit: LATEST }),
    };
  });
}

/** Everything of one kind that waits, as far as it is counted. */
export async function loadQueueOf(kind: QueueKind) {
  await connection();
  const question = { today: today(), limit: MOST_COUNTED };
  return { today: question.today, entries: await LISTS[kind](await database(), question) };
}
