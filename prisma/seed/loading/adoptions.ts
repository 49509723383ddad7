import { planCampaign } from "@/lib/campaigns/templates/copies/rules";
import { plusDays } from "../demo/days";
import type { PlannedAdoption } from "../demo/plan/adoptions";
import { libraryParts, standardCode } from "../library";
import { ISSUED_ON, ISSUER, THIS_YEAR } from "./campaigns";
import { type Loading, momentOf } from "./loading";
import type { Row } from "./table-writer";

export async function loadAdoptions(loading: Loading): Promise<void> {
  const { client, id, insert, plan } = loading;
  const { actions } = planCampaign(await libraryParts(client, standardCode), 2026);
  await insert(
    "adoption",
    plan.adoptions.map((adoption) => ({
      org_id: id("org", adoption.org),
      id: id("adoption", adoption.org, ISSUED_ON),
      campaign_org_id: id("org", ISSUER),
      campaign_id: id("campaign", THIS_YEAR),
      state: adoption.state,
      theme: adoption.theme,
      carrier: adoption.carrier,
      scheme: adoption.scheme,
      approved_by_person_id: adoption.approver === null ? null : id("person", adoption.approver),
      approved_at: adoption.approvedOn === null ? null : momentOf(adoption.approvedOn, adoption.org),
    })),
  );
  await insert(
    "adoption_action",
    plan.adoptions.flatMap((adoption) => actionsOf(loading, actions, adoption)),
  );
  for (const adoption of plan.adoptions) tellAdoption(loading, adoption);
  // Rows of the past are measured as the trigger measures those of today (CAM-43), and two were reminded.
  await client.query(
    "update adoption set likeness = scheme_likeness(org_id, campaign_org_id, campaign_id, scheme) where scheme <> ''",
  );
  await client.query(
    "update adoption set reminded_at = '2026-06-15 09:10+08', reminded_by_org_id = campaign_org_id where state in ('NOT_OPENED', 'DRAFTING')",
  );
}

type Inherited = readonly { mode: string; name: string; mandatory: boolean }[];

function actionsOf({ id }: Loading, inherited: Inherited, { org, optionalAction }: PlannedAdoption): Row[] {
  const all =
    optionalAction === null ? inherited : [...inherited, { mode: "OPTIONAL", name: optionalAction, mandatory: false }];
  return all.map((action, at) => ({
    org_id: id("org", org),
    id: id("adoption action", `${org} ${at}`),
    adoption_id: id("adoption", org),
    position: at + 1,
    ...action,
  }));
}

function tellAdoption({ id, plan, tell }: Loading, adoption: PlannedAdoption): void {
  const { org } = adoption;
  const subject = id("adoption", org);
  const head = plan.duties.find((duty) => duty.org === org && duty.kind === "SECRETARY")?.person ?? "P03";
  tell({ org, on: ISSUED_ON, person: "P01", from: ISSUER, kind: "adoption.order", subject });
  if (adoption.openedOn !== null) tell({ org, on: adoption.openedOn, person: head, kind: "adoption.open", subject });
  if (adoption.optionalAction !== null && adoption.openedOn !== null) {
    tell({
      org,
      on: adoption.openedOn,
      step: 1,
      person: head,
      kind: "adoption.add_action",
      subject,
      facts: { name: adoption.optionalAction },
    });
  }
  if (adoption.submittedOn !== null)
    tell({ org, on: adoption.submittedOn, person: head, kind: "adoption.submit", subject });
  if (adoption.approvedOn !== null && adoption.approver !== null) {
    const from = plan.orgs.find((one) => one.code === org)?.parent ?? ISSUER;
    tell({ org, on: adoption.approvedOn, person: adoption.approver, from, kind: "adoption.approve", subject });
  }
}

export const loadEnrolment = (loading: Loading): Promise<void> => loading.insert("enrolment", enrolmentRows(loading));

/** CAM-18: who belonged where when the campaign was issued; transfers and the merger leave a dated trace. */
function enrolmentRows({ id, plan }: Loading): Row[] {
  const common = { campaign_org_id: id("org", ISSUER), campaign_id: id("campaign", THIS_YEAR) };
  return plan.members.flatMap((member) => {
    const row = {
      ...common,
      person_id: id("person", member.code),
      leading_cadre: member.leadingCadre,
      standing: member.fullSince === null || member.fullSince > ISSUED_ON ? "PROBATIONARY" : "FULL",
    };
    const came = member.formerOrg !== null && member.since > ISSUED_ON;
    const reason = member.formerOrg?.startsWith("O13") ? "支部合并" : "组织关系转接";
    const now = {
      ...row,
      org_id: id("org", member.org),
      id: id("enrolment", member.code),
      enrolled_on: came ? member.since : ISSUED_ON,
      left_on: null,
      reason: came ? reason : "",
    };
    if (!came || member.formerOrg === null) return [now];
    return [
      now,
      {
        ...row,
        org_id: id("org", member.formerOrg),
        id: id("enrolment", `${member.code} before`),
        enrolled_on: ISSUED_ON,
        left_on: plusDays(member.since, -1),
        reason,
      },
    ];
  });
}
