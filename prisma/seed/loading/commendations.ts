import { certificateNumber } from "@/lib/commendations/awards/rules";
import { awardCalls, awardTypes } from "../demo/awards";
import { secretaryOf } from "../demo/duties";
import { orgOf } from "../demo/orgs";
import type { PlannedAward } from "../demo/plan/award-plans";
import { awardKey, issuerOf, nominationKey, typeOf } from "./award-keys";
import { ISSUER, LAST_YEAR, THIS_YEAR } from "./campaigns";
import type { Loading } from "./loading";
import { checkRows, nominationRow, nominationsOf, tellNomination } from "./nominations";
import { loadNotices } from "./notices";
import type { Row } from "./table-writer";

export async function loadCommendations(loading: Loading): Promise<void> {
  const { insert, plan } = loading;
  const nominations = nominationsOf(loading);
  await insert(
    "award_type",
    awardTypes.map((type, at) => typeRow(loading, type, at)),
  );
  await insert(
    "award_call",
    awardCalls.map((call) => callRow(loading, call)),
  );
  await insert(
    "nomination",
    nominations.map((one) => nominationRow(loading, one)),
  );
  await insert(
    "nomination_check",
    nominations.flatMap((one) => checkRows(loading, one)),
  );
  await loadNotices(loading);
  await insert(
    "award",
    plan.awards.map((award) => awardRow(loading, award)),
  );
  await insert("number_register", registerRows(loading));
  for (const call of awardCalls) tellCall(loading, call);
  for (const one of nominations) tellNomination(loading, one);
  for (const award of plan.awards) tellAward(loading, award);
}

const typeRow = ({ id }: Loading, type: (typeof awardTypes)[number], at: number): Row => ({
  org_id: id("org", type.org),
  id: id("award type", type.key),
  name: type.name,
  subject_kind: type.subject,
  issuer_name: type.issuer,
  rotating: type.rotating,
  position: at + 1,
});

function callRow({ id }: Loading, call: (typeof awardCalls)[number]): Row {
  const type = typeOf(call.key);
  return {
    org_id: id("org", type.org),
    id: id("award call", call.key, `${call.year}-05-08`),
    campaign_org_id: id("org", ISSUER),
    campaign_id: id("campaign", call.year === 2026 ? THIS_YEAR : LAST_YEAR),
    award_type_id: id("award type", type.key),
    title: call.title,
    period_from: `${call.year}-01-01`,
    period_to: call.year === 2026 ? "2026-06-30" : "2025-12-31",
    notice_days: 5,
    min_satisfaction: 80,
    min_fulfilment: 60,
    state: call.open ? "OPEN" : "CLOSED",
  };
}

const certificateOf = (award: PlannedAward): string =>
  certificateNumber(orgOf(issuerOf(award.call)).shortCode, award.year, award.number);

function awardRow({ id }: Loading, award: PlannedAward): Row {
  const { holder } = award;
  return {
    org_id: id("org", issuerOf(award.call)),
    id: id("award", awardKey(award), award.grantedOn),
    call_id: id("award call", award.call),
    award_type_id: id("award type", typeOf(award.call).key),
    nomination_org_id: id("org", holder.org),
    nomination_id: id("nomination", nominationKey(award.call, holder)),
    holder_person_id: holder.kind === "MEMBER" ? id("person", holder.person) : null,
    holder_org_id: holder.kind === "ORG" ? id("org", holder.org) : null,
    holder_name: holder.name,
    holder_org_name: orgOf(holder.org).name,
    year: award.year,
    number: award.number,
    certificate_number: certificateOf(award),
    citation: award.citation,
    slot: award.slot,
    granted_on: award.grantedOn,
    state: award.state,
    ended_on: award.endedOn,
    end_reason: award.endReason,
  };
}

function registerRows({ id, plan }: Loading): Row[] {
  const last = new Map<string, number>();
  for (const { call, number } of plan.awards) last.set(issuerOf(call), Math.max(number, last.get(issuerOf(call)) ?? 0));
  return [...last].map(([org, count]) => ({
    org_id: id("org", org),
    id: id("register", `CERTIFICATE ${org}`),
    kind: "CERTIFICATE",
    year: 2025,
    last: count,
  }));
}

function tellCall({ id, tell }: Loading, call: (typeof awardCalls)[number]): void {
  const org = issuerOf(call.key);
  const common = { org, subject: id("award call", call.key), facts: { title: call.title } };
  const on = `${call.year}-05-08`;
  tell({
    ...common,
    on,
    person: secretaryOf(org, on),
    kind: "award_call.create",
    facts: { ...common.facts, name: typeOf(call.key).name },
  });
  if (!call.open)
    tell({ ...common, on: "2025-12-30", person: secretaryOf(org, "2025-12-30"), kind: "award_call.close" });
}

function tellAward({ id, tell }: Loading, award: PlannedAward): void {
  const org = issuerOf(award.call);
  const common = { org, subject: id("award", awardKey(award)) };
  const facts = { holder: award.holder.name, certificate: certificateOf(award) };
  tell({ ...common, on: award.grantedOn, person: secretaryOf(org, award.grantedOn), kind: "award.grant", facts });
  if (award.endedOn === null) return;
  const ended = { ...facts, reason: award.endReason ?? "" };
  tell({ ...common, on: award.endedOn, person: secretaryOf(org, award.endedOn), kind: "award.revoke", facts: ended });
}
