import type { Actor, DutyKind } from "@/lib/kernel/actor";

/** An actor with duties, for tests that need no database. */
export const actor = (personId: string, ...duties: [orgId: string, kind: DutyKind][]): Actor => ({
  personId,
  name: personId,
  capacity: duties.length > 0 ? "HOME" : "MEMBER",
  homes: [],
  duties: duties.map(([orgId, kind]) => ({
    id: `${personId}-${orgId}-${kind}`,
    orgId,
    orgCode: orgId,
    orgName: orgId,
    orgShortName: orgId,
    orgKind: "BRANCH",
    kind,
    title: kind,
    acting: false,
  })),
});

/** Somebody who belongs to an organisation, with or without offices. */
export const belonging = (personId: string, home: string, ...duties: [orgId: string, kind: DutyKind][]): Actor => ({
  ...actor(personId, ...duties),
  homes: [{ id: `${personId}-${home}`, orgId: home, orgCode: home, orgName: home, orgShortName: home }],
});
