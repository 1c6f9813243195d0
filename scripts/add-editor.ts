/** `npm run editors:add -- name@example.org [--admin]`: puts somebody on the list, and prints their one-time link. */
import { parseArgs } from "node:util";
import * as z from "zod";
import { now } from "#db/commands/clock.ts";
import { Refusal, runCommand } from "#db/commands/run-command.ts";
import { recordEditor } from "#db/mutations/editors.ts";
import { openDatabase } from "#db/open.ts";
import { makeSetUpLink } from "./editor-link.ts";

const USAGE = "Usage: npm run editors:add -- name@example.org [--admin]";

await runCommand(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { admin: { type: "boolean", default: false } },
  });
  const email = z.email().safeParse(positionals[0]);
  if (positionals.length !== 1 || !email.success) throw new Refusal(USAGE);
  const db = await openDatabase();
  try {
    const [name = email.data] = email.data.split("@");
    const role = values.admin ? "admin" : "editor";
    const editorId = await db.tx((write) => recordEditor(write, { name, email: email.data, role, now: now() }));
    if (editorId === undefined)
      throw new Refusal(`${email.data} is on the list already: "npm run editors:reset -- ${email.data}" makes a link`);
    console.log(`Pass this link on. It is good once, for seven days:\n${await makeSetUpLink(db, { editorId })}`);
  } finally {
    await db.close();
  }
  return 0;
});
