import { zip } from "@/lib/documents/zip";

/** `s`: the style of the cell; a day is its serial number under style 2; `inline` and `formula` write the cell that way. */
export type WpsCell =
  | string
  | number
  | { day: number }
  | { inline: string }
  | { formula: string; value: string | number };

export type WpsSheet = {
  name: string;
  rows: readonly (readonly (WpsCell | null)[])[];
  merges?: readonly string[];
  /** Words that stand in the shared strings with a phonetic run, as an input method writes them. */
  phonetic?: readonly string[];
};

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const office = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook as WPS saves it: its own namespaces and custom parts, shared strings in order of use, styles of its own. */
export function wpsWorkbook({ name, rows, merges = [], phonetic = [] }: WpsSheet): Buffer {
  const strings = new Map<string, number>();
  const shared = (text: string) => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size);
    return strings.size - 1;
  };
  const lines = rows.map((cells, at) => {
    const drawn = cells.map((cell, column) =>
      cell === null ? "" : drawCell(cell, `${letters(column)}${at + 1}`, shared),
    );
    return `<row r="${at + 1}" s="1" ht="20" customHeight="1" spans="1:${cells.length}">${drawn.join("")}</row>`;
  });
  const merged =
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`
      : "";
  const sheet = `${head}<worksheet xmlns="${main}" xmlns:r="${relations}" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"><sheetPr/><dimension ref="A1:${letters((rows[0]?.length ?? 1) - 1)}${rows.length}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultColWidth="9" defaultRowHeight="13.5"/><cols><col min="1" max="20" width="14" customWidth="1"/></cols><sheetData>${lines.join("")}</sheetData>${merged}<pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/></worksheet>`;
  const words = [...strings.keys()].map((text) => {
    const hint = phonetic.includes(text)
      ? `<rPh sb="0" eb="1"><t>pin</t></rPh><phoneticPr fontId="1" type="noConversion"/>`
      : "";
    const space = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : "";
    return `<si><t${space}>${escaped(text)}</t>${hint}</si>`;
  });
  return zip(
    Object.entries({
      "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${office}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${office}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${office}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${office}.styles+xml"/></Types>`,
      "_rels/.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><fileVersion appName="xl" lastEdited="3" lowestEdited="5" rupBuild="9302"/><workbookPr/><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId3" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      "xl/styles.xml": `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="14"/><name val="黑体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      "xl/sharedStrings.xml": `${head}<sst xmlns="${main}" count="${strings.size}" uniqueCount="${strings.size}">${words.join("")}</sst>`,
      "xl/worksheets/sheet1.xml": sheet,
    }).map(([path, text]) => ({ path, bytes: Buffer.from(text, "utf8") })),
  );
}

function drawCell(cell: WpsCell, at: string, shared: (text: string) => number): string {
  if (typeof cell === "string") return `<c r="${at}" s="1" t="s"><v>${shared(cell)}</v></c>`;
  if (typeof cell === "number") return `<c r="${at}" s="1"><v>${cell}</v></c>`;
  if ("day" in cell) return `<c r="${at}" s="2"><v>${cell.day}</v></c>`;
  if ("inline" in cell) return `<c r="${at}" s="1" t="inlineStr"><is><t>${escaped(cell.inline)}</t></is></c>`;
  return `<c r="${at}" s="1" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(String(cell.value))}</v></c>`;
}
