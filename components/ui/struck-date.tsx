/** What HTML takes as a `datetime`: a day, a month or a year. A season or an interval is text alone. */
const MACHINE_READABLE = /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/;

/**
 * A date that was replaced, struck through. A line through text is not spoken, so the word stands before it for screen
 * readers, unless the list it is in has said so already (`introduced`).
 */
export function StruckDate({ edtf, text, introduced = false }: { edtf: string; text: string; introduced?: boolean }) {
  return (
    <s className="was">
      {introduced ? null : <span className="vh">formerly </span>}
      <DateText edtf={edtf} text={text} />
    </s>
  );
}

/** A date as `text`, with its day, month or year for machines where HTML has a form for it. */
export function DateText({ edtf, text }: { edtf: string; text: string }) {
  return MACHINE_READABLE.test(edtf) ? <time dateTime={edtf}>{text}</time> : text;
}
