import Link from "next/link";
import type { DeskClaim, DeskLine, DeskRelease } from "#db/queries/find-film-desk.ts";
import { capitalised } from "#domain/capitalised.ts";
import { formatAsAnnounced, formatPartialDate } from "#domain/format-date.ts";
import { formatSignedDays } from "#domain/format-shift.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import { localeOf, type ReleaseKey } from "#domain/region.ts";
import { releasePlace } from "#domain/release-phrase.ts";
import { datedAnnouncementTitle } from "#domain/speaker.ts";
import { sayVerdict } from "./say-verdict.ts";
import { CorrectClaimForm, MoveLineForm, RestoreClaimForm, RetractClaimForm } from "./release-forms.tsx";

/** A release with every line on record, retracted ones struck, and what pages state of it. */
export function ReleaseHistory({ slug, release }: { slug: string; release: DeskRelease }) {
  const { region, type, variant, lines, claims } = release;
  return (
    <section className="desk-release" aria-label={releasePlace(region, type, variant)}>
      <h3>{capitalised(releasePlace(region, type, variant))}</h3>
      {lines.length === 0 ? <p className="fine">Nothing was announced for it.</p> : null}
      <ol className="desk-list">
        {lines.map((line) => (
          <Line key={line.id} slug={slug} line={line} region={region} neighbours={neighboursOf(line, lines)} />
        ))}
      </ol>
      {claims.length === 0 ? null : (
        <ul className="desk-list" aria-label="What pages state of it">
          {claims.map((claim) => (
            <Claim key={claim.id} slug={slug} claim={claim} release={release} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface Neighbours {
  readonly earlier: boolean;
  readonly later: boolean;
}

/** Whether a line of its day stands before it, and behind it. */
function neighboursOf(line: DeskLine, lines: readonly DeskLine[]): Neighbours {
  if (line.retractReason !== null) return { earlier: false, later: false };
  const day = lines.filter(
    ({ announcedEarliest, retractReason }) => announcedEarliest === line.announcedEarliest && retractReason === null,
  );
  const place = day.findIndex(({ id }) => id === line.id);
  return { earlier: place > 0, later: place < day.length - 1 };
}

function Line({
  slug,
  line,
  region,
  neighbours,
}: {
  slug: string;
  line: DeskLine;
  region: string;
  neighbours: Neighbours;
}) {
  const { id, version, announcement, announcedOn, retractReason } = line;
  const said = sayLine(line, region);
  return (
    <li>
      <div>
        {retractReason === null ? <b>{said}</b> : <s className="was">{said}</s>}
        {sayKind(line)}
        <p className="fine">
          <Link href={{ pathname: `/edit/announcements/${announcement.slug}` }}>
            {datedAnnouncementTitle(announcement, toPartialDate(announcedOn), localeOf(region))}
          </Link>
          {retractReason === null ? null : `. Retracted: ${retractReason}`}
        </p>
      </div>
      <div className="editor-forms">
        {neighbours.earlier ? <MoveLineForm line={{ slug, id, version, said }} towards="earlier" /> : null}
        {neighbours.later ? <MoveLineForm line={{ slug, id, version, said }} towards="later" /> : null}
        <Link className="btn" href={{ pathname: `/edit/date-changes/${id}` }}>
          {retractReason === null ? "Change it" : "Restore it"}
          <span className="vh">: {said}</span>
        </Link>
      </div>
    </li>
  );
}

function sayLine({ date, wording, standing }: DeskLine, region: string): string {
  if (date === null) return capitalised(wording ?? standing);
  const said = formatAsAnnounced(toPartialDate(date), wording, localeOf(region), "long");
  return capitalised(standing === "released" ? `opened ${said}` : said);
}

/** Beside "Undated" or "Opened July 12, 2023" the kind would say the same again. */
function sayKind({ kind, shiftDays, standing, date, wording }: DeskLine): string {
  const isSaid = kind === standing && (date !== null || wording === null);
  const said = [isSaid ? null : kind, shiftDays ? formatSignedDays(shiftDays) : null].filter((part) => part !== null);
  return said.length > 0 ? ` ${said.join(", ")}` : "";
}

const ABOUT = { current: "the date", previous: "the date before", rumour: "a rumour" } as const;

function Claim({ slug, claim, release }: { slug: string; claim: DeskClaim; release: ReleaseKey }) {
  const { id, url, publisher, publishedOn, about, states, note, isRetracted, judgement } = claim;
  const locale = localeOf(release.region);
  const said = `${ABOUT[about]}: ${states === null ? "none" : formatPartialDate(toPartialDate(states), locale, "long")}`;
  return (
    <li>
      <div>
        <a href={url}>{publisher}</a> states {isRetracted ? <s className="was">{said}</s> : said}
        <p className="fine">
          {publishedOn === null
            ? "A page without a day"
            : formatPartialDate(toPartialDate(publishedOn), locale, "long")}
          . {isRetracted ? "Retracted." : sayVerdict(judgement)} {note}{" "}
          <Link href={{ pathname: "/edit/sources", query: { url } }}>
            Correct the source<span className="vh">, {publisher}</span>
          </Link>
        </p>
      </div>
      {isRetracted ? (
        <RestoreClaimForm slug={slug} id={id} publisher={publisher} />
      ) : (
        <div className="editor-forms">
          <CorrectClaimForm
            {...{ slug, id, publisher, about, publishedOn, states, note }}
            release={{ region: release.region, type: release.type, variant: release.variant }}
          />
          <RetractClaimForm slug={slug} id={id} publisher={publisher} />
        </div>
      )}
    </li>
  );
}
