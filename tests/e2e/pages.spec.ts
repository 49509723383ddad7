import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, expect, type Page, type TestInfo, test } from "@playwright/test";
import { addressOf } from "./support/addresses";
import { adminSql, cookieName, cookieOf, personNamed } from "./support/county";
import { routes } from "./support/desk-routes";

async function signIn(context: BrowserContext, personId: string) {
  const url = process.env.BASE_URL ?? "http://localhost:3000";
  await context.addCookies([{ name: cookieName, value: await cookieOf(personId), url }]);
}

async function headOf(orgId: string): Promise<string> {
  const [duty] = await adminSql<{ id: string }>(
    "select person_id::text as id from duty where org_id = $1 and kind = 'SECRETARY' and ends_on is null order by 1 limit 1",
    [orgId],
  );
  return duty?.id ?? "";
}

/** What holds of every page: found, in Chinese, readable by everybody, nothing beyond the screen's edge. */
async function examine(page: Page, path: string, testInfo: TestInfo, status = 200) {
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(status);
  await expect(page.locator("h1").first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("正在打开")).toHaveCount(0);
  // A page that streams says "not found" with 200, and a session that ended leads to the sign-in.
  await expect(page.getByText("没有找到，或不在您的查看范围")).toHaveCount(0);
  // A fault while streaming is drawn in place of the page, with 200 as well.
  await expect(page.getByText("系统出了点问题")).toHaveCount(0);
  expect(new URL(page.url()).pathname).toBe(path);
  await page.screenshot({ path: testInfo.outputPath("page.png"), fullPage: true });
  expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
  // Against the screen itself: a phone widens its window to what overflows.
  const width = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
  expect(width, "wider than the screen").toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
  expect(found).toEqual([]);
}

test.beforeEach(() => test.setTimeout(120_000));

for (const route of routes) {
  test(`the desk page ${route} is accessible and fits`, async ({ page, context }, testInfo) => {
    const { path, orgId } = await addressOf(route);
    await signIn(context, await headOf(orgId));
    await examine(page, path, testInfo);
  });
}
const otherDesks = {
  陆怀瑾: ["/o/sj01/campaigns/new", "/o/sj01/campaigns/templates/compare", "/o/sj01/dashboard"],
  纪怀川: ["/o/sj02/inbox", "/o/sj02/commendations"],
};
for (const [name, paths] of Object.entries(otherDesks)) {
  for (const path of paths) {
    test(`${name} reads ${path}, accessible and fitting`, async ({ page, context }, testInfo) => {
      await signIn(context, await personNamed(name));
      await examine(page, path, testInfo);
    });
  }
}

for (const path of [
  "/me",
  "/me/pledges",
  "/me/reminders",
  "/help",
  "/help/secretary",
  "/me/reviews",
  "/me/reviews/upward",
  "/me/awards",
  "/me/account",
  "/me/visibility",
  "/me/held",
  "/me/security",
  "/sign-in/password",
]) {
  test(`方晓棠 reads ${path}, accessible and fitting`, async ({ page, context }, testInfo) => {
    await signIn(context, await personNamed("方晓棠"));
    await examine(page, path, testInfo);
  });
}

test("方晓棠 writes on a fellow member on the phone, accessible and fitting", async ({ page, context }, testInfo) => {
  const [fellow] = await adminSql<{ path: string }>(
    `select '/me/reviews/mutual/' || t.id as path from review_target t join review_round r on r.org_id = t.round_org_id and r.id = t.round_id
       join org o on o.id = r.org_id where o.code = 'sj05' and r.state = 'OPEN' and t.subject_name <> '方晓棠' order by t.sort_key, t.id limit 1`,
  );
  await signIn(context, await personNamed("方晓棠"));
  await examine(page, fellow?.path ?? "", testInfo);
});

for (const path of [
  "/sign-in",
  "/activate",
  "/sign-in/second-factor",
  "/board/sj05",
  "/e",
  "/verify",
  "/verify/receipt",
]) {
  test(`anybody reads ${path}, accessible and fitting`, async ({ page }, testInfo) => {
    await examine(page, path, testInfo);
  });
}

test("anybody reads a notice on the wall, accessible and fitting", async ({ page }, testInfo) => {
  const [notice] = await adminSql<{ path: string }>(
    "select '/board/' || o.code || '/notices/' || n.id as path from award_notice n join org o on o.id = n.org_id where n.state <> 'CANCELLED' order by 1 limit 1",
  );
  await examine(page, notice?.path ?? "", testInfo);
});

test("anybody looks up a certificate, accessible and fitting", async ({ page }, testInfo) => {
  const [award] = await adminSql<{ number: string }>(
    "select certificate_number as number from award where state = 'GRANTED' order by 1 limit 1",
  );
  await examine(page, `/verify/${award?.number}`, testInfo);
});
