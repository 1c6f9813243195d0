import * as z from "zod";

const pixels = z.coerce
  .number("A number of pixels")
  .int("A whole number of pixels")
  .min(1, "At least one pixel")
  .optional();

/** What `GET /oembed` takes (oEmbed 1.0, §2.2); the format is judged apart, since it has a status of its own. */
export const oembedQuerySchema = z.object({
  url: z.string("Give the address of a film’s page"),
  maxwidth: pixels,
  maxheight: pixels,
  format: z.string().default("json"),
});
