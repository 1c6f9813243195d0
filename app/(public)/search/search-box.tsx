"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { type MouseEvent, useEffect, useState } from "react";
import { FoundReleaseText } from "#components/search/found-release.tsx";
import { foundHref } from "#components/search/say-found.ts";
import type { Found } from "#components/search/search-view.ts";
import { useReaderRegion } from "#components/ui/reader-region.ts";
import { TitleText } from "#components/ui/title-text.tsx";
import { quoted } from "#domain/query.ts";
import { DEFAULT_REGION, localeOf } from "#domain/region.ts";
import { searchQuery } from "./queries.ts";

/** What can be chosen: a hit, or the page with all of them. */
type Offer = Found | { readonly kind: "page"; readonly text: string };

/** A field, and under it what its text finds, as it is typed. */
export function SearchBox({ onDone }: { onDone: () => void }) {
  const [typed, setTyped] = useState("");
  const text = typed.trim();
  const region = useReaderRegion();
  const query = useQuery(searchQuery(text, region));
  const { data = [], isPlaceholderData, isFetching } = query;
  const isSlow = useIsSlow(isFetching);
  // What was found by fewer letters stays in sight until the answer comes, and cannot be chosen.
  const isStale = isPlaceholderData || text === "";
  const offers: Offer[] = text === "" ? [] : [...data, { kind: "page", text }];
  return (
    <Autocomplete.Root
      items={offers}
      mode="none"
      inline
      open
      autoHighlight="always"
      value={typed}
      onValueChange={(value, { reason }) => {
        if (reason === "input-change" || reason === "input-clear") setTyped(value);
      }}
      itemToStringValue={nameOf}
    >
      <div className="search-head">
        <Autocomplete.Input
          aria-label="Film, studio, franchise or date"
          placeholder="Any title it ever had, a studio, a date"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          enterKeyHint="search"
          onKeyDown={(event) => {
            // Else the first Escape would empty the field, and only the second close what it stands in.
            if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.preventBaseUIHandler();
            onDone();
          }}
        />
        <button className="btn" type="button" onClick={onDone}>
          Close
        </button>
      </div>
      <Autocomplete.Status className="fine search-status">{sayStatus({ ...query, text, isSlow })}</Autocomplete.Status>
      {query.isError ? <Failed onAgain={() => void query.refetch()} /> : null}
      <Autocomplete.List className={isStale ? "search-offers stale" : "search-offers"}>
        {(offer: Offer) => (
          <Autocomplete.Item
            key={keyOf(offer)}
            value={offer}
            className="search-offer"
            disabled={isStale && offer.kind !== "page"}
            render={<Link href={hrefOf(offer, region)} prefetch={false} />}
            onClick={(event: MouseEvent) => {
              if (!event.metaKey && !event.ctrlKey && !event.shiftKey) onDone();
            }}
          >
            <OfferText offer={offer} region={region} />
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}

function OfferText({ offer, region }: { offer: Offer; region: string | null }) {
  if (offer.kind === "page") return <span>All that is found for {quoted(offer.text)}</span>;
  if (offer.kind !== "film") {
    return (
      <>
        <bdi className="search-name">{offer.name}</bdi> <span className="fine">{offer.kind}</span>
      </>
    );
  }
  return (
    <>
      <span className="search-name">
        <TitleText title={offer.title} />
      </span>{" "}
      {offer.matchedTitle === null ? null : (
        <span className="fine">
          also “<TitleText title={offer.matchedTitle} />”{" "}
        </span>
      )}
      <span className="fine">
        <FoundReleaseText release={offer.release} locale={localeOf(region ?? DEFAULT_REGION)} />
      </span>
    </>
  );
}

function Failed({ onAgain }: { onAgain: () => void }) {
  return (
    <p className="btns search-failed">
      <button className="btn" type="button" onClick={onAgain}>
        Try again
      </button>
    </p>
  );
}

function hrefOf(offer: Offer, region: string | null) {
  if (offer.kind !== "page") return foundHref(offer, region);
  return { pathname: "/search", query: { q: offer.text, ...(region !== null && { region }) } };
}

function keyOf(offer: Offer): string {
  if (offer.kind === "page") return "page";
  return offer.kind === "date" ? `date ${offer.date.edtf}` : `${offer.kind} ${offer.slug}`;
}

function nameOf(offer: Offer): string {
  if (offer.kind === "page") return offer.text;
  return offer.kind === "film" ? offer.title : offer.name;
}

/** What goes on, in a sentence that screen readers hear. */
function sayStatus(state: {
  readonly text: string;
  readonly data?: readonly Found[] | undefined;
  readonly fetchStatus: "fetching" | "paused" | "idle";
  readonly isError: boolean;
  readonly isPlaceholderData: boolean;
  readonly isSlow: boolean;
}): string {
  const { text, data, fetchStatus, isError, isPlaceholderData, isSlow } = state;
  if (text === "") return "Films by any title they ever had, studios, franchises and dates.";
  if (fetchStatus === "paused") return "You are offline: the search goes on when you are back.";
  if (isSlow) return "The search is slow to answer…";
  if (fetchStatus === "fetching" && (isPlaceholderData || !data)) return "Searching…";
  if (isError) return "The search does not answer.";
  if (!data || data.length === 0) return `Nothing on record is named like ${quoted(text)}, and it is no date.`;
  return `${data.length} found; the arrow keys choose, Enter opens.`;
}

const SLOW_MS = 3000;

/** True once an answer has been on its way for three seconds. */
function useIsSlow(isFetching: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isFetching) return undefined;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isFetching]);
  return isSlow;
}
