import Link from "next/link";
import { capitalised } from "#domain/capitalised.ts";
import { regionName } from "#domain/region.ts";
import { groupName, RELEASE_GROUPS } from "#domain/release-group.ts";
import { CHANGE_KINDS } from "#domain/vocabulary.ts";
import type { ChangesView } from "./changes-view.ts";

interface Choice {
  readonly value: string;
  readonly name: string;
}

/** Region, release, studio and kind: a form, so that it works without scripts. */
export function ChangeFilters({ view: { wish, regions, studios } }: { view: ChangesView }) {
  const { region, group, studio, kind } = wish;
  const isFiltered = [region, group, studio, kind].some((value) => value !== null);
  return (
    <form className="change-filters" action="/changes" method="get">
      <Filter name="region" label="Region" all="All regions" chosen={region} choices={regions.map(toRegion)} />
      <Filter
        name="type"
        label="Release"
        all="All kinds of release"
        chosen={group}
        choices={RELEASE_GROUPS.map(toGroup)}
      />
      <Filter name="studio" label="Studio" all="All studios" chosen={studio} choices={studios.map(toStudio)} />
      <Filter name="kind" label="What it did" all="Anything" chosen={kind} choices={CHANGE_KINDS.map(toKind)} />
      <div className="change-buttons">
        <button type="submit">Show</button>
        {isFiltered ? (
          <Link href="/changes" prefetch={false}>
            All changes
          </Link>
        ) : null}
      </div>
    </form>
  );
}

function toRegion(region: string): Choice {
  return { value: region, name: capitalised(regionName(region)) };
}

function toGroup(group: (typeof RELEASE_GROUPS)[number]): Choice {
  return { value: group, name: groupName(group) };
}

function toStudio({ slug, name }: ChangesView["studios"][number]): Choice {
  return { value: slug, name };
}

function toKind(kind: (typeof CHANGE_KINDS)[number]): Choice {
  return { value: kind, name: capitalised(kind) };
}

function Filter({
  name,
  label,
  all,
  chosen,
  choices,
}: {
  name: string;
  label: string;
  all: string;
  chosen: string | null;
  choices: readonly Choice[];
}) {
  return (
    <div>
      <label className="choice-label" htmlFor={name}>
        {label}
      </label>
      {/* A new key sets the choice anew when a link changes it, which an uncontrolled field would miss. */}
      <select id={name} name={name} defaultValue={chosen ?? ""} key={chosen}>
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    </div>
  );
}
