import { database } from "#app/database.ts";
import { findPageOnRecord } from "#db/queries/find-page-on-record.ts";
import { answerEditor, askedIn } from "../answer.ts";

/** `?url`: who published the page, when, and what rests on it already. 404 for what is no address. */
export async function GET(request: Request): Promise<Response> {
  const url = askedIn(request, "url");
  return answerEditor(async () => {
    if (!/^https?:\/\//.test(url) || !URL.canParse(url)) return undefined;
    return findPageOnRecord(await database(), { url });
  });
}
