import {
  type AnnouncementDraft,
  type DraftLine,
  type DraftSource,
  EMPTY_SOURCE,
  emptyLine,
} from "#domain/announcement-draft/draft.ts";
import { besideOthers } from "#domain/announcement-draft/new-film.ts";

type Edit = (draft: AnnouncementDraft) => AnnouncementDraft;
/** Changes the form that is being written. */
export type Change = (edit: Edit) => void;

/** The parts of a line that say which release it is about: another release has another history to be based on. */
const RELEASE_FIELDS = ["film", "region", "type", "variant"] as const;

/**
 * Changes some fields of a line; one that turns to another release is based on nothing yet. What is said of a new film is
 * said in all its lines.
 */
export function setLine(id: string, change: Partial<DraftLine>): Edit {
  const turns = RELEASE_FIELDS.some((field) => field in change);
  return (draft) => {
    const others = draft.lines.filter((line) => line.id !== id);
    const film = change.film?.isNew ? besideOthers(change.film, others) : undefined;
    return {
      ...draft,
      lines: draft.lines.map((line) => {
        if (line.id === id)
          return { ...line, ...(turns ? { basedOn: null } : {}), ...change, ...(film ? { film } : {}) };
        return film && line.film?.isNew && line.film.slug === film.slug ? { ...line, film } : line;
      }),
    };
  };
}

/** Adds a line behind another; it goes on in that one's region and type. */
export function addLine(after: string, id: string): Edit {
  return (draft) => ({
    ...draft,
    lines: draft.lines.flatMap((line) => (line.id === after ? [line, emptyLine(id, line)] : [line])),
  });
}

/** Copies a line for other regions, right behind it. */
export function copyLine(id: string, copies: readonly { readonly id: string; readonly region: string }[]): Edit {
  return (draft) => ({
    ...draft,
    lines: draft.lines.flatMap((line) =>
      line.id === id ? [line, ...copies.map((copy) => ({ ...line, ...copy, basedOn: null }))] : [line],
    ),
  });
}

/** Takes a line out; the last one leaves an empty line in its place. */
export function removeLine(id: string, emptyId: string): Edit {
  return (draft) => {
    const lines = draft.lines.filter((line) => line.id !== id);
    return { ...draft, lines: lines.length > 0 ? lines : [emptyLine(emptyId)] };
  };
}

/** Puts a line back where it stood. */
export function insertLine(line: DraftLine, at: number): Edit {
  return (draft) => ({ ...draft, lines: draft.lines.toSpliced(at, 0, line) });
}

/** Changes some fields of a source. */
export function setSource(index: number, change: Partial<DraftSource>): Edit {
  return (draft) => ({
    ...draft,
    sources: draft.sources.map((source, at) => (at === index ? { ...source, ...change } : source)),
  });
}

export function addSource(draft: AnnouncementDraft): AnnouncementDraft {
  return { ...draft, sources: [...draft.sources, EMPTY_SOURCE] };
}

export function removeSource(index: number): Edit {
  return (draft) => {
    const sources = draft.sources.toSpliced(index, 1);
    return { ...draft, sources: sources.length > 0 ? sources : [EMPTY_SOURCE] };
  };
}

/** Changes a studio's name; the last field, once filled, is followed by an empty one. */
export function setStudio(index: number, name: string): Edit {
  return (draft) => {
    const studios = draft.studios.map((studio, at) => (at === index ? name : studio));
    return { ...draft, studios: studios.at(-1)?.trim() === "" ? studios : [...studios, ""] };
  };
}
