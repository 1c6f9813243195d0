/**
 * What the mark of a film is called. Whoever speaks to it says what they see: its name holds the word that is shown
 * (WCAG 2.5.3). A mark without words is called the same on and off, since it is said to be pressed.
 */
export function nameFollowMark({ title, shown }: { title: string; shown: string | null }): string {
  return `${shown ?? "Follow"} ${title}`;
}

/** The word beside the mark; none where it is `compact`. */
export function followWord({ isFollowed, compact }: { isFollowed: boolean; compact: boolean }): string | null {
  if (compact) return null;
  return isFollowed ? "Following" : "Follow";
}
