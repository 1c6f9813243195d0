import type { Metadata } from "next";
import { subscriptionLinks, subscriptionTo } from "#app/feeds/discovery.ts";
import { publicUrl } from "#app/public-url.ts";
import { CompanySection } from "#components/film/company-section.tsx";
import { DisagreementSection } from "#components/film/disagreement-section.tsx";
import { FilmHead } from "#components/film/film-head.tsx";
import { FilmTimeline } from "#components/film/film-timeline.tsx";
import { LookBack, LookedBack } from "#components/film/look-back.tsx";
import { HistorySection, OtherHistories } from "#components/film/history-section.tsx";
import { RegionDates } from "#components/film/region-dates.tsx";
import { TitleSection } from "#components/film/title-section.tsx";
import { Subscribe, type Subscription } from "#components/ui/subscribe.tsx";
import { filmQueryOf } from "#domain/embed-wish.ts";
import { movieOf, toScriptText } from "#domain/schema-org.ts";
import { inRegion } from "#domain/region.ts";
import { isInCinemas } from "#domain/vocabulary.ts";
import { searchText } from "../../search-text.ts";
import "./film.css";
import { toFilmPage } from "./film-page.ts";
import { loadCompany, loadFilm } from "./loaders.ts";

/** The address without a query is the one to be found under: each choice of a release shows the same record. */
export async function generateMetadata({ params, searchParams }: PageProps<"/films/[slug]">): Promise<Metadata> {
  const query = await searchParams;
  const film = await loadFilm((await params).slug, searchText(query));
  const { sentence } = toFilmPage(film, query);
  const path = `/films/${film.slug}`;
  const description = sentence ? `${sentence.hero} ${sentence.say}` : "No release date is on record yet.";
  return {
    // Not through the layout's template, which would read "$&" in a title as a pattern.
    title: { absolute: `${film.title} · Slateline` },
    description,
    alternates: {
      canonical: path,
      types: {
        ...oembedLinks(`${path}${searchText(filmQueryOf(query))}`, film.title),
        ...subscriptionLinks(subscriptionOf(film.slug, null), `${film.title}: date changes`),
      },
    },
    openGraph: {
      siteName: "Slateline",
      type: "website",
      locale: "en_US",
      url: path,
      title: film.title,
      description,
      images: [{ url: `${path}/card.png`, width: 1200, height: 630, alt: `${film.title}: ${description}` }],
    },
    twitter: { card: "summary_large_image" },
  };
}

/** Of the region whose dates are shown large, or of all; the feed tells of each. */
function subscriptionOf(slug: string, region: string | null): Subscription {
  const whole = { subject: { of: "film", slug }, region: null, group: null } as const;
  return subscriptionTo({ ...whole, region }, whole);
}

/** Discovery (oEmbed 1.0, §4): pasted into WordPress and others, the page's address becomes the frame. */
function oembedLinks(path: string, title: string) {
  const linkFor = (format: string) => {
    const query = new URLSearchParams({ url: new URL(path, publicUrl()).href, format });
    return [{ url: `/oembed?${query.toString()}`, title: `${title}, release dates` }];
  };
  return { "application/json+oembed": linkFor("json"), "text/xml+oembed": linkFor("xml") };
}

export default async function FilmPage({ params, searchParams }: PageProps<"/films/[slug]">) {
  const query = await searchParams;
  const film = await loadFilm((await params).slug, searchText(query));
  const { view, shown, sentence, notes } = toFilmPage(film, query);
  const address = new URL(`/films/${film.slug}`, publicUrl()).href;
  const others = view.releases.filter((release) => release !== shown);
  // Who else held its days is told as of today alone: the other films' pasts are not cut to the day looked back from.
  const company = shown && !view.past && isInCinemas(shown.type) ? await loadCompany(film.slug, shown) : null;
  return (
    <article className="film">
      {view.past ? <LookedBack view={view} past={view.past} /> : null}
      <FilmHead view={view} shown={shown} sentence={sentence} notes={notes} />
      <RegionDates view={view} shown={shown} />
      {shown ? (
        <>
          <FilmTimeline view={view} shown={shown} />
          <HistorySection view={view} shown={shown} />
          <DisagreementSection shown={shown} locale={view.locale} />
          {company ? <CompanySection view={view} shown={shown} company={company} /> : null}
        </>
      ) : null}
      <OtherHistories view={view} others={others} />
      <TitleSection film={view.film} locale={view.locale} />
      <LookBack view={view} />
      <Subscribe {...subscriptionOf(film.slug, view.region)} origin={publicUrl().origin}>
        The calendar has the dates {inRegion(view.region)}, the feed the changes everywhere.
      </Subscribe>
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: toScriptText(movieOf(film, view.releases, address)) }}
      />
    </article>
  );
}
