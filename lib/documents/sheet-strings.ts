import { SheetRefused } from "./sheet-faults";
import { unescapeCell } from "./sheet-text";
import { plainText, stringOf } from "./sheet-xml";

const open = "<si>";
const close = "</si>";

/** The shared strings of a workbook, in order. Nearly every one is a single run, which is cut out without more ado. */
export function readStrings(xml: string): string[] {
  const strings: string[] = [];
  for (let at = nextString(xml, 0); at !== -1; ) {
    if (xml.charCodeAt(at - 1) !== bracket) {
      strings.push("");
      at = nextString(xml, at);
      continue;
    }
    const end = xml.indexOf(close, at);
    if (end === -1) break;
    strings.push(single(xml, at, end) ?? whole(xml.slice(at, end)));
    at = nextString(xml, end + close.length);
  }
  return strings;
}

const bracket = 62;

/** Behind the next opening tag: after its bracket, or after its slash where the string is empty. */
function nextString(xml: string, from: number): number {
  if (xml.startsWith(open, from)) return from + open.length;
  const at = /<si(?:\s[^>]*)?\/?>/g;
  at.lastIndex = from;
  const found = at.exec(xml);
  if (!found) return -1;
  return found[0].endsWith("/>") ? at.lastIndex - 1 : at.lastIndex;
}

function single(xml: string, from: number, end: number): string | undefined {
  if (!xml.startsWith("<t>", from)) return undefined;
  const stop = xml.indexOf("<", from + 3);
  return stop + 4 === end ? unescapeCell(plainText(xml.slice(from + 3, stop))) : undefined;
}

function whole(inner: string): string {
  if (inner.includes("<![CDATA[")) throw new SheetRefused("NOT_A_WORKBOOK");
  return stringOf(inner);
}
