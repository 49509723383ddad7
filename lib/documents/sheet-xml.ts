import { unescapeCell } from "./sheet-text";

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function plainText(xml: string): string {
  if (!xml.includes("&") && !xml.includes("_x")) return xml;
  return xml
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/_x([\dA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

export const attribute = (attributes: string, name: string): string | undefined => {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : plainText(value);
};

/** Each element's attributes and inner text, in order; elements of that name do not nest in a workbook. */
export function elements(xml: string, name: string): { attributes: string; inner: string }[] {
  const pattern = new RegExp(`<${name}(?=[\\s/>])([^>]*?)(?:/>|>([\\s\\S]*?)</${name}>)`, "g");
  return Array.from(xml.matchAll(pattern), (match) => ({ attributes: match[1] ?? "", inner: match[2] ?? "" }));
}

/** The words of a shared or inline string: its runs joined, without the phonetic hints. */
export function stringOf(xml: string): string {
  const spoken = xml.includes("<rPh") ? xml.replace(/<rPh[\s\S]*?<\/rPh>/g, "") : xml;
  const runs = Array.from(spoken.matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g), (match) => match[1] ?? "");
  return unescapeCell(plainText(runs.join("")));
}

const dayFormats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** For each cell style of the workbook, whether it shows a number as a calendar day. */
export function dayStyles(styles: string): boolean[] {
  const custom = new Map(
    elements(styles, "numFmt").map(({ attributes }) => [
      Number(attribute(attributes, "numFmtId")),
      showsDay(attribute(attributes, "formatCode") ?? ""),
    ]),
  );
  const cellStyles = elements(styles, "cellXfs")[0]?.inner ?? "";
  return Array.from(cellStyles.matchAll(/<xf\s([^>]*?)\/?>/g), (match) => {
    const id = Number(attribute(match[1] ?? "", "numFmtId"));
    return custom.get(id) ?? dayFormats.has(id);
  });
}

const showsDay = (format: string) => /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));

const dayMilliseconds = 86_400_000;

/** A serial day of the workbook as YYYY-MM-DD. Excel counts from 1899-12-30, older Macintosh files from 1904-01-01. */
export function serialDay(serial: number, from1904: boolean): string | undefined {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(start + Math.floor(serial) * dayMilliseconds);
  return serial < 1 || Number.isNaN(day.getTime()) || day.getUTCFullYear() > 9999
    ? undefined
    : day.toISOString().slice(0, 10);
}
