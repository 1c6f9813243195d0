import Link from "next/link";
import { Section } from "#components/ui/section.tsx";
import { capitalised } from "#domain/capitalised.ts";
import { slipOf } from "#domain/ledger.ts";
import { cardinal, counted } from "#domain/number-words.ts";
import { ExampleHistory } from "./example-history.tsx";
import { EXAMPLE_FILM, EXAMPLE_STEPS } from "./example.ts";
import type { SectionProps } from "./section-props.ts";

export function ExampleSection({ id, title }: SectionProps) {
  const state = EXAMPLE_STEPS.at(-1)?.state;
  const slip = state ? slipOf(state) : null;
  return (
    <Section id={id} title={title} aside={`${EXAMPLE_FILM.title}, in US cinemas`}>
      <ExampleHistory />
      <p className="about-sum">
        {capitalised(cardinal(state?.moves ?? 0))} moves, {counted(slip?.days ?? 0, "day")} from the first exact date to
        the last, and it opened on the last. What each line did is written nowhere: it is worked out from the dates
        beside it. <Link href={`/films/${EXAMPLE_FILM.slug}`}>The film&rsquo;s page</Link> has the sources.
      </p>
    </Section>
  );
}
