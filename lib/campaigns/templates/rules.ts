import { type PartKind, partKinds } from "./schema";

export const childKind: Partial<Record<PartKind, PartKind>> = {
  CRITERIA_SET: "CRITERION",
  CRITERION: "MEASURE",
  CATEGORY_SET: "CATEGORY",
  DIMENSION_SET: "DIMENSION",
  OUTLINE: "HEADING",
};

export type Part = {
  /** The way to the part, two digits a level. */
  place: string;
  kind: PartKind;
  name: string;
  body: string;
  subject: string;
  mode: string;
  mandatory: boolean;
  rhythm: string;
  endsDay: string;
  endsEvent: string;
};

export const parentOf = (place: string): string => place.slice(0, -2);
export const childrenOf = (parts: readonly Part[], place: string): Part[] =>
  parts.filter((part) => parentOf(part.place) === place);
/** The first of its kind under its parent: nothing stands above it to change places with. */
export const isFirst = (parts: readonly Part[], { place, kind }: Part): boolean =>
  childrenOf(parts, parentOf(place)).find((part) => part.kind === kind)?.place === place;
export const isBelow = (part: Pick<Part, "place">, place: string): boolean => part.place.startsWith(place);

/** The place after the last one under this parent; null when all ninety-nine are taken. */
export function nextPlace(parts: readonly Part[], parent: string): string | null {
  const last = Math.max(0, ...childrenOf(parts, parent).map(({ place }) => Number(place.slice(-2))));
  return last >= 99 ? null : `${parent}${String(last + 1).padStart(2, "0")}`;
}

const digits = "一二三四五六七八九十";

/** RPT-36: how many items a name promises; 三不四比 seven, 五比五争 five pairs. Empty when it names no number. */
export function promisedBy(name: string): number[] {
  // In 五个一 and 三个一 the second number is what each item does once.
  const found = [...name.replace(/个一$/, "")].map((sign) => digits.indexOf(sign) + 1).filter((number) => number > 0);
  const [first] = found;
  if (first === undefined) return [];
  const sum = found.reduce((all, number) => all + number, 0);
  return found.every((number) => number === first) ? [...new Set([first, sum])] : [sum];
}

const setKinds: readonly PartKind[] = ["CRITERIA_SET", "CATEGORY_SET", "DIMENSION_SET"];

export type Remark =
  | { place: string; kind: "OPEN" }
  | { place: string; kind: "COUNT"; promised: number; found: number };

/** 待填: a set that nobody has defined yet; and names whose number differs from the items (RPT-37: said, never refused). */
export function remarksOn(parts: readonly Part[]): Remark[] {
  return parts.flatMap((part): Remark[] => {
    if (!setKinds.includes(part.kind)) return [];
    const found = childrenOf(parts, part.place).length;
    if (found === 0) return [{ place: part.place, kind: "OPEN" }];
    const [promised, ...others] = part.kind === "CRITERIA_SET" ? promisedBy(part.name) : [];
    const agrees = promised === undefined || [promised, ...others].includes(found);
    return agrees ? [] : [{ place: part.place, kind: "COUNT", promised, found }];
  });
}

type Asked = Record<string, string | string[] | undefined>;

/** What the address of a draft asks to be edited: a part, a new one under a part, or a new one of a kind. */
export function askedPart(
  parts: readonly Part[],
  { part: place, under, kind }: Asked,
): { kind: PartKind; part?: Part; parent?: string } | null {
  const part = parts.find((one) => one.place === place);
  if (part) return { kind: part.kind, part };
  const above = parts.find((one) => one.place === under);
  const below = above ? childKind[above.kind] : undefined;
  if (above && below) return { kind: below, parent: above.place };
  const top = partKinds.find((one) => one === kind);
  return top ? { kind: top } : null;
}
