import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { readSheet } from "@/lib/documents/read-sheet";
import { identityNumber, rosterHeaders, rosterName, rosterRows } from "../../support/roster";
import { type WpsCell, wpsWorkbook } from "../../support/wps-workbook";
import { adminSql } from "../support/county";
import { desk, open, pageOf, ready } from "../support/pages";

test.describe.configure({ mode: "serial" });
test.beforeEach(() => test.setTimeout(180_000));

const from = 40_000;
const count = 60;

/** Twelve ways in which a county's own roster is wrong. */
function withFaults(rows: (WpsCell | null)[][]): (WpsCell | null)[][] {
  const put = (row: number, column: number, cell: WpsCell | null) => {
    const line = rows[row];
    if (line) line[column] = cell;
  };
  put(3, 6, "65990019550101");
  put(8, 1, "　");
  put(11, 9, "群众");
  put(14, 10, "去年七一");
  put(17, 14, "139");
  put(21, 6, 659_900_195_501_010_000);
  put(24, 1, { formula: "B5", value: "某某" });
  put(29, 12, "没有这个支部");
  put(33, 5, "1901-01-01");
  put(37, 5, null);
  put(37, 6, identityNumber(from));
  put(41, 17, "大概");
  put(46, 10, "2099-01-01");
  return rows;
}

const roster = () => {
  const [here] = branch;
  const rows = withFaults(rosterRows(count, () => here ?? "", from));
  // Full-width digits, blanks at the end, words inside the sheet: what WPS and input methods leave behind.
  rows[0] = rows[0]?.map((cell, column) => (column === 14 ? "１３９０００００００１　" : cell)) ?? [];
  rows[1] =
    rows[1]?.map((cell, column) =>
      column === 1 ? { inline: ` ${rosterName(from + 1)[0]}　${rosterName(from + 1).slice(1)} ` } : cell,
    ) ?? [];
  return wpsWorkbook({
    name: "党员花名册",
    rows: [
      ["某县党员基本情况花名册", ...Array<null>(19).fill(null)],
      ["填报单位：机关党工委", ...Array<null>(19).fill(null)],
      rosterHeaders,
      ...rows,
      ["合计", count],
    ],
    merges: ["A1:T1", "A2:T2"],
    phonetic: ["汉族"],
  });
};
let branch: string[] = [];

test("ORG-32 周敬和导入本县自己的花名册（WPS 存的），12 行退回并标红，其余进了名册，再撤销", async ({ browser }) => {
  const [org] = await adminSql<{ id: string; name: string }>("select id::text, name from org where code = 'sj05'");
  branch = [org?.name ?? ""];
  const page = await pageOf(browser, "周敬和", desk);
  await open(page, "/o/sj05/people");
  await page.getByRole("link", { name: "导入名册" }).click();
  await expect(page.getByLabel("表格文件")).toBeVisible({ timeout: 30_000 });
  await ready(page);
  await page
    .getByLabel("表格文件")
    .setInputFiles({ name: "党员花名册.xlsx", mimeType: "application/octet-stream", buffer: roster() });
  await page.getByRole("button", { name: "上传" }).click();

  await expect(page.getByText("在「党员花名册」第 3 行找到表头，共 60 行名单")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByLabel("公民身份号码 对应项目")).toHaveValue("idNumber");
  await expect(page.getByLabel("备注 对应项目")).toHaveValue("");
  await page.getByRole("button", { name: "开始核对" }).click();

  await expect(page.getByRole("heading", { name: "第二步　核对结果" })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("公民身份号码：身份证号不对，请核对 18 位号码")).toBeVisible();
  await expect(page.getByText("和第 4 行是同一个")).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载退回的行" }).click(),
  ]);
  const back = readSheet(await readFile(await download.path()));
  expect(back.rows).toHaveLength(3 + 12);
  expect(back.rows[2]?.cells.at(-1)).toBe("导入错误（改好后再传）");
  expect(back.rows[3]?.cells.at(-1)).toContain("身份证号不对");

  await page.getByRole("button", { name: "确认导入" }).click();
  await expect(page.getByRole("button", { name: "撤销导入" })).toBeVisible({ timeout: 60_000 });
  await page.goto(`/o/sj05/people?q=${encodeURIComponent(rosterName(from + 1))}`);
  await expect(page.getByRole("link", { name: rosterName(from + 1) }).first()).toBeVisible();
  const [counted] = await adminSql<{ n: number }>(
    "select count(*)::int as n from person_private where id_number = any($1)",
    [Array.from({ length: count }, (_, n) => identityNumber(from + n))],
  );
  expect(counted?.n).toBe(count - 12);

  await open(page, "/o/sj05/imports");
  await page.getByRole("link", { name: "党员花名册.xlsx" }).first().click();
  await page.getByRole("button", { name: "撤销导入" }).click();
  await page.getByRole("button", { name: "确认撤销" }).click();
  await expect(page.getByText("已撤销：新增的已删去，更新的已恢复原样。")).toBeVisible({ timeout: 60_000 });
  await page.context().close();
});
