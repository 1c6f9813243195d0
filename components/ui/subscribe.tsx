import type { ReactNode } from "react";
import { Section } from "./section.tsx";

/** Where a page's dates are to be had as a calendar and as a feed: paths, the feed's without its ending. */
export interface Subscription {
  readonly calendar: string;
  readonly feed: string;
}

/**
 * The same dates in the reader's own calendar and feed reader. `webcal:` has a calendar subscribe, where `https:` would
 * take the dates over once; `host` is where both are reached.
 */
export function Subscribe({
  calendar,
  feed,
  host,
  children,
}: Subscription & { readonly host: string; readonly children?: ReactNode }) {
  return (
    <Section title="Subscribe" id="subscribe" aside="In your calendar and feed reader">
      <ul className="btns">
        <li>
          <a className="btn" href={`webcal://${host}${calendar}`}>
            Add to a calendar
          </a>
        </li>
        <li>
          <a className="btn" href={`${feed}.atom`}>
            Feed, Atom
          </a>
        </li>
        <li>
          <a className="btn" href={`${feed}.json`}>
            Feed, JSON
          </a>
        </li>
      </ul>
      <p className="fine subscribe-note">
        A date that moves here moves in your calendar when it next asks: many do once in a day or two. Where yours wants
        an address, give it <a href={calendar}>this one</a>. {children}
      </p>
    </Section>
  );
}
