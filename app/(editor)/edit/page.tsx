import type { Metadata } from "next";
import Link from "next/link";
import { Section } from "#components/ui/section.tsx";
import { requireEditor } from "../session.ts";
import { ChangesetList, SettlementList } from "./queue/latest.tsx";
import { loadQueue } from "./queue/loaders.ts";
import { QueueSection } from "./queue/queue-section.tsx";
import "./queue/queue.css";

export const metadata: Metadata = { title: "The desk" };

export default async function DeskPage() {
  await requireEditor();
  const { today, sections, settlements, changesets } = await loadQueue();
  const waiting = sections.filter(({ entries }) => entries.length > 0);
  const settled = sections.filter(({ entries }) => entries.length === 0);
  return (
    <>
      <h1 className="headline">The desk</h1>
      <p className="say">
        {waiting.length === 0
          ? "Nothing waits for you. "
          : "What waits for an editor, the most urgent first. Settle it here, or leave it and say why. "}
        <Link href={{ pathname: "/edit/announcements/new" }}>Something was announced?</Link>
      </p>
      {[...waiting, ...settled].map((section) => (
        <QueueSection key={section.kind} {...section} today={today} />
      ))}
      {settlements.length > 0 ? (
        <Section title="Looked at and left">
          <SettlementList settlements={settlements} />
        </Section>
      ) : null}
      <Section title="Latest edits">
        {changesets.length > 0 ? (
          <ChangesetList changesets={changesets} />
        ) : (
          <p className="fine">
            Nothing is on record yet: <Link href={{ pathname: "/edit/announcements/new" }}>record an announcement</Link>
            , or <Link href={{ pathname: "/edit/import" }}>import a file</Link>.
          </p>
        )}
      </Section>
    </>
  );
}
