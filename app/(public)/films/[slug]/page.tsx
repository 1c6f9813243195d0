import type { Metadata } from "next";
import { today } from "#app/clock.ts";
import { CompanySection } from "#components/film/company-section.tsx";
import { DisagreementSection } from "#components/film/disagreement-section.tsx";
import { FilmHead } from "#components/film/film-head.tsx";
import { FilmTimeline } from "#components/film/film-timeline.tsx";
import type { FilmView } from "#components/film/film-view.ts";
import { HistorySection, OtherHistories } from "#components/film/history-section.tsx";
import { RegionDates } from "#components/film/region-dates.tsx";
import { TitleSection } from "#components/film/title-section.tsx";
import { replayReleases } from "#domain/film-record.ts";
import { localeOf } from "#domain/region.ts";
import { chooseShownRelease, parseReleaseWish } from "#domain/release-choice.ts";
import "./film.css";
import { loadCompany, loadFilm } from "./loaders.ts";

export async function generateMetadata({ params }: PageProps<"/films/[slug]">): Promise<Metadata> {
  const film = await loadFilm((await params).slug);
  return { title: film.title, alternates: { canonical: `/films/${film.slug}` } };
}

export default async function FilmPage({ params, searchParams }: PageProps<"/films/[slug]">) {
  const film = await loadFilm((await params).slug);
  const releases = replayReleases(film).filter(({ ledger }) => ledger.steps.length > 0);
  const { wish, ignored } = parseReleaseWish(await searchParams);
  const { shown, region, fallback } = chooseShownRelease(releases, wish, film.primaryRegion);
  const view: FilmView = { film, releases, region, locale: localeOf(region), today: today() };
  const others = releases.filter((release) => release !== shown);
  return (
    <article className="film">
      <FilmHead view={view} shown={shown} notes={fallback ? [...ignored, fallback] : ignored} />
      <RegionDates view={view} shown={shown} />
      {shown ? (
        <>
          <FilmTimeline view={view} shown={shown} />
          <HistorySection shown={shown} locale={view.locale} />
          <DisagreementSection shown={shown} locale={view.locale} />
          <CompanySection view={view} shown={shown} company={await loadCompany(film.slug, shown)} />
        </>
      ) : null}
      <OtherHistories others={others} locale={view.locale} />
      <TitleSection film={film} locale={view.locale} />
    </article>
  );
}
