import { expect, type Page } from "@playwright/test";
import { button, decide, fill, idInAddress, open, said } from "../support/pages";

export async function openRound(page: Page, org = "sj05"): Promise<string> {
  await open(page, `/o/${org}/reviews/new`);
  await fill(page, { scheme: "支部书记逐个点评全体党员，先看承诺和履责报告，再当面说。" });
  await button(page, "保存").click();
  const id = await idInAddress(page, /\/reviews\/([0-9a-f-]{36})$/);
  await decide(page, "开始本轮点评");
  await said(page, "本轮已开始");
  return id;
}

export async function handInReport(page: Page): Promise<void> {
  await open(page, "/me/reviews");
  await page.getByRole("link", { name: "履责情况报告" }).first().click();
  await page.waitForURL(/\/me\/reviews\/[0-9a-f-]{36}/);
  await open(page, page.url());
  await fill(page, { text: "承诺两条，午间值守已报告兑现，许可压时限正在办；下一步把清单贴到窗口。" });
  await button(page, "提交报告").click();
  await said(page, "报告已提交");
}

/** INV-04: an opinion without its third part is not told. */
export async function tell(page: Page, round: string, name: string, org = "sj05"): Promise<void> {
  await open(page, `/o/${org}/reviews/${round}?name=${encodeURIComponent(name)}`);
  await page.getByRole("table").getByRole("link", { name }).click();
  await page.waitForURL(/\/reviews\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
  await open(page, page.url());
  await fill(page, {
    mode: "ONE_BY_ONE",
    achievements: "午间值守说到做到，四周没有空岗。",
    shortcomings: "超时件还没有逐件公布。",
  });
  await button(page, "反馈意见").click();
  await expect(page.locator('[name="direction"][aria-invalid="true"]')).toBeVisible({ timeout: 30_000 });
  await fill(page, { direction: "把许可事项清单贴到窗口，谁超时谁说明。" });
  await button(page, "反馈意见").click();
  await said(page, "意见已反馈");
}

export async function enterInLedger(page: Page): Promise<void> {
  const before = page.url();
  await open(page, before);
  await button(page, "记入台账，下一位").click();
  await said(page, "已记入台账第");
  await expect(page).not.toHaveURL(before);
}

export async function acknowledge(page: Page): Promise<void> {
  await open(page, page.url());
  await expect(page.getByText("把许可事项清单贴到窗口，谁超时谁说明。")).toBeVisible();
  await page.getByLabel("已阅知").check();
  await button(page, "提交回应").click();
  await said(page, "回应已提交");
}
