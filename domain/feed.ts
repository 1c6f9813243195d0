/** A feed of date changes, in whichever format it is written. */
export interface Feed {
  /** Its own address, which is its id as well. */
  readonly url: string;
  /** The page that shows the same. */
  readonly pageUrl: string;
  readonly title: string;
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** A tag URI (RFC 4151), never given again and compared character by character. */
  readonly id: string;
  readonly title: string;
  /** Plain text. */
  readonly text: string;
  /** The page about it. */
  readonly url: string;
  /** Who announced it, as far as known. */
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** An ISO instant: when it was put on record. */
  readonly publishedAt: string;
  /** An ISO instant: when what it says was last edited. */
  readonly editedAt: string;
  readonly sources: readonly { readonly url: string; readonly publisher: string }[];
}

/** When a feed was last edited: as its entries were, and for an empty one the beginning of time as clocks count it. */
export function editedAt({ entries }: Feed): string {
  return entries.reduce(
    (latest, entry) => (entry.editedAt > latest ? entry.editedAt : latest),
    "1970-01-01T00:00:00.000Z",
  );
}
