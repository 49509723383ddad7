import { type Actor, type DutyKind, holds } from "@/lib/kernel/actor";
import type { RefusalCode } from "@/lib/kernel/refusal";

/** Where a rectification stands: its org, the org above, whoever watches over it by a declared contact link. */
export type Standing = {
  orgId: string;
  parentOrgId: string | null;
  ownerPersonId: string;
  ownerIsSecretary: boolean;
  contacts: readonly { orgId: string; personId: string | null }[];
  /** Where it was ordered from; null for one of before this was kept. */
  openedByOrgId?: string | null;
};

export const heads: readonly DutyKind[] = ["SECRETARY", "DEPUTY_SECRETARY"];

export const isOwner = (actor: Actor, { ownerPersonId }: Standing): boolean => actor.personId === ownerPersonId;

const isHead = (actor: Actor, orgId: string): boolean => actor.capacity === "HOME" && holds(actor, orgId, ...heads);

/** The direct superior's head or the contact leader, acting in their own org; nobody writes while merely looking (LIFE-10). */
export const isOverseer = (actor: Actor, { parentOrgId, contacts }: Standing): boolean =>
  (parentOrgId !== null && isHead(actor, parentOrgId)) ||
  (actor.capacity === "HOME" &&
    contacts.some(({ orgId, personId }) => (personId ? personId === actor.personId : isHead(actor, orgId))));

/** INV-09: never the owner; LIFE-03: what the secretary owns goes one level up, where there is one. */
export function mayVerify(actor: Actor, standing: Standing): boolean | RefusalCode {
  if (isOwner(actor, standing)) return "OWN_WORK";
  if (isOverseer(actor, standing)) return true;
  return isHead(actor, standing.orgId) && !(standing.ownerIsSecretary && standing.parentOrgId !== null);
}

/** What was opened from above is struck off above, as long as there is an above; anything else by whoever verifies. */
export function mayClose(actor: Actor, standing: Standing): boolean | RefusalCode {
  const allowed = mayVerify(actor, standing);
  const fromAbove = standing.openedByOrgId != null && standing.openedByOrgId !== standing.orgId;
  if (allowed !== true || !fromAbove || standing.parentOrgId === null) return allowed;
  return isOverseer(actor, standing);
}

/** A job withdraws what a superior's new date undid (LIFE-07). */
export const mayCancel = (actor: Actor, standing: Standing): boolean | RefusalCode =>
  actor.capacity === "JOB" || mayVerify(actor, standing);

type Place = Pick<Standing, "orgId" | "parentOrgId" | "contacts">;

/** Self-check and opinions are entered at home; whoever orders is a head there or oversees from above. */
export function mayEnter(actor: Actor, place: Place, ordered: boolean): boolean {
  if (isOverseer(actor, { ...place, ownerPersonId: "", ownerIsSecretary: false })) return true;
  if (isHead(actor, place.orgId)) return true;
  return !ordered && actor.capacity === "HOME" && holds(actor, place.orgId, "OFFICER", "DISCIPLINE_HEAD", "SUPERVISOR");
}

/** SUP-03: the head declines an improvement item for the org; nobody declines what was said to themselves. */
export function mayDecline(
  actor: Actor,
  { orgId, subjectPersonId }: { orgId: string; subjectPersonId: string | null },
): boolean | RefusalCode {
  return subjectPersonId === actor.personId ? "OWN_WORK" : isHead(actor, orgId);
}

/** Kinds of problem and the carry-over are kept by heads and the party-affairs officer, at home. */
export const keepsProblemCodes = (actor: Actor, orgId: string): boolean =>
  actor.capacity === "HOME" && holds(actor, orgId, ...heads, "OFFICER", "DISCIPLINE_HEAD");
