import { expect, type Page, test } from "@playwright/test";
import { adminSql, cookieName, cookieOf, personNamed } from "../support/county";
import { pageOf, phone } from "../support/pages";

/** A member of another branch than those whose year the other stories play. */
const member = "马婉清";
const said = "每月第二个星期六到养老院帮老人理发，全年不少于十次，年底由院里确认次数。";

const itemOf = async () =>
  (
    await adminSql<{ id: string; pledge: string; text: string }>(
      `select i.id, p.id as pledge, i.text from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id
         join campaign c on c.org_id = p.campaign_org_id and c.id = p.campaign_id and c.state = 'ISSUED'
        where p.pledger_name = $1 and p.state = 'RETURNED' order by i.number limit 1`,
      [member],
    )
  )[0];

/** What the phone keeps of forms that were begun. */
const keptOf = (page: Page) =>
  page.evaluate(() =>
    Object.entries(localStorage).flatMap(([key, value]) => (key.startsWith("form:") ? [String(value)] : [])),
  );

test("PLG-30 马婉清在手机上写到一半离开、刷新、登录过期，写下的字都还在；保存以后不再留在手机里", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const page = await pageOf(browser, member, phone);
  const item = await itemOf();
  const path = `/me/pledges/items?org=sj24&pledge=${item?.pledge}&item=${item?.id}`;
  const [text, target] = [page.getByRole("textbox", { name: "承诺事项" }), page.getByRole("textbox", { name: "目标" })];

  await page.goto(path);
  await expect(async () => {
    await text.fill(said);
    expect(await text.inputValue()).toBe(said);
    expect(await keptOf(page)).toEqual([expect.stringContaining(`"${said}"`)]);
  }).toPass({ timeout: 60_000 });
  await page.getByRole("button", { name: "下一步" }).click();
  await target.fill("十次");
  await page.goto("/me");
  await page.goto(path);
  await expect(text).toHaveValue(said);
  await page.reload();
  await expect(text).toHaveValue(said);

  await page.context().clearCookies({ name: cookieName });
  await page.getByRole("button", { name: "下一步" }).click();
  await expect(target).toHaveValue("十次");
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("button", { name: "保存这一条" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  expect((await itemOf())?.text).toBe(item?.text);
  await page
    .context()
    .addCookies([
      { name: cookieName, value: await cookieOf(await personNamed(member)), url: new URL(page.url()).origin },
    ]);
  await page.goto(path);
  await expect(text).toHaveValue(said);

  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("button", { name: "保存这一条" }).click();
  await expect.poll(async () => (await itemOf())?.text).toBe(said);
  await expect.poll(() => keptOf(page)).toEqual([]);
  await page.context().close();
});
