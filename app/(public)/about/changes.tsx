import { Section } from "#components/ui/section.tsx";
import { Term, Terms } from "#components/ui/terms.tsx";
import type { SectionProps } from "./section-props.ts";

export function ChangeKinds({ id, title }: SectionProps) {
  return (
    <Section id={id} title={title} aside="Worked out from the date before it">
      <Terms>
        <Term name="Announced">The release has its first date, or is said to be coming without one.</Term>
        <Term name="Firmed up">
          From a span to a day within it, or to a narrower span. From &ldquo;summer 2021&rdquo; to July 23, 2021 is no
          delay.
        </Term>
        <Term name="Delayed, moved up">
          The new date is later, or earlier. Between two days the days are counted. With a month, a season or a year on
          either side there is a direction and no number.
        </Term>
        <Term name="Confirmed">The same date said again, or a vaguer one that contains it. Nothing changes.</Term>
        <Term name="Loosened">A day expressly taken back for a span around it.</Term>
        <Term name="Taken off the calendar">
          The date is withdrawn and no other given. That it vanished from a website is not enough: an announcement says
          so, or an editor decides it and gives a reason.
        </Term>
        <Term name="Dated again">
          A date after a time without one. The days are counted from the last exact date, across the gap.
        </Term>
        <Term name="Cancelled, replaced">
          It will not come, or comes another way: on a streaming service instead of in cinemas.
        </Term>
        <Term name="Released">It opened, on the day it really did.</Term>
      </Terms>
    </Section>
  );
}

export function Counting({ id, title }: SectionProps) {
  return (
    <Section id={id} title={title} aside="The same rules on every page">
      <Terms>
        <Term name="A move">
          A change to a later or an earlier date, or a new day after a time without a date. It counts once for each
          film, announcement and region, however many lines the announcement has.
        </Term>
        <Term name="No move">A date that is back within seven days counts as none: nobody went anywhere.</Term>
        <Term name="The slip">
          The last exact date less the first. A cancelled release has none; one without a date has the slip last known.
        </Term>
        <Term name="Rankings">Counted on the cinema release in the film&rsquo;s home region.</Term>
      </Terms>
    </Section>
  );
}
