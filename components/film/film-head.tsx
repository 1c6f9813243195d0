import Link from "next/link";
import { Fragment } from "react";
import { Note } from "#components/ui/note.tsx";
import { StruckDate } from "#components/ui/struck-date.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import type { FilmRecord, ReleaseHistory } from "#domain/film-record.ts";
import type { FilmSentence } from "#domain/film-sentence.ts";
import { capitalised } from "#domain/capitalised.ts";
import { formatAsAnnounced, formatPartialDate } from "#domain/format-date.ts";
import { formerDates } from "#domain/history-line.ts";
import { inRegion } from "#domain/region.ts";
import { groupPath } from "#domain/release-group.ts";
import { exactly } from "#domain/partial-date.ts";
import { bindDashes, bindDays } from "./line-breaks.ts";
import { DisplayDate } from "./display-date.tsx";
import { FilmFacts } from "./film-facts.tsx";
import { filmHref } from "./film-href.ts";
import type { FilmView } from "./film-view.ts";

/** Where one is, the title, the dates it had, the date it has, and the sentence that says it all. */
export function FilmHead({
  view,
  shown,
  sentence,
  notes,
}: {
  view: FilmView;
  shown: ReleaseHistory | undefined;
  sentence: FilmSentence | undefined;
  notes: readonly string[];
}) {
  const { film, locale } = view;
  return (
    <header className="film-head">
      <Kicker view={view} />
      {notes.map((note) => (
        <Note key={note}>{note}</Note>
      ))}
      {film.became ? <Became became={film.became} view={view} /> : null}
      <h1>
        <TitleText title={bindDashes(film.title)} />
      </h1>
      {shown ? <FormerDates shown={shown} locale={locale} /> : null}
      <div className="film-now">
        <Verdict sentence={sentence} />
        <FilmFacts view={view} sentence={sentence} />
      </div>
    </header>
  );
}

function Kicker({ view: { film, region } }: { view: FilmView }) {
  return (
    <div className="kicker">
      <p>
        {film.kind === "slot" ? "A date held for a film without a name · " : null}
        {slatesOf(film).map(({ href, name }, index) => (
          <Fragment key={href}>
            {index > 0 ? " · " : null}
            <Link href={{ pathname: href }} prefetch={false}>
              {name}
            </Link>
          </Fragment>
        ))}
      </p>
      <p>
        Dates as{" "}
        <Link href={{ pathname: groupPath(region, "cinemas") }} prefetch={false}>
          {inRegion(region)}
        </Link>
      </p>
    </div>
  );
}

/** The slates it stands on: its franchise, and its distributors, or where there is none who makes it. */
function slatesOf({ franchise, studios }: FilmRecord): readonly { readonly href: string; readonly name: string }[] {
  const distributors = studios.filter(({ role }) => role === "distributor");
  const shown = distributors.length > 0 ? distributors : studios;
  return [
    ...(franchise ? [{ href: `/franchises/${franchise.slug}`, name: franchise.name }] : []),
    ...shown.map(({ slug, name }) => ({ href: `/studios/${slug}`, name })),
  ];
}

function Became({ became, view }: { became: NonNullable<FilmRecord["became"]>; view: FilmView }) {
  return (
    <p className="became">
      Since {formatPartialDate(exactly(became.on), view.locale, "long")} this is{" "}
      <Link href={filmHref(became.slug, { region: view.wish.region })} prefetch={false}>
        <TitleText title={became.title} />
      </Link>
      .
    </p>
  );
}

function FormerDates({ shown, locale }: { shown: ReleaseHistory; locale: string }) {
  const former = formerDates(shown.ledger);
  if (former.length === 0) return null;
  return (
    <ul className="past" aria-label="Dates it had before">
      {former.map(({ date, wording }) => (
        <li key={date.edtf}>
          <StruckDate
            edtf={date.edtf}
            text={capitalised(formatAsAnnounced(date, wording, locale, "long"))}
            introduced
          />
        </li>
      ))}
    </ul>
  );
}

function Verdict({ sentence }: { sentence: FilmSentence | undefined }) {
  return (
    <p className="verdict">
      <span className="hero">
        <DisplayDate text={sentence?.hero ?? "No date"} day={sentence?.heroDay ?? null} />
      </span>{" "}
      <span className="say">{sentence ? bindDays(sentence.say) : "on record for this film yet, in any region."}</span>
    </p>
  );
}
