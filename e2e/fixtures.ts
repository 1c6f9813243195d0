import { test as base, expect } from "@playwright/test";

interface Fixtures {
  /** What the browser may complain of in this test: a page that is meant to answer 404 is reported by Chromium as an error. */
  readonly expectedError: RegExp | undefined;
  readonly quietConsole: void;
}

/** Playwright's `test`, failing on any console error or uncaught exception that the test did not announce. */
export const test = base.extend<Fixtures>({
  expectedError: [undefined, { option: true }],
  quietConsole: [
    async ({ context, expectedError }, use) => {
      const errors: string[] = [];
      context.on("console", (message) => {
        if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (webError) => errors.push(webError.error().message));
      await use();
      expect(errors.filter((error) => !expectedError?.test(error))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
