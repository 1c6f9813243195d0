import { Section } from "#components/ui/section.tsx";
import { Term, Terms } from "#components/ui/terms.tsx";
import type { SectionProps } from "./section-props.ts";

export function WrittenDown({ id, title }: SectionProps) {
  return (
    <Section id={id} title={title} aside="Facts, kept as they were said">
      <Terms>
        <Term name="An announcement">
          One public act on one day: a studio&rsquo;s statement, a slide at a trade show, a director&rsquo;s post. It
          may touch one film or ten, and it is kept who spoke. Where only the month of it is known, only the month is
          kept.
        </Term>
        <Term name="A date change">
          One line of an announcement: this release now has this date, or has none. A new date is a new line, and no
          line is overwritten.
        </Term>
        <Term name="A release">
          One film, in one region, in one form: premiere, limited, cinemas, streaming, digital, disc, television. Each
          has a date and a history of its own. A festival screening never counts as the opening, and a re-release never
          changes the first date.
        </Term>
        <Term name="A region">
          Every date belongs to a country or is worldwide, and is never shown without saying which. Where a film has
          nothing on record for your region, its page falls back to the worldwide date, then to the film&rsquo;s home
          region, and says so.
        </Term>
        <Term name="A partial date">
          What was really said, when no day was: a month, a quarter, a season, a year, &ldquo;2028 or later&rdquo;. It
          stands in the calendar at the end of its span, never as its first day, and nothing counts down to it. If the
          announcement had words of its own, &ldquo;Memorial Day weekend&rdquo;, those are shown.
        </Term>
        <Term name="A source">
          Each line cites the pages it was read on: who published them, when, and what they say. A rumour is kept apart
          and never moves a date.
        </Term>
      </Terms>
    </Section>
  );
}

export function Disagreement({ id, title }: SectionProps) {
  return (
    <Section id={id} title={title} aside="None of these moves a date">
      <div className="prose">
        <p>
          Papers mistype, copy one another, and leave old pages standing. What each says is kept beside the record and
          judged against the announcements. On April 24, 2020, two papers named the date the film above was leaving:
        </p>
        <dl className="about-papers">
          <div>
            <dt>The Hollywood Reporter</dt>
            <dd>July 23, 2021</dd>
          </div>
          <div>
            <dt>Variety</dt>
            <dd>July 21, 2021</dd>
          </div>
        </dl>
        <p>
          Every report of February 2019 had the 23rd, so Variety <em>disputes</em> the record, and the film&rsquo;s page
          says so. In September 2020 ComicBook.com still had July 23, five months after it was replaced: that page{" "}
          <em>repeats a superseded date</em>. A page that had a date before it was announced was <em>ahead</em>.
        </p>
      </div>
    </Section>
  );
}
