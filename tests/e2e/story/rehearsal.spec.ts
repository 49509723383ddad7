import { expect, type Page, test } from "@playwright/test";
import { adminSql } from "../support/county";
import { button, decide, open, pageOf, ready, said } from "../support/pages";
import { findPledge, raise, recordVisit, writeItem } from "./pledges";

/** A branch whose year no other story plays. */
const [secretary, desk] = ["金允中", "sj12"];
const item = {
  text: "8月31日前把窗口一次办结率提到95%，每月公布",
  target: "95%",
  dueOn: "2026-08-31",
  beneficiary: "到窗口办事的群众",
  checkedHow: "每月公布办件登记",
};

const stages = () =>
  adminSql<{ code: string; parent: boolean }>(
    "select o.code, o.parent_id is null as parent from org o join org r on r.id = o.rehearsal_of where r.code = $1 and exists (select 1 from org_closure c where c.descendant = o.id) order by o.parent_id nulls first",
    [desk],
  );
const pledgesOf = async () =>
  (
    await adminSql<{ n: number }>(
      "select count(*)::int as n from pledge p join org o on o.id = p.org_id where o.code = $1",
      [desk],
    )
  )[0]?.n;

async function play(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name: "换角色或回到自己" }).click();
  await page.waitForURL(/\/orgs\/rehearsal$/);
  await ready(page);
  await button(page, `扮演${name}`).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/rehearsal"), { timeout: 60_000 });
  await bannerOn(page);
}

const bannerOn = (page: Page) =>
  expect(page.getByRole("region", { name: "演练" }).getByText("这里的一切都不计数、不公开")).toBeVisible({
    timeout: 60_000,
  });

test("INV-12 ORG-12 金允中开始演练：以上级印发，以党员承诺，以书记审定公开，每一页都写着演练；结束以后什么也不留", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const page = await pageOf(browser, secretary);
  page.setDefaultTimeout(60_000);
  const before = await pledgesOf();
  await open(page, `/o/${desk}/orgs/rehearsal`);
  await button(page, "开始演练").click();
  await said(page, "演练已开始");
  const [above, own] = await stages();
  await ready(page);
  await button(page, "扮演演练上级书记").click();
  await page.waitForURL(new RegExp(`/o/${above?.code}/`), { timeout: 60_000 });
  await bannerOn(page);

  await open(page, `/o/${above?.code}/campaigns`);
  const scheme = await page.getByRole("table").getByRole("link").first().getAttribute("href");
  await open(page, scheme ?? "");
  await decide(page, "印发部署");
  await said(page, "已印发");

  await play(page, "演练党员甲");
  await recordVisit(page);
  await bannerOn(page);
  await writeItem(page, item);
  await raise(page);
  await bannerOn(page);

  await play(page, "演练书记");
  await open(page, await findPledge(page, "演练党员甲", own?.code));
  await decide(page, "审定");
  await decide(page, "公开");
  await expect(page.getByText("已公开").first()).toBeVisible({ timeout: 60_000 });
  await bannerOn(page);
  expect((await page.request.get(`/board/${own?.code}`)).status()).toBe(404);

  await page.getByRole("link", { name: "换角色或回到自己" }).click();
  await page.waitForURL(/\/orgs\/rehearsal$/);
  await ready(page);
  await button(page, "回到自己").click();
  await page.waitForURL((url) => !url.pathname.endsWith("/rehearsal"), { timeout: 60_000 });
  await open(page, `/o/${desk}/orgs/rehearsal`);
  await decide(page, "结束演练");
  await said(page, "演练数据已清除");
  expect(await stages()).toEqual([]);
  expect(await pledgesOf()).toBe(before);
  await page.context().close();
});
