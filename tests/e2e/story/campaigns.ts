import { expect, type Page } from "@playwright/test";
import { button, decide, fill, idInAddress, open, ready, said, slipOf } from "../support/pages";

export const title = "松涧先锋·夏季攻坚";

/** With the printed password, then with one of his own. */
export async function signInForTheFirstTime(page: Page, name: string): Promise<void> {
  const { login, password } = slipOf(name);
  await open(page, "/sign-in");
  await fill(page, { login, password });
  await button(page, "登录").click();
  await page.waitForURL(/\/sign-in\/password$/, { timeout: 30_000 });
  await expect(page.getByText("请先设置自己的密码")).toBeVisible();
  await page.goto("/o/sj05/inbox");
  await page.waitForURL(/\/sign-in\/password$/);
  await ready(page);
  const own = "青石板路 47 级";
  await fill(page, { currentPassword: password, newPassword: own, repeatPassword: own });
  await button(page, "修改密码").click();
  await page.waitForURL(/\/o\/sj05\/inbox$/, { timeout: 30_000 });
  await expect(page.getByRole("heading", { name: "今天要办的" })).toBeVisible();
}

export async function issueCampaign(page: Page): Promise<string> {
  await open(page, "/o/sj01/campaigns/new");
  await fill(page, { title });
  await button(page, "保存方案").click();
  const id = await idInAddress(page, /\/o\/sj01\/campaigns\/([0-9a-f-]{36})$/);
  await decide(page, "印发部署");
  await said(page, "已印发");
  return id;
}

/** Of the campaigns that run at once the one worked in from now on, chosen at the top of the desk. */
export async function chooseCampaign(page: Page, org: string): Promise<void> {
  await open(page, `/o/${org}/inbox`);
  await page.locator("summary", { hasText: "当前活动" }).click();
  await page.locator("details").getByRole("link", { name: title, exact: true }).click();
  await expect(page.getByText(`当前活动：${title}`)).toBeVisible({ timeout: 30_000 });
}

export async function submitScheme(page: Page): Promise<void> {
  await open(page, "/o/sj05/campaigns");
  await expect(page.locator("main").getByText(title).first()).toBeVisible();
  await button(page, "查收并拟订方案").click();
  await said(page, "已查收");
  await open(page, "/o/sj05/campaigns");
  await fill(page, {
    theme: "窗口多站一刻钟，群众少跑一趟路",
    carrier: "午间不断档",
    scheme: "七月起办事窗口午间轮值，周敬和负责；八月底前梳理超时事项清单，方晓棠负责；九月底前逐项销号。",
  });
  await button(page, "报上级审定").click();
  await said(page, "已报上级审定");
}

export async function approveScheme(page: Page): Promise<void> {
  await open(page, "/o/sj04/campaigns");
  const row = page.getByRole("row").filter({ has: page.locator('a[href="/o/sj05/campaigns"]') });
  await row.getByRole("link", { name: "查看并审定" }).click();
  await page.waitForURL(/\/campaigns\/approvals\/sj05\//);
  await ready(page);
  await page.getByLabel("批准实施").check();
  await button(page, "提交").click();
  await page.waitForURL(/\/o\/sj04\/campaigns$/, { timeout: 30_000 });
  await expect(row.getByText("已批准").first()).toBeVisible();
}
