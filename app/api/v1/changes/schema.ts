import * as z from "zod";
import { operation } from "#app/api/operation.ts";
import { parseRecordCursor } from "#domain/record-cursor.ts";
import { CHANGE_KINDS } from "#domain/vocabulary.ts";
import { historyEntryShape } from "../history-entry.ts";
import {
  countParameter,
  cursorParameter,
  limitParameter,
  NOTHING,
  regionParameter,
  studioParameter,
  typeParameter,
} from "../parameters.ts";
import { filmRefSchema } from "../release.ts";

/** In place of a cursor: the end of the record, for who wants only what is recorded from now on. */
export const LATEST = "latest";

const MOST_LAST = 100;

/** What `GET /api/v1/changes` takes. */
export const changesQuerySchema = z.object({
  after: cursorParameter(
    (text) => (text === LATEST ? LATEST : parseRecordCursor(text)),
    "A cursor that an earlier answer gave, or “latest”",
  )
    .optional()
    .describe(
      "Only what was recorded after this cursor of an earlier answer; “latest” for none of what there is so far",
    ),
  last: countParameter(MOST_LAST)
    .optional()
    .describe("Instead of a cursor: the last so many edits of the record, whatever they edited"),
  region: regionParameter.optional(),
  type: typeParameter.optional(),
  studio: studioParameter.optional(),
  kind: z
    .enum(CHANGE_KINDS, `One of ${CHANGE_KINDS.join(", ")}`)
    .optional()
    .describe("Only changes of this kind; what is retracted has none, and is told whatever the kind"),
  limit: limitParameter(200),
});

export type ChangesQuery = z.output<typeof changesQuerySchema>;

const { previous, kind, shiftDays, direction, replacedBy, knownBy, inForceUntil, ...said } = historyEntryShape;

/** What a history makes of a change, null for one that takes no part in any. */
const derived = {
  previous,
  kind: kind.nullable(),
  shiftDays,
  direction,
  replacedBy,
  knownBy: knownBy.nullable(),
  inForceUntil,
};

const recordChangeSchema = z.object({
  id: z.int().describe("The date change's own, which it keeps for ever, also when its film is merged into another"),
  cursor: z.string().describe("Its place in the record: after=… tells what came behind it"),
  change: z.enum(["recorded", "corrected", "retracted", "restored"]).describe("What the edit did to the date change"),
  recordedAt: z.string().describe("When the record was edited, an ISO 8601 instant"),
  editReason: z.string().nullable().describe("Why the record was edited, where an editor said so"),
  retracted: z.boolean().describe("Whether it is out of its history by now; then nothing is derived for it"),
  film: filmRefSchema,
  studioSlugs: z.array(z.string()).describe("The addresses of the announcement’s studios, in the same order"),
  ...said,
  ...derived,
});

export type RecordChangeAnswer = z.output<typeof recordChangeSchema>;

/** What `GET /api/v1/changes` answers. */
export const changesAnswerSchema = z.object({
  data: z
    .array(recordChangeSchema)
    .describe("Edits of date changes in the order recorded, each with the date change as it stands by now"),
  next: z.string().nullable().describe("The cursor of what else there is already; null at the end of the record"),
  cursor: z.string().describe("Where to go on later: nothing recorded after it has been told, everything before has"),
});

export type ChangesAnswer = z.output<typeof changesAnswerSchema>;

export const changesOperation = operation({
  path: "/changes",
  summary: "Everything recorded, in that order",
  description:
    "Edits of date changes in the order in which they were put on record, which is not the order of their announcements: an old announcement entered late comes when it is entered. Keep “cursor” and ask again with after=…: nothing is missed and nothing repeated, and what is corrected, retracted or restored comes as such. A cursor behind the end of the record, which may have been put back to an earlier day, is a problem: begin anew. A page may be short, or empty, while “next” is not null: a filter looks at a bounded part of the record each time.",
  pathParameters: NOTHING,
  query: changesQuerySchema,
  answer: changesAnswerSchema,
  examples: ["/changes?limit=2", "/changes?after=latest"],
});
