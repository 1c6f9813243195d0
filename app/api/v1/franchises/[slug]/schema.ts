import * as z from "zod";
import { operation } from "#app/api/operation.ts";
import { asOfParameter, slugParameter } from "../../parameters.ts";
import { slateAnswerSchema } from "../../slate.ts";

export const franchiseOperation = operation({
  path: "/franchises/{slug}",
  summary: "The slate of a franchise",
  description: "A franchise with the releases of the films that belong to it, as they stand or stood on a day.",
  pathParameters: z.object({ slug: slugParameter("The franchise's") }),
  query: z.object({ asOf: asOfParameter.optional() }),
  answer: slateAnswerSchema,
  examples: ["/franchises/mission-impossible"],
});
