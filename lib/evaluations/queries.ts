import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Round } from "./lifecycle";

export type RoundRow = Round & {
  id: string;
  orgCode: string;
  orgName: string;
  orgPhone: string;
  number: number;
  title: string;
  period: string;
  opensOn: Day;
  closesOn: Day;
  threshold: number;
  /** How many marks the form offers (EVA-14). */
  grades: number;
  campaignOrgId: string;
  campaignId: string;
  openedAt: Date | null;
  closedAt: Date | null;
  merkleRoot: string | null;
};

const columns: Sql = sql`r.org_id as "orgId", r.id, o.code as "orgCode", o.name as "orgName", o.phone as "orgPhone", r.number::int, r.title,
  r.period, r.opens_on::text as "opensOn", r.closes_on::text as "closesOn", r.threshold::int, r.grades::int, r.state, r.closes_on < today() as over,
  r.campaign_org_id as "campaignOrgId", r.campaign_id as "campaignId", r.opened_at as "openedAt", r.closed_at as "closedAt", r.merkle_root as "merkleRoot"`;

/** The questions beside overall satisfaction, in the order of the form. */
export type RoundDetail = RoundRow & { questions: string[] };

/** One round of the org acted in; NOT_FOUND otherwise. */
export async function findRound(scope: Scope, roundId: string): Promise<RoundDetail> {
  const [found] = isId(roundId)
    ? await scope.rows<RoundDetail>(sql`select ${columns},
          array(select q.text from evaluation_question q where q.org_id = r.org_id and q.round_id = r.id order by q.position) as questions
         from evaluation_round r join org o on o.id = r.org_id
        where r.org_id = ${scope.orgId}::uuid and r.id = ${roundId}::uuid`)
    : [];
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

export type ListedRound = RoundRow & {
  printed: number;
  /** Of the whole, once closed and large enough to be shown. */
  satisfied: number | null;
  basically: number | null;
  dissatisfied: number | null;
  unknown: number | null;
};

export const roundsPerPage = 50;

/** Newest first; `before` is the id of the last row of the page above. */
export function listRounds(scope: Scope, before?: string): Promise<ListedRound[]> {
  const from = before && isId(before) ? sql`and r.id < ${before}::uuid` : empty;
  return scope.rows<ListedRound>(sql`
    select ${columns}, coalesce((select sum(b.printed)::int from slip_batch b where b.org_id = r.org_id and b.round_id = r.id), 0) as printed,
           x.satisfied, x.basically, x.dissatisfied, x.unknown
      from evaluation_round r join org o on o.id = r.org_id
      left join evaluation_result x on x.org_id = r.org_id and x.round_id = r.id and x.evaluator_class = 'ALL' and x.position = 0 and x.shown
     where r.org_id = ${scope.orgId}::uuid ${from} order by r.id desc limit ${roundsPerPage + 1}`);
}

export async function countRounds(scope: Scope): Promise<number> {
  const [row] = await scope.rows<{ count: number }>(
    sql`select count(*)::int as count from evaluation_round where org_id = ${scope.orgId}::uuid`,
  );
  return row?.count ?? 0;
}

/** What a round asks unless the office words it otherwise: the campaign's own criteria for organisations (EVA-15). */
export async function listCriteria(scope: Scope, campaign: { orgId: string; id: string }): Promise<string[]> {
  const rows = await scope.rows<{ text: string }>(sql`
    select i.text from criteria_set s join criterion i on i.org_id = s.org_id and i.set_id = s.id
     where s.org_id = ${campaign.orgId}::uuid and s.campaign_id = ${campaign.id}::uuid and s.subject_kind = 'ORG' and i.parent_id is null order by s.position, i.position limit 12`);
  return rows.map(({ text }) => text);
}
