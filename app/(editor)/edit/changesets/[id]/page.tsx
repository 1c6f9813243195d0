import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { RevisionList } from "#components/record/revision-list.tsx";
import { formatInstant } from "#domain/format-instant.ts";
import { sayWho } from "#components/record/say-who.ts";
import { Section } from "#components/ui/section.tsx";
import { requireEditor } from "../../../session.ts";
import "#components/record/revisions.css";
import { loadChangeset } from "../loaders.ts";
import { UndoForm } from "../undo-form.tsx";

export const metadata: Metadata = { title: "A save" };

const LOCALE = "en-US";
/** Of more, what stands below them is out of sight. */
const MOST_AT_A_GLANCE = 10;

export default async function ChangesetPage({ params }: PageProps<"/edit/changesets/[id]">) {
  await requireEditor();
  const id = Number((await params).id);
  const found = Number.isInteger(id) && id < 2 ** 31 ? await loadChangeset(id) : undefined;
  if (!found) notFound();
  const { changeset, isStanding, revisions, names, isCut } = found;
  return (
    <>
      <h1 className="headline">{changeset.kind === "undo" ? "An undoing" : "A save"}</h1>
      <p className="say">
        {sayWho(changeset)}, {formatInstant(changeset.recordedAt, LOCALE)}. {changeset.reason}
      </p>
      {revisions.length > MOST_AT_A_GLANCE ? (
        <p className="btns">
          <a className="btn" href="#undo">
            To its undoing
          </a>
        </p>
      ) : null}
      <Section title="What it changed">
        <RevisionList revisions={revisions} names={names} locale={LOCALE} />
        {isCut ? <p className="fine">These are the first 200 of more.</p> : null}
      </Section>
      <Section title="Undo" id="undo">
        <Undoing changeset={changeset} isStanding={isStanding} />
      </Section>
    </>
  );
}

type RecordedChangeset = NonNullable<Awaited<ReturnType<typeof loadChangeset>>>["changeset"];

function Undoing({ changeset, isStanding }: { changeset: RecordedChangeset; isStanding: boolean }) {
  const { id, undos, undoesId } = changeset;
  if (undos.length > 0) return <p>{sayUndone(changeset, isStanding)}</p>;
  return (
    <>
      {undoesId === null ? null : (
        <p>
          This undoes <ToSave id={undoesId}>an earlier save</ToSave>: undoing it puts that back.
        </p>
      )}
      <UndoForm id={id} />
    </>
  );
}

/** What became of a save that was undone, and where it can be undone once more. */
function sayUndone({ undos }: RecordedChangeset, isStanding: boolean): ReactNode {
  const [first, last] = [undos[0] ?? 0, undos.at(-1) ?? 0];
  if (undos.length === 1)
    return (
      <>
        This was <ToSave id={first}>undone since</ToSave>. Undoing that puts it back.
      </>
    );
  return isStanding ? (
    <>
      This was <ToSave id={first}>undone since</ToSave>, and <ToSave id={last}>put back</ToSave>: what it did stands. To
      undo it again, undo what put it back.
    </>
  ) : (
    <>
      This was <ToSave id={first}>undone since</ToSave>, put back, and <ToSave id={last}>undone again</ToSave>. Undoing
      that puts it back.
    </>
  );
}

function ToSave({ id, children }: { id: number; children: ReactNode }) {
  return <Link href={{ pathname: `/edit/changesets/${id}` }}>{children}</Link>;
}
