/**
 * The two file formats, `slateline/history@1` and `slateline/announcements@1`: read by the import, written by the export.
 * Every rule runs on whatever part of a file is well formed, so that one reading names all that is wrong with it.
 */
import * as z from "zod";
import { isOpeningAhead } from "#domain/opening-ahead.ts";
import { isPoint } from "#domain/partial-date.ts";
import {
  CLAIM_SUBJECTS,
  FILM_KINDS,
  RELEASE_TYPES,
  SPEAKERS,
  STANDINGS,
  STUDIO_ROLES,
  TITLE_KINDS,
} from "#domain/vocabulary.ts";
import { isKnownRegion, partialDateOf, readPartialDate } from "../remembered.ts";
import { visitPages } from "./visit-pages.ts";

export const HISTORY_FORMAT = "slateline/history@1";
export const ANNOUNCEMENTS_FORMAT = "slateline/announcements@1";

const slug = text(
  120,
  "a slug of at most 120 characters: lower-case letters and digits, joined by single hyphens",
  (value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value),
);
const region = text(3, "an ISO 3166-1 alpha-2 code in capitals (GB, not UK), or 001 for worldwide", isKnownRegion);
const url = text(2000, "an address that begins with http:// or https://, of at most 2,000 characters", isWebAddress);
const partialDate = z.string({ error: "a date in EDTF" }).superRefine((edtf, context) => {
  const date = readPartialDate(edtf);
  if (!date.ok) context.addIssue(`a date in EDTF: ${date.problem}`);
});
/** When something happened, as against when a film is planned for: nothing was announced in a season, or from a year on. */
const pastDate = partialDate.refine(mayBePast, { error: "a day, month or year: 2021-07-23, 2021-07 or 2021" });

const sourceSchema = z.strictObject({
  url,
  publisher: prose(200),
  publishedOn: pastDate.nullable(),
  says: prose(500),
  disagrees: prose(1000).nullable(),
});

const lineSchema = z
  .strictObject({
    announcedOn: pastDate,
    region,
    type: z.enum(RELEASE_TYPES),
    variant: variant().optional(),
    date: partialDate.nullable(),
    wording: prose(200).optional(),
    standing: z.enum(STANDINGS),
    replacedBy: z.enum(RELEASE_TYPES).optional(),
    withdraws: z.boolean().optional(),
    reason: prose(500).nullable(),
    announcement: slug,
    sources: z.array(sourceSchema).check(eachOnce(["url"], "a page cited once by this line")),
  })
  .refine((line) => !isDated(line) || line.date !== null, {
    path: ["date"],
    error: "a date, since the standing is dated or released",
    when: sound("standing", "date"),
  })
  .refine((line) => isDated(line) || line.date === null, {
    path: ["date"],
    error: "null, since the standing is undated or cancelled",
    when: sound("standing", "date"),
  })
  .refine((line) => line.standing !== "released" || hadOpened(line), {
    path: ["date"],
    error: "a day that had come when it was announced, since the standing is released",
    when: sound("announcedOn", "standing", "date"),
  })
  .refine((line) => line.replacedBy === undefined || !isDated(line), {
    path: ["replacedBy"],
    error: "no such key, since only what is undated or cancelled is replaced",
    when: sound("standing", "replacedBy"),
  })
  .refine((line) => line.replacedBy !== line.type || line.variant !== undefined, {
    path: ["replacedBy"],
    error: "another release type than the line's own",
    when: sound("type", "variant", "replacedBy"),
  })
  .refine((line) => !line.withdraws || line.standing === "dated", {
    path: ["withdraws"],
    error: "no such key, since only a line that is dated withdraws an exacter date",
    when: sound("standing", "withdraws"),
  });

const reportSchema = z.strictObject({
  url,
  publisher: prose(200),
  publishedOn: pastDate.nullable(),
  region,
  type: z.enum(RELEASE_TYPES),
  variant: variant().optional(),
  about: z.enum(CLAIM_SUBJECTS),
  states: partialDate.nullable(),
  note: prose(1000).nullable(),
});

const titleSchema = z.strictObject({
  title: prose(300),
  kind: z.enum(TITLE_KINDS),
  from: pastDate.nullable(),
  source: url.nullable(),
});

/** One film with all that is on record of it. */
export const historySchema = z
  .strictObject({
    format: z.literal(HISTORY_FORMAT),
    slug,
    kind: z.enum(FILM_KINDS),
    title: prose(300),
    titles: z.array(titleSchema).check(eachOnce(["title", "kind"], "a title that is given once with this kind")),
    studios: z
      .array(z.strictObject({ name: prose(200), role: z.enum(STUDIO_ROLES) }))
      .check(eachOnce(["name", "role"], "a studio that is given once in this role")),
    franchise: prose(200).nullable(),
    checkedOn: pastDate.nullable(),
    history: z
      .array(lineSchema)
      .check(eachOnce(["announcement", "region", "type", "variant"], "a release that this announcement touches once")),
    reports: z
      .array(reportSchema)
      .check(eachOnce(["url", "region", "type", "variant", "about"], "a release that this page reports on once")),
  })
  .refine(({ title, titles }) => isCurrentTitle(title, titles), {
    path: ["title"],
    error: "one of the film's titles, and an official one where there is one",
    when: sound("title", "titles"),
  })
  .superRefine(({ history, reports }, context) => {
    for (const { path, expected } of contradictions(history, reports))
      context.addIssue({ code: "custom", path, message: expected });
  });

