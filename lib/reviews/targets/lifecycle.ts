import type { Actor } from "@/lib/kernel/actor";
import { lifecycle } from "@/lib/kernel/lifecycle";
import { headsOrg } from "../policy";
import type { RoundState } from "../rounds/lifecycle";

export type TargetState = "DUE" | "REVIEWED" | "EXEMPTED";
export type TargetUnderLaw = {
  state: TargetState;
  roundOrgId: string;
  roundState: RoundState;
  personId: string | null;
  /** Who entered a review of them in the ledger; null before. */
  ledgeredBy: string | null;
};

const headsRound = (actor: Actor, { roundOrgId, personId }: TargetUnderLaw) => {
  if (!headsOrg(actor, { orgId: roundOrgId })) return false;
  return personId === actor.personId ? "OWN_WORK" : true;
};
const roundOpen = ({ roundState }: TargetUnderLaw) => (roundState === "OPEN" ? true : "WRONG_STATE");

export const targetLifecycle = lifecycle<TargetState, TargetUnderLaw>()("DUE", {
  // INV-05: only what stands in the ledger covers.
  cover: { from: ["DUE"], to: "REVIEWED", by: (actor, { ledgeredBy }) => ledgeredBy === actor.personId },
  exempt: { from: ["DUE"], to: "EXEMPTED", by: headsRound, when: roundOpen },
  restore: { from: ["EXEMPTED"], to: "DUE", by: headsRound, when: roundOpen },
});
