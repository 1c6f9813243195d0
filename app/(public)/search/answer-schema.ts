import * as z from "zod/mini";
import { RELEASE_TYPES, STANDINGS } from "#domain/vocabulary.ts";

const date = z.object({ edtf: z.string(), wording: z.nullable(z.string()) });

const film = z.object({
  kind: z.literal("film"),
  slug: z.string(),
  title: z.string(),
  matchedTitle: z.nullable(z.string()),
  release: z.nullable(
    z.object({
      region: z.string(),
      type: z.enum(RELEASE_TYPES),
      standing: z.enum(STANDINGS),
      date: z.nullable(date),
    }),
  ),
  studios: z.array(z.string()),
});

const slate = z.object({ kind: z.enum(["studio", "franchise"]), slug: z.string(), name: z.string() });
const day = z.object({ kind: z.literal("date"), date, name: z.string() });

/** What `/api/v1/search` answers, as far as the browser draws it. */
export const foundSchema = z.object({ data: z.array(z.discriminatedUnion("kind", [film, slate, day])) });
