import Link from "next/link";
import { Section } from "#components/ui/section.tsx";

/** How the page counts, and of what the record is a sample. */
export function CountingRules() {
  return (
    <Section title="How moves are counted">
      <div className="prose fine">
        <p>
          A move is a date that went later or earlier, or another one given after a time without; firming a month up to
          a day is none. It counts once per film, announcement and region, and a date that returns within seven days
          counts as none. Days are from the first exact date to the last; where a month or a year is all there is, there
          is a direction and no count.
        </p>
        <p>
          The histories on record were chosen because they moved: films that kept their first date are scarcer here than
          in cinemas.{" "}
          <Link href="/about" prefetch={false}>
            How dates are kept
          </Link>
          .
        </p>
      </div>
    </Section>
  );
}
