import { type Actor, type DutyKind, type HeldDuty, holds } from "@/lib/kernel/actor";

export const linkKinds = ["CONTACT_POINT", "DUAL_RESPONSIBILITY", "ENTRUSTED", "PAIRING"] as const;
export type LinkKind = (typeof linkKinds)[number];

/** By what relation somebody reviews: each row of a review names one. */
export const relations = [
  "OWN_HEAD",
  "SUPERIOR",
  "DIVISION",
  "OWN_BODY",
  "STAND_IN",
  ...linkKinds,
  "PEER",
  "MEMBER",
] as const;
export type Relation = (typeof relations)[number];

/** REV-47: by membership, without an office: a fellow member of the branch, and a member on the branch itself. */
export const memberRelations = ["PEER", "MEMBER"] as const;
export type MemberRelation = (typeof memberRelations)[number];

/** REV-47: mutual reviews are told and entered like any other, yet they cover nobody: that takes a leader. */
export const isMutual = (relation: Relation): boolean =>
  relation === "PAIRING" || (memberRelations as readonly Relation[]).includes(relation);

/** SYS-35, REV-18: an exchange only where the relation is one (a head answers it too); members speak in no other way. */
export function mayTakeMode(relation: Relation, mode: string): boolean {
  if ((memberRelations as readonly Relation[]).includes(relation)) return mode === "MUTUAL" || mode === "FACE_TO_FACE";
  return mode !== "MUTUAL" || relation === "PAIRING" || relation === "OWN_HEAD";
}

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
  /** Null when the organisation itself or one of its units is reviewed. */
  personId: string | null;
  /** A department or sub-bureau of the organisation. */
  unitId: string | null;
  /** Whose round it is; the organisation itself in its own round is its leading group as a body (REV-05). */
  roundOrgId: string;
  /** Heads the org as its secretary. */
  isSecretary: boolean;
  leadingCadre: boolean;
  /** Leaders whose division of work covers the unit or organisation today (REV-06). */
  dividedTo: readonly string[];
  /** LIFE-03: neither a secretary nor a deputy is in office. */
  headVacant: boolean;
  /** Belongs to the organisation today; false for organisations and units. */
  belongs: boolean;
  /** LIFE-03: who stands in for the head, by document and dates. */
  standIns: readonly string[];
  /** Declared links in force on the subject's org. */
  links: readonly ReviewLink[];
};

/** By what, for which organisation, in which duty (none for a member) and under which link. */
export type Authority = { relation: Relation; orgId: string; dutyId: string | null; link: ReviewLink | null };

const heads: readonly DutyKind[] = ["SECRETARY", "DEPUTY_SECRETARY"];
const leaders: readonly DutyKind[] = [...heads, "LEADER"];
const dividers: readonly DutyKind[] = [...leaders, "COMMITTEE_MEMBER", "DISCIPLINE_HEAD"];
const offices: readonly DutyKind[] = [...dividers, "OFFICER", "SUPERVISOR"];

const dutyOf = (actor: Actor, orgId: string, kinds: readonly DutyKind[]) =>
  actor.duties.find((duty) => duty.orgId === orgId && kinds.includes(duty.kind));

export const isOwnBody = ({ orgId, roundOrgId, personId, unitId }: ReviewSubject): boolean =>
  personId === null && unitId === null && roundOrgId === orgId;

function isOneself(actor: Actor, subject: ReviewSubject): boolean {
  if (subject.personId !== null) return subject.personId === actor.personId;
  return subject.unitId === null && !isOwnBody(subject) && holds(actor, subject.orgId, "SECRETARY");
}

/** INV-03: the duty and link that let the actor review this subject by this relation; null when nothing does. */
export function authorityBy(actor: Actor, subject: ReviewSubject, relation: Relation): Authority | null {
  if (isOneself(actor, subject)) return null;
  const duty = own[relation as keyof typeof own]?.(actor, subject);
  if (duty) return { relation, orgId: duty.orgId, dutyId: duty.id, link: null };
  if (isOwnBody(subject)) return null;
  if (isFellow(actor, subject, relation)) return { relation, orgId: subject.orgId, dutyId: null, link: null };
  for (const link of subject.links) {
    const mine = link.kind === relation && (link.holderPersonId === null || link.holderPersonId === actor.personId);
    const holder = mine ? dutyOf(actor, link.holderOrgId, leaders) : undefined;
    if (holder) return { relation, orgId: holder.orgId, dutyId: holder.id, link };
  }
  return null;
}

