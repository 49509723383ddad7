import { addDays, type Day, isDay } from "@/lib/kernel/clock";

export type DeclaredDay = { day: Day; kind: "HOLIDAY" | "WORKDAY" | null; name: string };
/** What a pasted list says, or the first line that cannot be read. */
export type ReadList = { days: DeclaredDay[] } | { badRow: number };

const longest = 62;

/** Every day of a span, both ends counted; null when it runs backwards or over two months. */
export function daysOf(from: Day, to: Day): Day[] | null {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    days.push(day);
    if (days.length > longest) return null;
  }
  return days.length > 0 ? days : null;
}

const date = /(?:(\d{4})\s*[年./-]\s*)?(?:(\d{1,2})\s*[月./-]\s*)?(\d{1,2})\s*日?/;
const span = new RegExp(`${date.source}(?:\\s*(?:至|到|—+|～|~|－|–)\\s*${date.source})?`, "g");
const heading = /^\s*(?:[一二三四五六七八九十]+、|\d{1,2}[.、])?\s*([^\d：:，,]{2,12})[：:]/;

type Reading = { year: string; month: string; name: string };

/** One date of the text as a day; what it leaves out is what stood before. */
function dayFrom(reading: Reading, year: string | undefined, month: string | undefined, day: string): Day | null {
  reading.year = year ?? reading.year;
  reading.month = month ?? reading.month;
  const said = `${reading.year}-${reading.month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(said) ? said : null;
}

/** 放假 or 上班, as notices of the State Council and county lists put it. */
const kindOf = (clause: string): "HOLIDAY" | "WORKDAY" | null => {
  if (/上班|补班|工作日/.test(clause)) return "WORKDAY";
  return /放假|休息|公休|假日|休/.test(clause) ? "HOLIDAY" : null;
};

const rest = (clause: string): string =>
  clause
    .replace(span, "")
    .replace(/放假调休|调休上班|放假|补班|上班|休息|公休|与周末连休|共\s*\d*\s*天?|[\s、，,。；：:至到]/g, "");

function readClause(reading: Reading, clause: string): DeclaredDay[] | null {
  const plain = clause.replace(/共\s*\d+\s*天/g, "");
  const kind = kindOf(plain);
  const dates = [...plain.matchAll(span)];
  if (dates.length === 0) return [];
  if (!kind) return null;
  const name = (reading.name || rest(plain) || (kind === "HOLIDAY" ? "放假" : "上班")).slice(0, 20);
  const days: DeclaredDay[] = [];
  for (const [, year, month, first = "", otherYear, otherMonth, last] of dates) {
    const from = dayFrom(reading, year, month, first);
    const to = from && last ? dayFrom(reading, otherYear, otherMonth, last) : from;
    const listed = from && to ? daysOf(from, to) : null;
    if (!listed) return null;
    days.push(...listed.map((day) => ({ day, kind, name: kind === "WORKDAY" && reading.name ? `${name}调休` : name })));
  }
  return days;
}

/**
 * Reads a pasted list: 「2026-10-01至2026-10-07 放假 国庆节」 line by line, or the text of an official notice
 * (「六、国庆节：10月1日至7日放假调休，共7天。9月20日、10月10日上班。」), whose year stands once at its head.
 */
export function readDays(text: string): ReadList {
  const reading: Reading = { year: "", month: "", name: "" };
  const found = new Map<Day, DeclaredDay>();
  const rows = text.split("\n");
  for (const [at, row] of rows.entries()) {
    const plain = row.replace(/[（(][^）)]*[）)]/g, "").trim();
    reading.year = plain.match(/(\d{4})\s*年(?!\s*\d{1,2}\s*月)/)?.[1] ?? reading.year;
    reading.name = plain.match(heading)?.[1]?.trim() ?? "";
    const body = plain.replace(heading, "").replace(/\d{4}\s*年(?!\s*\d{1,2}\s*月)/, "");
    for (const clause of body.split(/[。；;]/)) {
      const days = readClause(reading, clause);
      if (!days) return { badRow: at + 1 };
      for (const declared of days) found.set(declared.day, declared);
    }
  }
  return { days: [...found.values()].sort((a, b) => (a.day < b.day ? -1 : 1)) };
}
