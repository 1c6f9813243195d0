import { expect, test } from "vitest";
import { type AnnouncementDraft, emptyDraft, emptyLine } from "./draft.ts";
import { isLikelyDuplicate } from "./likely-duplicate.ts";

const ON_RECORD = {
  slug: "paramount-2020-04-24",
  studios: ["Paramount Pictures"],
  films: [{ slug: "top-gun-maverick" }],
};

function draft(facts: Partial<AnnouncementDraft>): AnnouncementDraft {
  return { ...emptyDraft("1"), ...facts };
}

test("an announcement may be one on record by a studio of it, or about a film of it", () => {
  const film = { slug: "top-gun-maverick", title: "Top Gun: Maverick", isNew: false };
  expect(isLikelyDuplicate(ON_RECORD, draft({ studios: [" Paramount Pictures "] }))).toBe(true);
  expect(isLikelyDuplicate(ON_RECORD, draft({ lines: [{ ...emptyLine("1"), film }] }))).toBe(true);
  expect(isLikelyDuplicate(ON_RECORD, draft({ studios: ["", "A24"] }))).toBe(false);
  expect(isLikelyDuplicate({ ...ON_RECORD, studios: [""] }, draft({}))).toBe(false);
});

test("an announcement is not taken for the one that it adds to", () => {
  const addsTo = { slug: ON_RECORD.slug, version: 1 };
  expect(isLikelyDuplicate(ON_RECORD, draft({ studios: ON_RECORD.studios, addsTo }))).toBe(false);
});
