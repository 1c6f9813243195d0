import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { RevisionList } from "#components/record/revision-list.tsx";
import { sayInstant } from "#components/record/say-instant.ts";
import { Section } from "#components/ui/section.tsx";
import { requireEditor } from "../../../session.ts";
import "#components/record/revisions.css";
import { loadChangeset } from "../loaders.ts";
import { UndoForm } from "../undo-form.tsx";

export const metadata: Metadata = { title: "A save" };

const LOCALE = "en-US";

export default async function ChangesetPage({ params }: PageProps<"/edit/changesets/[id]">) {
  await requireEditor();
  const id = Number((await params).id);
  const found = Number.isInteger(id) && id < 2 ** 31 ? await loadChangeset(id) : undefined;
  if (!found) notFound();
  const { changeset, revisions, isCut } = found;
  return (
    <>
      <h1 className="headline">{changeset.kind === "undo" ? "An undoing" : "A save"}</h1>
      <p className="say">
        {changeset.by}, {sayInstant(changeset.recordedAt)}. {changeset.reason}
      </p>
      <Section title="What it changed">
        <RevisionList revisions={revisions} locale={LOCALE} />
        {isCut ? <p className="fine">These are the first 200 of more.</p> : null}
      </Section>
      <Section title="Undo" id="undo">
        <Undoing changeset={changeset} />
      </Section>
    </>
  );
}

function Undoing({
  changeset: { id, undoneBy, undoesId },
}: {
  changeset: { readonly id: number; readonly undoneBy: number | null; readonly undoesId: number | null };
}) {
  const undone =
    undoneBy === null ? null : <Link href={{ pathname: `/edit/changesets/${undoneBy}` }}>undone since</Link>;
  if (undone) return <p>This was {undone}.</p>;
  return (
    <>
      {undoesId === null ? null : (
        <p>
          This undoes <Link href={{ pathname: `/edit/changesets/${undoesId}` }}>an earlier save</Link>: undoing it puts
          that back.
        </p>
      )}
      <UndoForm id={id} />
    </>
  );
}