const announcementSchema = z.strictObject({
  slug,
  announcedOn: pastDate,
  headline: prose(300).nullable(),
  studios: z.array(prose(200)).check(eachOnce([], "a studio that is given once")),
  by: z.enum(SPEAKERS).exclude(["unknown"]).nullable(),
});

/** Announcements that films' histories refer to. */
export const announcementsSchema = z.strictObject({
  format: z.literal(ANNOUNCEMENTS_FORMAT),
  announcements: z.array(announcementSchema).check(eachOnce(["slug"], "a slug that is given once")),
});

export type HistoryFile = z.infer<typeof historySchema>;
export type HistoryTitle = z.infer<typeof titleSchema>;
export type HistoryLine = z.infer<typeof lineSchema>;
export type HistorySource = z.infer<typeof sourceSchema>;
export type HistoryReport = z.infer<typeof reportSchema>;
export type AnnouncementsFile = z.infer<typeof announcementsSchema>;
export type AnnouncementEntry = z.infer<typeof announcementSchema>;

/** The canonical text of a file: an indent of two spaces, and a final newline. */
export function formatFile(content: HistoryFile | AnnouncementsFile): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** A text whose error, for any reason it is refused, is what was expected of it. */
function text(longest: number, expected: string, accepts: (value: string) => boolean) {
  return z.string({ error: expected }).refine((value) => fits(value, longest) && accepts(value), { error: expected });
}

function prose(longest: number) {
  return text(longest, `text of 1 to ${longest.toLocaleString("en-US")} characters`, (value) => value.trim() !== "");
}

function variant() {
  return text(
    60,
    "text of 1 to 60 characters without spaces around it",
    (value) => value !== "" && value.trim() === value,
  );
}

/** Counts characters, as the tables do. NUL and halves of characters are no text: PostgreSQL stores neither. */
function fits(value: string, longest: number): boolean {
  const short = value.length <= longest || Array.from(value).length <= longest;
  return short && value.isWellFormed() && !value.includes("\0");
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/\S+$/.test(value) && URL.canParse(value);
}

/** A text that is no date at all is refused as such. */
function mayBePast(edtf: string): boolean {
  const date = readPartialDate(edtf);
  return !date.ok || isPoint(date.value);
}

/** A film cannot be told to have opened on a day still to come. */
function hadOpened({ date, announcedOn }: { readonly date: string | null; readonly announcedOn: string }): boolean {
  return date === null || !isOpeningAhead(partialDateOf(date), partialDateOf(announcedOn).latest);
}

function isDated({ standing }: { readonly standing: string }): boolean {
  return standing === "dated" || standing === "released";
}

/** Whether a film's current title is one of its titles, and an official one where there is one. */
export function isCurrentTitle(
  title: string,
  titles: readonly { readonly title: string; readonly kind: string }[],
): boolean {
  const officials = titles.filter(({ kind }) => kind === "official");
  return (officials.length > 0 ? officials : titles).some((candidate) => candidate.title === title);
}

type Page = Pick<HistorySource, "url" | "publisher" | "publishedOn">;

/** A page has one publisher and one day: the second of two that differ is refused. */
function contradictions(history: readonly HistoryLine[], reports: readonly HistoryReport[]) {
  const found: { readonly path: PropertyKey[]; readonly expected: string }[] = [];
  const first = new Map<string, Page>();
  visitPages<Page>({ history, reports }, (page, pathOf) => {
    const known = first.get(page.url) ?? page;
    first.set(page.url, known);
    if (known.publisher === page.publisher && known.publishedOn === page.publishedOn) return;
    const expected = `the publisher and day given before for this page: ${JSON.stringify(known.publisher)}, ${JSON.stringify(known.publishedOn)}`;
    found.push({ path: pathOf(), expected });
  });
  return found;
}

/** Runs a rule wherever the keys it reads are in order, whatever is wrong beside them. */
function sound(...keys: readonly string[]) {
  return ({ issues }: z.core.ParsePayload): boolean =>
    issues.every(({ code, path = [] }) =>
      path.length === 0 ? code === "unrecognized_keys" : !keys.includes(String(path[0])),
    );
}

/** Each item's keys (the item itself, without any) name it; the second of a name is refused, whatever else it lacks. */
function eachOnce(keys: readonly string[], expected: string) {
  const check = z.check<readonly unknown[]>(({ value, issues }) => {
    const seen = new Set<string>();
    for (const [index, item] of value.entries()) {
      const name = keys.length > 0 ? keys.map((key) => fieldOf(item, key)) : [item];
      if (name[0] === undefined) continue;
      const key = name.length === 1 && typeof name[0] === "string" ? name[0] : JSON.stringify(name);
      if (seen.has(key)) issues.push({ code: "custom", input: item, path: [index], message: expected });
      seen.add(key);
    }
  });
  check._zod.def.when = ({ value }) => Array.isArray(value);
  return check;
}

function fieldOf(item: unknown, key: string): unknown {
  return typeof item === "object" && item !== null ? Reflect.get(item, key) : undefined;
}
