"use client";

import { Combobox } from "@base-ui/react/combobox";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { DraftFilm, NewFilmKind } from "#domain/announcement-draft/draft.ts";
import { LONGEST_TITLE } from "#domain/announcement-draft/new-film.ts";
import { longerThan } from "#domain/announcement-draft/texts.ts";
import { newFilmQuery, searchFilmsQuery } from "../../data/queries.ts";
import { type Offer, offersOf, saySearch } from "./film-search.ts";

/** Finds a film by any title it ever had, or makes a new one of what was typed. */
export function FilmField({
  id,
  film,
  label,
  problem,
  onPick,
}: {
  id: string;
  film: DraftFilm | null;
  label: string;
  problem: string | undefined;
  onPick: (film: DraftFilm | null) => void;
}) {
  const client = useQueryClient();
  const [typed, setTyped] = useState<string>();
  const [isFailed, setFailed] = useState(false);
  const text = (typed ?? "").trim();
  const { data, fetchStatus, isError } = useQuery({ ...searchFilmsQuery(text), enabled: text !== "" });
  const search = { text, data, fetchStatus, isError };
  const offers = offersOf(search);
  const says = saysOf({ text, problem, isFailed });

  const pick = async (offer: Offer | null) => {
    setTyped(undefined);
    setFailed(false);
    if (!offer) return onPick(null);
    if (offer.slug !== null) return onPick({ slug: offer.slug, title: offer.title, isNew: false });
    const made = await client.query(newFilmQuery(offer.title)).catch(() => null);
    if (made) return onPick({ slug: made.slug, title: offer.title, isNew: true, is: "film" });
    setFailed(true);
    return setTyped(offer.title);
  };

  return (
    <div className="field film-field">
      <label htmlFor={id}>{label}</label>
      <Combobox.Root
        items={offers}
        filter={null}
        autoHighlight
        value={film ? toOffer(film) : null}
        onValueChange={(offer) => void pick(offer)}
        inputValue={typed ?? film?.title ?? ""}
        onInputValueChange={(value, { reason }) => {
          // The box clears what it closes over; an editor who empties the field changes it.
          if (reason === "input-change") setTyped(value);
        }}
        onOpenChange={(open) => {
          // What was typed stays until a film is chosen: lost on the way to another field, it would have to be typed anew.
          if (!open && film) setTyped(undefined);
        }}
        itemToStringLabel={(offer: Offer) => offer.title}
        isItemEqualToValue={(offer: Offer, other: Offer) => offer.slug === other.slug && offer.title === other.title}
      >
        <Combobox.Input
          id={id}
          autoComplete="off"
          placeholder="Any title it ever had"
          aria-invalid={says ? true : undefined}
          aria-describedby={says ? `${id}-problem` : undefined}
          onKeyDown={(event) => {
            // Pressed before there is anything to choose, Enter would close the box that the offers are to come in.
            if (event.key === "Enter" && offers.length === 0) event.preventBaseUIHandler();
          }}
        />
        <Offers status={saySearch(search)} />
      </Combobox.Root>
      {says ? (
        <p className="problem" id={`${id}-problem`}>
          {says}
        </p>
      ) : null}
      {film?.isNew ? <NewFilm film={film} onPick={onPick} /> : null}
    </div>
  );
}

/** What is wrong: with the title as it is typed, with the line as it was sent, or with the server. */
function saysOf({ text, problem, isFailed }: { text: string; problem: string | undefined; isFailed: boolean }) {
  const failure = isFailed ? "The server could not be asked for the new film’s address: try again." : null;
  return longerThan(text, LONGEST_TITLE) ?? problem ?? failure;
}

/** What can be chosen, under the field. */
function Offers({ status }: { status: string | null }) {
  return (
    <Combobox.Portal>
      <Combobox.Positioner className="offers-place" sideOffset={2} align="start">
        <Combobox.Popup className="offers-box">
          <Combobox.Status className="fine">{status}</Combobox.Status>
          <Combobox.List>
            {(offer: Offer) => (
              <Combobox.Item key={offer.slug ?? "new"} value={offer} className="offer">
                {offer.slug === null ? `New film “${offer.title}”` : offer.title}
                {offer.aside === "" ? null : <span className="fine"> {offer.aside}</span>}
              </Combobox.Item>
            )}
          </Combobox.List>
        </Combobox.Popup>
      </Combobox.Positioner>
    </Combobox.Portal>
  );
}

function toOffer({ slug, title, aside = "" }: { slug: string; title: string; aside?: string }): Offer {
  return { slug, title, aside };
}

const AS: Readonly<Record<NewFilmKind, string>> = {
  film: "A new film, by its official title",
  working: "A new film, by a working title",
  slot: "A new slot",
};

/** Says what is to be made, and which film on record it may be. */
function NewFilm({ film, onPick }: { film: DraftFilm; onPick: (film: DraftFilm) => void }) {
  const { data } = useQuery(newFilmQuery(film.title));
  const similar = data?.similar ?? [];
  const { slug: address, is = "film" } = film;
  return (
    <p className="fine">
      {AS[is]}, at /films/{address}.
      {similar.length > 0 ? (
        <>
          {" "}
          On record already:{" "}
          {similar.map(({ slug, title }, index) => (
            <span key={slug}>
              {index > 0 ? ", " : ""}
              <button className="link" type="button" onClick={() => onPick({ slug, title, isNew: false })}>
                {title}
              </button>
            </span>
          ))}
        </>
      ) : null}
    </p>
  );
}
