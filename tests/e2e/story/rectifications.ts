import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { readPdf } from "../../unit/documents/read-pdf";
import { adminSql, orderJob } from "../support/county";
import { button, decide, fill, idInAddress, open, said } from "../support/pages";

export const opinion = "村口排水沟堵了，一下雨水就漫到菜地里";

/** A visit to the village at which somebody says what is wrong. */
export async function recordVisit(page: Page): Promise<string> {
  await open(page, "/o/sj01/supervision/visits/new?at=sj37");
  await fill(page, { situation: "到村口和三户菜农说了话，看了公开栏", userOpinions: opinion });
  await button(page, "保存").click();
  return idInAddress(page, /\/o\/sj01\/supervision\/visits\/([0-9a-f-]{36})$/);
}

/** The branch enters what was heard in its register and opens a rectification for it. */
export async function takeUp(page: Page, visit: string, owner: string): Promise<string> {
  await open(page, `/o/sj37/supervision/visits/${visit}`);
  await decide(page, "登记意见", {}, "登记");
  await said(page, "已登记为意见第");
  await open(page, `/o/sj37/supervision/visits/${visit}`);
  await page.getByRole("link", { name: /^意见第 \d+ 号/ }).click();
  await page.waitForURL(/\/noticeboard\/opinions\/[0-9a-f-]{36}$/);
  await open(page, page.url());
  const ownerPersonId = await page.locator("option", { hasText: owner }).first().getAttribute("value");
  await decide(page, "转为整改", { ownerPersonId: ownerPersonId ?? "", dueOn: "2026-06-25" }, "确定");
  await said(page, "已立项整改");
  return page.url();
}

export async function begin(page: Page): Promise<void> {
  await fill(page, { cause: "清沟没有排进四月的工单", measure: "两人一组清沟 200 米，秦凤仙带队，6 月 25 日前完成" });
  await button(page, "开始整改").click();
  await said(page, "已开始整改");
}

/** What the clock does at night: late ones go up one step. */
export async function goesUp(rectification: string, to: "CONTACT" | "SUPERIOR"): Promise<void> {
  await orderJob("escalate-late");
  const where = async () =>
    (await adminSql<{ to: string }>('select escalated_to as "to" from rectification where id = $1', [rectification]))[0]
      ?.to;
  await expect.poll(where, { timeout: 90_000, intervals: [1_000] }).toBe(to);
}

/** The codes of the slips, off the only paper that holds them. */
export async function printSlips(page: Page, path: string): Promise<string[]> {
  await open(page, path);
  await button(page, "印制回访单").click();
  const dialog = page.getByRole("dialog");
  await fill(dialog, { asked: "提意见的菜农", count: "2" });
  const download = page.waitForEvent("download");
  await button(dialog, "印制").click();
  const { pages } = readPdf(readFileSync(await (await download).path()));
  const text = pages.map((sheet) => sheet.text.replaceAll(" ", "")).join("");
  return [...new Set(text.match(/sj37-[0-9A-Z]{16}/g) ?? [])];
}

/** Asked again, without an account and without scripts. */
export async function answerAgain(page: Page, code: string): Promise<void> {
  await page.goto(`/e/again/${code}`);
  await expect(page.getByText(opinion)).toBeVisible();
  await page.locator('[name="mark"][value="SATISFIED"]').check();
  await page.locator("main form button[type=submit]").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("收到");
}
