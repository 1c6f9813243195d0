import type { Outcome } from "#app/api/answer.ts";
import type { Asked } from "#app/api/operation.ts";
import { today } from "#app/clock.ts";
import type { Db } from "#db/db.ts";
import { findFilm } from "#db/queries/find-film.ts";
import { replayReleases } from "#domain/film-record.ts";
import { historyLines } from "#domain/history-line.ts";
import { findMoved } from "../../../find-moved.ts";
import { type HistoryEntryAnswer, toHistoryEntry } from "../../../history-entry.ts";
import type { historyOperation } from "./schema.ts";

interface Answer {
  readonly data: HistoryEntryAnswer[];
  readonly next: null;
}

/** The history of a film's releases, of all or of some. Ask within `snapshot`. */
export async function answerHistory(
  db: Db,
  { slug, region, type: types }: Asked<typeof historyOperation>,
): Promise<Outcome<Answer>> {
  const film = await findFilm(db, { slug });
  if (!film) return findMoved(db, { kind: "film", slug }, (now) => `/films/${now}/history`);
  const day = today();
  const entries = replayReleases(film, day)
    .filter((release) => (region === undefined || region === release.region) && (types?.includes(release.type) ?? true))
    .flatMap((release) =>
      historyLines(release.whole, day).map((line) => {
        const { reason, announcement, citations } = line.step.entry;
        return toHistoryEntry(line, { ...release, reason, announcement, sources: citations });
      }),
    );
  return { data: entries.toSorted(compareEntries), next: null };
}

/** Of one day and one announcement, by region, type and variant. Within a release the replay's own order is kept. */
function compareEntries(a: HistoryEntryAnswer, b: HistoryEntryAnswer): number {
  if (a.announcedOn.earliest !== b.announcedOn.earliest)
    return a.announcedOn.earliest < b.announcedOn.earliest ? -1 : 1;
  const [first, second] = [a, b].map(({ region, type, variant }) => `${region} ${type} ${variant ?? ""}`);
  return first === second ? 0 : (first ?? "") < (second ?? "") ? -1 : 1;
}
