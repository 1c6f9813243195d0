import type { Db } from "../db.ts";
import { findFranchise, type FranchiseHead } from "./find-franchise.ts";
import { findStudio, type StudioHead } from "./find-studio.ts";

/** Whose films a slate holds. */
export type SlateKind = "studio" | "franchise";

/** The studio or franchise of a slug; undefined where there is none. */
export function findSlate(
  db: Db,
  { kind, slug }: { kind: SlateKind; slug: string },
): Promise<StudioHead | FranchiseHead | undefined> {
  return kind === "studio" ? findStudio(db, { slug }) : findFranchise(db, { slug });
}
