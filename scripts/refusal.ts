/** A reason not to go on that the person at the terminal can act on: printed as it is, without a stack trace. */
export class Refusal extends Error {
  override name = "Refusal";
}

/** Runs a script's main function: any failure becomes one sentence on stderr and exit code 1. */
export async function orRefuse(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
