import * as z from "zod";
import { operation } from "#app/api/operation.ts";
import { dateOfPage } from "#domain/date-page.ts";
import { DEFAULT_REGION } from "#domain/region.ts";
import { dateSchema } from "../../date.ts";
import { regionParameter } from "../../parameters.ts";
import { filmRefSchema } from "../../release.ts";

const datePath = z.object({
  date: z
    .string()
    .transform((text, context) => {
      const date = dateOfPage(text);
      if (!date) context.addIssue({ code: "custom", message: "A day as 2021-07-23, or a month as 2021-07" });
      return date ?? z.NEVER;
    })
    .describe("A day as 2021-07-23, or a month as 2021-07"),
});

const holdingSchema = z.object({
  film: filmRefSchema,
  day: z.string().describe("The exact day in cinemas that it held"),
  from: dateSchema.describe("When it was announced for that day"),
  until: dateSchema.nullable().describe("When it was announced for another; null while it is there"),
  leftFor: dateSchema.nullable().describe("The date it left for; null where it left for none, and while it is there"),
  opened: z.boolean().describe("Whether it opened that day"),
});

export const dateOperation = operation({
  path: "/dates/{date}",
  summary: "Every film that ever held a date",
  description:
    "The films in the cinemas of a region that were ever to open on a day or its weekend, or in a month: from when until when, and what they left for. Exact days alone; variants hold none.",
  pathParameters: datePath,
  query: z.object({ region: regionParameter.default(DEFAULT_REGION) }),
  answer: z.object({
    data: z.object({
      date: dateSchema,
      region: z.string(),
      from: z.string().describe("The first day looked at: a weekend's for a day, a month's for a month"),
      to: z.string().describe("The last one"),
      holdings: z.array(holdingSchema).describe("By title; of at most 1,000 releases"),
    }),
    next: z.null(),
  }),
  examples: ["/dates/2021-07-23"],
});
