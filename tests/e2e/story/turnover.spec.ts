import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { readPdf } from "../../unit/documents/read-pdf";
import { button, decide, desk, fill, open, pageOf, phone, ready, said } from "../support/pages";

test.describe.configure({ mode: "serial" });
test.beforeEach(() => test.setTimeout(180_000));

const here = "/o/sj31";
const [before, after, member] = ["唐家栋", "狄秀禾", "马怡然"];
let slip = { code: "", login: "" };

test("LIFE-04 唐家栋登记换届：狄秀禾当选书记，本人当日卸任，回到自己的页面", async ({ browser }) => {
  const page = await pageOf(browser, before, desk);
  await open(page, `${here}/people/elections`);
  await page.getByRole("link", { name: "登记换届或任免" }).click();
  await page.waitForURL(/elections\/new/);
  await open(page, page.url());
  await fill(page, {
    document: "关于客运站党支部换届选举结果的批复",
    "seats[0].name": after,
    "seats[1].name": "曹凝香",
  });
  await button(page, "登记换届或任免").click();
  await page.waitForURL(/\/me$/, { timeout: 60_000 });
  await page.goto(`${here}/people/elections`);
  await expect(page.getByText("没有找到，或不在您的查看范围")).toBeVisible();
  await page.context().close();
});

test("LIFE-04 ORG-19 狄秀禾在待办里看到移交清单，一次确认接收，整改转到名下，历任里有前任", async ({ browser }) => {
  const page = await pageOf(browser, after, desk);
  await open(page, `${here}/inbox`);
  await page.locator('a[href*="/people/handovers/"]').first().click();
  await page.waitForURL(/\/handovers\//);
  await expect(page.getByText(/检修更换车上踏板灯/)).toBeVisible();
  await decide(page, "确认接收");
  await said(page, "已接收，移交清单已定格");
  await open(page, `${here}/rectifications`);
  await page.getByRole("link", { name: /检修更换车上踏板灯/ }).click();
  await expect(page.locator("main").getByText(after).first()).toBeVisible();
  await open(page, `${here}/people/elections`);
  const past = page.getByRole("table", { name: "历任" });
  await expect(past.getByRole("row").filter({ hasText: before })).toContainText("2026年6月19日");
  await page.context().close();
});

test("ORG-22 狄秀禾打印登录条，每人一条：姓名、登录名、一次性启用码", async ({ browser }) => {
  const page = await pageOf(browser, after, desk);
  await open(page, `${here}/people/accounts`);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /打印没有账号的 \d+ 名同志/ }).click();
  const { pages } = readPdf(await readFile(await (await download).path()));
  const lines = pages.flatMap((sheet) => sheet.lines.map(({ text }) => text));
  const at = lines.findIndex((text) => text.includes(member));
  expect(at).toBeGreaterThan(-1);
  // On each slip the code stands left of the name, and is written first.
  const codes = lines
    .slice(0, at)
    .join("\n")
    .match(/\b[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}\b/g);
  const [, login = ""] =
    lines
      .slice(at)
      .join("\n")
      .match(/登录名：\s*(\S+)/) ?? [];
  slip = { code: codes?.at(-1) ?? "", login };
  expect(slip.code).not.toBe("");
  await open(page, `${here}/people/accounts`);
  await expect(page.getByRole("row").filter({ hasText: member })).not.toContainText("没有账号");
  await page.context().close();
});

test("ORG-22 马怡然照登录条输入启用码，设好自己的密码，以后用它登录", async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: phone, hasTouch: true })).newPage();
  await page.goto("/activate");
  await page.locator("#code").fill(slip.code);
  await page.getByRole("button").last().click();
  await page.waitForURL(/\/activate\/./, { timeout: 60_000 });
  await expect(page.getByText(`${member}同志，请设置自己的密码`)).toBeVisible({ timeout: 30_000 });
  await ready(page);
  await page.getByLabel("新密码", { exact: false }).first().fill("Tuan-jie-31");
  await page.getByLabel("再填一遍新密码").fill("Tuan-jie-31");
  await button(page, "设好密码，进入").click();
  await page.waitForURL(/\/me/, { timeout: 60_000 });
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await ready(page);
  await page.getByLabel("登录名").fill(slip.login);
  await page.getByLabel("密码", { exact: true }).fill("Tuan-jie-31");
  await button(page, "登录").click();
  await page.waitForURL(/\/me/, { timeout: 60_000 });
  await page.context().close();
});
