import { expect, test } from "@playwright/test";
import { adminSql, setDay } from "../support/county";
import { button, castOf, decide, desk, open, phone, said, strangersPage } from "../support/pages";
import * as story from "./rectifications";

test.describe.configure({ mode: "serial" });

const [leader, secretary, owner, superior] = ["贺明序", "魏长河", "姚惠珍", "彭立夏"];
const { as, leave } = castOf((name) => (name === owner ? phone : desk));
const made = { visit: "", opinion: "", id: "" };
const record = (org: string) => `/o/${org}/rectifications/${made.id}`;

test.beforeEach(() => test.setTimeout(180_000));
test.afterAll(async () => {
  await setDay("2026-06-20");
  await leave();
});

test("SUP-22 SUP-02 联点领导贺明序到上筏村听到一条意见，魏长河登记并立项，责任人姚惠珍定下措施", async ({
  browser,
}) => {
  made.visit = await story.recordVisit(await as(browser, leader));
  made.opinion = await story.takeUp(await as(browser, secretary), made.visit, owner);
  const [row] = await adminSql<{ id: string }>("select id from rectification where problem = $1", [story.opinion]);
  made.id = row?.id ?? "";
  const page = await as(browser, owner);
  await open(page, record("sj37"));
  await story.begin(page);
});

test("INV-09 到期没有办好，先提请联点领导，一周后提请上级", async ({ browser }) => {
  await setDay("2026-06-26");
  await story.goesUp(made.id, "CONTACT");
  const page = await as(browser, leader);
  await open(page, record("sj01"));
  await expect(page.getByText("已提请联点领导督办").first()).toBeVisible();
  await expect(page.getByText("逾期1天").first()).toBeVisible();
  await setDay("2026-07-04");
  await story.goesUp(made.id, "SUPERIOR");
  const above = await as(browser, superior);
  await open(above, "/o/sj35/rectifications?group=late");
  await above.getByRole("link", { name: story.opinion }).click();
  await expect(above.getByText("已提请上级党组织督办").first()).toBeVisible();
});

test("INV-09 姚惠珍报请验收，自己不能验收，由彭立夏验收", async ({ browser }) => {
  const page = await as(browser, owner);
  await open(page, record("sj37"));
  await decide(page, "报请验收", { text: "清沟 200 米，7 月 3 日下雨没有漫水" });
  await said(page, "已报请验收");
  await open(page, record("sj37"));
  await expect(button(page, "验收")).toHaveCount(0);
  const above = await as(browser, superior);
  await open(above, record("sj35"));
  await decide(above, "验收", {}, "验收通过");
  await said(above, "已验收");
});

test("SUP-05 群众再评一次满意以后才能销号，意见随后办结，督查记录里看得到", async ({ browser }) => {
  const page = await as(browser, secretary);
  await open(page, record("sj37"));
  await expect(button(page, "销号")).toHaveCount(0);
  const [code = ""] = await story.printSlips(page, record("sj37"));
  const anybody = await strangersPage(browser, false);
  await story.answerAgain(anybody, code);
  await anybody.context().close();
  await open(page, record("sj37"));
  await decide(page, "销号");
  await said(page, "已销号");
  await open(page, made.opinion);
  await decide(page, "答复", { answer: "排水沟已清 200 米，7 月 3 日大雨没有漫水" }, "确定");
  await said(page, "已答复");
  await open(page, made.opinion);
  await decide(page, "办结", {}, "确定");
  await said(page, "已办结");
  const visitor = await as(browser, leader);
  await open(visitor, `/o/sj01/supervision/visits/${made.visit}`);
  await expect(visitor.getByRole("link", { name: /意见第 \d+ 号.*已办结/ })).toBeVisible();
});
