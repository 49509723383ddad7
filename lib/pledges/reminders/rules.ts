import { addDays, type Day } from "@/lib/kernel/clock";

export type Due = {
  who: string;
  /** LIFE-11: the name stays inside the organisation. */
  hidden: boolean;
  number: number;
  text: string;
  dueOn: Day;
  graceDays: number;
  opened: boolean;
};
export type SilentMember = { name: string; hidden: boolean };

export type Sorted = {
  /** Past the days of grace: a rectification stands or opens tonight. */
  opened: Due[];
  /** Past the day, within grace: what would open, and when (LIFE-18). */
  inGrace: (Due & { opensOn: Day })[];
  soon: Due[];
};

/** The first day on which an item that is still open becomes a rectification. */
export const opensOn = ({ dueOn, graceDays }: Due): Day => addDays(dueOn, graceDays + 1);

/** What falls due, by what happens next; an item that has its rectification is not warned of again. */
export function sortDue(items: readonly Due[], today: Day): Sorted {
  const sorted: Sorted = { opened: [], inGrace: [], soon: [] };
  for (const item of items) {
    if (item.opened || opensOn(item) <= today) sorted.opened.push(item);
    else if (item.dueOn < today) sorted.inGrace.push({ ...item, opensOn: opensOn(item) });
    else sorted.soon.push(item);
  }
  return sorted;
}
