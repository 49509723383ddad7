import type { Fault, FaultCode, Verdict } from "../fields/schema";
import type { ReadRow } from "../rows/rules";
import { orgPlace } from "./fields";
import { nameKey, placeRows, type Superior } from "./places/rules";

/** An organisation of the line, as the check compares a row with it. */
export type KnownOrg = {
  id: string;
  parentId: string | null;
  leads: boolean;
  code: string;
  name: string;
  shortName: string;
  kind: string;
  level: string;
  field: string;
  phone: string;
  address: string;
};
export type KnownTree = {
  hereId: string;
  orgs: readonly KnownOrg[];
  /** Codes of the file that somebody bears already, anywhere. */
  taken: ReadonlySet<string>;
  /** Kinds below which others may stand. */
  leading: ReadonlySet<string>;
};
export type JudgedOrg = ReadRow & { verdict: Verdict; target: string; subject: string };

/** What only a change by document may alter (ORG-08, LIFE-14). */
const byDocument = ["name", "shortName", "kind", "level", "field"] as const;
const kept = ["phone", "address"] as const;
const longestShortName = 30;
const fact = ({ facts }: { facts: readonly string[] }, key: string) => facts[orgPlace(key)] ?? "";

/** Gives the short name and the code their final form; tells what is wrong with either. */
export function completeOrg(facts: string[], columnOf: (key: string) => number): Fault[] {
  const faults: Fault[] = [];
  const code = fact({ facts }, "code").toLowerCase();
  facts[orgPlace("code")] = code;
  if (code !== "" && !/^[a-z][a-z0-9]{2,11}$/.test(code)) faults.push({ column: columnOf("code"), code: "badCode" });
  if (fact({ facts }, "shortName") === "" && fact({ facts }, "name").length > longestShortName)
    faults.push({ column: Math.max(columnOf("shortName"), columnOf("name")), code: "shortNameNeeded" });
  return faults;
}

/** The same name under the same words for a superior; other words for the same superior are found when it is known. */
export const orgKey = (facts: readonly string[]): string =>
  [nameKey(fact({ facts }, "name")), fact({ facts }, "parent"), fact({ facts }, "code")].join("|");

/**
 * ORG-04, ORG-07: every row with its superior, which may be another row above or below it, and its verdict. A row that
 * is already in the tree, by code or by name under its superior, brings its telephone and address up to date.
 */
export function judgeOrgs(
  rows: readonly ReadRow[],
  columnOf: (key: string) => number,
  tree: KnownTree,
  newId: () => string,
): JudgedOrg[] {
  const superiors = placeRows(rows, tree, newId);
  const seen = new Map<string, number>();
  const judged = rows.map((row): JudgedOrg => {
    const superior = superiors.get(row.number);
    if (row.faults.length > 0 || !superior) return bad(row, []);
    if ("fault" in superior) return bad(row, [{ column: columnOf("parent"), ...superior.fault }]);
    const keys = [`${superior.parent}|${nameKey(fact(row, "name"))}`, fact(row, "code")].filter(Boolean);
    const first = keys.map((key) => seen.get(key)).find((number) => number !== undefined);
    for (const key of keys) if (!seen.has(key)) seen.set(key, row.number);
    if (first !== undefined) return bad(row, [{ column: -1, code: "repeated", argument: String(first) }]);
    if (superior.known?.id === tree.hereId)
      return { ...row, verdict: "SAME", target: tree.hereId, subject: tree.hereId };
    return superior.known ? compared(row, columnOf, superior, superior.known) : added(row, columnOf, superior, tree);
  });
  return withoutOrphans(judged, columnOf("parent"), tree);
}

/** What is to stand below a row that is refused is refused with it. */
function withoutOrphans(judged: readonly JudgedOrg[], column: number, { orgs }: KnownTree): JudgedOrg[] {
  const standing = new Set(orgs.map(({ id }) => id));
  const orphans = new Set<number>();
  for (const { number, target, subject } of inFoundingOrder(judged.filter(({ verdict }) => verdict === "ADD")))
    if (standing.has(target)) standing.add(subject);
    else orphans.add(number);
  return judged.map((row) => (orphans.has(row.number) ? bad(row, [{ column, code: "superiorRefused" }]) : row));
}

type Placed = Exclude<Superior, { fault: unknown }>;

const bad = (row: ReadRow, faults: Fault[]): JudgedOrg => ({
  ...row,
  faults: [...row.faults, ...faults],
  verdict: "BAD",
  target: "",
  subject: "",
});

function added(row: ReadRow, columnOf: (key: string) => number, { parent, subject, leads }: Placed, tree: KnownTree) {
  if (!leads) return bad(row, [{ column: columnOf("parent"), code: "leadsNobody" }]);
  if (tree.taken.has(fact(row, "code"))) return bad(row, [{ column: columnOf("code"), code: "codeTaken" }]);
  return { ...row, verdict: "ADD" as const, target: parent, subject };
}

function compared(row: ReadRow, columnOf: (key: string) => number, { parent }: Placed, known: KnownOrg): JudgedOrg {
  const differs = (key: (typeof byDocument)[number] | (typeof kept)[number]) =>
    fact(row, key) !== "" && nameKey(fact(row, key)) !== nameKey(known[key]);
  const code: FaultCode = "byDocument";
  const faults: Fault[] = byDocument.filter(differs).map((key) => ({ column: columnOf(key), code }));
  if (parent !== known.parentId) faults.push({ column: columnOf("parent"), code });
  if (faults.length > 0) return bad(row, faults);
  return { ...row, verdict: kept.some(differs) ? "UPDATE" : "SAME", target: parent, subject: known.id };
}

/** Rows in the order of founding: every superior before those below it. */
export function inFoundingOrder<Row extends { subject: string; target: string }>(rows: readonly Row[]): Row[] {
  const waiting = new Map(rows.map((row) => [row.subject, row]));
  const ordered: Row[] = [];
  const take = (row: Row) => {
    if (!waiting.delete(row.subject)) return;
    const above = waiting.get(row.target);
    if (above) take(above);
    ordered.push(row);
  };
  for (const row of rows) take(row);
  return ordered;
}
