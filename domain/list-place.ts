import { isRegion } from "./region.ts";
import { isReleaseGroup, type ReleaseGroup } from "./release-group.ts";

/** What a list is of: releases of one group in one region. */
export interface ListPlace {
  readonly region: string;
  readonly group: ReleaseGroup;
}

/**
 * The list that a path `/in/US/cinemas` names, in whatever case: `in/us/Cinemas` names the same, and is to be redirected
 * to its one spelling. Undefined for what is no region (`UK`) or no group of releases (`physical`).
 */
export function listPlaceOf({ region, type }: { region: string; type: string }): ListPlace | undefined {
  const [code, group] = [region.toUpperCase(), type.toLowerCase()];
  return isRegion(code) && isReleaseGroup(group) ? { region: code, group } : undefined;
}
