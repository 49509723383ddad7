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

type Element = { attributes: string; inner: string };

/**
 * Each element of a name with its attributes and inner text, in order; the elements asked for never nest in a workbook.
 * Searched forward only: one pattern over the whole text would take quadratic time on a file of unclosed tags.
 */
export function* elements(xml: string, name: string): Generator<Element> {
  const open = `<${name}`;
  const close = `</${name}>`;
  let at = xml.indexOf(open);
  while (at !== -1) {
    const from = at + open.length;
    const head = xml.indexOf(">", from);
    if (head === -1) return;
    let next = from;
    if (endsName(xml.charCodeAt(from))) {
      const isEmpty = xml.charCodeAt(head - 1) === 47;
      const end = isEmpty ? head : xml.indexOf(close, head);
      if (end === -1) return;
      yield { attributes: xml.slice(from, isEmpty ? head - 1 : head), inner: isEmpty ? "" : xml.slice(head + 1, end) };
      next = isEmpty ? head + 1 : end + close.length;
    }
    at = xml.indexOf(open, next);
  }
}

// A blank, a slash or the bracket: <row> is an element of its own beside <rowBreaks>.
const endsName = (code: number) => code <= 32 || code === 47 || code === 62;

export const firstElement = (xml: string, name: string): Element | undefined =>
  elements(xml, name).next().value ?? undefined;

/** The words of a shared or inline string: its runs joined, without the phonetic hints. */
export function stringOf(xml: string): string {
  // Nearly every string is one run.
  if (xml.startsWith("<t>") && xml.indexOf("<", 3) === xml.length - 4) return unescapeCell(plainText(xml.slice(3, -4)));
  const [first = "", ...hinted] = xml.split("<rPh");
  const spoken = [first, ...hinted.map((part) => part.slice(part.indexOf("</rPh>") + "</rPh>".length))].join("");
  let text = "";
  for (const { inner } of elements(spoken, "t")) text += inner;
  return unescapeCell(plainText(text));
}

const dayFormats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** For each cell style of the workbook, whether it shows a number as a calendar day. */
export function dayStyles(styles: string): boolean[] {
  const custom = new Map<number, boolean>();
  for (const { attributes } of elements(styles, "numFmt")) {
    custom.set(Number(attribute(attributes, "numFmtId")), showsDay(attribute(attributes, "formatCode") ?? ""));
  }
  const cellStyles = firstElement(styles, "cellXfs")?.inner ?? "";
  return Array.from(elements(cellStyles, "xf"), ({ attributes }) => {
    const id = Number(attribute(attributes, "numFmtId"));
    return custom.get(id) ?? dayFormats.has(id);
  });
}

const showsDay = (format: string) => /[yd]/i.test(format.slice(0, 255).replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));

const dayMilliseconds = 86_400_000;

/** A serial day of the workbook as YYYY-MM-DD. Excel counts from 1899-12-30, older Macintosh files from 1904-01-01. */
export function serialDay(serial: number, from1904: boolean): string | undefined {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(start + Math.floor(serial) * dayMilliseconds);
  return serial < 1 || Number.isNaN(day.getTime()) || day.getUTCFullYear() > 9999
    ? undefined
    : day.toISOString().slice(0, 10);
}
