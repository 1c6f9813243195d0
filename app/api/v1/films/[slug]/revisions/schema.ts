import * as z from "zod";
import { operation } from "#app/api/operation.ts";
import { wholeNumber } from "#app/api/whole-number.ts";
import { CHANGESET_KINDS, CHANGESET_VIAS, REVISION_ACTIONS, REVISION_SUBJECTS } from "#db/vocabulary.ts";
import { LARGEST_NUMBER } from "../../../../../(editor)/edit/form-fields.ts";
import { cursorParameter, limitParameter } from "../../../parameters.ts";
import { filmPath } from "../schema.ts";

const revisionSchema = z.object({
  id: z.int(),
  changeset: z
    .object({
      id: z.int(),
      kind: z.enum(CHANGESET_KINDS),
      by: z.string().describe("The name that the editor chose"),
      recordedAt: z.string().describe("An ISO 8601 instant"),
      reason: z.string().nullable(),
      via: z.enum(CHANGESET_VIAS).nullable().describe("“api” for a program of the editor’s, by a token"),
    })
    .describe("The save that it was part of"),
  subject: z.enum(REVISION_SUBJECTS),
  subjectId: z.int(),
  action: z.enum(REVISION_ACTIONS),
  before: z.unknown().describe("What the record said, as JSON; null for what was not on it"),
  after: z.unknown().describe("What it says since; null for what is off it"),
});

const revisionCursor = wholeNumber({ from: 1, to: LARGEST_NUMBER, problem: "No edit" });

function parseRevisionCursor(text: string): number | undefined {
  return revisionCursor.safeParse(text).data;
}

export const revisionsOperation = operation({
  path: "/films/{slug}/revisions",
  summary: "How a film's record was edited",
  description:
    "Edits of the film, its titles, its dates and the claims about them, and corrections of the announcements and pages that they rest on, the latest first. An edit of the record is no move of a date: a correction of our own mistake stands here and in no history.",
  pathParameters: filmPath,
  query: z.object({
    cursor: cursorParameter(parseRevisionCursor).optional(),
    limit: limitParameter(500),
  }),
  answer: z.object({
    data: z.array(revisionSchema),
    next: z.string().nullable().describe("The cursor of the next page; null on the last"),
  }),
  examples: ["/films/mission-impossible-dead-reckoning/revisions?limit=1"],
});
