import type { Day } from "@/lib/kernel/clock";
import { isDay } from "@/lib/kernel/clock";

/** What a spreadsheet puts on the clipboard: tabs between cells, quotes around a cell that holds a line break. */
export function readTable(text: string): string[][] {
  const rows: string[][] = [];
  const cells = /(\t|\r?\n)(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))/gy;
  for (const [, before, quoted, plain] of `\n${text.replace(/(\r?\n)+$/, "")}`.matchAll(cells)) {
    if (before !== "\t") rows.push([]);
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain ?? "").trim());
  }
  return rows;
}

const two = (text: string | undefined) => String(text ?? "").padStart(2, "0");

/** A day as people write it: 2026-05-08, 2026/5/8, 2026年5月8日, 5月8日, 5.8; without a year the one of today. */
export function readDay(text: string, today: Day): Day | null {
  const written = text.trim().replace(/\s.*$/, "");
  const [, year, month, day] = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/.exec(written) ?? [];
  if (!month || !day) return null;
  const found = `${year ?? today.slice(0, 4)}-${two(month)}-${two(day)}`;
  return isDay(found) ? found : null;
}

export type GridRow = { id: string; who: string; number: number };
export type GridCells = { note: string; quantity: string; happenedOn: string };
export const gridFields = ["note", "quantity", "happenedOn"] as const;
export type GridField = (typeof gridFields)[number];

export type Placed = { cells: Map<string, Partial<GridCells>>; lost: string[] };

const cellOf = (field: GridField, value: string, today: Day) =>
  field === "happenedOn" ? (readDay(value, today) ?? value) : value;

/** Rows that name a pledger and an item (承诺人、第几条、进展、数量、日期) find theirs; what finds none is given back. */
function placeByName(table: string[][], rows: readonly GridRow[], today: Day): Placed {
  const placed: Placed = { cells: new Map(), lost: [] };
  for (const [who = "", number = "", note = "", quantity = "", day = ""] of table) {
    const row = rows.find((one) => one.who === who && String(one.number) === number.replace(/\D/g, ""));
    const happenedOn = cellOf("happenedOn", day, today);
    if (row) placed.cells.set(row.id, { note, quantity, ...(day ? { happenedOn } : {}) });
    else if (!/承诺人|姓名/.test(who)) placed.lost.push([who, number, note, quantity, day].join("\t").trimEnd());
  }
  return placed;
}

/** From the cell pasted into, to the right and down, as in a spreadsheet; what runs past the last row is given back. */
function placeFrom(
  table: string[][],
  rows: readonly GridRow[],
  start: { row: number; field: GridField },
  today: Day,
): Placed {
  const placed: Placed = { cells: new Map(), lost: [] };
  const fields = gridFields.slice(gridFields.indexOf(start.field));
  for (const [place, line] of table.entries()) {
    const row = rows[start.row + place];
    const given = fields.slice(0, line.length).map((field, at) => [field, cellOf(field, line[at] ?? "", today)]);
    if (row) placed.cells.set(row.id, Object.fromEntries(given));
    else placed.lost.push(line.join("\t"));
  }
  return placed;
}

/** Where a pasted block goes: by name where its lines begin with pledgers, else from the cell pasted into. */
export function place(
  text: string,
  rows: readonly GridRow[],
  start: { row: number; field: GridField },
  today: Day,
): Placed {
  const table = readTable(text);
  const named = table.some(([who]) => rows.some((row) => row.who === who)) && table.some((line) => line.length > 2);
  return named ? placeByName(table, rows, today) : placeFrom(table, rows, start, today);
}
