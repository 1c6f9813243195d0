import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { requireEditor } from "../../../session.ts";
import { EntryList } from "../entry-list.tsx";
import { loadQueueOf } from "../loaders.ts";
import { sayCount } from "../queue-section.tsx";
import { QUEUE_WORDS, toQueueKind } from "../queue-words.ts";
import "../queue.css";

const ON_A_PAGE = 50;

interface Props {
  params: Promise<{ kind: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = toQueueKind((await params).kind);
  return { title: kind ? QUEUE_WORDS[kind].title : "The desk" };
}

/** All that waits of one kind, page by page. */
export default async function QueuePage({ params, searchParams }: Props) {
  await requireEditor();
  const kind = toQueueKind((await params).kind);
  if (!kind) notFound();
  const page = toPage((await searchParams).page);
  const { today, entries } = await loadQueueOf(kind);
  const shown = entries.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE);
  const { title, says, empty } = QUEUE_WORDS[kind];
  return (
    <>
      <h1 className="headline">{title}</h1>
      <p className="say">{entries.length === 0 ? empty : `${says} ${sayCount(entries.length)}.`}</p>
      <EntryList entries={shown} today={today} />
      <PageLinks kind={kind} page={page} pages={Math.ceil(entries.length / ON_A_PAGE)} />
    </>
  );
}

function PageLinks({ kind, page, pages }: { kind: string; page: number; pages: number }) {
  return (
    <nav className="btns" aria-label="Pages of the queue">
      {page > 1 ? <a href={`/edit/queue/${kind}?page=${page - 1}`}>Earlier entries</a> : null}
      {page < pages ? <a href={`/edit/queue/${kind}?page=${page + 1}`}>Further entries</a> : null}
      <Link href="/edit">The whole desk</Link>
    </nav>
  );
}

function toPage(text: string | string[] | undefined): number {
  const page = typeof text === "string" && /^\d{1,3}$/.test(text) ? Number(text) : 1;
  return Math.max(1, page);
}
