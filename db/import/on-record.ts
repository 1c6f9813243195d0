import type { Db } from "../db.ts";
import { franchiseSlugOf } from "../mutations/record-franchise.ts";
import { studioSlugOf } from "../mutations/record-studios.ts";
import { listAnnouncementRefs } from "../queries/list-announcement-refs.ts";
import { listFranchiseIds } from "../queries/list-franchise-ids.ts";
import { listKnownFilms } from "../queries/list-known-films.ts";
import { listSources, type Source } from "../queries/list-sources.ts";
import { listStudioAliases } from "../queries/list-studio-aliases.ts";
import { listStudioIds } from "../queries/list-studio-ids.ts";
import { listTakenSlugs } from "../queries/list-taken-slugs.ts";
import { type Announcements, mentionsIn } from "./check-announcements.ts";
import { pagesOf } from "./pages.ts";
import type { FileContent } from "./read-files.ts";

/**
 * What the record has of all that some files name, asked at once: one by one, the asking took longer than the writing.
 * Each film's import adds what it made.
 */
export interface OnRecord extends Announcements {
  /** The slugs that films are on record under now, by those the files give them. */
  readonly films: Map<string, string>;
  readonly sources: Map<string, Source>;
  readonly studios: NamesOnRecord;
  /** The names that studios are on record under, by the aliases that the files have for them. */
  readonly studioAliases: ReadonlyMap<string, string>;
  readonly franchises: NamesOnRecord;
}

/** The ids by name, and which slugs are taken. */
interface NamesOnRecord {
  readonly ids: Map<string, number>;
  readonly taken: Set<string>;
}

/** Looks up what the histories among some files name; `givenDays` as of `Announcements`. */
export async function lookUp(
  db: Db,
  { contents, givenDays }: { contents: readonly FileContent[] } & Pick<Announcements, "givenDays">,
): Promise<OnRecord> {
  const histories = contents.flatMap((content) => (content.holds === "history" ? [content.file] : []));
  const mentions = contents.flatMap((read) => mentionsIn(read.holds === "problems" ? read.content : read.file));
  const slugs = histories.map(({ slug }) => slug);
  const urls = histories.flatMap((file) => pagesOf(file).map(({ url }) => url));
  const given = histories.flatMap(({ studios }) => studios.map(({ name }) => name));
  const studioAliases = await listStudioAliases(db, { names: given });
  const names = [...new Set([...given, ...studioAliases.values()])];
  const franchises = [...new Set(histories.flatMap(({ franchise }) => franchise ?? []))];
  const [announcements, films, sources, studioIds, takenByStudios, franchiseIds, takenByFranchises] = await Promise.all(
    [
      listAnnouncementRefs(db, { slugs: mentions.map(({ announcement }) => announcement) }),
      listKnownFilms(db, { slugs }),
      listSources(db, { urls }),
      listStudioIds(db, { names }),
      listTakenSlugs(db, { of: "studios", slugs: names.map(studioSlugOf) }),
      listFranchiseIds(db, { names: franchises }),
      listTakenSlugs(db, { of: "franchises", slugs: franchises.map(franchiseSlugOf) }),
    ],
  );
  return {
    announcements,
    givenDays,
    films: new Map(films),
    sources: new Map(sources),
    studios: { ids: new Map(studioIds), taken: new Set(takenByStudios) },
    studioAliases,
    franchises: { ids: new Map(franchiseIds), taken: new Set(takenByFranchises) },
  };
}
