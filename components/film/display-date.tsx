import { type CSSProperties, Fragment } from "react";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { type DisplayFit, fitDisplay, NARROW_MEASURE, WIDE_MEASURE } from "./display-fit.ts";

/**
 * The date as large as the page: set to fill its measure at every width, broken differently on phones. Both settings
 * are worked out here and the style sheet chooses, so that nothing is measured in the browser.
 */
export function DisplayDate({ text, day }: { text: string; day: CalendarDate | null }) {
  const [wide, narrow] = [fitDisplay(text, WIDE_MEASURE), fitDisplay(text, NARROW_MEASURE)];
  const words = text.split(" ");
  const breaks = { wide: breaksAfter(wide), narrow: breaksAfter(narrow) };
  const lines = words.map((word, index) => (
    <Fragment key={index}>
      {word}
      {index < words.length - 1 ? " " : null}
      {breaks.wide.has(index) ? <br className="wide-only" /> : null}
      {breaks.narrow.has(index) ? <br className="narrow-only" /> : null}
    </Fragment>
  ));
  const style = customProperties(wide, narrow);
  const className = wide.lines.length > 1 ? "display-date several" : "display-date";
  return day ? (
    <time className={className} dateTime={day} style={style}>
      {lines}
    </time>
  ) : (
    <span className={className} style={style}>
      {lines}
    </span>
  );
}

/** The indexes of the words that end a line, the last line's excepted. */
function breaksAfter({ lines }: DisplayFit): ReadonlySet<number> {
  let count = 0;
  return new Set(lines.slice(0, -1).map((line) => (count += line.split(" ").length) - 1));
}

function customProperties(wide: DisplayFit, narrow: DisplayFit): CSSProperties {
  const properties = Object.fromEntries([...settings("wide", wide), ...settings("narrow", narrow)]);
  return properties;
}

function settings(name: string, fit: DisplayFit): [string, string][] {
  return [
    [`--${name}-size`, fit.size.toFixed(4)],
    [`--${name}-stretch`, `${fit.stretch}%`],
    [`--${name}-letters`, `${fit.letterSpacing.toFixed(3)}em`],
    [`--${name}-words`, `${fit.wordSpacing.toFixed(3)}em`],
    [`--${name}-hang`, `${fit.hang.toFixed(3)}em`],
  ];
}
