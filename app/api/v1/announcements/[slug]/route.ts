import { answering } from "#app/api/answering.ts";
import { answerAnnouncement } from "./answer-announcement.ts";
import { announcementOperation } from "./schema.ts";

/** `GET /api/v1/announcements/paramount-2020-04-24`: what it moved; 308 to its present address, 404 for none. */
export const GET = answering(announcementOperation, answerAnnouncement);
