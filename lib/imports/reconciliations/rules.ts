import { likeness } from "@/lib/kernel/likeness";
import { tidy } from "../fields/rules";
import type { Field } from "../fields/schema";
import { bodyOf, findHeading, guessFields } from "../headers/rules";

export type PaperRow = { line: number; person: string; text: string; fulfilled: boolean | null };
export type OwnRow = { id: string; pledgeId: string; person: string; text: string; fulfilled: boolean; body: boolean };

export type Difference =
  | { kind: "onlyPaper"; paper: PaperRow }
  | { kind: "onlyOwn"; own: OwnRow }
  | { kind: "state" | "wording"; paper: PaperRow; own: OwnRow };

export type Totals = { people: number; items: number; fulfilled: number };
export type Comparison = { paper: Totals; own: Totals; differences: Difference[] };

const column = (key: string, synonyms: string[]): Field => ({ key, shape: "words", synonyms, example: "", width: 0 });
const paperFields: readonly Field[] = [
  column("person", ["承诺人", "姓名", "党员姓名", "承诺党员"]),
  column("text", ["承诺事项", "承诺内容", "事项", "内容", "具体内容", "具体事项"]),
  column("state", ["状态", "兑现情况", "完成情况", "落实情况", "是否兑现", "是否完成", "进展"]),
];

/** Rows pasted from a spreadsheet, with or without a heading; a name left empty under a merged cell is the one above. */
export function readPaper(pasted: string): PaperRow[] {
  const lines = pasted
    .split(/\r?\n/)
    .map((line, at) => ({ number: at + 1, cells: line.split("\t").map((cell) => cell || null) }));
  const heading = findHeading(lines, [], paperFields);
  const guesses = heading ? guessFields(heading.columns, paperFields, new Map()) : new Map<number, string>();
  const at = (key: string) => [...guesses].find(([, field]) => field === key)?.[0];
  const named = at("person") !== undefined && at("text") !== undefined;
  const places = named
    ? { person: at("person"), text: at("text"), state: at("state") }
    : { person: 0, text: 1, state: 2 };
  let above = "";
  return bodyOf(lines, { end: named ? (heading?.end ?? 0) : 0 }).flatMap(({ number, cells }) => {
    const cell = (place: number | undefined) => tidy(place === undefined ? null : (cells[place] ?? null));
    above = cell(places.person).replace(/ /g, "") || above;
    const text = cell(places.text);
    return text ? [{ line: number, person: above, text, fulfilled: fulfilledIn(cell(places.state)) }] : [];
  });
}

function fulfilledIn(word: string): boolean | null {
  if (word === "") return null;
  if (/未|没有|否|正在|推进|进行/.test(word)) return false;
  return /兑现|完成|落实|是|√|办结/.test(word);
}

const likeEnough = 0.55;

/** Every row that stands on one side only, or differently; rows alike but for their wording are told as that. What the organisation itself has pledged is compared where the paper holds it too. */
export function compareLedgers(paper: readonly PaperRow[], all: readonly OwnRow[]): Comparison {
  const named = new Set(paper.map(({ person }) => person));
  const own = all.filter(({ body, person }) => !body || named.has(person));
  const left = new Set(own);
  const differences: Difference[] = [];
  const unmatched = paper.filter((row) => {
    const same = [...left].find((mine) => mine.person === row.person && plain(mine.text) === plain(row.text));
    if (!same) return true;
    left.delete(same);
    if (isOther(row, same)) differences.push({ kind: "state", paper: row, own: same });
    return false;
  });
  for (const row of unmatched) {
    const [near] = [...left]
      .filter(({ person }) => person === row.person)
      .map((mine) => ({ mine, alike: likeness(mine.text, row.text) }))
      .sort((a, b) => b.alike - a.alike);
    if (!near || near.alike < likeEnough) differences.push({ kind: "onlyPaper", paper: row });
    else {
      left.delete(near.mine);
      differences.push({ kind: isOther(row, near.mine) ? "state" : "wording", paper: row, own: near.mine });
    }
  }
  for (const mine of left) differences.push({ kind: "onlyOwn", own: mine });
  return { paper: totalsOf(paper), own: totalsOf(own), differences };
}

const isOther = ({ fulfilled }: PaperRow, own: OwnRow) => fulfilled !== null && fulfilled !== own.fulfilled;

const plain = (text: string) => tidy(text).replace(/[\s，。、；：,.;:!！“”"'（）()]/g, "");

const totalsOf = (rows: readonly { person: string; fulfilled: boolean | null }[]): Totals => ({
  people: new Set(rows.map(({ person }) => person)).size,
  items: rows.length,
  fulfilled: rows.filter(({ fulfilled }) => fulfilled === true).length,
});
