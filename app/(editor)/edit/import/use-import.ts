"use client";

import { useState } from "react";
import type { ColumnMapping } from "#domain/csv-import/columns.ts";
import { importAction } from "./actions.ts";
import type { ImportAnswer, ImportPreview } from "./import-answer.ts";
import { MOST_CHARACTERS, MOST_FILES } from "./limits.ts";

interface ChosenFile {
  readonly name: string;
  readonly text: string;
  readonly mapping: ColumnMapping | null;
}

interface Form {
  readonly files: readonly ChosenFile[];
  readonly newFilms: readonly string[];
}

const EMPTY: Form = { files: [], newFilms: [] };

/** Sends a form and keeps it with what the server said last, which a refusal or a lost connection leaves as it was. */
function useSending() {
  const [form, setForm] = useState(EMPTY);
  const [preview, setPreview] = useState<ImportPreview>();
  const [problem, setProblem] = useState<string>();
  const [isSending, setSending] = useState(false);
  const send = async (next: Form, agreed: string | null = null): Promise<void> => {
    setForm(next);
    setProblem(undefined);
    if (next.files.length === 0) {
      setPreview(undefined);
      return;
    }
    setSending(true);
    const says: ImportAnswer | undefined = await importAction({ ...next, agreed }).catch(() => undefined);
    setSending(false);
    setProblem(problemOf(says, agreed));
    if (says && "files" in says) setPreview(says);
  };
  return { form, preview, problem, isSending, send, setProblem };
}

/** The files chosen, how their columns were matched, and what an import of them would do. */
export function useImport() {
  const { form, send, setProblem, preview, problem, isSending } = useSending();
  const { files, newFilms } = form;
  const add = async (added: readonly File[]): Promise<void> => {
    const refusal = tooMuch(files, added);
    if (refusal) {
      setProblem(refusal);
      return;
    }
    const read = await Promise.all(added.map(readFile));
    await send({
      ...form,
      files: withNames(
        files,
        read.flatMap((file) => ("text" in file ? file : [])),
      ),
    });
    const unreadable = read.flatMap((file) => ("problem" in file ? file.problem : []));
    if (unreadable.length > 0) setProblem(unreadable.join(" "));
  };
  return {
    preview,
    problem,
    isSending,
    newFilms,
    add,
    remove: (name: string) => send({ ...form, files: files.filter((file) => file.name !== name) }),
    match: (name: string, mapping: ColumnMapping) =>
      send({ ...form, files: files.map((file) => (file.name === name ? { ...file, mapping } : file)) }),
    makeFilm: (film: string) => send({ ...form, newFilms: [...newFilms, film] }),
    makeNoFilm: (film: string) => send({ ...form, newFilms: newFilms.filter((name) => name !== film) }),
    apply: () => send(form, preview?.fingerprint ?? null),
    begin: () => send(EMPTY),
  };
}

function problemOf(says: ImportAnswer | undefined, agreed: string | null): string | undefined {
  if (!says) return "The server could not be reached. Everything is as you left it: try again.";
  if ("refused" in says)
    return says.refused === "signed-out"
      ? "You are signed out. Sign in again in another tab, then send this once more: it stays here."
      : "You may not put anything on record.";
  if ("problem" in says) return says.problem;
  return agreed !== null && says.changesetId === null
    ? "Nothing was written: the record has changed since you saw this. Below is what the import would do now."
    : undefined;
}

function tooMuch(chosen: readonly ChosenFile[], added: readonly File[]): string | undefined {
  const size = chosen.reduce((sum, { text }) => sum + text.length, 0) + added.reduce((sum, file) => sum + file.size, 0);
  if (size > MOST_CHARACTERS)
    return "That is more than 5 MB in all. The command imports larger files: npm run db:import.";
  return chosen.length + added.length > MOST_FILES ? `At most ${MOST_FILES} files at once.` : undefined;
}

async function readFile(file: File): Promise<ChosenFile | { readonly problem: string }> {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    return text.trim() === "" ? { problem: `${file.name} is empty.` } : { name: file.name, text, mapping: null };
  } catch {
    return { problem: `${file.name} is not UTF-8 text. From a spreadsheet, save it as “CSV UTF-8”.` };
  }
}

/** The files with further ones, each under a name of its own: two folders can have a file of one name. */
function withNames(files: readonly ChosenFile[], added: readonly ChosenFile[]): readonly ChosenFile[] {
  const named = [...files];
  for (const file of added) {
    const isTaken = (name: string) => named.some((other) => other.name === name);
    let name = file.name;
    for (let count = 2; isTaken(name); count += 1) name = `${file.name} (${count})`;
    named.push({ ...file, name });
  }
  return named;
}
