import { expect, test } from "@playwright/test";
import { adminSql, personNamed } from "../support/county";
import { button, decide, desk, fill, open, pageOf, phone, said } from "../support/pages";
import * as pledges from "./pledges";

const item = {
  text: "6月21日前给车队 12 台客车逐台换好灭火器",
  target: "12 台",
  dueOn: "2026-06-21",
  beneficiary: "乘客和驾驶员",
  checkedHow: "换装登记表贴在车队门口",
};
const improved = "6月21日前给车队 12 台客车逐台换好灭火器，每台贴检查日期";
/** The village has 58 open items; a few more of last spring's wording make the sheet long enough. */
const fiveMore = `set session_replication_role = replica;
  insert into pledge_item (org_id, id, pledge_id, campaign_org_id, campaign_id, number, category_id, text, target, due_on)
  select i.org_id, gen_random_uuid(), i.pledge_id, i.campaign_org_id, i.campaign_id, 9, i.category_id, i.text, i.target, i.due_on
    from pledge_item i join pledge p on p.id = i.pledge_id join org o on o.id = i.org_id
   where o.code = 'sj43' and p.state = 'PUBLISHED' and i.state = 'OPEN' and i.number = 1 and i.due_on >= '2026-06-20' limit 5`;
const setDay = (day: string) => adminSql("update installation set demo_day = $1", [day]);

test.afterAll(async () => {
  await setDay("2026-06-20");
});

test("PLG-26 INV-06 孙乐山在手机上承诺，被退回，改好公开，填进展，到期未兑现，整改好报请验收", async ({ browser }) => {
  test.setTimeout(300_000);
  const [own, head] = [await pageOf(browser, "孙乐山", phone), await pageOf(browser, "湛立新", desk)];
  await pledges.recordVisit(own);
  await pledges.writeItem(own, item);
  await pledges.raise(own);
  const address = await pledges.findPledge(head, "孙乐山", "sj30");
  await open(head, address);
  await decide(head, "退回修改", { reason: "请写明换好以后怎样看得出来" });
  await pledges.improve(own, "请写明换好以后怎样看得出来", item.text, improved);
  await pledges.raise(own);
  await open(head, address);
  await decide(head, "审定", { reason: "同意" });
  await open(head, address);
  await decide(head, "公开");
  await said(head, "已公开");
  await pledges.reportProgress(own, improved);

  // The day passes with its days of grace, and the night's job finds the item late.
  await setDay("2026-06-26");
  await adminSql("insert into pgboss.job (name, data) values ('open-overdue', '{}')");
  const opened = () =>
    adminSql<{ id: string }>(
      "select r.id from rectification r join pledge_item i on i.id = r.source_item_id where i.text = $1",
      [improved],
    );
  await expect.poll(async () => (await opened()).length, { timeout: 90_000 }).toBe(1);
  await open(own, "/me/pledges");
  await expect(own.getByText("到期未兑现").first()).toBeVisible();
  await open(own, "/me");
  const [{ id = "" } = {}] = await opened();
  await own.locator(`a[href*="/rectifications/${id}"]`).first().click();
  await own.waitForURL(/\/rectifications\//, { timeout: 30_000 });
  await open(own, own.url());
  await fill(own, { cause: "供货推迟了一周，没有提前催。", measure: "本周内到货，三天内逐台换好，门口贴表。" });
  await button(own, "开始整改").click();
  await said(own, "已开始整改");
  await decide(own, "报请验收", { text: "12 台全部换好，6 月 25 日逐台贴了检查日期。" });
  await said(own, "已报请验收");
  await open(head, `/o/sj30/rectifications/${id}`);
});

test("PLG-24 PLG-30 陈全福从电子表格粘贴六十条进展，一次全部记下", async ({ browser }) => {
  test.setTimeout(240_000);
  await adminSql(fiveMore);
  const page = await pageOf(browser, "陈全福");
  await open(page, "/o/sj43/pledges/progress?all=1");
  const notes = page.locator('input[data-field="note"]');
  await expect.poll(() => notes.count()).toBeGreaterThan(60);
  const kept = () =>
    adminSql<{ n: number }>("select count(*)::int as n from pledge_progress where note like '粘贴第 % 行：%'");
  const block = Array.from({ length: 60 }, (_, at) => `粘贴第 ${at + 1} 行：已入户核实\t${at + 1} 户\t6.1`).join("\n");
  await notes.first().evaluate((input, text) => {
    const data = new DataTransfer();
    data.setData("text", text);
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, block);
  await expect(page.getByText("已填 60 条")).toBeVisible();
  await button(page, "保存进展").click();
  await expect.poll(async () => (await kept())[0]?.n, { timeout: 60_000 }).toBe(60);
});

test("PLG-17 ORG-28 陈全福为离退休的郎景田记口头承诺：日期、见证人、要点，再写一条只要事项和时限", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  await adminSql(
    "update membership m set retired = true from person p where p.id = m.person_id and p.name = '郎景田' and m.ends_on is null",
  );
  const page = await pageOf(browser, "陈全福");
  await open(page, "/o/sj43/pledges/new");
  await fill(page, {
    personId: await personNamed("郎景田"),
    visitedOn: "2026-06-18",
    visitedWhom: "楼栋居民 3 人",
    answered: "楼道堆物没人管。",
    oralOn: "2026-06-19",
    oralWitness: "金若谦",
    oralGist: "看好本楼道，不让堆物。",
  });
  await page.getByLabel("口头承诺", { exact: true }).check();
  await button(page, "保存并写承诺事项").click();
  await page.waitForURL(/\/pledges\/[0-9a-f-]{36}/, { timeout: 30_000 });
  const pledge = new URL(page.url()).pathname;
  await open(page, pledge);
  await expect(page.getByText("见证人金若谦：看好本楼道，不让堆物。")).toBeVisible();
  await open(page, `${pledge}/items`);
  await fill(page, { text: "看好本楼道，每周看一遍不堆物", dueOn: "2026-12-31" });
  await button(page, "保存这一条").click();
  await page.waitForURL((url) => url.pathname === pledge, { timeout: 30_000 });
  await open(page, pledge);
  await decide(page, "提交审核");
  await said(page, "已提交审核");
});
