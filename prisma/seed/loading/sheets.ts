import { createHash } from "node:crypto";
import ExcelJS from "exceljs";
import type { Client } from "pg";
import { readSheet } from "@/lib/documents/read-sheet";
import { guessSheet } from "@/lib/sheets/rules";

/** Two sheets of the county's own: one in force for everybody below, one still to be mapped. */
export async function loadSheets(client: Client): Promise<void> {
  await loadSheet(client, "公开承诺情况统计表", "每季末报县直工委", await itemsSheet());
  await loadSheet(client, "基层党组织承诺汇总表", "半年报，启用前请各科核对", await orgsSheet());
  await client.query(
    `update sheet_version v set state = 'RELEASED' from sheet_form f where f.org_id = v.org_id and f.id = v.form_id and f.title = '公开承诺情况统计表'`,
  );
}

async function loadSheet(client: Client, title: string, note: string, content: Buffer): Promise<void> {
  const sheet = readSheet(content);
  const { places, source, headerRow, headerEnd, footRow } = guessSheet(sheet.rows, sheet.merges);
  await client.query(
    `with keeper as (
       select o.id as org, d.person_id as person from org o join duty d on d.org_id = o.id and d.kind = 'SECRETARY' and d.ends_on is null where o.code = 'sj02' limit 1
     ), form as (
       insert into sheet_form (org_id, id, title, note, added_by_person_id, added_at)
       select org, gen_random_uuid(), $1, $2, person, app_now() - interval '40 days' from keeper returning org_id, id, added_by_person_id, added_at
     ), version as (
       insert into sheet_version (org_id, id, form_id, version, file_name, sheet_name, sha256, bytes, content, source, header_row, header_end, foot_row, added_by_person_id, added_at)
       select org_id, gen_random_uuid(), id, 1, $1 || '.xlsx', $3, $4, octet_length($5::bytea), $5::bytea, $6, $7::int, $8::int, $9::int, added_by_person_id, added_at from form returning org_id, id
     )
     select org_id, id from version`,
    [
      title,
      note,
      sheet.name,
      createHash("sha256").update(content).digest("hex"),
      content,
      source,
      headerRow,
      headerEnd,
      footRow,
    ],
  );
  await client.query(
    `insert into sheet_place (org_id, id, version_id, place, field)
     select v.org_id, gen_random_uuid(), v.id, p.place, p.field from sheet_version v join sheet_form f on f.org_id = v.org_id and f.id = v.form_id
       cross join unnest($2::text[], $3::text[]) as p (place, field) where f.title = $1`,
    [title, places.map(({ place }) => place), places.map(({ field }) => field)],
  );
}

const headings = {
  items: ["序号", "姓名", "职务", "承诺类别", "承诺事项", "完成时限", "进展情况", "兑现情况", "备注"],
  orgs: ["序号", "党组织名称", "承诺人数", "承诺事项数", "已兑现", "到期未兑现", "未到期", "兑现率"],
};

/** A table with a title across, who fills it in, a heading, room for rows and a line to sign. */
async function tableOf(title: string, heading: readonly string[], widths: readonly number[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("统计表", { pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true } });
  sheet.columns = widths.map((width) => ({ width }));
  sheet.mergeCells(1, 1, 1, heading.length);
  Object.assign(sheet.getCell("A1"), {
    value: title,
    font: { name: "方正小标宋简体", size: 22 },
    alignment: { horizontal: "center", vertical: "middle" },
  });
  sheet.getRow(1).height = 42;
  sheet.getRow(2).values = ["填报单位", null, null, "填报人", null, "填报日期", null];
  sheet.mergeCells("B2:C2");
  sheet.getRow(3).values = [...heading];
  for (let row = 3; row <= 8; row += 1) {
    sheet.getRow(row).height = 30;
    for (let column = 1; column <= heading.length; column += 1) frame(sheet.getRow(row).getCell(column), row === 3);
  }
  sheet.mergeCells(9, 1, 9, heading.length);
  sheet.getCell("A9").value = "主要负责人（签字）：　　　　　　　　　　　　党组织（盖章）";
  sheet.getRow(9).height = 36;
  return Buffer.from(await book.xlsx.writeBuffer());
}

const line = { style: "thin" } as const;

function frame(cell: ExcelJS.Cell, isHead: boolean): void {
  cell.border = { top: line, bottom: line, left: line, right: line };
  cell.font = isHead ? { name: "黑体", size: 12 } : { name: "仿宋_GB2312", size: 12 };
  cell.alignment = { horizontal: isHead ? "center" : "left", vertical: "middle", wrapText: true };
}

const itemsSheet = () => tableOf("公开承诺情况统计表", headings.items, [6, 10, 16, 16, 40, 16, 28, 12, 12]);
const orgsSheet = () => tableOf("基层党组织承诺汇总表", headings.orgs, [6, 30, 12, 14, 12, 14, 12, 12]);
