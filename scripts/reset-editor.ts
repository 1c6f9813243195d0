/** `npm run editors:reset -- name@example.org`: prints a one-time link by which an editor chooses another password. */
import { parseArgs } from "node:util";
import { Refusal, runCommand } from "#db/commands/run-command.ts";
import { openDatabase } from "#db/open.ts";
import { findEditor } from "#db/queries/find-editor.ts";
import { hasPassword } from "#db/queries/has-password.ts";
import { makeResetLink, makeSetUpLink } from "./editor-link.ts";

const USAGE = "Usage: npm run editors:reset -- name@example.org";

await runCommand(USAGE, async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [email] = positionals;
  if (positionals.length !== 1 || email === undefined) throw new Refusal(USAGE);
  const db = await openDatabase();
  try {
    const editor = await findEditor(db, { email });
    if (!editor) throw new Refusal(`${email} is not on the list: "npm run editors:add -- ${email}" adds them`);
    if (editor.suspendedAt) throw new Refusal(`${email} is suspended: an admin restores them at /edit/editors`);
    const purpose = { editorId: editor.id };
    if (await hasPassword(db, { userId: editor.id }))
      console.log(`Pass this link on. It is good once, for a day:\n${await makeResetLink(db, purpose)}`);
    else console.log(`Pass this link on. It is good once, for seven days:\n${await makeSetUpLink(db, purpose)}`);
  } finally {
    await db.close();
  }
  return 0;
});
