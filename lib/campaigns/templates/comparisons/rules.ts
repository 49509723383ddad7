import { type Part, parentOf } from "../rules";
import { type PartKind, partKinds } from "../schema";

export type Compared = {
  key: string;
  kind: PartKind;
  depth: number;
  left: Part | null;
  right: Part | null;
  same: boolean;
};

type Named = { part: Part; key: string };

const named = (parts: readonly Part[]): Named[] => {
  const keys = new Map<string, string>();
  return [...parts]
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map((part) => {
      const key = `${keys.get(parentOf(part.place)) ?? ""}/${part.kind} ${part.name}${part.kind === "VARIANT" ? part.subject : ""}`;
      keys.set(part.place, key);
      return { part, key };
    });
};

const facts = ({ body, subject, mode, mandatory, rhythm, endsDay, endsEvent }: Part) =>
  JSON.stringify([body, subject, mode, mandatory, rhythm, endsDay, endsEvent]);

/** Two templates side by side: parts of the same kind and name under the same parent stand in one line. */
export function compare(left: readonly Part[], right: readonly Part[]): Compared[] {
  const [ours, theirs] = [named(left), named(right)];
  const found = new Map(theirs.map((one) => [one.key, one.part]));
  const known = new Set(ours.map(({ key }) => key));
  const both = ours.map(({ part, key }) => lineOf(key, part, found.get(key) ?? null));
  const only = theirs.filter(({ key }) => !known.has(key)).map(({ part, key }) => lineOf(key, null, part));
  return [...both, ...only].sort((a, b) => rank(a) - rank(b));
}

/** Lines of one kind stand together, whichever side they come from. */
const rank = ({ key }: Compared) => partKinds.findIndex((kind) => key.startsWith(`/${kind} `));

function lineOf(key: string, left: Part | null, right: Part | null): Compared {
  const part = left ?? right;
  if (!part) throw new Error("a line of a comparison has at least one side");
  const same = left !== null && right !== null && facts(left) === facts(right);
  return { key, kind: part.kind, depth: part.place.length / 2, left, right, same };
}
