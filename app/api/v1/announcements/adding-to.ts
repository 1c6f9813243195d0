import { type FieldProblem, pointerTo } from "#app/api/problem.ts";
import type { Db } from "#db/db.ts";
import { findAnnouncement, type FoundAnnouncement } from "#db/queries/find-announcement.ts";
import type { ReadAnnouncement } from "#domain/announcement-draft/read-draft.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { listed } from "#domain/number-words.ts";
import type { Speaker } from "#domain/vocabulary.ts";

/**
 * The announcement on record that lines are added to, in the version they were written on; undefined where there is none:
 * the write refuses another version as a conflict, whatever else was sent.
 */
export async function findAddedTo(
  db: Db,
  { addsTo }: Pick<ReadAnnouncement, "addsTo">,
): Promise<FoundAnnouncement | undefined> {
  const head = addsTo && (await findAnnouncement(db, { slug: addsTo.slug }));
  return head?.version === addsTo?.version ? (head ?? undefined) : undefined;
}

/**
 * What was sent of an announcement that is on record, and is otherwise there. Its day is always sent, and the lines are
 * previewed on it; the rest may be left out. Passed over in silence, it would look like a correction that was made.
 */
export function otherwiseOnRecord(
  head: FoundAnnouncement,
  { announcedOn, headline, studios }: ReadAnnouncement,
  by: Speaker | undefined,
): readonly FieldProblem[] {
  const day = formatPartialDate(head.announcedOn, "en-US", "long");
  const said = head.headline === null ? "no headline" : `the headline “${head.headline}”`;
  const known = head.studios.length === 0 ? "no studio" : listed(head.studios);
  const isSame = head.studios.length === studios.length && studios.every((name) => head.studios.includes(name));
  return [
    differs("announcedOn", announcedOn.edtf !== head.announcedOn.edtf, `is of ${day}`),
    differs("headline", headline !== null && headline !== head.headline, `has ${said}`),
    differs("by", by !== undefined && by !== head.by, `has “${head.by}” as who spoke`),
    differs("studios", studios.length > 0 && !isSame, `has ${known} as its studios`),
  ].flat();
}

function differs(field: string, isOther: boolean, is: string): readonly FieldProblem[] {
  const detail = `The announcement that the lines are added to ${is}: correct it at the desk, or send what is on record.`;
  return isOther ? [{ detail, pointer: pointerTo([field]) }] : [];
}
