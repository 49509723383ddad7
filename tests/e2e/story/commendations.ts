import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { readPdf } from "../../unit/documents/read-pdf";
import { button, decide, fill, idInAddress, open, said } from "../support/pages";

export const callTitle = "夏季攻坚优秀共产党员评选通知";

export async function openCall(page: Page, org = "sj02", minFulfilment = "60"): Promise<string> {
  await open(page, `/o/${org}/commendations/calls/new`);
  const kind = page.locator('[name="kind"]');
  await kind.selectOption({ label: "优秀共产党员" });
  await fill(page, { title: callTitle, minSatisfaction: "80", minFulfilment, noticeDays: "5" });
  await button(page, "保存").click();
  return idInAddress(page, /\/commendations\/calls\/([0-9a-f-]{36})$/);
}

/** INV-10: only whoever meets every rule has a button beside the name. */
export async function nominate(page: Page, call: string, name: string, org = "sj05"): Promise<string> {
  await open(page, `/o/${org}/commendations/calls/${call}`);
  const rows = page.getByRole("row").filter({ has: page.getByRole("button", { name: "提名", exact: true }) });
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(name);
  await expect(rows).toContainText("6/6 项符合");
  await decide(page, "提名", { deeds: "午间值守四周不空岗，办结 31 件；许可压时限清单贴到窗口。" });
  return idInAddress(page, /\/commendations\/nominations\/[a-z0-9]+\/([0-9a-f-]{36})$/);
}

export async function shortlist(page: Page, nomination: string, org = "sj02", from = "sj05"): Promise<void> {
  await open(page, `/o/${org}/commendations/nominations/${from}/${nomination}`);
  await decide(page, "征求意见", { note: "征求县纪委监委、组织部意见，均无不同意见。" });
  await said(page, "已记入征求意见情况");
  await open(page, `/o/${org}/commendations/nominations/${from}/${nomination}`);
  await decide(page, "列为拟表彰对象", { note: "6月20日县委组织部部务会研究同意。" });
  await said(page, "已列为拟表彰对象");
}

export async function postNotice(page: Page, call: string, name: string, org = "sj02"): Promise<string> {
  await open(page, `/o/${org}/commendations/notices/new?call=${call}`);
  await expect(page.getByRole("checkbox", { name })).toBeChecked();
  await fill(page, { phone: "0578-6012380" });
  await button(page, "张贴公示").click();
  const notice = await idInAddress(page, /\/commendations\/notices\/(?!new)([0-9a-f-]{36})$/);
  await expect(page.getByText("共 5 个工作日")).toBeVisible();
  await expect(button(page, "公示期满办结")).toHaveCount(0);
  return notice;
}

export async function finishNotice(page: Page, notice: string, org = "sj02"): Promise<void> {
  await open(page, `/o/${org}/commendations/notices/${notice}`);
  await decide(page, "公示期满办结");
  await said(page, "公示已办结");
}

export async function grant(page: Page, nomination: string, org = "sj02", from = "sj05"): Promise<void> {
  await open(page, `/o/${org}/commendations/nominations/${from}/${nomination}`);
  await decide(page, "授予");
  await said(page, "已授予");
}

/** The certificate as it is printed: its bytes and every word on it. */
export async function downloadCertificate(page: Page, award: string): Promise<{ head: string; text: string }> {
  await open(page, `/o/sj02/commendations/awards/${award}`);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载证书" }).click();
  const pdf = readFileSync(await (await download).path());
  return {
    head: pdf.subarray(0, 4).toString("latin1"),
    text: readPdf(pdf)
      .pages.map(({ text }) => text)
      .join(""),
  };
}
