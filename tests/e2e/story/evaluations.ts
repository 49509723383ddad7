import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { readPdf } from "../../unit/documents/read-pdf";
import { button, decide, fill, idInAddress, open, said } from "../support/pages";

export async function openRound(page: Page, org = "sj05"): Promise<string> {
  await open(page, `/o/${org}/evaluations/new`);
  await button(page, "建立批次").click();
  const id = await idInAddress(page, /\/evaluations\/([0-9a-f-]{36})$/);
  await decide(page, "开始评议");
  await said(page, "评议已开始");
  return id;
}

/** The codes, off the only paper that holds them. */
export async function printSlips(page: Page, round: string, quantity: number, org = "sj05"): Promise<string[]> {
  await open(page, `/o/${org}/evaluations/${round}`);
  await fill(page, { evaluatorClass: "SERVICE_USER", quantity: String(quantity) });
  const download = page.waitForEvent("download");
  await button(page, "印制并下载").click();
  const file = await (await download).path();
  const { pages } = readPdf(readFileSync(file));
  const text = pages.map((sheet) => sheet.text).join("");
  const codes = text.match(new RegExp(`${org}-[0-9A-Z]{5}(?: ?[0-9A-Z]{5}){3} ?[0-9A-Z]{6}`, "g")) ?? [];
  return [...new Set(codes.map((code) => code.replaceAll(" ", "")))];
}

/** A ballot in a browser without scripts and without any cookie. */
export async function vote(page: Page, code: string, overall: number): Promise<void> {
  await page.goto(`/e/${code}`);
  await page.locator(`[name="overall"][value="${overall}"]`).check();
  const questions = Number(await page.locator('[name="questions"]').inputValue());
  for (let at = 1; at <= questions; at += 1) await page.locator(`[name="q${at}"][value="${(at % 2) + 1}"]`).check();
  await button(page, "交票").click();
  await expect(page.getByRole("heading", { name: "已收到您的评议票" })).toBeVisible();
}

export async function closeRound(page: Page, round: string, org = "sj05"): Promise<void> {
  await open(page, `/o/${org}/evaluations/${round}`);
  await decide(page, "结束并计票");
  await said(page, "已结束");
}
