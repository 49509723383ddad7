import type { Actor, DutyKind } from "@/lib/kernel/actor";

export const kinds: (DutyKind | null)[] = [
  "SECRETARY",
  "DEPUTY_SECRETARY",
  "OFFICER",
  "DISCIPLINE_HEAD",
  "COMMITTEE_MEMBER",
  "LEADER",
  "SUPERVISOR",
  "ADMINISTRATOR",
  null,
];

/** Somebody with this one duty in this org, or without any. */
export const actor = (orgId: string, kind: DutyKind | null): Actor => ({
  personId: "p",
  name: "某同志",
  capacity: kind ? "HOME" : "MEMBER",
  homes: [],
  duties: kind
    ? [
        {
          id: "d",
          orgId,
          orgCode: "c",
          orgName: "n",
          orgShortName: "n",
          orgKind: "BRANCH",
          kind,
          title: "t",
          acting: false,
        },
      ]
    : [],
});
