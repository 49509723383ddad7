import { type Day, isDay } from "@/lib/kernel/clock";
import type { Fault, FaultCode, Field, Shape } from "./schema";

type Cell = string | number | boolean | null;
type Read = { value: string } | { code: FaultCode };

// Letters, digits and the signs of numbers and dates; a Chinese comma or bracket stays what it is.
const wide = /[\uff0b\uff0d-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
const wideOffset = 0xfee0;

const plain = /^[\x20-\x7e\u4e00-\u9fff]*$/;

/** The words of a cell as they are kept: full-width signs made narrow, unseen signs and blanks at the edges gone. */
export function tidy(cell: Cell): string {
  if (cell === null) return "";
  const text = String(cell);
  if (plain.test(text)) return text.trim();
  return text
    .replace(wide, (sign) => String.fromCharCode(sign.charCodeAt(0) - wideOffset))
    .replace(/[\p{Cc}\u200b-\u200f\u2060\ufeff]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** What a cell says for its field, as the text that is kept, or the code of what is wrong with it. */
export function readField(field: Field, cell: Cell, today: Day): Read {
  const text = tidy(cell);
  if (text === "") return field.required ? { code: "required" } : { value: "" };
  const read = shapes[field.shape](text, field, cell, today);
  return "value" in read && read.value.length > (field.max ?? 200) ? { code: "tooLong" } : read;
}

export const faultText = ({ column, code, argument = "" }: Fault): string => `${column}:${code}:${argument}`;

export function faultOf(text: string): Fault {
  const [column = "-1", code = "", ...rest] = text.split(":");
  return { column: Number(column), code: code as FaultCode, argument: rest.join(":") };
}

const taken = (value: string): Read => ({ value });

const shapes: Record<Shape, (text: string, field: Field, cell: Cell, today: Day) => Read> = {
  words: taken,
  org: (text) => ({ value: text.replace(/\s/g, "") }),
  // 张　三 is 张三; a foreign name keeps its blanks.
  name: (text) => ({ value: /^[\x20-\x7e]*$/.test(text) ? text : text.replace(/ /g, "") }),
  day: (text, { future }, cell, today) => dayIn(text, cell, future ? "9999-12-31" : today),
  choice: (text, { options = {} }) => found(options[text.replace(/\s/g, "")]),
  flag: (text) => found(flags[text.toUpperCase()]),
  identity: (text, _field, cell) => identityIn(text, cell),
  phone: (text) => phoneIn(text),
  number: (text) => numberIn(text),
  period: (text, _field, cell) => periodIn(text, cell),
};

const flags: Record<string, string> = {
  是: "t",
  有: "t",
  "√": "t",
  "✓": "t",
  "✔": "t",
  Y: "t",
  YES: "t",
  TRUE: "t",
  "1": "t",
  否: "f",
  无: "f",
  不是: "f",
  "×": "f",
  "-": "f",
  N: "f",
  NO: "f",
  FALSE: "f",
  "0": "f",
};

const found = (value: string | undefined): Read => (value === undefined ? { code: "notAnOption" } : { value });

const firstSerial = 10_000;
const lastSerial = 60_000;

function dayIn(text: string, cell: Cell, today: Day): Read {
  const day =
    typeof cell === "number" && cell >= firstSerial && cell <= lastSerial ? serialDay(cell) : writtenDay(text);
  if (day === undefined || !isDay(day)) return { code: "badDay" };
  return day > today ? { code: "inTheFuture" } : { value: day };
}

const serialDay = (serial: number): Day =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);

/** 2026-6-5, 2026.06.05, 2026/6/5, 2026年6月5日, 20260605; a month alone is its first day. */
function writtenDay(text: string): Day | undefined {
  if (text.length === 10 && text[4] === "-" && text[7] === "-") return text;
  const parts =
    /^(\d{4})[-./年\s]{0,2}(\d{1,2})(?:[-./月\s]{1,2}(\d{1,2})?日?|(\d{2}))?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(
      text,
    );
  if (!parts) return undefined;
  const [, year, month = "", day, packed] = parts;
  return `${year}-${month.padStart(2, "0")}-${(day ?? packed ?? "1").padStart(2, "0")}`;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function identityIn(text: string, cell: Cell): Read {
  // Excel keeps fifteen digits of a number: the last three are lost for ever.
  if (typeof cell === "number") return { code: "identityAsNumber" };
  const id = text.replace(/[\s']/g, "").toUpperCase();
  if (/^\d\.\d+E\+?17$/.test(id)) return { code: "identityAsNumber" };
  if (!/^\d{17}[\dX]$/.test(id) || !isDay(bornIn(id))) return { code: "badIdentity" };
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += (weights[i] ?? 0) * (id.charCodeAt(i) - 48);
  return "10X98765432"[sum % 11] === id[17] ? { value: id } : { code: "badIdentity" };
}

/** The birth an identity number tells. */
export const bornIn = (id: string): Day => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;

export const genderIn = (id: string): "M" | "F" => (Number(id[16]) % 2 === 0 ? "F" : "M");

/** 1,234.5 and what floating point made of 12.4; at most four decimals, none below nothing. */
function numberIn(text: string): Read {
  const bare = text.replace(/[,\s]/g, "");
  if (!/^\d+(\.\d+)?(E[+-]?\d+)?$/i.test(bare) || Number(bare) > 1e11) return { code: "badNumber" };
  return { value: String(Number(Number(bare).toFixed(4))) };
}

const ordinals: Record<string, string> = { 一: "1", 二: "2", 三: "3", 四: "4" };
const quarterWords = /^(\d{4})?年?[-./]?(?:第?([一二三四1-4])季度?|Q([1-4]))$/i;
const monthWords = /^(?:(\d{4})[-./年])?(1[0-2]|0?[1-9])月份?$|^(\d{4})[-./年](1[0-2]|0?[1-9])$/;
const yearWords = /^(\d{4})年?(?:度|全年|年度)?$/;

/** 2026年第二季度, 二季度, 2026Q2, 2026年5月, 5月, 2026-05, 2026年, 全年; without its year a period begins with Q, - or Y. */
function periodIn(text: string, cell: Cell): Read {
  if (typeof cell === "number" && cell >= firstSerial && cell <= lastSerial) return taken(serialDay(cell).slice(0, 7));
  const bare = text.replace(/\s/g, "");
  const [, quarterYear = "", word = "", digit] = quarterWords.exec(bare) ?? [];
  if (word || digit) return taken(`${quarterYear}Q${digit ?? ordinals[word] ?? word}`);
  const month = monthWords.exec(bare);
  if (month) return taken(`${month[1] ?? month[3] ?? ""}-${(month[2] ?? month[4] ?? "").padStart(2, "0")}`);
  if (/^(全年|本年|年度)$/.test(bare)) return taken("Y");
  const [, year] = yearWords.exec(bare) ?? [];
  return year ? taken(year) : { code: "badPeriod" };
}

function phoneIn(text: string): Read {
  const number = text.replace(/[\s()]/g, "");
  return /^\+?\d[\d-]{5,18}\d$/.test(number) ? { value: number } : { code: "badPhone" };
}
