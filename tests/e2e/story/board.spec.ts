import { expect, test } from "@playwright/test";
import { adminSql, cookieName, cookieOf, personNamed } from "../support/county";

const said = "石筏村口的反光镜歪了，会车看不见，请扶正。";
const answered = "已于六月二十日扶正，并加固底座。";

/** The county's own queue of the day is not in the way: the newest opinion of the branch with these words. */
const state = async () =>
  (
    await adminSql<{ state: string; posting: string }>(
      "select x.state, x.posting from opinion x join org o on o.id = x.org_id where o.code = 'sj05' and x.text = $1",
      [said],
    )
  )[0];

test("PLG-32 EVA-18 one of the masses opens the board by its code on a phone, searches, comments; the secretary answers; the answer is seen", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const url = baseURL ?? "http://localhost:3000";
  const phone = await browser.newContext({
    baseURL: url,
    viewport: { width: 375, height: 812 },
    javaScriptEnabled: false,
  });
  const page = await phone.newPage();
  await page.goto("/board/sj05/poster");
  const printed = await page.locator("figcaption").textContent();
  expect(printed).toContain("/board/sj05");
  await page.goto(new URL(printed ?? "").pathname);
  await page.getByRole("searchbox").fill("林知远");
  await page.getByRole("button", { name: "查找" }).click();
  await expect(page.getByRole("heading", { level: 3 })).toHaveText([/林知远/]);
  await expect(page.getByText("共 1 份承诺")).toBeVisible();
  await page.getByRole("link", { name: "对这份承诺提意见" }).click();
  await expect(page.getByText("本人在公布前看不到")).toBeVisible();
  await page.getByLabel("想说的话").fill(said);
  await page.getByRole("button", { name: "提交" }).click();
  await expect(page.getByRole("heading", { name: "意见已收到" })).toBeVisible();
  const seeIt = page.getByRole("link", { name: "查看办理情况" });
  const receipt = new URL((await seeIt.getAttribute("href")) ?? "", url);
  await seeIt.click();
  await expect(page.getByText("已登记，待办理")).toBeVisible();
  expect(await state()).toEqual({ state: "RECEIVED", posting: "WAITING" });

  const desk = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
  await desk.addCookies([{ name: cookieName, value: await cookieOf(await personNamed("周敬和")), url }]);
  const office = await desk.newPage();
  await office.goto("/o/sj05/noticeboard?show=OPEN");
  await office.getByRole("link", { name: said }).click();
  await office.getByRole("button", { name: "答复" }).click();
  await office.getByRole("dialog").getByLabel("答复").fill(answered);
  await office.getByRole("dialog").getByRole("button", { name: "确定" }).click();
  await expect(office.getByText(answered).first()).toBeVisible();
  await office.getByRole("button", { name: "公布", exact: true }).click();
  await office.getByRole("dialog").getByRole("button", { name: "确定" }).click();
  await expect.poll(state, { timeout: 20_000 }).toEqual({ state: "ANSWERED", posting: "SHOWN" });

  await page.goto(receipt.pathname + receipt.search);
  await expect(page.getByText(answered).first()).toBeVisible();
  await page.getByRole("link", { name: "回到公开栏" }).click();
  await expect(page.getByText(said)).toBeVisible();
  await expect(page.getByText(answered)).toBeVisible();
  await phone.close();
  await desk.close();
});
