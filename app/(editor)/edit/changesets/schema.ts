import * as z from "zod/mini";
import { look, neededText, rowId } from "../form-fields.ts";

/** The undoing of a save, or its preview. */
export const undoSchema = z.object({ id: rowId, reason: neededText(500, "Say why it is undone."), ...look });
