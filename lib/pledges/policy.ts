import { type Actor, holds } from "@/lib/kernel/actor";

export type PledgerKind = "PERSON" | "ORG" | "LEADING_GROUP";

/** Where a pledge stands: everything that decides who may do what with it. */
export type Standing = {
  orgId: string;
  parentOrgId: string | null;
  pledgerKind: PledgerKind;
  personId: string | null;
  authorPersonId: string;
  proxyPersonId: string | null;
  /** Nobody at home may examine it, so the direct superior does (LIFE-03); the database decides. */
  above: boolean;
  /** Who asks is named from above to examine here (LIFE-03). */
  standIn: boolean;
};

export const isHead = (actor: Actor, orgId: string) => holds(actor, orgId, "SECRETARY", "DEPUTY_SECRETARY");

/** Keeps the org's records: may type for members without a phone, with a trace (代填). */
export const keepsRecords = (actor: Actor, orgId: string) =>
  holds(actor, orgId, "SECRETARY", "DEPUTY_SECRETARY", "OFFICER", "COMMITTEE_MEMBER");

export const isPledger = (actor: Actor, pledge: Standing) => pledge.personId === actor.personId;

export const isAuthor = (actor: Actor, pledge: Standing) => pledge.authorPersonId === actor.personId;

/** Whoever pledged, wrote or typed it has a hand in it and never judges it (INV-01). */
export const isInvolved = (actor: Actor, pledge: Standing) =>
  isPledger(actor, pledge) || isAuthor(actor, pledge) || pledge.proxyPersonId === actor.personId;

/** Writes in it: the pledger; heads for what the org itself pledges; those who keep records for what was typed for a member. */
export function mayWrite(actor: Actor, pledge: Standing): boolean {
  if (isPledger(actor, pledge)) return true;
  if (pledge.pledgerKind !== "PERSON") return isAuthor(actor, pledge) || isHead(actor, pledge.orgId);
  return pledge.proxyPersonId !== null && keepsRecords(actor, pledge.orgId);
}

/** The org whose heads examine: home, or the direct superior; at the root its own other heads. */
export const examiningOrg = (pledge: Standing): string =>
  pledge.above && pledge.parentOrgId ? pledge.parentOrgId : pledge.orgId;

/** INV-01: a head of the examining org or the stand-in named for it, and nobody who had a hand in the pledge. */
export function isExaminer(actor: Actor, pledge: Standing): boolean | "OWN_WORK" {
  if (isInvolved(actor, pledge)) return "OWN_WORK";
  return pledge.standIn || isHead(actor, examiningOrg(pledge));
}

/** INV-01: a proposed wording is taken or left by those who write in the pledge, never by whoever proposed it. */
export const mayAnswer = (actor: Actor, pledge: Standing & { proposedBy: string | null }): boolean | "OWN_WORK" =>
  pledge.proposedBy === actor.personId ? "OWN_WORK" : mayWrite(actor, pledge);
