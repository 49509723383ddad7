import { type Actor, type DutyKind, type HeldDuty, holds } from "@/lib/kernel/actor";

export const linkKinds = ["CONTACT_POINT", "DUAL_RESPONSIBILITY", "ENTRUSTED", "PAIRING"] as const;
export type LinkKind = (typeof linkKinds)[number];

/** By what relation somebody reviews: each row of a review names one. */
export const relations = ["OWN_HEAD", "SUPERIOR", ...linkKinds] as const;
export type Relation = (typeof relations)[number];

export type ReviewLink = {
  orgId: string;
  id: string;
  kind: LinkKind;
  holderOrgId: string;
  holderPersonId: string | null;
};

/** Who is reviewed, and what ties others to them. */
export type ReviewSubject = {
  orgId: string;
  /** The direct superior in the tree; null at the root. */
  parentOrgId: string | null;
  /** Null when the organisation itself is reviewed. */
  personId: string | null;
  /** Heads the org as its secretary. */
  isSecretary: boolean;
  leadingCadre: boolean;
  /** Declared links in force on the subject's org. */
  links: readonly ReviewLink[];
};

export type Authority = { relation: Relation; duty: HeldDuty; link: ReviewLink | null };

const heads: readonly DutyKind[] = ["SECRETARY", "DEPUTY_SECRETARY"];
const leaders: readonly DutyKind[] = [...heads, "LEADER"];

const dutyOf = (actor: Actor, orgId: string, kinds: readonly DutyKind[]) =>
  actor.duties.find((duty) => duty.orgId === orgId && kinds.includes(duty.kind));

const isOneself = (actor: Actor, { orgId, personId }: ReviewSubject) =>
  personId === null ? holds(actor, orgId, "SECRETARY") : personId === actor.personId;

/** INV-03: the duty and link that let the actor review this subject by this relation; null when nothing does. */
export function authorityBy(actor: Actor, subject: ReviewSubject, relation: Relation): Authority | null {
  if (isOneself(actor, subject)) return null;
  if (relation === "OWN_HEAD") return ownHead(actor, subject);
  if (relation === "SUPERIOR") return superior(actor, subject);
  for (const link of subject.links) {
    const mine = link.kind === relation && (link.holderPersonId === null || link.holderPersonId === actor.personId);
    const duty = mine ? dutyOf(actor, link.holderOrgId, leaders) : undefined;
    if (duty) return { relation, duty, link };
  }
  return null;
}

/** INV-03: own head → members but not the secretary; superior head → next lower org, its head, its leading cadres; others by link. */
export const mayReview = (actor: Actor, subject: ReviewSubject, relation: Relation): boolean =>
  authorityBy(actor, subject, relation) !== null;

/** The first authority the actor has while acting in this org. */
export function authorityIn(actor: Actor, orgId: string, subject: ReviewSubject): Authority | null {
  const here = { ...subject, links: subject.links.filter((link) => link.holderOrgId === orgId) };
  for (const relation of relations) {
    const found = authorityBy(actor, here, relation);
    if (found?.duty.orgId === orgId) return found;
  }
  return null;
}

function ownHead(actor: Actor, subject: ReviewSubject): Authority | null {
  if (subject.personId === null || subject.isSecretary) return null;
  const duty = dutyOf(actor, subject.orgId, heads);
  return duty ? { relation: "OWN_HEAD", duty, link: null } : null;
}

function superior(actor: Actor, subject: ReviewSubject): Authority | null {
  const reached = subject.personId === null || subject.isSecretary || subject.leadingCadre;
  if (subject.parentOrgId === null || !reached) return null;
  const duty = dutyOf(actor, subject.parentOrgId, heads);
  return duty ? { relation: "SUPERIOR", duty, link: null } : null;
}

export const headsOrg = (actor: Actor, { orgId }: { orgId: string }): boolean => holds(actor, orgId, ...heads);

/** Prepares a round: record keeping, which the party-affairs officer may do. */
export const preparesRounds = (actor: Actor, { orgId }: { orgId: string }): boolean =>
  holds(actor, orgId, ...heads, "OFFICER");

type Reported = { orgId: string; personId: string | null };

/** The reviewed themselves; for an organisation its head. */
export const isReviewed = (actor: Actor, { orgId, personId }: Reported): boolean =>
  personId === null ? holds(actor, orgId, ...heads) : personId === actor.personId;

/** Types the report of somebody who cannot; never the one who will review it. */
export const typesForOthers = (actor: Actor, { orgId, personId }: Reported): boolean =>
  personId !== null &&
  personId !== actor.personId &&
  holds(actor, orgId, "OFFICER", "COMMITTEE_MEMBER") &&
  !holds(actor, orgId, ...heads);

export const isReviewer = (actor: Actor, { reviewerPersonId }: { reviewerPersonId: string }): boolean =>
  reviewerPersonId === actor.personId;
