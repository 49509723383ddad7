import { type Actor, type DutyKind, holds } from "@/lib/kernel/actor";

/** Where an opinion stands: whose register, who handles it, whom it is about. */
export type OpinionPlace = {
  orgId: string;
  parentOrgId: string | null;
  handlerPersonId: string | null;
  concernedPersonId: string | null;
};

const keepers: DutyKind[] = ["SECRETARY", "DEPUTY_SECRETARY", "DISCIPLINE_HEAD", "OFFICER"];

/** Whose own pledge is criticised has no hand in it. */
export const isConcerned = (actor: Actor, { concernedPersonId }: Pick<OpinionPlace, "concernedPersonId">): boolean =>
  concernedPersonId === actor.personId;

/** 登记: heads, the discipline head and the officer of the organisation. */
export const keepsRegister = (actor: Actor, orgId: string): boolean =>
  actor.capacity === "HOME" && holds(actor, orgId, ...keepers);

/** 分办、公开与办结: whoever keeps the register at home, or of the direct superior. */
export function decidesOn(actor: Actor, opinion: OpinionPlace): boolean {
  if (isConcerned(actor, opinion)) return false;
  const { orgId, parentOrgId } = opinion;
  return keepsRegister(actor, orgId) || (parentOrgId !== null && keepsRegister(actor, parentOrgId));
}

/** 答复: the handler, or whoever decides. */
export const answers = (actor: Actor, opinion: OpinionPlace): boolean =>
  !isConcerned(actor, opinion) && (opinion.handlerPersonId === actor.personId || decidesOn(actor, opinion));
