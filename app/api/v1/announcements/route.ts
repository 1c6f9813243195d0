import { writing } from "#app/api/writing.ts";
import { recordAnnouncementSteps } from "./record-announcement.ts";
import { recordAnnouncementOperation } from "./schema.ts";

/** `POST /api/v1/announcements`, with a token: puts an announcement on record; 201 with its address. */
export const POST = writing(recordAnnouncementOperation, recordAnnouncementSteps);
