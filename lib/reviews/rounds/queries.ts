import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { Refusal } from "@/lib/kernel/refusal";
import { empty, type Sql, sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Dimension } from "../rules";
import type { StepTaken } from "../steps/rules";
import type { RoundState } from "./lifecycle";
import type { Participant, SubjectsKind } from "./rules";
import type { Reach } from "./schema";

export type Round = {
  orgId: string;
  id: string;
  campaignOrgId: string;
  campaignId: string;
  number: number;
  title: string;
  subjects: SubjectsKind;
  period: string;
  basisDocument: string;
  basisOn: Day | null;
  scheme: string;
  opensOn: Day;
  closesOn: Day;
  state: RoundState;
  reach: Reach;
  /** Null where the org began the round itself. */
  issuedOrgId: string | null;
  left: number;
  done: number;
  exempted: number;
  /** A paper or a segment of the campaign names the round while it is prepared; nobody asks later. */
  named: boolean;
};

const columns: Sql = sql`r.org_id as "orgId", r.id, r.campaign_org_id as "campaignOrgId", r.campaign_id as "campaignId", r.number, r.title, r.subjects,
  r.period, r.basis_document as "basisDocument", r.basis_on::text as "basisOn", r.scheme, r.opens_on::text as "opensOn",
  r.closes_on::text as "closesOn", r.state, r.reach, r.issued_org_id as "issuedOrgId", r.drawn - r.done - r.exempted as left, r.done, r.exempted,
  r.state = 'PREPARING' and (exists (select 1 from paper n where n.round_org_id = r.org_id and n.round_id = r.id)
    or exists (select 1 from segment_round n where n.round_org_id = r.org_id and n.round_id = r.id)) as named`;

/** A round of this org, or null where the address names none. */
export async function lookForRound(scope: Scope, roundId: string): Promise<Round | null> {
  const [found] = await scope.rows<Round>(
    sql`select ${columns} from review_round r where r.org_id = ${scope.orgId}::uuid and r.id = ${roundId}::uuid`,
  );
  return found ?? null;
}

export async function findRound(scope: Scope, roundId: string): Promise<Round> {
  const found = await lookForRound(scope, roundId);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

export const roundsPage = 50;

/** The org's own rounds, newest first, after the one with this id; one row more than a page says that another follows. */
export function listRounds(scope: Scope, after?: string): Promise<Round[]> {
  const beyond = after
    ? sql`and (r.opens_on, r.number, r.id) < (select x.opens_on, x.number, x.id from review_round x where x.org_id = r.org_id and x.id = ${after}::uuid)`
    : empty;
  return scope.rows<Round>(
    sql`select ${columns} from review_round r where r.org_id = ${scope.orgId}::uuid ${beyond} order by r.opens_on desc, r.number desc, r.id desc limit ${roundsPage + 1}`,
  );
}

export type Voices = { line: number; contact: number; dual: number; entrusted: number };
export type Arrangement = { dimensions: Dimension[]; steps: StepTaken[]; voices: Voices };

/** How a round is arranged: its dimensions, what its reviewers' words weigh, and the steps of its checklist taken so far. */
export async function findArrangement(scope: Scope, round: { orgId: string; id: string }): Promise<Arrangement> {
  const [found] = await scope.rows<Arrangement>(sql`select
    coalesce((select jsonb_agg(jsonb_build_object('position', d.position, 'name', d.name, 'weight', d.weight) order by d.position)
                from review_dimension d where d.org_id = ${round.orgId}::uuid and d.round_id = ${round.id}::uuid), '[]') as dimensions,
    coalesce((select jsonb_agg(jsonb_build_object('code', s.code, 'doneOn', s.done_on, 'note', s.note, 'name', p.name))
                from review_step s join person p on p.id = s.person_id
               where s.org_id = ${round.orgId}::uuid and s.round_id = ${round.id}::uuid), '[]') as steps,
    (select jsonb_build_object('line', r.line_weight, 'contact', r.contact_weight, 'dual', r.dual_weight, 'entrusted', r.entrusted_weight)
       from review_round r where r.org_id = ${round.orgId}::uuid and r.id = ${round.id}::uuid) as voices`);
  return found ?? { dimensions: [], steps: [], voices: { line: 1, contact: 1, dual: 1, entrusted: 1 } };
}

/** RPT-01, LIFE-02: everybody enrolled, whether this round reviews them or one above. */
export function listParticipants(scope: Scope, round: Round): Promise<(Participant & { name: string })[]> {
  return scope.rows<Participant & { name: string }>(sql`
    select p.name, e.leading_cadre as "leadingCadre", t.id is not null as here, coalesce(t.state, a.state) as state
      from enrolment e join person p on p.id = e.person_id
      left join review_target t on t.round_org_id = e.org_id and t.round_id = ${round.id}::uuid and t.person_id = e.person_id
      left join members_reviewed_above(${round.orgId}::uuid, ${round.campaignId}::uuid, ${round.period}) a on a.person_id = e.person_id
     where e.org_id = ${round.orgId}::uuid and e.campaign_id = ${round.campaignId}::uuid and e.left_on is null
     order by e.leading_cadre desc, p.pinyin, p.name`);
}

/** The last number taken by a round of this kind; 0 before the first. */
export async function findLastNumber(scope: Scope, subjects: SubjectsKind, campaignId: string): Promise<number> {
  const [found] = await scope.rows<{ last: number }>(sql`select coalesce(max(number), 0)::int as last from review_round
    where org_id = ${scope.orgId}::uuid and subjects = ${subjects} and campaign_id = ${campaignId}::uuid`);
  return found?.last ?? 0;
}

/** Whether the org has departments or sub-bureaus that a round could review (REV-06). */
export async function hasUnits(scope: Scope): Promise<boolean> {
  const [found] = await scope.rows<{ has: boolean }>(
    sql`select exists (select 1 from unit where org_id = ${scope.orgId}::uuid) as has`,
  );
  return found?.has ?? false;
}
