import { Section } from "#components/ui/section.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import type { FilmRecord, TitleRecord } from "#domain/film-record.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { SourceLink } from "./source-link.tsx";

/** Every title the film ever had, the newest first. */
export function TitleSection({ film: { title, titles }, locale }: { film: FilmRecord; locale: string }) {
  const listed = titles.some((known) => known.title === title)
    ? titles
    : [...titles, { title, kind: "official" as const, usedFrom: null, source: null }];
  return (
    <Section title="Titles">
      <ul className="titles">
        {listed.toReversed().map((known) => (
          <TitleLine
            key={`${known.kind} ${known.title}`}
            known={known}
            isCurrent={known.title === title}
            locale={locale}
          />
        ))}
      </ul>
    </Section>
  );
}

function TitleLine({ known, isCurrent, locale }: { known: TitleRecord; isCurrent: boolean; locale: string }) {
  const { title, kind, usedFrom, source } = known;
  const isLeft = !isCurrent && kind !== "alternate";
  return (
    <li>
      <span className="fine">
        {usedFrom
          ? `${isCurrent ? "since" : "from"} ${formatPartialDate(usedFrom, locale, "short")}`
          : "from a day not on record"}
      </span>
      <div>
        {isLeft ? (
          <s>
            <TitleText title={title} />
          </s>
        ) : (
          <b>
            <TitleText title={title} />
          </b>
        )}{" "}
        <span className="fine">
          {isCurrent && kind === "official" ? null : `${kind} title`}
          {source ? (
            <>
              {isCurrent && kind === "official" ? "source: " : ", source: "}
              <SourceLink source={source} />
            </>
          ) : null}
        </span>
      </div>
    </li>
  );
}
