import { groupHeadline } from "#domain/release-group.ts";
import type { ListAddress } from "./upcoming-view.ts";

/** "Opening in US cinemas" and what is no longer: one line above a phone's width, in Archivo and in its stand-in alike. */
const LONGEST_ON_A_LINE = 21;

export function ListHeadline({ view: { region, group } }: { view: ListAddress }) {
  const text = groupHeadline(region, group);
  return <h1 className={text.length > LONGEST_ON_A_LINE ? "headline" : "headline one-line"}>{text}</h1>;
}
