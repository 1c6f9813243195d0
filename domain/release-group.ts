import { capitalised } from "./capitalised.ts";
import { parsed, type Parsed, refused } from "./parsed.ts";
import { quoted } from "./query.ts";
import { DEFAULT_REGION, inRegion } from "./region.ts";
import { releasePlace } from "./release-phrase.ts";
import { CINEMA_TYPES, type ReleaseType } from "./vocabulary.ts";

export const RELEASE_GROUPS = ["cinemas", "streaming", "digital", "disc", "tv", "premieres"] as const;
/** The release types that share a list and an address, `/in/US/cinemas`: all one each, but for cinemas. */
export type ReleaseGroup = (typeof RELEASE_GROUPS)[number];

interface GroupWords {
  readonly types: readonly ReleaseType[];
  /** As one of a row of choices. */
  readonly name: string;
}

const GROUPS: Record<ReleaseGroup, GroupWords> = {
  cinemas: { types: CINEMA_TYPES, name: "In cinemas" },
  streaming: { types: ["streaming"], name: "Streaming" },
  digital: { types: ["digital"], name: "Digital" },
  disc: { types: ["physical"], name: "Disc" },
  tv: { types: ["tv"], name: "Television" },
  premieres: { types: ["premiere"], name: "Premieres" },
};

/** True for a group's word in the path; `disc`, never `physical`. */
export function isReleaseGroup(text: string): text is ReleaseGroup {
  return Object.hasOwn(GROUPS, text);
}

/** Reads a group's word in a query; the refusal says which words there are. */
export function parseReleaseGroup(text: string): Parsed<ReleaseGroup> {
  return isReleaseGroup(text)
    ? parsed(text)
    : refused(`The type ${quoted(text)} was ignored: it is none of ${RELEASE_GROUPS.join(", ")}.`);
}

/** The release types a group lists together: theatrical and limited for cinemas, one for any other. */
export function typesOfGroup(group: ReleaseGroup): readonly ReleaseType[] {
  return GROUPS[group].types;
}

/** The group as a choice: "In cinemas", "Disc". */
export function groupName(group: ReleaseGroup): string {
  return GROUPS[group].name;
}

/** Where a group's releases are, within a sentence: "in US cinemas", "streaming in Germany", "at a premiere in Italy". */
export function groupPlace(region: string, group: ReleaseGroup): string {
  if (group === "premieres") return `at a premiere ${inRegion(region)}`;
  return releasePlace(region, GROUPS[group].types[0] ?? "theatrical", "");
}

/** The title of a group's list: "Opening in US cinemas", "Streaming in Germany", "On disc in the United Kingdom". */
export function groupHeadline(region: string, group: ReleaseGroup): string {
  if (group === "cinemas") return `Opening ${groupPlace(region, group)}`;
  if (group === "premieres") return `Premieres ${inRegion(region)}`;
  return capitalised(groupPlace(region, group));
}

/** The one address of a group's list, without a filter: `/in/GB/streaming`, and `/` for cinemas in the default region. */
export function groupPath(region: string, group: ReleaseGroup): string {
  return region === DEFAULT_REGION && group === "cinemas" ? "/" : `/in/${region}/${group}`;
}
