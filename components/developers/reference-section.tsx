import { Section } from "#components/ui/section.tsx";
import type { ReferenceEntry, ReferenceField } from "./reference-view.ts";

/** One address of the API: what it is for, what it takes, what it answers, and some to try. */
export function ReferenceSection({ entry }: { entry: ReferenceEntry }) {
  const { id, method, path, summary, description, parameters, fields, examples } = entry;
  return (
    <Section id={id} title={summary}>
      <p className="api-path">
        <code>
          {method} /api/v1{path}
        </code>
      </p>
      <p className="prose">{description}</p>
      {parameters.length > 0 ? (
        <Fields
          caption="What it takes"
          fields={parameters.map((parameter) => ({
            ...parameter,
            type: parameter.isRequired ? `${parameter.type}, required` : parameter.type,
          }))}
        />
      ) : null}
      <h3>To try</h3>
      {method === "GET" ? <Addresses examples={examples} /> : <Bodies examples={examples} />}
      <details>
        <summary>What it answers, field by field</summary>
        <Fields caption="Fields" fields={fields} />
      </details>
    </Section>
  );
}

function Addresses({ examples }: Pick<ReferenceEntry, "examples">) {
  return (
    <ul className="api-examples">
      {examples.map((example) => (
        <li key={example}>
          <a href={`/api/v1${example}`}>
            <code>/api/v1{example}</code>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Bodies({ examples }: Pick<ReferenceEntry, "examples">) {
  return examples.map((example) => (
    <pre key={example} className="api-body">
      <code>{example}</code>
    </pre>
  ));
}

function Fields({ caption, fields }: { caption: string; fields: readonly ReferenceField[] }) {
  return (
    <>
      <h3>{caption}</h3>
      <dl className="api-fields">
        {fields.map(({ name, type, description }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              <span className="api-type">{description ? `${type}.` : type}</span> {description}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
