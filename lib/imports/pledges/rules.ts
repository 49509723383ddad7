import type { ItemState } from "@/lib/pledges/items/rules";
import { isWithAuthor, type PledgeState } from "@/lib/pledges/lifecycle";
import { tidy } from "../fields/rules";
import type { Fault, FaultCode } from "../fields/schema";
import { type ComparedRow, type ReadRow, refusedRow } from "../rows/rules";
import { pledgePlace } from "./fields";

/** An item of the ledger as it stands; `facts` in the order of the fields. */
export type StandingItem = {
  id: string;
  state: ItemState;
  category: string;
  family: string;
  facts: readonly string[];
} & StandingPledge;

export type StandingPledge = {
  pledgeId: string;
  personId: string;
  pledgeState: PledgeState;
  /** Typed for the member by somebody who keeps the records: what a member wrote is the member's to change. */
  typed: boolean;
};

export type StandingLedger = {
  people: readonly { personId: string; name: string }[];
  pledges: readonly StandingPledge[];
  items: readonly StandingItem[];
  categories: readonly { id: string; name: string; family: string }[];
};

const wording = ["text", "category", "target", "dueOn", "beneficiary", "checkedHow"] as const;
const fact = (facts: readonly string[], key: string) => facts[pledgePlace(key)] ?? "";

/** The same words, whatever marks and blanks stand between them. */
export const plainWords = (text: string): string => tidy(text).replace(/[\s，。、；：,.;:!！“”"'（）()]/g, "");

/** Two rows of one file are the same item by its key, else by pledger and wording. */
export const itemKey = (facts: readonly string[]): string =>
  fact(facts, "key") || `${fact(facts, "person")}|${plainWords(fact(facts, "text"))}`;

/**
 * Every row against what stands: new, changed, the same, or refused with its reason. INV-06: the wording of what is
 * published is never changed from a file; of what a member wrote, neither.
 */
export function judgePledges(
  rows: readonly ReadRow[],
  columnOf: (key: string) => number,
  ledger: StandingLedger,
): ComparedRow[] {
  const known = new Map(
    ledger.items.flatMap((item) => [
      [item.id, item] as const,
      [`${fact(item.facts, "person")}|${plainWords(fact(item.facts, "text"))}`, item] as const,
    ]),
  );
  const seen = new Map<string, number>();
  return rows.map((row) => {
    if (row.faults.length > 0) return refusedRow(row, row.faults);
    const item = known.get(fact(row.facts, "key")) ?? known.get(itemKey(withoutKey(row.facts)));
    if (!item && fact(row.facts, "key")) return refusedRow(row, [{ column: columnOf("key"), code: "unknownKey" }]);
    const judged = item ? compared(row, columnOf, item, ledger) : added(row, columnOf, ledger);
    const first = seen.get(judged.subject);
    if (judged.subject !== "" && first !== undefined)
      return refusedRow(row, [{ column: -1, code: "repeated", argument: String(first) }]);
    if (judged.subject !== "") seen.set(judged.subject, row.number);
    return judged;
  });
}

const withoutKey = (facts: readonly string[]) => facts.map((one, at) => (at === pledgePlace("key") ? "" : one));

function compared(
  row: ReadRow,
  columnOf: (key: string) => number,
  item: StandingItem,
  ledger: StandingLedger,
): ComparedRow {
  const facts = completed(row.facts, item, ledger);
  if (!facts) return refusedRow(row, [{ column: columnOf("category"), code: "unknownCategory" }]);
  const differs = (key: string) => fact(facts, key) !== fact(item.facts, key);
  const reworded = wording.filter(differs);
  const faults: Fault[] = [];
  const told = (keys: readonly string[], code: FaultCode | null) => {
    if (code) faults.push(...keys.map((key) => ({ column: columnOf(key), code })));
  };
  if (reworded.length > 0) told(reworded, mayReword(item));
  if (differs("progress")) told(["progress"], mayProgress(item));
  if (faults.length > 0) return refusedRow(row, faults);
  const verdict = reworded.length > 0 || differs("progress") ? "UPDATE" : "SAME";
  const tail = [item.personId, item.pledgeId];
  const before = verdict === "UPDATE" ? [...item.facts, ...tail] : [];
  return { ...row, facts: [...facts, ...tail], verdict, target: "", subject: item.id, before };
}

/** An empty cell leaves what stands; a category may be told by its name or its family. Null where nobody knows the word. */
function completed(given: readonly string[], item: StandingItem, ledger: StandingLedger): string[] | null {
  const facts = given.map((one, at) => one || (item.facts[at] ?? ""));
  const word = fact(given, "category");
  const kept = word === "" || word === item.category || word === item.family;
  const category = kept ? fact(item.facts, "category") : categoryOf(word, ledger);
  if (category === undefined) return null;
  facts[pledgePlace("category")] = category;
  facts[pledgePlace("person")] = fact(item.facts, "person");
  facts[pledgePlace("key")] = item.id;
  return facts;
}

const isDraft = ({ pledgeState }: StandingPledge) => isWithAuthor({ state: pledgeState });

function mayReword(item: StandingPledge): FaultCode | null {
  if (item.pledgeState === "SETTLED" || item.pledgeState === "PUBLISHED") return "published";
  if (!isDraft(item)) return "submitted";
  return item.typed ? null : "ownWords";
}

function mayProgress(item: StandingItem): FaultCode | null {
  if (item.pledgeState !== "PUBLISHED") return "notPublished";
  return item.state === "OPEN" || item.state === "CLAIMED" ? null : "ended";
}

const categoryOf = (word: string, { categories }: StandingLedger) =>
  categories.find(({ name, family }) => name === word || family === word)?.id;

function added(row: ReadRow, columnOf: (key: string) => number, ledger: StandingLedger): ComparedRow {
  const faults: Fault[] = [];
  const at = (key: string, code: FaultCode) => faults.push({ column: columnOf(key), code });
  const named = ledger.people.filter(({ name }) => name === fact(row.facts, "person"));
  if (named.length !== 1) at("person", named.length === 0 ? "unknownPerson" : "ambiguousPerson");
  const personId = named[0]?.personId ?? "";
  const pledge = ledger.pledges.find((one) => one.personId === personId);
  const code = pledge && named.length === 1 ? mayReword(pledge) : null;
  if (code) at("person", code);
  const word = fact(row.facts, "category");
  const category = categoryOf(word, ledger);
  if (!category) at("category", word === "" ? "required" : "unknownCategory");
  if (fact(row.facts, "dueOn") === "") at("dueOn", "required");
  if (faults.length > 0) return refusedRow(row, faults);
  const facts = [...row.facts];
  facts[pledgePlace("category")] = category ?? "";
  // What is not yet public has no progress: it comes in when the file is brought again.
  facts[pledgePlace("progress")] = "";
  return {
    ...row,
    facts: [...facts, personId, pledge?.pledgeId ?? ""],
    verdict: "ADD",
    target: "",
    subject: "",
    before: [],
  };
}
