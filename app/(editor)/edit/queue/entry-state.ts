import type { FormState } from "../form-state.ts";

/** What an entry's form is told; `changesetId` once it is settled, so that it can be put back. */
export type EntryState = FormState & { readonly changesetId?: number };

export const UNSETTLED: EntryState = {};
