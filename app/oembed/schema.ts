import * as z from "zod";
import { wholeNumber } from "#app/api/whole-number.ts";

const MOST_PIXELS = 999_999_999;
const pixels = wholeNumber({ from: 1, to: MOST_PIXELS, problem: "A whole number of pixels" }).optional();

/** What `GET /oembed` takes (oEmbed 1.0, §2.2); the format is judged apart, since it has a status of its own. */
export const oembedQuerySchema = z.object({
  url: z.string("Give the address of a film’s page"),
  maxwidth: pixels,
  maxheight: pixels,
  format: z.string().default("json"),
});
