import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Standard, SubjectKind } from "../rules";
import type { CallState } from "./lifecycle";

export type Call = Standard & {
  orgId: string;
  id: string;
  orgName: string;
  orgCode: string;
  orgPhone: string;
  orgAddress: string;
  campaignOrgId: string;
  campaignId: string;
  title: string;
  kindId: string;
  kindName: string;
  issuerName: string;
  subjectKind: SubjectKind;
  rotating: boolean;
  periodFrom: Day;
  periodTo: Day;
  noticeDays: number;
  state: CallState;
};

const calls = (where: Sql) => sql`
  select c.org_id as "orgId", c.id, o.name as "orgName", o.code as "orgCode", o.phone as "orgPhone", o.address as "orgAddress",
         c.campaign_org_id as "campaignOrgId", c.campaign_id as "campaignId", c.title, t.id as "kindId", t.name as "kindName", t.issuer_name as "issuerName",
         t.subject_kind as "subjectKind", t.rotating, c.period_from::text as "periodFrom", c.period_to::text as "periodTo", c.notice_days::int as "noticeDays",
         c.min_satisfaction::int as "minSatisfaction", c.min_fulfilment::int as "minFulfilment", c.state
    from org_closure k join award_call c on c.org_id = k.ancestor join award_type t on t.org_id = c.org_id and t.id = c.award_type_id join org o on o.id = c.org_id
   where ${where}`;

/** Calls of this org and of those above it, open ones first. */
export function listCalls(scope: Scope): Promise<Call[]> {
  return scope.rows<Call>(
    calls(sql`k.descendant = ${scope.orgId}::uuid order by c.state desc, c.period_to desc, k.depth, c.title limit 50`),
  );
}

/** A call this org issued or may nominate for; NOT_FOUND outside its line. */
export async function findCall(scope: Scope, callId: string): Promise<Call> {
  if (!isId(callId)) throw new Refusal("NOT_FOUND");
  const [found] = await scope.rows<Call>(calls(sql`k.descendant = ${scope.orgId}::uuid and c.id = ${callId}::uuid`));
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}
