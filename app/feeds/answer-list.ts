import { respond } from "#app/api/answer.ts";
import { NOT_ON_RECORD } from "#app/api/answering.ts";
import { orFailure } from "#app/api/failure.ts";
import { textResponse } from "#app/api/json-response.ts";
import { loadNow } from "#app/api/loaders.ts";
import { publicUrl } from "#app/public-url.ts";
import type { Db } from "#db/db.ts";
import { type ListAddress, listPath, parseListAddress } from "#domain/list-address.ts";
import { findList, type FoundList } from "./found-list.ts";

/** Seconds; clients of feeds and calendars ask far more seldom. */
const MAX_AGE = 300;

export interface ListPlace {
  /** What all its addresses begin with. */
  readonly base: string;
  /** The first part of those that are of all films. */
  readonly all: string;
  /** The page that shows those. */
  readonly allPage: string;
  readonly formats: readonly string[];
}

interface Written {
  readonly text: string;
  readonly contentType: string;
}

/** Answers an address of a feed or calendar with what `write` makes of it, all of one moment. */
export async function answerList(
  request: Request,
  path: readonly string[],
  { base, all, allPage, formats }: ListPlace,
  write: (db: Db, address: ListAddress, list: FoundList, origin: URL) => Promise<Written>,
): Promise<Response> {
  const address = parseListAddress(path, { all, formats });
  const unknown = () => respond(request, NOT_ON_RECORD, { maxAge: MAX_AGE });
  if (!address) return unknown();
  return orFailure(() =>
    loadNow(async (db) => {
      const list = await findList(db, address.subject, allPage);
      if (!list) return unknown();
      if ("moved" in list) {
        const movedTo = `${base}${listPath({ ...address, subject: list.moved }, all)}.${address.format}`;
        return respond(request, { movedTo }, { maxAge: MAX_AGE });
      }
      const { text, contentType } = await write(db, address, list, publicUrl());
      return textResponse(request, text, { maxAge: MAX_AGE, contentType });
    }),
  );
}
