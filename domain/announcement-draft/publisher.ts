/** Second-level labels under which countries register names, so that "bbc.co.uk" is "bbc". */
const SECOND_LEVEL = new Set(["ac", "co", "com", "gov", "ne", "net", "or", "org"]);

/**
 * A publisher's name to begin with, from the host of a page: "www.variety.com" is "Variety", "news.bbc.co.uk" is "Bbc".
 * A guess for an editor to mend; where the host is on record, its publisher's name there comes first.
 */
export function publisherOfHost(host: string): string {
  const labels = host.split(":")[0]?.split(".") ?? [];
  const last = labels.length - 1;
  const isSecondLevel = labels.length > 2 && labels[last]?.length === 2 && SECOND_LEVEL.has(labels[last - 1] ?? "");
  const name = labels[isSecondLevel ? last - 2 : last - 1] ?? labels[0] ?? "";
  return name.charAt(0).toUpperCase() + name.slice(1);
}
