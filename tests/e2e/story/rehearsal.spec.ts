import { expect, type Page, test } from "@playwright/test";
import { adminSql, setDay } from "../support/county";
import { button, decide, fill, open, pageOf, ready, said, strangersPage } from "../support/pages";
import * as commendations from "./commendations";
import * as evaluations from "./evaluations";
import * as pledges from "./pledges";
import * as reviews from "./reviews";
import { ofRealOrgs } from "./rows";

test.describe.configure({ mode: "serial" });

/** A branch whose year no other story plays. */
const [secretary, desk] = ["钱思远", "sj14"];
const member = "演练党员甲";
const item = {
  text: "8月31日前把窗口一次办结率提到95%，每月公布",
  target: "95%",
  dueOn: "2026-08-31",
  beneficiary: "到窗口办事的群众",
  checkedHow: "每月公布办件登记",
};
let page: Page;
let before: string[];
let [above, own] = ["", ""];
const made = { review: "", evaluation: "", nomination: "", call: "", notice: "" };

const stages = () =>
  adminSql<{ code: string }>(
    "select o.code from org o join org r on r.id = o.rehearsal_of where r.code = $1 and exists (select 1 from org_closure c where c.descendant = o.id) order by o.parent_id nulls first",
    [desk],
  );

test.beforeEach(() => test.setTimeout(180_000));
test.afterAll(async () => {
  await setDay("2026-06-20");
  await page.context().close();
});

async function play(name: string): Promise<void> {
  await page.getByRole("link", { name: "换角色或回到自己" }).click();
  await page.waitForURL(/\/orgs\/rehearsal$/, { timeout: 60_000 });
  await takePart(name);
}

async function takePart(name: string): Promise<void> {
  await ready(page);
  await button(page, `扮演${name}`).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/rehearsal"), { timeout: 60_000 });
  await bannerOn();
}

const bannerOn = () =>
  expect(page.getByRole("region", { name: "演练" }).getByText("这里的一切都不计数、不公开")).toBeVisible({
    timeout: 60_000,
  });

test("INV-12 ORG-12 钱思远开始演练：以上级印发，以党员承诺，以书记审定公开，每一页都写着演练", async ({ browser }) => {
  page = await pageOf(browser, secretary);
  before = await ofRealOrgs();
  await open(page, `/o/${desk}/orgs/rehearsal`);
  await fill(page, { days: "30" });
  await button(page, "开始演练").click();
  await said(page, "演练已开始");
  [above, own] = (await stages()).map(({ code }) => code) as [string, string];
  await takePart("演练上级书记");
  await open(page, `/o/${above}/campaigns`);
  const scheme = await page.getByRole("table").getByRole("link").first().getAttribute("href");
  await open(page, scheme ?? "");
  await decide(page, "印发部署");
  await said(page, "已印发");

  await play(member);
  await pledges.recordVisit(page);
  await bannerOn();
  await pledges.writeItem(page, item);
  await pledges.raise(page);
  await play("演练书记");
  await open(page, await pledges.findPledge(page, member, own));
  await decide(page, "审定");
  await said(page, "已审定");
  await open(page, page.url());
  await decide(page, "公开");
  await said(page, "已公开");
  await bannerOn();
  const wall = await (await page.request.get(`/board/${own}`)).text();
  expect(wall).not.toContain(item.text);
  expect(wall).not.toContain(member);
});

test("INV-03 INV-12 演练里照样点评：甲交履责情况报告，书记反馈并记入台账", async () => {
  made.review = await reviews.openRound(page, own);
  await play(member);
  await reviews.handInReport(page);
  await play("演练书记");
  await reviews.tell(page, made.review, member, own);
  await reviews.enterInLedger(page);
  await bannerOn();
});

test("INV-08 INV-12 演练里照样评议：评议条上和手机上都写着演练，五位群众交票，结束并计票", async ({ browser }) => {
  made.evaluation = await evaluations.openRound(page, own);
  const codes = await evaluations.printSlips(page, made.evaluation, 5, own);
  expect(codes).toHaveLength(5);
  const phone = await strangersPage(browser, false);
  await phone.goto(`/e/${codes[0]}`);
  await expect(phone.getByText("演练").first()).toBeVisible();
  for (const code of codes) await evaluations.vote(phone, code, 1);
  await phone.context().close();
  await evaluations.closeRound(page, made.evaluation, own);
});

test("INV-11 INV-12 演练里照样评选：提名、公示、授予，证书查验查不到它", async ({ browser }) => {
  await play("演练上级书记");
  made.call = await commendations.openCall(page, above, "0");
  await play("演练书记");
  made.nomination = await commendations.nominate(page, made.call, member, own);
  await play("演练上级书记");
  await commendations.shortlist(page, made.nomination, above, own);
  made.notice = await commendations.postNotice(page, made.call, member, above);
  await setDay("2026-06-29");
  await commendations.finishNotice(page, made.notice, above);
  await commendations.grant(page, made.nomination, above, own);
  const [award] = await adminSql<{ number: string }>(
    "select certificate_number as number from award where nomination_id = $1",
    [made.nomination],
  );
  const anybody = await strangersPage(browser, false);
  await anybody.goto(`/verify/${award?.number}`);
  await expect(anybody.getByText(member)).toHaveCount(0);
  await anybody.context().close();
});

test("INV-12 ORG-12 结束演练：什么也不留，真实的组织一行也没有变", async () => {
  await page.getByRole("link", { name: "换角色或回到自己" }).click();
  await page.waitForURL(/\/orgs\/rehearsal$/, { timeout: 60_000 });
  await ready(page);
  await button(page, "回到自己").click();
  await page.waitForURL((url) => !url.pathname.endsWith("/rehearsal"), { timeout: 60_000 });
  await setDay("2026-06-20");
  await open(page, `/o/${desk}/orgs/rehearsal`);
  await decide(page, "结束演练");
  await said(page, "演练数据已清除");
  expect(await stages()).toEqual([]);
  expect(await ofRealOrgs()).toEqual(before);
});
