import { answering } from "#app/api/answering.ts";
import { answerSlate } from "../../slate.ts";
import { studioOperation } from "./schema.ts";

/** `GET /api/v1/studios/paramount-pictures`: its slate; 308 to its present address, 404 for none. */
export const GET = answering(studioOperation, (db, { slug, asOf }) => answerSlate(db, { kind: "studio", slug, asOf }));
