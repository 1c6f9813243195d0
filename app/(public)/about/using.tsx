import { Section } from "#components/ui/section.tsx";
import type { SectionProps } from "./section-props.ts";

export function Selection({ id, title }: SectionProps) {
  return (
    <Section id={id} title={title}>
      <div className="prose">
        <p>
          The record is not every film. The histories that come with Slateline were chosen because they moved, so an
          average over them says little about films at large. A film that is missing here may have a date all the same.
        </p>
        <p>
          A history may begin in the middle. Where it does, its first line is the first date found, not the first there
          ever was.
        </p>
      </div>
    </Section>
  );
}

export function Licence({ id, title }: SectionProps) {
  return (
    <Section id={id} title={title}>
      <div className="prose">
        <p>
          Dates are facts and belong to nobody. The record is given away under{" "}
          <a href="https://creativecommons.org/publicdomain/zero/1.0/">CC0</a>: copy it, print it, build on it, without
          asking. The program is free under the <a href="https://opensource.org/license/mit">MIT licence</a>, and anyone
          may run one of their own.
        </p>
      </div>
    </Section>
  );
}

export function Mistakes({ id, title }: SectionProps) {
  return (
    <Section id={id} title={title}>
      <div className="prose">
        <p>
          Tell whoever runs this site, and send the page that has it right: a source settles it. A wrong line is
          corrected with its reason, the correction stays on record beside it, and it never looks like a studio&rsquo;s
          move.
        </p>
      </div>
    </Section>
  );
}
