import type { ReactNode } from "react";
import { Section } from "./section.tsx";

/** Where a page's dates are to be had as a calendar and as a feed: paths, the feed's without its ending. */
export interface Subscription {
  readonly calendar: string;
  readonly feed: string;
}

/**
 * The same dates in the reader's own calendar and feed reader. `webcal:` has a calendar subscribe, where `https:`, opened,
 * takes the dates over once: so that address stands there as text as well, for calendars that ask for one. `origin` is
 * where both are reached.
 */
export function Subscribe({
  calendar,
  feed,
  origin,
  children,
}: Subscription & { readonly origin: string; readonly children?: ReactNode }) {
  const address = new URL(calendar, origin);
  return (
    <Section title="Subscribe" id="subscribe" aside="In your calendar and feed reader">
      <ul className="btns">
        <li>
          <a className="btn" href={`webcal://${address.host}${calendar}`}>
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
        A date that moves here moves in your calendar when it next asks: many do once in a day or two. {children}
      </p>
      <p className="fine subscribe-note">
        Where yours wants an address, give it this one:
        <code className="subscribe-address">{address.href}</code>
        <a href={address.href}>Opened as a file</a>, it adds the dates once, and they do not move afterwards.
      </p>
    </Section>
  );
}
