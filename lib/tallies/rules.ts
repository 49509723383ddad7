export type Attention = "URGE" | "WATCH" | "NORMAL";

type Weighed = {
  items: number;
  overdue: number;
  orgs: number;
  adopted: number;
  rectificationsOpen: number;
  rectificationsLate: number;
};

/** From this share of items due and unfulfilled on, a leader urges (需督办) rather than watches (需关注). */
const urgentShare = 0.2;

/** A word for each org by itself; orgs are never held against each other. */
export function attentionOf({
  items,
  overdue,
  orgs,
  adopted,
  rectificationsOpen,
  rectificationsLate,
}: Weighed): Attention {
  if (rectificationsLate > 0 || (items > 0 && overdue / items >= urgentShare)) return "URGE";
  return items === 0 || overdue > 0 || adopted < orgs || rectificationsOpen > 0 ? "WATCH" : "NORMAL";
}

/** A share as a ratio; null where there is nothing to divide by. */
export const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
