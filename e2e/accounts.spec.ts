import AxeBuilder from "@axe-core/playwright";
import { addEditor, beginAs, beginAsNewEditor, fillSignIn, pathIn, testEditor } from "./editors.ts";
import { expect, test } from "./fixtures.ts";

const WRONG = /No editor has this address and this password/;

test("a signed-out editor is asked to sign in, and comes back to the page they wanted", async ({ page }) => {
  const editor = await beginAsNewEditor(page, "Wanda Waits");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/edit/sign-in");
  await page.goto("/edit/account?from=mail");
  expect(new URL(page.url()).pathname).toBe("/edit/sign-in");
  await fillSignIn(page, editor);
  await page.waitForURL("**/edit/account?from=mail");
  await expect(page.getByText(`You sign in as ${editor.email}`)).toBeVisible();
});

test("nobody is led to another site after signing in", async ({ page }) => {
  const editor = await beginAsNewEditor(page, "Olga Open");
  await page.context().clearCookies();
  await page.goto("/edit/sign-in?next=https://example.com/edit");
  await fillSignIn(page, editor);
  await page.waitForURL("**/edit");
  await expect(page.getByText(/Good to see you|The desk/).first()).toBeVisible();
});

test("a wrong password and an unknown address get the same answer, and the address stays typed", async ({ page }) => {
  const editor = await beginAsNewEditor(page, "Rita Wrong");
  await page.context().clearCookies();
  await page.goto("/edit/sign-in");
  await fillSignIn(page, { ...editor, password: "some other words" });
  await expect(page.getByText(WRONG)).toBeVisible();
  await expect(page.getByLabel("Email address")).toHaveValue(editor.email);
  await fillSignIn(page, { email: "nobody@example.org", password: "some other words" });
  await expect(page.getByText(WRONG)).toBeVisible();
});

test("ten guesses at an account are all that are taken, of the right password too", async ({ page }) => {
  const editor = await beginAsNewEditor(page, "Gus Guessed");
  await page.context().clearCookies();
  await page.goto("/edit/sign-in");
  for (let guess = 1; guess <= 10; guess += 1) {
    await fillSignIn(page, { ...editor, password: `guess ${guess}` });
    await expect(page.getByRole("button", { name: "Sign in" })).toBeEnabled();
  }
  await fillSignIn(page, editor);
  await expect(page.getByText(/Too many attempts. Try again in 1[0-5] minutes/)).toBeVisible();
});

test("signing out everywhere else ends the sessions of other browsers at once", async ({ page, browser }) => {
  const editor = await beginAsNewEditor(page, "Sven Several");
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto("/edit/sign-in");
  await fillSignIn(elsewhere, editor);
  await elsewhere.waitForURL("**/edit");
  await page.goto("/edit/account");
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(page.getByRole("button", { name: /Sign out of/ })).toHaveCount(0);
  await elsewhere.goto("/edit/account");
  expect(new URL(elsewhere.url()).pathname).toBe("/edit/sign-in");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account");
  await elsewhere.context().close();
});

test("a password is changed by whoever knows the old one, and the old one and its tokens are worth nothing then", async ({
  page,
}) => {
  const editor = await beginAsNewEditor(page, "Petra Password");
  const changed = { ...editor, password: "words of another kind" };
  await page.goto("/edit/account/tokens");
  await page.getByLabel("Name").fill("Newsletter");
  await page.getByLabel("Put films on record").check();
  await page.getByRole("button", { name: "Make a token" }).click();
  await expect(page.getByRole("button", { name: "Revoke Newsletter" })).toBeVisible();
  await page.goto("/edit/account");
  await page.getByLabel("Password now").fill("not this one");
  await page.getByLabel("New password").fill(changed.password);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("This is not the password you have now")).toBeVisible();
  await page.getByLabel("Password now").fill(editor.password);
  await page.getByLabel("New password").fill(changed.password);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Your password is changed")).toBeVisible();
  await page.getByRole("button", { name: "Sign out", exact: true }).first().click();
  await page.waitForURL("**/edit/sign-in");
  await fillSignIn(page, editor);
  await expect(page.getByText(WRONG)).toBeVisible();
  await fillSignIn(page, changed);
  await page.waitForURL("**/edit");
  await page.goto("/edit/account/tokens");
  await expect(page.getByText("no program writes in your name")).toBeVisible();
});

test("an invited editor chooses a password once, works, and is out when suspended", async ({ page, browser }) => {
  await beginAsNewEditor(page, "Ada Admin", { admin: true });
  const invited = testEditor("Ingrid Invited");
  await page.goto("/edit/editors");
  await page.getByLabel("Name", { exact: true }).fill(invited.name);
  await page.getByLabel("Email address").fill(invited.email);
  await page.getByRole("button", { name: "Invite" }).click();
  const link = page.getByText(/\/edit\/set-up\//);
  await expect(link).toBeVisible();
  const path = pathIn(await link.innerText());

  const theirs = await (await browser.newContext()).newPage();
  await beginAs(theirs, invited, path);
  await theirs.goto(path);
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("This link is no good");

  await page.reload();
  await page.getByRole("button", { name: `Suspend ${invited.name}` }).click();
  await expect(page.getByRole("button", { name: `Restore ${invited.name}` })).toBeVisible();
  await theirs.goto("/edit/account");
  await fillSignIn(theirs, invited);
  await expect(theirs.getByText(WRONG)).toBeVisible();
  await page.getByRole("button", { name: `Restore ${invited.name}` }).click();
  await expect(page.getByRole("button", { name: `Suspend ${invited.name}` })).toBeVisible();
  await fillSignIn(theirs, invited);
  await theirs.waitForURL("**/edit/account");
  await theirs.context().close();
});

test("a common password is refused beside its field, and the link is still good", async ({ page }) => {
  const editor = testEditor("Carla Common");
  const path = await addEditor(editor);
  await page.goto(path);
  await page.getByLabel("Your name").fill(editor.name);
  await page.getByLabel("New password").fill("Password1");
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByLabel("New password")).toHaveAccessibleDescription(/most common passwords/);
  await expect(page.getByLabel("Your name")).toHaveValue(editor.name);
  await beginAs(page, editor, path);
});

