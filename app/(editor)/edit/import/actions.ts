"use server";

import { now, today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import { type BatchLine, LINE_STATUSES, type LineStatus } from "#db/import/batch-line.ts";
import { type BatchOutcome, importBatch } from "#db/import/import-batch.ts";
import { actingEditor } from "../../session.ts";
import type { ImportAnswer, PreviewedFile } from "./import-answer.ts";
import { readFormFile } from "./read-form.ts";
import { importSchema } from "./schema.ts";

/** As many lines of a file as anybody reads; beyond them the counts tell. */
const MOST_SHOWN = 1000;

/**
 * Tells line by line what the files would change; where `agreed` is the fingerprint of that, puts it on record, as one
 * save. Where the record has changed meanwhile it answers the new preview, and has written nothing.
 */
export async function importAction(sent: unknown): Promise<ImportAnswer> {
  const editor = await actingEditor();
  if ("refused" in editor) return editor;
  const form = importSchema.safeParse(sent);
  if (!form.success) return { problem: "These files are too many or too long: at most 200 with 5 MB in all." };
  const files = form.data.files.map(readFormFile);
  const batch = { files: files.flatMap((file) => file.batch ?? []), newFilms: form.data.newFilms, today: today() };
  const facts = { by: editor.name, recordedAt: now(), agreed: form.data.agreed };
  const outcome = await importBatch(await database(), batch, facts);
  return {
    read: files.map(({ read }) => read),
    files: outcome.files.map(toPreview),
    fingerprint: outcome.fingerprint,
    changesetId: outcome.changesetId,
  };
}

function toPreview({ file, lines }: BatchOutcome["files"][number]): PreviewedFile {
  const counts: Record<LineStatus, number> = {
    problem: 0,
    conflict: 0,
    rejected: 0,
    warning: 0,
    added: 0,
    "on record": 0,
  };
  for (const { status } of lines) counts[status] += 1;
  const shown = lines.filter(({ status }) => status !== "on record").toSorted(byGravity);
  return { file, counts, lines: shown.slice(0, MOST_SHOWN) };
}

function byGravity(a: BatchLine, b: BatchLine): number {
  return LINE_STATUSES.indexOf(a.status) - LINE_STATUSES.indexOf(b.status);
}
