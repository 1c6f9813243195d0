import { Section } from "#components/ui/section.tsx";
import { Term, Terms } from "#components/ui/terms.tsx";
import type { SectionProps } from "./section-props.ts";

export function PageWords({ id, title }: SectionProps) {
  return (
    <Section id={id} title={title} aside="And what is meant">
      <Terms>
        <Term name="Announced by …">A studio of the film spoke, on the day beside it.</Term>
        <Term name="On record since">
          The date was public by that day, and no page on record shows a studio saying it: somebody else did, or it is
          not known who.
        </Term>
        <Term name="Passed, unconfirmed">
          The day has come and gone, and nothing on record says that the film opened. It may well have.
        </Term>
        <Term name="Passed, no news">The same for a month, a season or a year that has ended.</Term>
        <Term name="US has moved since">
          The home region&rsquo;s date changed after this one was last stated. This one may still hold. It is never
          moved by guessing.
        </Term>
        <Term name="Dated elsewhere">The film has a date, in other regions only.</Term>
        <Term name="In 12 days">
          Counted from today where you are, by your own clock. The dates themselves have no time zone: July 12 is July
          12 everywhere.
        </Term>
      </Terms>
    </Section>
  );
}

const SEASONS = [
  { name: "Spring", months: "March to May" },
  { name: "Summer", months: "June to August" },
  { name: "Autumn", months: "September to November" },
  { name: "Winter", months: "December to February" },
] as const;

export function Seasons({ id, title }: SectionProps) {
  return (
    <Section id={id} title={title} aside="As the film trade has them">
      <dl className="about-seasons">
        {SEASONS.map(({ name, months }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{months}</dd>
          </div>
        ))}
      </dl>
      <div className="prose">
        <p>
          Seasons are those of the northern half of the world, in every region: that is what studios mean. Winter 2022
          begins in December 2022 and ends with February 2023. Q1 is January to March, and so on.
        </p>
      </div>
    </Section>
  );
}
