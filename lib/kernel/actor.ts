/** Only `auth` and `orgs` mint one: proof that the holder may name this org. */
export type OrgId = string & { readonly __org: unique symbol };

export type DutyKind =
  | "SECRETARY"
  | "DEPUTY_SECRETARY"
  | "COMMITTEE_MEMBER"
  | "DISCIPLINE_HEAD"
  | "LEADER"
  | "OFFICER"
  | "SUPERVISOR"
  | "ADMINISTRATOR";

export type HeldDuty = {
  id: string;
  orgId: string;
  orgCode: string;
  orgName: string;
  orgShortName: string;
  orgKind: string;
  kind: DutyKind;
  title: string;
  acting: boolean;
};

export type Home = { id: string; orgId: string; orgCode: string; orgName: string; orgShortName: string };

/** HOME: a duty in the org · ADMIN: only the technical one · SUPERIOR, LINK: looks from above or across · MEMBER: belongs there · JOB. */
export type Capacity = "HOME" | "ADMIN" | "SUPERIOR" | "LINK" | "MEMBER" | "JOB";

export type Actor = {
  personId: string;
  name: string;
  capacity: Capacity;
  duties: readonly HeldDuty[];
  homes: readonly Home[];
};

/** Holds one of these duties in exactly this org today. */
export const holds = (actor: Actor, orgId: string, ...kinds: DutyKind[]): boolean =>
  actor.duties.some((duty) => duty.orgId === orgId && kinds.includes(duty.kind));

/**
 * LIFE-05: whoever holds several duties in one org may choose the one to act in; the others there rest, so that the powers
 * and what the log says agree. A duty that is not held any more chooses nothing.
 */
export function actingIn(duties: readonly HeldDuty[], dutyId: string | undefined): readonly HeldDuty[] {
  const chosen = duties.find(({ id }) => id === dutyId);
  return chosen ? duties.filter(({ id, orgId }) => id === chosen.id || orgId !== chosen.orgId) : duties;
}

/** The duty an act is done in, heads first; shown on every act (LIFE-05). */
export const dutyIn = (actor: Actor, orgId: string): HeldDuty | undefined => {
  const order: DutyKind[] = [
    "SECRETARY",
    "DEPUTY_SECRETARY",
    "LEADER",
    "DISCIPLINE_HEAD",
    "COMMITTEE_MEMBER",
    "OFFICER",
    "SUPERVISOR",
    "ADMINISTRATOR",
  ];
  return actor.duties
    .filter((duty) => duty.orgId === orgId)
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0];
};
