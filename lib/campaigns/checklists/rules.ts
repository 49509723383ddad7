import type { Actor } from "@/lib/kernel/actor";
import { runsCampaign } from "../policy";
import { childrenOf, type Part } from "../templates/rules";
import type { ChecklistKind } from "./schema";

export type Line = { heading: string; text: string };

/** What of a set is counted: its measures under their criterion, or the criteria themselves; 五比五争 gives 15 (RPT-38). */
export function linesOf(parts: readonly Part[], place: string): Line[] {
  return childrenOf(parts, place).flatMap((criterion): Line[] => {
    const measures = childrenOf(parts, criterion.place);
    if (measures.length === 0) return [{ heading: "", text: criterion.name }];
    return measures.map(({ name }) => ({ heading: criterion.name, text: name }));
  });
}

/** RPT-38: how many are done is counted from the lines. */
export const doneOf = (items: readonly { doneOn: string | null }[]): number =>
  items.filter(({ doneOn }) => doneOn).length;

export type Given = { orgId: string; issuerOrgId: string; personId: string | null; kind: ChecklistKind };

/** Stars by the issuer's office, tasks by the office at home or by the member whose list it is. */
export const marksList = (actor: Actor, { orgId, issuerOrgId, personId, kind }: Given): boolean =>
  kind === "STARS"
    ? runsCampaign(actor, { orgId: issuerOrgId })
    : runsCampaign(actor, { orgId }) || personId === actor.personId;

export type Band = { peers: number; low: number; high: number };
/** 与同类单位相比: below, within or above the middle half; never a place in a row. */
export function standingIn(done: number, { low, high }: Band): "below" | "within" | "above" {
  if (done < low) return "below";
  return done > high ? "above" : "within";
}
