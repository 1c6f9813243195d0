import { sayStep } from "#domain/announcement-draft/say-preview.ts";
import { sayState } from "#domain/say-status.ts";
import { capitalised } from "#domain/capitalised.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { changesCurrent, type LedgerEffect, type StepEffect } from "#domain/ledger-effect.ts";
import { localeOf, type ReleaseKey } from "#domain/region.ts";
import { releasePlace } from "#domain/release-phrase.ts";

/** What an edit does to one release, as it is drawn. */
interface ShownEffect extends ReleaseKey {
  readonly film: { readonly slug: string; readonly title: string };
  readonly effect: LedgerEffect;
}

/** What an edit would do, release by release: today's date before and after, and every change that becomes another. */
export function EditEffects({ effects }: { effects: readonly ShownEffect[] }) {
  if (effects.length === 0) return <p>No date of any film is touched.</p>;
  return (
    <ul className="effects">
      {effects.map((shown) => (
        <li key={`${shown.film.slug} ${shown.region} ${shown.type} ${shown.variant}`}>
          <ReleaseChange shown={shown} />
        </li>
      ))}
    </ul>
  );
}

function ReleaseChange({ shown: { film, region, type, variant, effect } }: { shown: ShownEffect }) {
  const locale = localeOf(region);
  const [before, after] = [sayState(effect.before, locale), sayState(effect.after, locale)];
  return (
    <>
      <p>
        <b>{film.title}</b>, {releasePlace(region, type, variant)}:{" "}
        {changesCurrent(effect) ? (
          <>
            <s className="was">{before}</s> <b>{after}</b>
          </>
        ) : (
          `the current date stays ${after}`
        )}
      </p>
      <ul>
        {effect.steps.map((step) => (
          <li key={step.key} className="fine">
            {sayStepEffect(step, locale)}
          </li>
        ))}
      </ul>
    </>
  );
}

function sayStepEffect({ announcedOn, before, after }: StepEffect, locale: string): string {
  const day = formatPartialDate(announcedOn, locale, "long");
  const was = before && `${sayState(before.state, locale)} (${sayStep(before)})`;
  const is = after && `${sayState(after.state, locale)} (${sayStep(after)})`;
  if (!was) return `${day}: comes in as ${is ?? "nothing"}`;
  if (!is) return `${day}: ${was} leaves the history`;
  return `${day}: ${capitalised(is)}, from ${was}`;
}
