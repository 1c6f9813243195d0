import * as z from "zod/mini";

/** The undoing of a save, or its preview. */
export const undoSchema = z.object({
  id: z.coerce.number().check(z.int(), z.positive(), z.maximum(2_147_483_647)),
  reason: z
    .string()
    .check(z.trim(), z.minLength(1, "Say why it is undone."), z.maxLength(500, "At most 500 characters.")),
  intent: z.enum(["preview", "save"]),
});
