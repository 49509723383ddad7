import ExcelJS from "exceljs";
import { headerCell, titleStyle } from "./ledger-styles";
import { sheetName } from "./sheet-text";

export type TemplateColumn = {
  header: string;
  required: boolean;
  width: number;
  options: readonly string[];
  example: string;
  asText: boolean;
};
export type Template = { name: string; note: string; optionNote: string; columns: readonly TemplateColumn[] };

const rowsPrepared = 2_000;

/** An empty list to be filled in: required marks, drop-downs, an example as a note, long numbers kept as text. */
export async function templateBuffer({ name, note, optionNote, columns }: Template): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(sheetName(name), { views: [{ state: "frozen", ySplit: 2 }] });
  sheet.columns = columns.map(({ width, asText }) => ({ width, style: asText ? { numFmt: "@" } : {} }));
  Object.assign(sheet.getRow(1).getCell(1), { value: `${name}　${note}`, ...titleStyle });
  sheet.mergeCells(1, 1, 1, columns.length);
  sheet.getRow(1).height = 32;
  columns.forEach(({ header, required, example }, i) => {
    const cell = sheet.getRow(2).getCell(i + 1);
    Object.assign(cell, { value: required ? `${header}*` : header, ...headerCell });
    if (example) cell.note = example;
  });
  columns.forEach(({ options }, i) => {
    if (options.length === 0) return;
    const validation = {
      type: "list" as const,
      allowBlank: true,
      formulae: [`"${options.join(",")}"`],
      showErrorMessage: true,
      error: optionNote,
    };
    for (let row = 3; row < rowsPrepared; row += 1) sheet.getCell(row, i + 1).dataValidation = validation;
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}
