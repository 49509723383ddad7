import { expect, test } from "@playwright/test";
import { adminSql, setDay } from "../support/county";
import { button, castOf, decide, desk, open, phone, said, strangersPage } from "../support/pages";
import * as campaigns from "./campaigns";
import * as commendations from "./commendations";
import * as evaluations from "./evaluations";
import * as pledges from "./pledges";
import * as reviews from "./reviews";

test.describe.configure({ mode: "serial" });

const head = "周敬和";
const member = "方晓棠";

/** What later steps need of earlier ones: a browser for each person, and the records they made. */
const { pages, as, leave } = castOf((name) => (name === member ? phone : desk));
const made = { campaign: "", pledge: "", review: "", evaluation: "", call: "", nomination: "", notice: "", award: "" };
let codes: string[] = [];

test.beforeEach(() => test.setTimeout(180_000));
test.afterAll(async () => {
  await setDay("2026-06-20");
  await leave();
});

test("周敬和用登录条上的一次性密码登录，先设置自己的密码，再看到待办", async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: desk })).newPage();
  pages.set(head, page);
  // Other tests look at pages as this person, past the first password.
  await adminSql("update account set must_change = true where login = 'zhoujinghe'");
  await campaigns.signInForTheFirstTime(page, head);
});

test("陆怀瑾从模板新建方案并印发部署", async ({ browser }) => {
  made.campaign = await campaigns.issueCampaign(await as(browser, "陆怀瑾"));
});

test("周敬和拟订本支部方案报审，林知远批准实施", async ({ browser }) => {
  await campaigns.submitScheme(await as(browser, head));
  await campaigns.chooseCampaign(await as(browser, head), "sj05");
  await campaigns.approveScheme(await as(browser, "林知远"));
});

test("PLG-01 PLG-05 方晓棠在手机上登记走访，写两条承诺，提交审核", async ({ browser }) => {
  const page = await as(browser, member);
  await pledges.recordVisit(page, campaigns.title);
  await pledges.writeItems(page);
  await pledges.raise(page);
});

test("INV-01 PLG-06 方晓棠自己不能审定；周敬和退回，她改好再交，周敬和审定并公开", async ({ browser }) => {
  const [page, own] = [await as(browser, head), await as(browser, member)];
  made.pledge = await pledges.findPledge(page, member);
  await open(own, made.pledge);
  await expect(button(own, "审定")).toHaveCount(0);
  await open(page, made.pledge);
  await decide(page, "退回修改", { reason: "第二条请写明超时怎样公布" });
  await said(page, "已退回");
  await pledges.improve(own);
  await pledges.raise(own);
  await open(page, made.pledge);
  await expect(page.getByRole("heading", { name: pledges.improved })).toBeVisible();
  await decide(page, "审定", { reason: "同意" });
  await said(page, "已审定");
  await open(page, made.pledge);
  await decide(page, "公开");
  await said(page, "已公开");
});

test("任何人不登录都能在公开栏看到方晓棠的承诺", async ({ browser }) => {
  const page = await strangersPage(browser, false);
  await page.goto("/board/sj05");
  await page.getByRole("link", { name: campaigns.title }).click();
  await expect(page.getByRole("heading", { name: member })).toBeVisible();
  await expect(page.getByText(pledges.improved).first()).toBeVisible();
  await page.context().close();
});

test("INV-06 方晓棠填写进展、报告兑现，不能自己确认，由周敬和确认", async ({ browser }) => {
  const [page, own] = [await as(browser, head), await as(browser, member)];
  await pledges.reportProgress(own);
  await pledges.claim(own);
  await open(own, made.pledge);
  await expect(button(own, "确认兑现")).toHaveCount(0);
  await open(page, made.pledge);
  await decide(page, "确认兑现", { note: "查了四周登记本，情况属实" });
  await said(page, "已确认兑现");
});

test("INV-03 周敬和开始一轮点评，方晓棠提交履责情况报告", async ({ browser }) => {
  made.review = await reviews.openRound(await as(browser, head));
  await reviews.handInReport(await as(browser, member));
});

test("INV-04 周敬和三部分写全才能反馈，记入台账后到下一位，方晓棠阅知", async ({ browser }) => {
  const page = await as(browser, head);
  await reviews.tell(page, made.review, member);
  await reviews.enterInLedger(page);
  await reviews.acknowledge(await as(browser, member));
});

