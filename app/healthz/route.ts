import { connection } from "next/server";
import { isAnswering } from "#db/queries/is-answering.ts";
import { database } from "../database.ts";

/** 200 `{"status":"ok"}` while the database is there, up to date and answering; else 503, without saying where it is. */
export async function GET(): Promise<Response> {
  await connection();
  const isHealthy = await database()
    .then(isAnswering)
    .catch(() => false);
  const body = isHealthy ? { status: "ok" } : { status: "unavailable", reason: "the database does not answer" };
  return Response.json(body, { status: isHealthy ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
