import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";

export interface TestEditor {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** An editor of a test's own, who is nobody until `beginAs`. */
export function testEditor(name: string): TestEditor {
  const slug = name.toLowerCase().replaceAll(/[^a-z]+/g, "-");
  return {
    name,
    email: `${slug}@example.org`,
    password: `four words about ${slug.split("-").toReversed().join(" ")} xyz`,
  };
}

/** Puts an editor on the list as an operator would, from a shell, and answers the path of their one-time link. */
export async function addEditor({ email }: TestEditor, { admin = false } = {}): Promise<string> {
  const args = ["scripts/add-editor.ts", email, ...(admin ? ["--admin"] : [])];
  return pathIn((await promisify(execFile)(process.execPath, args)).stdout);
}

/** The path of the link in a text. */
export function pathIn(text: string): string {
  const [link = ""] = text.match(/\/edit\/(set-up|reset)\/\S+/) ?? [];
  return link;
}

/** Opens a first link, chooses name and password, and is at the desk. */
export async function beginAs(page: Page, editor: TestEditor, path: string): Promise<void> {
  await page.goto(path);
  await page.getByLabel("Your name").fill(editor.name);
  await page.getByLabel("New password").fill(editor.password);
  await page.getByRole("button", { name: "Begin" }).click();
  await page.waitForURL("**/edit");
}

/** Makes an editor and brings them to the desk: what a test of the desk begins with. */
export async function beginAsNewEditor(page: Page, name: string, { admin = false } = {}): Promise<TestEditor> {
  const editor = testEditor(name);
  await beginAs(page, editor, await addEditor(editor, { admin }));
  return editor;
}

/** Fills the sign-in page, wherever it leads. */
export async function fillSignIn(page: Page, { email, password }: Pick<TestEditor, "email" | "password">) {
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}
