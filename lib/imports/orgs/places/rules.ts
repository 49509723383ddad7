import type { Fault } from "../../fields/schema";
import type { ReadRow } from "../../rows/rules";
import { orgPlace } from "../fields";
import type { KnownOrg, KnownTree } from "../rules";

/** Where a row stands: its superior's id, its own, whether the superior may lead, and the org it is, where it is known. */
export type Superior =
  | { parent: string; subject: string; leads: boolean; known: KnownOrg | undefined }
  | { fault: Omit<Fault, "column"> };

export const nameKey = (name: string): string => name.replace(/\s/g, "");

type Place = { id: string; leads: boolean };

/** The superior of every row, by name, short name or code, in the tree or in the file itself; refuses circles. */
export function placeRows(
  rows: readonly ReadRow[],
  tree: KnownTree,
  newId: () => string,
): ReadonlyMap<number, Superior> {
  const search = new Search(rows, tree, newId);
  for (const row of rows) search.place(row);
  return search.placed;
}

class Search {
  readonly placed = new Map<number, Superior>();
  private readonly open: number[] = [];
  private readonly circle = new Set<number>();
  private readonly inTree: Map<string, KnownOrg[]>;
  private readonly inFile: Map<string, ReadRow[]>;
  private readonly byId: Map<string, KnownOrg>;
  private readonly below: Map<string, KnownOrg>;
  private readonly byCode: Map<string, KnownOrg>;
  private readonly made = new Map<string, string>();

  constructor(
    rows: readonly ReadRow[],
    private readonly tree: KnownTree,
    private readonly newId: () => string,
  ) {
    this.inTree = byWords(tree.orgs, ({ name, shortName, code }) => [name, shortName, code]);
    this.inFile = byWords(rows, ({ facts }) => ["name", "shortName", "code"].map((key) => facts[orgPlace(key)] ?? ""));
    this.byId = new Map(tree.orgs.map((org) => [org.id, org]));
    this.below = new Map(tree.orgs.map((org) => [`${org.parentId}|${nameKey(org.name)}`, org]));
    this.byCode = new Map(tree.orgs.map((org) => [org.code, org]));
  }

  place(row: ReadRow): Superior {
    const done = this.placed.get(row.number);
    if (done) return done;
    const turn = this.open.indexOf(row.number);
    if (turn !== -1) {
      for (const number of this.open.slice(turn)) this.circle.add(number);
      return { fault: { code: "circle" } };
    }
    this.open.push(row.number);
    const found = this.find(row);
    this.open.pop();
    this.placed.set(row.number, found);
    return found;
  }

  private find(row: ReadRow): Superior {
    const here = this.byId.get(this.tree.hereId);
    // A list often begins with the organisation that keeps it.
    if (here && nameKey(row.facts[orgPlace("name")] ?? "") === nameKey(here.name))
      return { parent: here.id, subject: here.id, leads: here.leads, known: here };
    const above = this.superiorOf(row);
    if (this.circle.has(row.number)) return { fault: { code: "circle" } };
    if ("fault" in above) return above;
    const name = nameKey(row.facts[orgPlace("name")] ?? "");
    const key = `${above.id}|${name}`;
    const known = this.byCode.get(row.facts[orgPlace("code")] ?? "") ?? this.below.get(key);
    const subject = known?.id ?? this.made.get(key) ?? this.newId();
    this.made.set(key, subject);
    return { parent: above.id, subject, leads: above.leads, known };
  }

  private superiorOf(row: ReadRow): Place | { fault: Omit<Fault, "column"> } {
    const word = row.facts[orgPlace("parent")] ?? "";
    const known = word === "" ? [this.byId.get(this.tree.hereId)].flatMap((org) => org ?? []) : this.meant(word);
    const others = word === "" ? [] : (this.inFile.get(nameKey(word).toLowerCase()) ?? []);
    const places = new Map(known.map(({ id, leads }) => [id, { id, leads }]));
    for (const other of others) {
      if (other === row && known.length > 0) continue;
      const above = this.place(other);
      if (other.faults.length > 0 || "fault" in above) {
        if (known.length === 0) return { fault: { code: "superiorWrong", argument: String(other.number) } };
        continue;
      }
      places.set(above.subject, { id: above.subject, leads: this.leads(other, above.known) });
    }
    const [only, ...more] = places.values();
    if (!only) return { fault: { code: "unknownOrg" } };
    return more.length > 0 ? { fault: { code: "ambiguousOrg" } } : only;
  }

  private meant(word: string): KnownOrg[] {
    return this.inTree.get(nameKey(word).toLowerCase()) ?? [];
  }

  private leads({ facts }: ReadRow, known: KnownOrg | undefined): boolean {
    return known?.leads ?? this.tree.leading.has(facts[orgPlace("kind")] ?? "");
  }
}

function byWords<Item>(items: readonly Item[], wordsOf: (item: Item) => readonly string[]): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items)
    for (const word of new Set(wordsOf(item).map((each) => nameKey(each).toLowerCase())))
      if (word !== "") found.set(word, [...(found.get(word) ?? []), item]);
  return found;
}
