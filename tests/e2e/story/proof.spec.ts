import { expect, test } from "@playwright/test";
import { adminSql } from "../support/county";
import { button, fill, open, pageOf, ready } from "../support/pages";

const activityOf = async () =>
  (
    await adminSql<{ id: string }>(
      "select a.id from activity a join org o on o.id = a.org_id where o.code = 'sj05' order by a.id limit 1",
    )
  )[0]?.id;

test("CAM-21 周敬和给一次行动附上照片和文件，照片能打开，传错的撤掉，不是图片的当场说清楚", async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await pageOf(browser, "周敬和");
  await open(page, `/o/sj05/campaigns/activities/${await activityOf()}`);
  const photo = await page.screenshot({ type: "jpeg" });
  const attach = async (name: string, mimeType: string, buffer: Buffer, caption: string) => {
    await button(page.locator("main"), "上传佐证").click();
    const dialog = page.getByRole("dialog");
    await dialog.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer });
    await fill(dialog, { caption });
    await button(dialog, "上传").click();
    return dialog;
  };
  const remove = async (caption: string) => {
    await button(page.getByRole("listitem").filter({ hasText: caption }), "移除").click();
    await button(page.getByRole("dialog"), "移除").click();
  };

  await expect(await attach("现场.jpg", "image/jpeg", photo, "入户走访现场")).toBeHidden({ timeout: 30_000 });
  const address = (await page.getByRole("link", { name: "入户走访现场" }).getAttribute("href")) ?? "";
  const kept = await page.request.get(address);
  expect([kept.status(), kept.headers()["content-type"]]).toEqual([200, "image/jpeg"]);
  expect((await page.request.get(`${address}?small`)).status()).toBe(200);

  const refused = await attach("名单.pdf", "application/pdf", Buffer.from("不是 PDF"), "签到名单");
  await expect(refused.locator("p", { hasText: "文件格式不对，请上传规定格式的文件" })).toBeVisible({
    timeout: 30_000,
  });
  await expect(refused.locator('[name="caption"]')).toHaveValue("签到名单");
  await page.reload();
  await ready(page);

  await expect(await attach("传错.jpg", "image/jpeg", photo, "传错的一张")).toBeHidden({ timeout: 30_000 });
  await remove("传错的一张");
  await expect(page.getByText("传错的一张")).toHaveCount(0, { timeout: 30_000 });
  expect((await page.request.get(address)).status()).toBe(200);
  await page.context().close();
});
