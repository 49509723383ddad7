import type { Actor } from "@/lib/kernel/actor";
import { lifecycle } from "@/lib/kernel/lifecycle";
import { type Owned, runsCampaign } from "../policy";

export const benchmarkStates = ["SOUGHT", "MATCHED", "REACHED", "WON"] as const;
export type BenchmarkState = (typeof benchmarkStates)[number];
export type Measured = Owned & { personId: string | null };

/** Whose benchmark it is: the member's own where they belong, or the organisation's by its office. */
export const holdsBenchmark = (actor: Actor, { orgId, personId }: Measured): boolean =>
  runsCampaign(actor, { orgId }) || isOwn(actor, { orgId, personId });

export const isOwn = (actor: Actor, { orgId, personId }: Measured): boolean =>
  personId === actor.personId && actor.homes.some((home) => home.orgId === orgId);

const judges = (actor: Actor, { orgId, personId }: Measured) => {
  if (!runsCampaign(actor, { orgId })) return false;
  return personId === actor.personId ? "OWN_WORK" : true;
};

/** CAM-35 寻标 → 对标 → 达标 → 夺标; nobody says of themselves that they arrived. */
export const benchmarkLifecycle = lifecycle<BenchmarkState, Measured & { state: BenchmarkState }>()("SOUGHT", {
  match: { from: ["SOUGHT"], to: "MATCHED", by: holdsBenchmark },
  reach: { from: ["MATCHED"], to: "REACHED", by: judges },
  win: { from: ["REACHED"], to: "WON", by: judges },
});
