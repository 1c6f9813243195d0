import type { AnnouncementDraft, DraftLine } from "#domain/announcement-draft/draft.ts";
import type { FilmLedgersAnswer } from "../../data/schema.ts";

/** A release as the desk is told of it. */
export type Release = FilmLedgersAnswer["releases"][number];

/** The release that a line is about, among those on record of its film. */
export function releaseOf(
  line: Pick<DraftLine, "region" | "type" | "variant">,
  film: FilmLedgersAnswer | undefined,
): Release | undefined {
  return film?.releases.find(
    ({ region, type, variant }) => region === line.region && type === line.type && variant === line.variant.trim(),
  );
}

/** The form with every line based on what its editor was shown, where that was not settled when its date was typed. */
export function withBasis(
  draft: AnnouncementDraft,
  shown: (slug: string) => FilmLedgersAnswer | undefined,
): AnnouncementDraft {
  const lines = draft.lines.map((line) => {
    if (line.basedOn || !line.film) return line;
    const version = releaseOf(line, shown(line.film.slug))?.version ?? null;
    return { ...line, basedOn: { version } };
  });
  return { ...draft, lines };
}
