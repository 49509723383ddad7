import type { Day } from "@/lib/kernel/clock";
import type { FieldRefusals } from "@/lib/kernel/refusal";

export type Occurred = { visitedOn: Day; raisedOn: Day; settledOn: Day; publishedOn: Day };

const order = ["visitedOn", "raisedOn", "settledOn", "publishedOn"] as const;

/**
 * LIFE-08: the four steps in their order, on the days they happened: inside the campaign and not in the future; what was
 * kept was kept after it was public. Empty where nothing is wrong.
 */
export function faultsOfOrder(
  days: Occurred,
  fulfilled: readonly (Day | undefined)[],
  { beginsOn, today }: { beginsOn: Day; today: Day },
): FieldRefusals {
  const faults: FieldRefusals = {};
  order.forEach((field, at) => {
    const before = order[at - 1];
    if (days[field] > today) faults[field] = "inTheFuture";
    else if (days[field] < beginsOn) faults[field] = "beforeCampaign";
    else if (before && days[field] < days[before]) faults[field] = "beforeStep";
  });
  fulfilled.forEach((on, at) => {
    if (on && on > today) faults[`items[${at}].fulfilledOn`] = "inTheFuture";
    else if (on && on < days.publishedOn) faults[`items[${at}].fulfilledOn`] = "beforeStep";
  });
  return faults;
}
