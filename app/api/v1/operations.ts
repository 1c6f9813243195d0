import type { Operation, WriteOperation } from "#app/api/operation.ts";
import { announcementOperation } from "./announcements/[slug]/schema.ts";
import { recordAnnouncementOperation } from "./announcements/schema.ts";
import { changesOperation } from "./changes/schema.ts";
import { dateOperation } from "./dates/[date]/schema.ts";
import { embedOperation } from "./embed/films/[slug]/schema.ts";
import { historyOperation } from "./films/[slug]/history/schema.ts";
import { revisionsOperation } from "./films/[slug]/revisions/schema.ts";
import { filmOperation } from "./films/[slug]/schema.ts";
import { createFilmOperation, filmsOperation } from "./films/schema.ts";
import { franchiseOperation } from "./franchises/[slug]/schema.ts";
import { releasesOperation } from "./releases/schema.ts";
import { searchOperation } from "./search/schema.ts";
import { studioOperation } from "./studios/[slug]/schema.ts";
import { watchlistOperation } from "./watchlist/schema.ts";

/** Every question that the API answers, in the order of its reference. */
export const OPERATIONS: readonly Operation[] = [
  releasesOperation,
  changesOperation,
  filmsOperation,
  filmOperation,
  historyOperation,
  revisionsOperation,
  announcementOperation,
  dateOperation,
  studioOperation,
  franchiseOperation,
  searchOperation,
  embedOperation,
  watchlistOperation,
];

/** Every write that the API takes, in the order of its reference. */
export const WRITE_OPERATIONS: readonly WriteOperation[] = [recordAnnouncementOperation, createFilmOperation];
