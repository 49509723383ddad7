import type { ReviewSubject } from "@/lib/reviews/policy";
import { actor, belonging } from "./actors";

/** Who asks: by office and by belonging. */
export const people = {
  secretary: actor("secretary", ["branch", "SECRETARY"]),
  deputy: actor("deputy", ["branch", "DEPUTY_SECRETARY"]),
  officer: actor("officer", ["branch", "OFFICER"]),
  committee: actor("committee", ["branch", "COMMITTEE_MEMBER"]),
  administrator: actor("administrator", ["branch", "ADMINISTRATOR"]),
  member: actor("member"),
  superior: actor("superior", ["general", "SECRETARY"]),
  superiorDeputy: actor("superiorDeputy", ["general", "DEPUTY_SECRETARY"]),
  superiorLeader: actor("superiorLeader", ["general", "LEADER"]),
  superiorOfficer: actor("superiorOfficer", ["general", "OFFICER"]),
  grandparent: actor("grandparent", ["root", "SECRETARY"]),
  contact: actor("contact", ["root", "LEADER"]),
  entrusted: actor("entrusted", ["bureau", "SECRETARY"]),
  pairing: actor("pairing", ["village", "SECRETARY"]),
  pairedMember: actor("pairedMember", ["village", "OFFICER"]),
  stranger: actor("stranger", ["elsewhere", "SECRETARY"]),
  divider: actor("divider", ["branch", "LEADER"]),
  dividerAbove: actor("dividerAbove", ["general", "LEADER"]),
  dividerAside: actor("dividerAside", ["elsewhere", "LEADER"]),
  standIn: actor("standIn", ["branch", "COMMITTEE_MEMBER"]),
  discipline: actor("discipline", ["branch", "DISCIPLINE_HEAD"]),
  fellow: belonging("fellow", "branch"),
  other: belonging("other", "village"),
  belongingDeputy: belonging("belongingDeputy", "branch", ["branch", "DEPUTY_SECRETARY"]),
  belongingSecretary: belonging("secretary", "branch", ["branch", "SECRETARY"]),
};
export type Who = keyof typeof people;

const link = (kind: "CONTACT_POINT" | "ENTRUSTED" | "PAIRING", holderOrgId: string, holderPersonId: string | null) => ({
  orgId: "branch",
  id: kind,
  kind,
  holderOrgId,
  holderPersonId,
});
const links = [
  link("CONTACT_POINT", "root", "contact"),
  link("ENTRUSTED", "bureau", null),
  link("PAIRING", "village", null),
];
const person = (personId: string, more: Partial<ReviewSubject> = {}): ReviewSubject => ({
  orgId: "branch",
  parentOrgId: "general",
  personId,
  unitId: null,
  roundOrgId: "branch",
  isSecretary: false,
  leadingCadre: false,
  dividedTo: [],
  headVacant: false,
  belongs: personId !== "",
  standIns: [],
  links,
  ...more,
});

/** Who is reviewed. */
export const subjects = {
  member: person("somebody"),
  leadingCadre: person("cadre", { leadingCadre: true }),
  secretary: person("secretary", { isSecretary: true }),
  deputy: person("deputy"),
  org: { ...person(""), personId: null, roundOrgId: "general" },
  orgInDivision: {
    ...person(""),
    personId: null,
    roundOrgId: "general",
    dividedTo: ["dividerAbove", "dividerAside", "grandparent"],
  },
  unit: { ...person(""), personId: null, unitId: "unit" },
  unitInDivision: {
    ...person(""),
    personId: null,
    unitId: "unit",
    dividedTo: ["divider", "dividerAbove", "pairedMember"],
  },
  leadingGroup: { ...person(""), personId: null },
  memberOfVacant: person("somebody", { headVacant: true }),
  memberWithStandIn: person("somebody", { standIns: ["standIn", "stranger", "somebody"] }),
  secretaryWithStandIn: person("secretary", { isSecretary: true, standIns: ["standIn"] }),
  guest: person("guest", { belongs: false }),
} satisfies Record<string, ReviewSubject>;
