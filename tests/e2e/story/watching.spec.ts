import { expect, test } from "@playwright/test";
import { button, castOf, decide, fill, idInAddress, open, ready, said } from "../support/pages";

test.describe.configure({ mode: "serial" });

const title = "松涧先锋·逐级部署";
const { as, leave } = castOf();
let campaign = "";

test.beforeEach(() => test.setTimeout(180_000));
test.afterAll(leave);

test("CAM-17 陆怀瑾复制模板、改一项、发布，按它印发部署，县内各党组织当时就收到", async ({ browser }) => {
  const page = await as(browser, "陆怀瑾");
  await open(page, "/o/sj01/campaigns/templates/CXZY");
  await decide(page, "复制为本组织模板", { title: "逐级部署模板" });
  const template = await idInAddress(page, /\/campaigns\/templates\/([0-9a-f-]{36})$/);
  await open(page, `/o/sj01/campaigns/templates/${template}?kind=GOAL`);
  await page.locator("#part").getByLabel("活动目标").fill("群众少跑一趟路");
  await button(page, "保存这一项").click();
  await said(page, "已保存");
  await open(page, `/o/sj01/campaigns/templates/${template}`);
  await decide(page, "发布本版");
  await said(page, "已发布");
  await open(page, `/o/sj01/campaigns/new?from=${template}`);
  await fill(page, {
    title,
    beginsOn: "2026-06-21",
    scheme: "各支部七月底前公布一张服务清单，九月底前逐项兑现，年底考核。",
  });
  await button(page, "保存方案").click();
  campaign = await idInAddress(page, /\/o\/sj01\/campaigns\/([0-9a-f-]{36})$/);
  await decide(page, "印发部署");
  await said(page, "已印发");
  await open(page, `/o/sj01/campaigns/${campaign}/coverage`);
  await expect(page.locator("figure").getByText("未查收")).toBeVisible();
});

test("CAM-43 周敬和照抄上级方案，自己看到提示", async ({ browser }) => {
  const page = await as(browser, "周敬和");
  await open(page, "/o/sj05/campaigns");
  await button(page, "查收并拟订方案").click();
  await said(page, "已查收");
  await open(page, "/o/sj05/campaigns");
  await fill(page, {
    theme: "照抄",
    carrier: "照抄",
    scheme: "各支部七月底前公布一张服务清单，九月底前逐项兑现，年底考核",
  });
  await button(page, "保存草稿").click();
  await said(page, "已保存");
  await open(page, "/o/sj05/campaigns");
  await expect(page.getByText(/与上级方案相近 \d+%/)).toBeVisible();
});

test("CAM-18 陆怀瑾在覆盖面上看到一家在拟订，一键催办后对方看到催办", async ({ browser }) => {
  const page = await as(browser, "陆怀瑾");
  await open(page, `/o/sj01/campaigns/${campaign}/coverage`);
  await expect(page.locator("figure").getByText("拟订中")).toBeVisible();
  await decide(page, "一键催办");
  await said(page, "已催办");
  await open(page, `/o/sj01/campaigns/${campaign}/coverage`);
  await button(page, "复制到微信群").click();
  await expect(page.getByRole("textbox", { name: "复制到微信群" })).toHaveValue(/县交通运输局第一党支部/);
  const below = await as(browser, "周敬和");
  await open(below, "/o/sj05/campaigns");
  await expect(below.getByText(/催办，请尽快报审/)).toBeVisible();
  await ready(below);
});
