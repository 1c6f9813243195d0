import type { Metadata } from "next";
import Link from "next/link";
import { feedLinks, subscriptionTo } from "#app/feeds/discovery.ts";
import { ChangeFilters } from "#components/changes/change-filters.tsx";
import { ChangeList } from "#components/changes/change-list.tsx";
import { ChangePages } from "#components/changes/change-pages.tsx";
import { Note } from "#components/ui/note.tsx";
import { formatChangeCursor } from "#domain/change-cursor.ts";
import { parseChangeWish } from "#domain/change-wish.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { exactly } from "#domain/partial-date.ts";
import "./changes.css";
import { loadChanges } from "./loaders.ts";

/** A filtered list is found under the whole one; each of its pages under its own place. */
export async function generateMetadata({ searchParams }: PageProps<"/changes">): Promise<Metadata> {
  const { page, region, group } = parseChangeWish(await searchParams).wish;
  const { feed } = subscriptionTo({ subject: { of: "all" }, region, group });
  const canonical = page ? `/changes?${page.from}=${formatChangeCursor(page.cursor)}` : "/changes";
  return {
    title: "Every date change",
    description:
      "Every release date that was announced, moved, confirmed or taken back, newest first: by how much, why, who said so, and where.",
    alternates: { canonical, types: feedLinks(feed, "Release date changes") },
  };
}

export default async function ChangesPage({ searchParams }: PageProps<"/changes">) {
  const view = await loadChanges(await searchParams);
  return (
    <>
      <h1 className="headline">Every date change</h1>
      {view.notes.map((note) => (
        <Note key={note}>{note}</Note>
      ))}
      <ChangeFilters view={view} />
      {view.announcements.length > 0 ? (
        <ChangeList announcements={view.announcements} locale={view.locale} />
      ) : (
        <p className="no-changes">
          {view.lookedTo
            ? "No date change looked through is of this kind."
            : "No date change on record is of this kind."}{" "}
          <Link href="/changes" prefetch={false}>
            Show all changes
          </Link>
          .
        </p>
      )}
      {view.lookedTo ? (
        <p className="fine">
          Few changes are of this kind: this page looked through those announced as far as{" "}
          {formatPartialDate(exactly(view.lookedTo), view.locale, "long")}, and the next one goes on from there.
        </p>
      ) : null}
      <ChangePages view={view} />
      <p className="fine changes-note">
        The newest announcement comes first. The histories on record were chosen because they moved.{" "}
        <Link href="/about#changes" prefetch={false}>
          What a change is called
        </Link>
        .
      </p>
    </>
  );
}
