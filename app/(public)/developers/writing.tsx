import { Section } from "#components/ui/section.tsx";

/** What holds for every write. */
export function Writing() {
  return (
    <Section id="writing" title="Writing">
      <div className="prose">
        <p>
          Whoever edits this record makes a token at the desk, under “Account”, says what it is good for, and gives it
          to a program: <code>Authorization: Bearer slateline_…</code>. What it writes is read, checked and kept as what
          they type there, in their name.
        </p>
        <p>
          What cannot be put on record is a problem with status 422, whose <code>errors</code> say in words what is
          wrong where: <code>{'{"detail": …, "pointer": "#/lines/0/date"}'}</code>.
        </p>
        <p>
          Where an editor would be asked before, so is the program: 409 with <code>confirm</code>, and the questions in{" "}
          <code>errors</code>. Sent again with <code>confirmed</code> as <code>confirm</code> was, it is done, unless
          there is another question by then. Where somebody changed a release since the version a line is based on, it
          is 409 with <code>conflicts</code>: the version there is now, and whose edit it was. Nothing is written then.
        </p>
        <p>
          With <code>{'"preview": true'}</code> nothing is put on record: the answer says what each line would do, and
          what would be asked, or is the problem that there would be.
        </p>
        <p>
          With an <code>Idempotency-Key</code> of your choice a write is done once: sent again with the same body within
          24 hours, as after a connection that broke, it gets the same answer, and{" "}
          <code>Idempotency-Replayed: true</code>. With another body it is 422, and 409 while the first is under way.
          What was refused has used no key up.
        </p>
        <p>
          A token writes 60 times a minute, unless whoever runs this server says otherwise; <code>RateLimit</code> says
          how many are left.
        </p>
      </div>
    </Section>
  );
}
