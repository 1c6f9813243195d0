import type { Database } from "../db.ts";
import type { OnDifference } from "./difference.ts";
import { verifyDates } from "./verify-dates.ts";
import { verifyReleases } from "./verify-releases.ts";
import { verifyRules } from "./verify-rules.ts";
import { verifySearch } from "./verify-search.ts";
import { verifyStats } from "./verify-stats.ts";

/** How much was derived anew. */
export interface Verified {
  readonly releases: number;
  readonly dateChanges: number;
}

/**
 * Derives anew whatever is derived, checks what no constraint holds, and tells each difference. The record as it is at
 * one moment, a page of it in memory at a time.
 */
export async function verifyRecord(db: Database, onDifference: OnDifference): Promise<Verified> {
  return db.snapshot(async (moment) => {
    await verifyDates(moment, onDifference);
    await verifyRules(moment, onDifference);
    await verifySearch(moment, onDifference);
    await verifyStats(moment, onDifference);
    return verifyReleases(moment, onDifference);
  });
}
