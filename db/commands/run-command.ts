import { codeOf, DatabaseUnavailable } from "#db/unavailable.ts";

/** Why a command does nothing, in a sentence for whoever ran it. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** Runs a command to its exit code. What its user can mend is one sentence on stderr; the rest is a fault, with its trace. */
export async function runCommand(usage: string, command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof DatabaseUnavailable || error instanceof Refusal) console.error(error.message);
    else if (error instanceof Error && codeOf(error)?.startsWith("ERR_PARSE_ARGS"))
      console.error(`${error.message}\n${usage}`);
    else console.error(error);
  }
}
