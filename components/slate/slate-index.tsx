import Link from "next/link";
import { counted } from "#domain/number-words.ts";
import { Section } from "#components/ui/section.tsx";
import { TitleText } from "#components/ui/title-text.tsx";

/** A studio or franchise in the list of all. */
export interface SlateName {
  readonly slug: string;
  readonly name: string;
}

/** The studios that have something to come, with how much. */
export interface ComingSlate extends SlateName {
  /** Null where the list of what is to come is too long to count them. */
  readonly films: number | null;
}

/** All studios or franchises by name, and first those that films are to come of. */
export function SlateIndex({
  kind,
  title,
  coming,
  names,
  isCut,
}: {
  kind: "studio" | "franchise";
  title: string;
  coming: readonly ComingSlate[];
  names: readonly SlateName[];
  isCut: boolean;
}) {
  return (
    <>
      <h1 className="headline">{title}</h1>
      {coming.length > 0 ? (
        <Section title="To come" aside="US cinemas">
          <ul className="slate-names">
            {coming.map((slate) => (
              <li key={slate.slug}>
                <SlateLink kind={kind} slate={slate} />
                {slate.films === null ? null : <span className="mute"> {counted(slate.films, "film")}</span>}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title="By name" aside={isCut ? `The first ${names.length}` : undefined}>
        {names.length > 0 ? (
          <ul className="slate-names">
            {names.map((slate) => (
              <li key={slate.slug}>
                <SlateLink kind={kind} slate={slate} />
              </li>
            ))}
          </ul>
        ) : (
          <p className="fine">None is on record yet.</p>
        )}
      </Section>
    </>
  );
}

function SlateLink({ kind, slate: { slug, name } }: { kind: "studio" | "franchise"; slate: SlateName }) {
  return (
    <Link href={`/${kind}s/${slug}`} prefetch={false}>
      <TitleText title={name} />
    </Link>
  );
}
