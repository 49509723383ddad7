import { holds } from "@/lib/kernel/actor";
import { lifecycle, type Move } from "@/lib/kernel/lifecycle";

export type CaseState = "PROPOSED" | "DECIDED" | "DISMISSED";
export type CaseStanding = { state: CaseState; authorityOrgId: string; subjectPersonId: string | null };

/** INV-12, SUP-10: only heads of the authority that manages the cadre, at home there, and never about themselves. */
const isAuthority: Move<CaseState, CaseStanding>["by"] = (actor, { authorityOrgId, subjectPersonId }) => {
  if (actor.personId === subjectPersonId) return "OWN_WORK";
  const heads = actor.capacity === "HOME" && holds(actor, authorityOrgId, "SECRETARY", "DEPUTY_SECRETARY");
  return heads || "NOT_CADRE_AUTHORITY";
};

export const caseLifecycle = lifecycle<CaseState, CaseStanding>()("PROPOSED", {
  decide: { from: ["PROPOSED"], to: "DECIDED", by: isAuthority },
  dismiss: { from: ["PROPOSED"], to: "DISMISSED", by: isAuthority },
});
