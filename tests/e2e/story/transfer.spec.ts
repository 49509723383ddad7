import { expect, type Page, test } from "@playwright/test";
import { button, desk, fill, open, pageOf, ready, said } from "../support/pages";

test.describe.configure({ mode: "serial" });
test.beforeEach(() => test.setTimeout(180_000));

const [old, next] = ["sj29", "sj30"];
const member = "乐长风";

/** What the page says of the days since the year began: members and enrolled from each day on. */
async function daysOf(page: Page, org: string) {
  await open(page, `/o/${org}/people/transfers`);
  const rows = page.getByRole("table", { name: "每日人数" }).locator("tbody tr");
  await expect(rows.first()).toBeVisible();
  return (await rows.all()).reduce(
    async (told, row) => {
      const [from = "", change = "", members = "", , , enrolled = ""] = await row.locator("th, td").allInnerTexts();
      return { ...(await told), [from]: { change, members: Number(members), enrolled: Number(enrolled) } };
    },
    Promise.resolve({} as Record<string, { change: string; members: number; enrolled: number }>),
  );
}
const moved = "2026年5月6日";

test("LIFE-01 乐长风在季度中间转到车队支部，两个支部每一天的人数和活动名册都对得上", async ({ browser }) => {
  const [sender, receiver] = [await pageOf(browser, "陈志鹏", desk), await pageOf(browser, "湛立新", desk)];
  const before = { old: await daysOf(sender, old), next: await daysOf(receiver, next) };
  const start = { old: Object.values(before.old)[0], next: Object.values(before.next)[0] };

  await open(sender, `/o/${old}/people?q=${encodeURIComponent(member)}`);
  await sender.getByRole("link", { name: member, exact: true }).click();
  await sender.waitForURL(/\/people\/[0-9a-f-]{36}$/, { timeout: 30_000 });
  await sender.getByRole("link", { name: "转出组织关系" }).click();
  await sender.waitForURL(/\/transfer$/, { timeout: 30_000 });
  await sender.getByLabel("接收支部名称或拼音首字母").fill("车队");
  await sender.locator("main").getByRole("button", { name: "查询" }).click();
  await expect(sender.getByLabel(/松涧客运公司车队党支部/)).toBeVisible({ timeout: 30_000 });
  await ready(sender);
  await fill(sender, { document: "党员组织关系介绍信第 29 号", sentOn: "2026-05-04" });
  await button(sender, "转出组织关系").click();
  await said(sender, "已转出，等待对方接收");
  expect(await daysOf(sender, old)).toEqual(before.old);

  await open(receiver, `/o/${next}/people/transfers`);
  await button(receiver, "接收").click();
  const dialog = receiver.getByRole("dialog");
  await fill(dialog, { receivedOn: "2026-05-06" });
  await dialog.getByLabel(/随人转入/).check();
  await button(dialog, "接收").click();
  await expect(dialog).toBeHidden({ timeout: 30_000 });

  const later = { old: await daysOf(sender, old), next: await daysOf(receiver, next) };
  expect(later.old[moved]).toMatchObject({ change: `转出、离册：${member}`, members: (start.old?.members ?? 0) - 1 });
  expect(later.next[moved]).toMatchObject({ change: `转入、入册：${member}`, members: (start.next?.members ?? 0) + 1 });
  expect(later.old[moved]?.enrolled).toBe((start.old?.enrolled ?? 0) - 1);
  expect(later.next[moved]?.enrolled).toBe((start.next?.enrolled ?? 0) + 1);
  // Newest first: what stands below the day of the move is unchanged, what stands above has one less or one more.
  const earlier = (days: object) => Object.entries(days).slice(Object.keys(days).indexOf(moved) + 1);
  expect(earlier(later.old)).toEqual(Object.entries(before.old).slice(-earlier(later.old).length));
  expect(earlier(later.next)).toEqual(Object.entries(before.next).slice(-earlier(later.next).length));
  await Promise.all([sender.context().close(), receiver.context().close()]);
});
