import * as z from "zod";
import { operation } from "#app/api/operation.ts";
import { dateSchema } from "../../date.ts";
import { announcementRefSchema, historyEntrySchema } from "../../history-entry.ts";
import { slugParameter } from "../../parameters.ts";
import { filmRefSchema } from "../../release.ts";

export const announcementOperation = operation({
  path: "/announcements/{slug}",
  summary: "An announcement and everything it moved",
  description:
    "One public act on one day, with a line for each release that it gave or took a date. An announcement that has another address by now leads there with 308.",
  pathParameters: z.object({ slug: slugParameter("The announcement's") }),
  query: z.object({}),
  answer: z.object({
    data: z.object({
      ...announcementRefSchema.shape,
      announcedOn: dateSchema,
      version: z.int().describe("What a write that adds to it is based on"),
      changes: z
        .array(z.object({ film: filmRefSchema, ...historyEntrySchema.shape }))
        .describe("By the films' slugs; at most 500"),
    }),
    next: z.null(),
  }),
  examples: ["/announcements/paramount-2020-04-24"],
});
