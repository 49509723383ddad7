import { expect, type Page, test } from "@playwright/test";
import { adminSql } from "../support/county";
import { button, desk, fill, open, pageOf, said, strangersPage } from "../support/pages";

test.describe.configure({ mode: "serial" });

const [old, successor] = ["sj12", "sj13"];
let page: Page;

test.beforeEach(() => test.setTimeout(180_000));
test.afterAll(() => page?.context().close());

const countOf = async (statement: string) =>
  (await adminSql<{ n: number }>(`select count(*)::int as n from ${statement}`))[0]?.n ?? 0;
const inOrg = (code: string) => `org_id = (select id from org where code = '${code}')`;

test("LIFE-14 规划建设局党总支书记在点评进行中把第一党支部并入第二党支部：先看清会改动什么，再确认", async ({
  browser,
}) => {
  const [head] = await adminSql<{ name: string }>(
    "select p.name from duty d join person p on p.id = d.person_id join org o on o.id = d.org_id where o.code = 'sj11' and d.kind = 'SECRETARY' and d.ends_on is null",
  );
  page = await pageOf(browser, head?.name ?? "", desk);
  const members = await countOf(`membership where ${inOrg(old)} and ends_on is null`);
  const due = await countOf(`review_target where ${inOrg(old)} and state = 'DUE'`);
  await open(page, `/o/sj11/orgs/${old}/change/merge`);
  await fill(page, { successor: "第二个没有的支部", documentTitle: "关于党支部设置调整的批复" });
  await button(page, "下一步：看看会改动什么").click();
  await expect(page.locator('[name="successor"][aria-invalid="true"]')).toBeVisible({ timeout: 30_000 });
  await fill(page, { successor: "县规划建设局第二党支部", documentNumber: "松直工〔2026〕31号" });
  await button(page, "下一步：看看会改动什么").click();
  await page.waitForURL(/\/change\/merge\/preview\?/, { timeout: 60_000 });
  await open(page, page.url());
  await expect(page.getByText(`${members} 名党员的组织关系转到`)).toBeVisible();
  if (due > 0) await expect(page.getByText(`${due} 项待点评由`)).toBeVisible();
  await expect(page.getByText(`简码 ${old} 今后指向`)).toBeVisible();
  await button(page, "确认办理").click();
  await said(page, "已合并");
  expect(await countOf(`membership where ${inOrg(old)} and ends_on is null`)).toBe(0);
  expect(await countOf(`review_target where ${inOrg(old)} and state = 'DUE'`)).toBe(0);
});

test("LIFE-14 原支部墙上的二维码照样打开：任何人被带到承接支部的公开栏", async ({ browser }) => {
  const stranger = await strangersPage(browser, false);
  await stranger.goto(`/board/${old}?lang=zh-CN`);
  expect(new URL(stranger.url()).pathname).toBe(`/board/${successor}`);
  await expect(stranger.getByRole("heading").first()).toBeVisible();
  await stranger.context().close();
});

test("LIFE-14 原工作台的地址转到承接支部，撤销的支部留在沿革里", async ({ browser }) => {
  const [head] = await adminSql<{ name: string }>(
    `select p.name from duty d join person p on p.id = d.person_id where d.${inOrg(successor)} and d.kind = 'SECRETARY' and d.ends_on is null`,
  );
  const own = await pageOf(browser, head?.name ?? "", desk);
  await open(own, `/o/${old}/people`);
  await own.waitForURL(`**/o/${successor}/people`, { timeout: 30_000 });
  await own.context().close();
  await open(page, `/o/sj11/orgs/${old}`);
  await expect(page.getByText("并入其他组织")).toBeVisible();
});