/** REV-47: both belong to one branch, or the branch is the actor's own; a unit has no members. */
function isFellow(actor: Actor, { orgId, personId, unitId, belongs }: ReviewSubject, relation: Relation): boolean {
  if (unitId !== null || !actor.homes.some((home) => home.orgId === orgId)) return false;
  return personId === null ? relation === "MEMBER" : relation === "PEER" && belongs;
}

/** INV-03: own head → members but not the secretary; superior head → next lower org, its head, its leading cadres; others by link. */
export const mayReview = (actor: Actor, subject: ReviewSubject, relation: Relation): boolean =>
  authorityBy(actor, subject, relation) !== null;

/** The first authority the actor has in an office of this org; a member's own comes from `fellowshipIn`. */
export const authorityIn = (actor: Actor, orgId: string, subject: ReviewSubject): Authority | null =>
  firstIn(actor, orgId, subject, relations.slice(0, -memberRelations.length));

/** REV-47: the authority of somebody who belongs to this org, whatever else they are. */
export const fellowshipIn = (actor: Actor, orgId: string, subject: ReviewSubject): Authority | null =>
  firstIn(actor, orgId, subject, memberRelations);

function firstIn(actor: Actor, orgId: string, subject: ReviewSubject, chosen: readonly Relation[]): Authority | null {
  const here = { ...subject, links: subject.links.filter((link) => link.holderOrgId === orgId) };
  for (const relation of chosen) {
    const found = authorityBy(actor, here, relation);
    if (found?.orgId === orgId) return found;
  }
  return null;
}

type ByDuty = (actor: Actor, subject: ReviewSubject) => HeldDuty | undefined;

/** The relations that follow from a duty; those across a declared link follow from the link. */
const own: Record<Exclude<Relation, LinkKind | MemberRelation>, ByDuty> = {
  OWN_HEAD: (actor, subject) => {
    const mine =
      subject.personId !== null ? !subject.isSecretary : subject.unitId !== null && subject.dividedTo.length === 0;
    return mine ? dutyOf(actor, subject.orgId, heads) : undefined;
  },
  OWN_BODY: (actor, subject) => (isOwnBody(subject) ? dutyOf(actor, subject.orgId, ["SECRETARY"]) : undefined),
  DIVISION: (actor, subject) => {
    if (subject.personId !== null || isOwnBody(subject) || !subject.dividedTo.includes(actor.personId))
      return undefined;
    const from = subject.unitId === null ? subject.parentOrgId : subject.orgId;
    return from === null ? undefined : dutyOf(actor, from, dividers);
  },
  STAND_IN: (actor, subject) => {
    const stands = subject.personId !== null && !subject.isSecretary && subject.standIns.includes(actor.personId);
    return stands ? dutyOf(actor, subject.orgId, offices) : undefined;
  },
  SUPERIOR: (actor, subject) => {
    if (subject.parentOrgId === null || subject.unitId !== null || isOwnBody(subject)) return undefined;
    const { personId, isSecretary, leadingCadre, headVacant } = subject;
    const reached = personId === null || isSecretary || leadingCadre || headVacant;
    return reached ? dutyOf(actor, subject.parentOrgId, heads) : undefined;
  },
};

export const headsOrg = (actor: Actor, { orgId }: { orgId: string }): boolean => holds(actor, orgId, ...heads);

/** Prepares a round: record keeping, which the party-affairs officer may do. */
export const preparesRounds = (actor: Actor, { orgId }: { orgId: string }): boolean =>
  holds(actor, orgId, ...heads, "OFFICER");

export type Reported = { orgId: string; personId: string | null; unitId?: string | null; roundOrgId?: string };

/** The reviewed themselves; for an organisation its head, for a unit its office, for the leading group its discipline head (REV-05). */
export function isReviewed(actor: Actor, { orgId, personId, unitId, roundOrgId }: Reported): boolean {
  if (personId !== null) return personId === actor.personId;
  if (unitId) return holds(actor, orgId, "OFFICER", "COMMITTEE_MEMBER");
  return roundOrgId === orgId ? holds(actor, orgId, "DISCIPLINE_HEAD") : holds(actor, orgId, ...heads);
}

/** Types the report of somebody who cannot; never the one who will review it. */
export const typesForOthers = (actor: Actor, { orgId, personId }: Reported): boolean =>
  personId !== null &&
  personId !== actor.personId &&
  holds(actor, orgId, "OFFICER", "COMMITTEE_MEMBER") &&
  !holds(actor, orgId, ...heads);

export const isReviewer = (actor: Actor, { reviewerPersonId }: { reviewerPersonId: string }): boolean =>
  reviewerPersonId === actor.personId;