test("an editor signs in, and mistypes, without scripts too", async ({ page, browser }) => {
  const editor = await beginAsNewEditor(page, "Nora Noscript");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto("/edit/account");
  await fillSignIn(plain, { ...editor, password: "some other words" });
  await expect(plain.getByText(WRONG)).toBeVisible();
  await expect(plain.getByLabel("Email address")).toHaveValue(editor.email);
  await fillSignIn(plain, editor);
  await expect(plain.getByText(`You sign in as ${editor.email}`)).toBeVisible();
  await context.close();
});

test("an action answers nobody who has not the role, whatever page its id was learnt from", async ({
  page,
  browser,
}) => {
  await beginAsNewEditor(page, "Ava Admin", { admin: true });
  const context = await browser.newContext();
  const theirs = await context.newPage();
  const editor = await beginAsNewEditor(theirs, "Ned Nosy");
  await page.goto("/edit/editors");
  const [sent] = await Promise.all([
    page.waitForRequest((request) => request.method() === "POST"),
    page.getByRole("button", { name: `Suspend ${editor.name}` }).click(),
  ]);
  await page.getByRole("button", { name: `Restore ${editor.name}` }).click();
  await expect(page.getByRole("button", { name: `Suspend ${editor.name}` })).toBeVisible();
  await theirs.goto("/edit/sign-in");
  await fillSignIn(theirs, editor);
  await theirs.waitForURL("**/edit");

  const { "next-action": action = "", "content-type": type = "" } = sent.headers();
  const headers = { "next-action": action, "content-type": type, origin: new URL(page.url()).origin };
  const data = sent.postDataBuffer() ?? "";
  const answer = await theirs.request.post("/edit/editors", { headers, data });
  expect(answer.status()).toBe(403);
  expect(await answer.text()).toContain(`{"refused":"forbidden","status":403}`);
  await page.reload();
  await expect(page.getByRole("button", { name: `Suspend ${editor.name}` })).toBeVisible();
  await context.close();
});

test.describe("without the role", () => {
  test.use({ expectedError: /404 \(Not Found\)/ });

  test("the list of editors is not there, by its link or by its address", async ({ page }) => {
    await beginAsNewEditor(page, "Edna Editor");
    await expect(page.getByRole("navigation", { name: "Desk" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Editors" })).toHaveCount(0);
    expect((await page.goto("/edit/editors"))?.status()).toBe(404);
  });
});

test("the desk's cookie is out of reach of scripts and of other sites, and its pages are kept nowhere", async ({
  page,
}) => {
  await beginAsNewEditor(page, "Hugo Headers");
  const [cookie] = await page.context().cookies();
  expect(cookie).toMatchObject({ name: "slateline", httpOnly: true, sameSite: "Lax", path: "/" });
  const answer = await page.goto("/edit/account");
  expect(answer?.headers()["cache-control"]).toMatch(/no-store/);
  expect(answer?.headers()["content-security-policy"]).toMatch(/'nonce-/);
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
});

test("a token that an editor makes writes in their name, until they revoke it", async ({ page, request }) => {
  const editor = await beginAsNewEditor(page, "Tove Token");
  await page.goto("/edit/account");
  await page.getByRole("link", { name: "token" }).click();
  await page.waitForURL("**/edit/account/tokens");
  await page.getByLabel("Name").fill("Newsletter");
  await page.getByRole("button", { name: "Make a token" }).click();
  await expect(page.getByRole("group", { name: "What it may do" })).toHaveAccessibleDescription(
    /Say what it may write/,
  );
  await expect(page.getByLabel("Name")).toHaveValue("Newsletter");
  await page.getByLabel("Put films on record").check();
  await page.getByRole("button", { name: "Make a token" }).click();
  const token = await page.getByText(/^slateline_/).innerText();
  await expect(page.getByRole("listitem").filter({ hasText: "Newsletter" })).toContainText(token.slice(-4));
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }

  const headers = { Authorization: `Bearer ${token}`, Cookie: "" };
  const write = (title: string) => request.post("/api/v1/films", { headers, data: { title } });
  const written = await write("Qwertzuiop Rises");
  expect(written.status()).toBe(201);
  await page.goto("/films/qwertzuiop-rises/record");
  await expect(page.getByText(`${editor.name}, by the API`)).toBeVisible();

  await page.goto("/edit/account/tokens");
  await expect(page.getByText(token)).toHaveCount(0);
  await expect(page.getByText(/last used/)).toBeVisible();
  await page.getByRole("button", { name: "Revoke Newsletter" }).click();
  await expect(page.getByText("no program writes in your name")).toBeVisible();
  expect((await write("Qwertzuiop Returns")).status()).toBe(401);
});

test("the pages of accounts have nothing that axe finds, and fit 320 pixels", async ({ page }) => {
  await beginAsNewEditor(page, "Axel Admin", { admin: true });
  for (const path of ["/edit/account", "/edit/editors"]) {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});
