import * as z from "zod";
import { COLUMNS, type ColumnMapping } from "#domain/csv-import/columns.ts";
import { MOST_CHARACTERS, MOST_FILES } from "./limits.ts";

const column = z.int().min(0).max(500).nullable();
const mapping = z.record(z.enum(COLUMNS), column) satisfies z.ZodType<ColumnMapping>;

export const importSchema = z.object({
  files: z
    .array(z.object({ name: z.string().min(1).max(300), text: z.string(), mapping: mapping.nullable() }))
    .min(1)
    .max(MOST_FILES)
    .refine((files) => files.reduce((sum, { text }) => sum + text.length, 0) <= MOST_CHARACTERS),
  newFilms: z.array(z.string().min(1).max(300)).max(2000),
  agreed: z.string().max(100).nullable(),
});

/** Files as they are sent; `mapping` where somebody matched the columns of a table by hand. */
export type ImportForm = z.infer<typeof importSchema>;