test("EVA-13 周敬和开始一批评议，印制八张评议条", async ({ browser }) => {
  const page = await as(browser, head);
  made.evaluation = await evaluations.openRound(page);
  codes = await evaluations.printSlips(page, made.evaluation, 8);
  expect(codes).toHaveLength(8);
});

test("INV-08 EVA-17 八位群众在不开脚本的手机上投票，用过的码不能再投", async ({ browser }) => {
  const page = await strangersPage(browser, false);
  for (const [at, code] of codes.entries()) await evaluations.vote(page, code, at === 7 ? 3 : 1);
  expect(await page.context().cookies()).toEqual([]);
  await page.goto(`/e/${codes[0]}`);
  await expect(page.getByRole("heading", { name: "该码已用过" })).toBeVisible();
  await page.context().close();
});

test("EVA-14 周敬和结束并计票，看到满意率和回执份数", async ({ browser }) => {
  const page = await as(browser, head);
  await evaluations.closeRound(page, made.evaluation);
  await open(page, `/o/sj05/evaluations/${made.evaluation}`);
  await expect(page.getByText(/满意率 87\.5%.*收回 8 张/).first()).toBeVisible();
  await expect(page.getByText("8 份，与计入的票数相同")).toBeVisible();
});

test("INV-10 RPT-28 纪怀川印发评选通知，周敬和只能提名条件全部符合的方晓棠", async ({ browser }) => {
  await campaigns.chooseCampaign(await as(browser, "纪怀川"), "sj02");
  made.call = await commendations.openCall(await as(browser, "纪怀川"));
  made.nomination = await commendations.nominate(await as(browser, head), made.call, member);
});

test("AWD-21 纪怀川征求意见，列为拟表彰对象，张贴五个工作日的公示", async ({ browser }) => {
  const page = await as(browser, "纪怀川");
  await commendations.shortlist(page, made.nomination);
  made.notice = await commendations.postNotice(page, made.call, member);
});

test("INV-11 公示期满以后，纪怀川办结并授予，证书凭编号可以查验", async ({ browser }) => {
  const page = await as(browser, "纪怀川");
  const [notice] = await adminSql<{ after: string }>(
    "select (ends_on + 1)::text as after from award_notice where id = $1",
    [made.notice],
  );
  await setDay(notice?.after ?? "");
  await commendations.finishNotice(page, made.notice);
  await commendations.grant(page, made.nomination);
  const [award] = await adminSql<{ id: string; number: string }>(
    "select id::text, certificate_number as number from award where nomination_id = $1",
    [made.nomination],
  );
  const number = award?.number ?? "";
  const certificate = await commendations.downloadCertificate(page, award?.id ?? "");
  expect(certificate.head).toBe("%PDF");
  expect(certificate.text).toContain(number);
  expect(certificate.text).toContain(member);
  const anybody = await strangersPage(browser, false);
  await anybody.goto(`/verify/${number}`);
  await expect(anybody.getByText("证书有效")).toBeVisible();
  await expect(anybody.getByText(member)).toBeVisible();
  await anybody.context().close();
});

test("陆怀瑾在工作总览看到这些数，点开就是下级各行", async ({ browser }) => {
  const page = await as(browser, "陆怀瑾");
  await campaigns.chooseCampaign(page, "sj01");
  const figure = (label: string) => page.locator("main dl > div").filter({ hasText: label }).getByRole("link").first();
  await expect(async () => {
    await open(page, "/o/sj01/dashboard");
    await expect(figure("承诺事项")).toHaveText(/^2/, { timeout: 1_000 });
    await expect(figure("已授予表彰")).toHaveText(/^1/, { timeout: 1_000 });
  }).toPass({ timeout: 90_000, intervals: [3_000] });
  await figure("承诺事项").click();
  await expect(page).toHaveURL(/\/pledges\/line$/);
  await expect(page.getByRole("table", { name: "各级承诺事项" }).getByRole("row").nth(2)).toBeVisible();
  await page.goBack();
  await figure("已授予表彰").click();
  await expect(page).toHaveURL(/#rows$/);
  await expect(page.getByRole("table", { name: "下级党组织进展" }).getByRole("row").nth(1)).toBeVisible();
});
