import { answering } from "#app/api/answering.ts";
import { answerSlate } from "../../slate.ts";
import { franchiseOperation } from "./schema.ts";

/** `GET /api/v1/franchises/mission-impossible`: its slate; 308 to its present address, 404 for none. */
export const GET = answering(franchiseOperation, (db, { slug, asOf }) =>
  answerSlate(db, { kind: "franchise", slug, asOf }),
);
