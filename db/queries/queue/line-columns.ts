import type { ReleaseKey } from "#domain/region.ts";
import type { Standing } from "#domain/vocabulary.ts";
import type { Db } from "../../db.ts";
import { readDate } from "../date-column.ts";

/** The columns of an entry about one line, of a query that joins `releases` and `films` to `date_changes`. */
export function lineColumns({ t }: Db) {
  const { dateChanges: d, releases: r, films: f } = t;
  return {
    dateChangeId: d.id,
    version: d.version,
    standing: d.standing,
    edtf: d.edtf,
    releaseVersion: r.version,
    region: r.region,
    type: r.type,
    variant: r.variant,
    slug: f.slug,
    title: f.title,
  };
}

interface LineRow extends ReleaseKey {
  readonly dateChangeId: number;
  readonly version: number;
  readonly standing: Standing;
  readonly edtf: string | null;
  readonly releaseVersion: number;
  readonly slug: string;
  readonly title: string;
}

/** What an entry about one line says of it. */
export function toLineEntry({ dateChangeId, version, standing, edtf, releaseVersion, ...row }: LineRow) {
  const { region, type, variant, slug, title } = row;
  return {
    subjectId: dateChangeId,
    version,
    film: { slug, title },
    region,
    type,
    variant,
    releaseVersion,
    dateChangeId,
    standing,
    date: readDate(edtf),
  };
}
