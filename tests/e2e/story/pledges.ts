import { expect, type Page } from "@playwright/test";
import { button, decide, fill, open, said } from "../support/pages";

export const first = {
  text: "7月31日前窗口午间12时至14时有人值守，每周不少于5次",
  target: "每周 5 次",
  dueOn: "2026-07-31",
  beneficiary: "上班时间来不了的办事群众",
  checkedHow: "窗口值守登记本每周公布",
};
const second = {
  text: "9月30日前把客运许可由20个工作日压到12个工作日",
  target: "12 个工作日",
  dueOn: "2026-09-30",
  beneficiary: "沿线三个村的村民",
  checkedHow: "每月公布超时件数",
};
export const improved = "9月30日前把客运许可由20个工作日压到10个工作日，超时一件公布一件";

/** Begins a pledge, in the campaign named where several run. */
export async function recordVisit(page: Page, campaign?: string): Promise<void> {
  await open(page, "/me/pledges");
  const section = campaign
    ? page.locator("section").filter({ has: page.getByRole("heading", { name: campaign }) })
    : page.locator("main");
  await section.getByRole("link", { name: "开始写承诺" }).first().click();
  await page.waitForURL(/\/me\/pledges\/new\?/, { timeout: 30_000 });
  await open(page, page.url());
  await fill(page, {
    visitedOn: "2026-06-18",
    visitedWhom: "沿线三个村的村民代表 5 人",
    answered: "中午去办事窗口没有人，许可要等一个月。",
  });
  await button(page, "保存并写承诺事项").click();
  await page.waitForURL(/\/me\/pledges\/items\?/, { timeout: 30_000 });
}

type Item = typeof first;

/** One item on the phone: three screens of at most three fields. */
export async function writeItem(page: Page, { text, dueOn, target, beneficiary, checkedHow }: Item): Promise<void> {
  await open(page, "/me/pledges/items");
  await fill(page, { text });
  await button(page, "下一步").click();
  await fill(page, { dueOn, target });
  await button(page, "下一步").click();
  await fill(page, { beneficiary, checkedHow });
  await button(page, "保存这一条").click();
  await page.waitForURL(/\/me\/pledges\?/, { timeout: 30_000 });
  await expect(page.getByText(text)).toBeVisible();
}

export async function writeItems(page: Page): Promise<void> {
  await writeItem(page, first);
  await writeItem(page, second);
}

export async function raise(page: Page): Promise<void> {
  await open(page, "/me/pledges");
  await decide(page, "提交审核");
  await said(page, "已提交审核");
}

/** What was returned is read on the phone and written better. */
export async function improve(
  page: Page,
  reason = "第二条请写明超时怎样公布",
  before = second.text,
  after = improved,
): Promise<void> {
  await open(page, "/me/pledges");
  await expect(page.getByText(reason)).toBeVisible();
  await page.getByRole("link", { name: before }).click();
  await page.waitForURL(/\/me\/pledges\/items\?.*item=/, { timeout: 30_000 });
  await open(page, page.url());
  await fill(page, { text: after });
  await button(page, "下一步").click();
  await button(page, "下一步").click();
  await button(page, "保存这一条").click();
  await page.waitForURL(/\/me\/pledges\?/, { timeout: 30_000 });
}

/** The desk page of somebody's pledge, found by its name in the list of those to examine. */
export async function findPledge(page: Page, name: string, org = "sj05"): Promise<string> {
  await open(page, `/o/${org}/pledges/examine`);
  const link = page.getByRole("table").getByRole("link", { name }).first();
  return (await link.getAttribute("href")) ?? "";
}

export async function reportProgress(page: Page, text = first.text): Promise<void> {
  await open(page, "/me/pledges");
  await page.getByRole("link", { name: text }).click();
  await page.getByRole("link", { name: "填写进展" }).click();
  await page.waitForURL(/\/progress\?/);
  await open(page, page.url());
  await fill(page, { note: "本周午间值守 5 次，办结 31 件", quantity: "31 件" });
  await button(page, "记下进展").click();
  await page.waitForURL(/\/me\/pledges\/[0-9a-f-]{36}\?/, { timeout: 30_000 });
  await expect(page.getByText("本周午间值守 5 次，办结 31 件")).toBeVisible();
}

export async function claim(page: Page): Promise<void> {
  await page.getByRole("link", { name: "报告兑现" }).click();
  await page.waitForURL(/\/claim\?/);
  await open(page, page.url());
  await fill(page, { description: "连续四周午间有人值守，登记本在窗口可查。" });
  await button(page, "报告兑现").click();
  await page.waitForURL(/\/me\/pledges\/[0-9a-f-]{36}\?/, { timeout: 30_000 });
  await expect(page.getByText("等待确认", { exact: true })).toBeVisible();
}
