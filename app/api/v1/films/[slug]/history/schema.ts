import * as z from "zod";
import { operation } from "#app/api/operation.ts";
import { historyEntrySchema } from "../../../history-entry.ts";
import { regionParameter, typeParameter } from "../../../parameters.ts";
import { filmPath } from "../schema.ts";

export const historyOperation = operation({
  path: "/films/{slug}/history",
  summary: "Every date a film had",
  description:
    "All date changes of a film's releases in the order in which they were announced, those of one day in the order given. Retracted ones take no part in a history.",
  pathParameters: filmPath,
  query: z.object({ region: regionParameter.optional(), type: typeParameter.optional() }),
  answer: z.object({ data: z.array(historyEntrySchema), next: z.null() }),
  examples: ["/films/mission-impossible-dead-reckoning/history?region=US&type=theatrical"],
});
