import type { SheetRow } from "@/lib/documents/read-sheet";
import { letters } from "@/lib/documents/sheet-parts";
import { tidy } from "@/lib/imports/fields/rules";
import { bodyOf, findHeading, guessFields, type Merged } from "@/lib/imports/headers/rules";
import { cellFields, listFields, type SheetField, type SheetSource, sheetSources } from "./catalogue/schema";

export type Guess = {
  source: SheetSource | "NONE";
  headerRow: number;
  headerEnd: number;
  footRow: number;
  places: { place: string; field: string }[];
};

const asFields = (fields: readonly SheetField[]) =>
  fields.map(({ key, synonyms }) => ({ key, synonyms, shape: "words" as const, example: "", width: 0 }));

/** The heading that most fields of some list are found in, where its rows end, and a field for every place that speaks for itself. */
export function guessSheet(rows: readonly SheetRow[], merges: readonly Merged[]): Guess {
  const last = Math.max(1, ...rows.map(({ number }) => number));
  const found = sheetSources.flatMap((source) => {
    const fields = asFields(listFields[source]);
    const heading = findHeading(rows, merges, fields);
    if (!heading) return [];
    const guesses = guessFields(heading.columns, fields, new Map());
    return guesses.size >= 2 ? [{ source, heading, guesses }] : [];
  });
  const [best] = found.sort((a, b) => b.guesses.size - a.guesses.size);
  const cells = guessCells(rows, merges, best?.heading);
  if (!best) return { source: "NONE", headerRow: 0, headerEnd: 0, footRow: last + 1, places: cells };
  const { source, heading, guesses } = best;
  const columns = [...guesses].map(([position, field]) => ({ place: letters(position), field }));
  const footRow = footOf(rows, merges, heading.end, last);
  return { source, headerRow: heading.row, headerEnd: heading.end, footRow, places: [...columns, ...cells] };
}

/** The first row below the heading that is a sum, a signature or a sentence across; else the row after the last. */
function footOf(rows: readonly SheetRow[], merges: readonly Merged[], end: number, last: number): number {
  const below = rows.filter(
    ({ number, cells, formulas }) => number > end && (cells.some(isFilled) || formulas?.length),
  );
  const body = new Set(bodyOf(rows, { end }, merges).map(({ number }) => number));
  const isSum = ({ formulas = [] }: SheetRow) => formulas.length > 0;
  const foot = below.find((row) => !body.has(row.number) || isSum(row));
  return Math.max(end + 1, foot?.number ?? last + 1);
}

const isFilled = (cell: SheetRow["cells"][number] | undefined) => cell !== undefined && cell !== null && cell !== "";

/** A label beside an empty cell says what belongs there; 填报单位： with room behind it in the same cell does not. */
function guessCells(rows: readonly SheetRow[], merges: readonly Merged[], heading?: { row: number; end: number }) {
  const places: { place: string; field: string }[] = [];
  const taken = new Set<string>();
  for (const { number, cells } of rows) {
    if (heading && number >= heading.row && number <= heading.end) continue;
    for (const [column, cell] of cells.entries()) {
      const word = typeof cell === "string" ? tidy(cell).replace(/[\s：:（(].*$/, "") : "";
      const field = cellFields.find(({ key, synonyms }) => !taken.has(key) && synonyms.includes(word))?.key;
      const merge = merges.find(({ top, left }) => top === number && left === column);
      const next = (merge?.right ?? column) + 1;
      if (!field || isFilled(cells[next])) continue;
      taken.add(field);
      places.push({ place: `${letters(next)}${number}`, field });
    }
  }
  return places;
}

/** What is wrong with a mapping as it was typed: a field twice among the columns, a cell twice, a cell without a field. */
export function faultOfPlaces(columns: readonly string[], cells: readonly { place: string; field: string }[]) {
  const used = columns.filter(Boolean);
  if (new Set(used).size < used.length) return "mappingTwice";
  if (cells.some(({ place, field }) => (place === "") !== (field === ""))) return "cellIncomplete";
  const placed = cells.map(({ place }) => place).filter(Boolean);
  return new Set(placed).size < placed.length ? "cellTwice" : null;
}
