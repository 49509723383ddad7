import type { Day } from "@/lib/kernel/clock";
import { sha256 } from "@/lib/kernel/ids";
import type { RefusalCode } from "@/lib/kernel/refusal";
import { bucketOf, type Scheduled } from "./items/rules";

export type Buckets = { fulfilled: number; due: number; notDue: number; withdrawn: number };

/** INV-06: computed from dates, and every item falls into exactly one. */
export function buckets(items: readonly Scheduled[], today: Day): Buckets {
  const counted: Buckets = { fulfilled: 0, due: 0, notDue: 0, withdrawn: 0 };
  for (const item of items) counted[bucketOf(item, today)] += 1;
  return counted;
}

export type Family = { family: string; items: number };
export type Figures = Buckets & { pledgers: number; items: number; families: readonly Family[] };

const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** RPT-03: of all items, of those whose day has come, and items per pledger; null without a denominator. */
export const rates = ({ pledgers, items, fulfilled, due }: Figures) => ({
  fulfilled: ratio(fulfilled, items),
  byNow: ratio(fulfilled, fulfilled + due),
  perPledger: ratio(items, pledgers),
});

export type Wording = {
  number: number;
  text: string;
  target: string;
  dueOn: Day;
  beneficiary: string;
  checkedHow: string;
};

const line = (item: Wording) =>
  [item.number, item.text, item.target, item.dueOn, item.beneficiary, item.checkedHow].join("|");

/** The fingerprint under which a pledge is published; anyone can compute it again from the board. */
export const contentHash = (items: readonly Wording[]): string =>
  sha256(
    [...items]
      .sort((a, b) => a.number - b.number)
      .map(line)
      .join("\n"),
  );

/** What the gate in front of the examination counts. */
export type Content = {
  surveys: number;
  items: number;
  leadingCadre: boolean;
  leaderItems: number;
  /** Families the campaign asks of persons, and those this pledge covers. */
  families: readonly string[];
  covered: readonly string[];
  form: "WRITTEN" | "ORAL";
  /** The pledger belongs to a class that may pledge by word of mouth (PLG-17). */
  oralAllowed: boolean;
};

/** INV-07: a leading cadre covers the ordinary set and adds at least one leader item. */
export const meetsStandard = ({ leadingCadre, leaderItems, families, covered }: Content): boolean =>
  !leadingCadre || (leaderItems > 0 && families.every((family) => covered.includes(family)));

/** INV-01, INV-07: what must be there before anybody examines. */
export function readiness(content: Content): true | RefusalCode {
  if (content.surveys === 0) return "SURVEY_MISSING";
  if (content.items === 0) return "ITEMS_MISSING";
  if (!meetsStandard(content)) return "BELOW_STANDARD";
  if (content.form === "ORAL" && !content.oralAllowed) return "ORAL_NOT_ALLOWED";
  return true;
}
