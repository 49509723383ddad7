import { awardCalls, awardTypes } from "../demo/awards";
import type { Holder, PlannedAward } from "../demo/plan/award-plans";

export function typeOf(call: string) {
  const found = awardTypes.find((type) => type.key === awardCalls.find((one) => one.key === call)?.type);
  if (found === undefined) throw new Error(`no award type for ${call}`);
  return found;
}

export const issuerOf = (call: string): string => typeOf(call).org;

/** Last year's calls are closed and belong to last year's campaign. */
export const isOfThisYear = (call: string): boolean => awardCalls.some((one) => one.key === call && one.year === 2026);

const codeOf = (holder: Holder): string => (holder.kind === "MEMBER" ? holder.person : holder.org);

export const nominationKey = (call: string, holder: Holder): string => `${call} ${codeOf(holder)}`;

export const awardKey = (award: PlannedAward): string => `${issuerOf(award.call)} ${award.year} ${award.number}`;
