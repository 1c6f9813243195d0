import type { Database } from "../db.ts";
import { isCurrentTitle } from "../import/format.ts";
import type { FilmFacts, TitleFacts } from "../queries/find-film-facts.ts";
import { editFilm, refuseField, type SeenFilm } from "./edit-film.ts";
import { type EditFacts, type EditOutcome, type EditRefusal, refuse } from "./save-edit.ts";

/** Which of a film's titles is meant: no two of one kind are the same. */
export type TitleKey = Pick<TitleFacts, "title" | "kind">;

/** Gives a film a new official title, from a day; the official one it bore becomes a former one. */
export function retitleFilm(
  db: Database,
  { seen, title }: { seen: SeenFilm; title: Omit<TitleFacts, "kind"> },
  facts: EditFacts,
): Promise<EditOutcome> {
  return editFilm(db, seen, facts, async (_, { facts: before }) => {
    if (title.title === before.title) return refuseField("title", "This is its title already.");
    const retired = before.titles.map((one) =>
      one.kind === "official" && one.title === before.title ? { ...one, kind: "former" as const } : one,
    );
    const official = { ...title, kind: "official" as const };
    const others = onceEach(retired).filter((one) => !isTitle(official)(one));
    return { ...before, title: title.title, titles: [...others, official] };
  });
}

/** Adds a title that a film has or had beside its own: a working, a former or an alternate one. */
export function addTitle(
  db: Database,
  { seen, title }: { seen: SeenFilm; title: TitleFacts },
  facts: EditFacts,
): Promise<EditOutcome> {
  return editFilm(db, seen, facts, async (_, { facts: before }) => {
    if (before.titles.some(isTitle(title))) return refuseField("title", `It has this ${title.kind} title already.`);
    return withTitles(before, placed(before, title));
  });
}

/** Corrects a title that was entered wrongly. Where it is the one the film bears, the film bears the corrected one. */
export function correctTitle(
  db: Database,
  { seen, title, correction }: { seen: SeenFilm; title: TitleKey; correction: TitleFacts },
  facts: EditFacts,
): Promise<EditOutcome> {
  return editFilm(db, seen, facts, async (_, { facts: before }) => {
    if (!before.titles.some(isTitle(title))) return refuse("This title is not on record.");
    const others = before.titles.filter((one) => !isTitle(title)(one));
    if (others.some(isTitle(correction))) return refuseField("title", `It has this ${correction.kind} title already.`);
    const titles = before.titles.map((one) => (isTitle(title)(one) ? correction : one));
    const isBorne = title.title === before.title && !others.some((one) => one.title === before.title);
    return withTitles({ ...before, title: isBorne ? correction.title : before.title }, titles);
  });
}

/** Takes off a title that a film never had; its revision keeps it. */
export function removeTitle(
  db: Database,
  { seen, title }: { seen: SeenFilm; title: TitleKey },
  facts: EditFacts,
): Promise<EditOutcome> {
  return editFilm(db, seen, facts, async (_, { facts: before }) => {
    if (!before.titles.some(isTitle(title))) return refuse("This title is not on record.");
    const titles = before.titles.filter((one) => !isTitle(title)(one));
    return withTitles(before, titles);
  });
}

function withTitles(film: FilmFacts, titles: readonly TitleFacts[]): FilmFacts | EditRefusal {
  if (isCurrentTitle(film.title, titles)) return { ...film, titles };
  return refuse(
    `The film bears “${film.title}”, so that stays one of its titles, and the official one where it has one: give it another title first.`,
  );
}

/** In the order in which the film bore them: where its day says, else before the title it bears now. */
function placed({ title: borne, titles }: FilmFacts, title: TitleFacts): readonly TitleFacts[] {
  const { from } = title;
  const later = from === null ? -1 : titles.findIndex((one) => one.from !== null && one.from > from);
  const now = title.kind === "alternate" ? -1 : titles.findIndex((one) => one.title === borne);
  const index = later === -1 ? now : later;
  return index === -1 ? [...titles, title] : titles.toSpliced(index, 0, title);
}

/** Whether a title is the one of a name and a kind. */
export function isTitle({ title, kind }: TitleKey): (other: TitleKey) => boolean {
  return (other) => other.title === title && other.kind === kind;
}

/** Of two titles that have become the same, the first. */
function onceEach(titles: readonly TitleFacts[]): readonly TitleFacts[] {
  return titles.filter((one, index) => titles.findIndex(isTitle(one)) === index);
}
