import { inRegion, regionName, shortRegionName, WORLDWIDE } from "./region.ts";
import type { ReleaseType } from "./vocabulary.ts";

const TYPE_NAMES: Record<ReleaseType, string> = {
  premiere: "premiere",
  limited: "limited cinema release",
  theatrical: "cinemas",
  streaming: "streaming",
  digital: "digital purchase",
  physical: "disc",
  tv: "television",
};

/** A release type as a noun, without its region: "cinemas", "digital purchase", "disc". */
export function releaseTypeName(type: ReleaseType): string {
  return TYPE_NAMES[type];
}

/** Where and how a release reaches people, always with its region: "in US cinemas", "in cinemas in Germany", "on disc worldwide". */
export function releasePlace(region: string, type: ReleaseType, variant: string): string {
  const place = placeOf(region, type);
  return variant === "" ? place : `${place} (${variant})`;
}

function placeOf(region: string, type: ReleaseType): string {
  const there = inRegion(region);
  const adjective = adjectiveOf(region);
  switch (type) {
    case "theatrical":
      return adjective ? `in ${adjective} cinemas` : `in cinemas ${there}`;
    case "limited":
      return adjective ? `in a few ${adjective} cinemas` : `in a few cinemas ${there}`;
    case "premiere":
      return `at its premiere ${there}`;
    case "streaming":
      return `streaming ${there}`;
    case "digital":
      return `to buy digitally ${there}`;
    case "physical":
      return `on disc ${there}`;
    case "tv":
      return `on television ${there}`;
  }
}

/** English has a short adjective only where the region's short name is an abbreviation: US, UK. */
function adjectiveOf(region: string): string | undefined {
  const short = shortRegionName(region);
  return region !== WORLDWIDE && short !== regionName(region) ? short : undefined;
}
