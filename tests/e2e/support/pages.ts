import { type Browser, type BrowserContext, expect, type Locator, type Page } from "@playwright/test";
import { cookieName, cookieOf, personNamed } from "./county";

export const desk = { width: 1440, height: 900 };
export const phone = { width: 375, height: 812 };

const baseURL = () => process.env.BASE_URL ?? "http://localhost:3000";

/** Puts the session of a person of the county into a browser, as signing in would. */
export async function signIn(context: BrowserContext, name: string): Promise<void> {
  const value = await cookieOf(await personNamed(name));
  await context.addCookies([{ name: cookieName, value, url: baseURL() }]);
}

/** A page of somebody's own browser, already signed in. */
export async function pageOf(browser: Browser, name: string, viewport = desk): Promise<Page> {
  const context = await browser.newContext({ viewport, hasTouch: viewport.width < 600 });
  await signIn(context, name);
  return context.newPage();
}

/** The browsers of a story: each person's own page, kept from step to step and closed together. */
export function castOf(viewportOf: (name: string) => typeof desk = () => desk) {
  const pages = new Map<string, Page>();
  const as = async (browser: Browser, name: string): Promise<Page> => {
    const page = pages.get(name) ?? (await pageOf(browser, name, viewportOf(name)));
    pages.set(name, page);
    return page;
  };
  const leave = async () => {
    await Promise.all([...pages.values()].map((page) => page.context().close()));
  };
  return { pages, as, leave };
}

/** A page of somebody without a session. */
export async function strangersPage(browser: Browser, javaScriptEnabled = true): Promise<Page> {
  return (await browser.newContext({ viewport: phone, javaScriptEnabled })).newPage();
}

/** Goes there and waits until the forms answer to React: what is pressed earlier is sent as a plain form. */
export async function open(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(200);
  await ready(page);
}

export const ready = (page: Page) =>
  page.waitForFunction(() => {
    const parts = [...document.querySelectorAll("main form, main dialog, main button")];
    return parts.every((part) => Object.keys(part).some((key) => key.startsWith("__reactProps")));
  });

export const button = (within: Page | Locator, name: string) => within.getByRole("button", { name, exact: true });

/** Fills in fields by the names they are sent under. */
export async function fill(within: Page | Locator, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = within.locator(`:is(input, select, textarea)[name="${name}"]:not([type=hidden])`);
    const isChoice = (await field.evaluate((element) => element.tagName)) === "SELECT";
    await (isChoice ? field.selectOption(value) : field.fill(value));
  }
}

/** A button that asks first: opens its dialog, fills it in and confirms. */
export async function decide(
  page: Page,
  name: string,
  fields: Record<string, string> = {},
  confirm = name,
): Promise<void> {
  await ready(page);
  await button(page.locator("main"), name).first().click();
  const dialog = page.getByRole("dialog");
  await fill(dialog, fields);
  await button(dialog, confirm).click();
  await expect(dialog).toBeHidden({ timeout: 30_000 });
}

/** What the page answers in passing. */
export const said = (page: Page, words: string) =>
  expect(page.getByRole("status").filter({ hasText: words }).first()).toBeVisible({ timeout: 30_000 });

/** The record that the address has arrived at. */
export async function idInAddress(page: Page, address: RegExp): Promise<string> {
  await page.waitForURL(address, { timeout: 30_000 });
  return address.exec(page.url())?.[1] ?? "";
}

/** Six people of the county can sign in with what the seed printed. */
export function slipOf(name: string): { login: string; password: string } {
  const people = JSON.parse(process.env.ZHENGYOU_PEOPLE ?? "[]") as { name: string; login: string; password: string }[];
  const slip = people.find((person) => person.name === name);
  if (!slip) throw new Error(`no sign-in was printed for ${name}`);
  return slip;
}
