import * as z from "zod";
import { EDITOR_ROLES } from "#db/vocabulary.ts";
import { rowId } from "../form-fields.ts";
import { emailSchema, nameSchema } from "../set-up/schema.ts";

export const inviteSchema = z.object({ name: nameSchema, email: emailSchema, role: z.enum(EDITOR_ROLES) });

export const editorSchema = z.object({ id: rowId });
