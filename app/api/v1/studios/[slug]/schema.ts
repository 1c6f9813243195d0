import * as z from "zod";
import { operation } from "#app/api/operation.ts";
import { asOfParameter, slugParameter } from "../../parameters.ts";
import { slateAnswerSchema } from "../../slate.ts";

export const studioOperation = operation({
  path: "/studios/{slug}",
  summary: "The slate of a studio",
  description: "A studio with the releases of the films that it distributes or makes, as they stand or stood on a day.",
  pathParameters: z.object({ slug: slugParameter("The studio's") }),
  query: z.object({ asOf: asOfParameter.optional() }),
  answer: slateAnswerSchema,
  examples: ["/studios/paramount-pictures"],
});
