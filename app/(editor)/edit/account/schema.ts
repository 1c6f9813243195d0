import * as z from "zod";
import { rowId } from "../form-fields.ts";
import { nameSchema } from "../set-up/schema.ts";

export const renameSchema = z.object({ name: nameSchema });

export const changePasswordSchema = z.object({
  current: z.string().min(1, "Type the password you have now").max(1000),
  password: z.string(),
});

export const endSessionSchema = z.object({ id: rowId });
