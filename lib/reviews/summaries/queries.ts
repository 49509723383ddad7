import "server-only";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { Round } from "../rounds/queries";
import type { SessionMode } from "../sessions/schema";
import type { SummaryState } from "./lifecycle";
import type { SummaryFacts } from "./rules";

export type Summary = {
  orgId: string;
  id: string;
  roundId: string;
  text: string;
  state: SummaryState;
  version: number;
  updatedAt: Date;
  issuedOn: Day | null;
  issuerName: string | null;
  /** Per cent of pairs of characters shared with the nearest text when it was issued. */
  likeness: number | null;
};

/** The summary of a round as far as the reader sees it: at home always, from above once it is issued. */
export async function findSummary(scope: Scope, round: { orgId: string; id: string }): Promise<Summary | null> {
  const [found] = await scope.rows<Summary>(sql`
    select s.org_id as "orgId", s.id, s.round_id as "roundId", s.text, s.state, s.version, s.updated_at as "updatedAt", s.issued_on::text as "issuedOn",
           p.name as "issuerName", s.likeness
      from review_summary s left join person p on p.id = s.issued_by_person_id
     where s.org_id = ${round.orgId}::uuid and s.round_id = ${round.id}::uuid`);
  return found ?? null;
}

type Counted = Omit<SummaryFacts, "modes"> & { modes: SessionMode[] };

/** REV-51: what the records of a round come to. */
export async function findSummaryFacts(scope: Scope, { orgId, id }: Round): Promise<SummaryFacts> {
  const [found] = await scope.rows<Counted>(sql`
    select o.name as "orgName", r.title, r.basis_document as "basisDocument", r.opens_on::text as "opensOn", r.closes_on::text as "closesOn", r.state,
      coalesce((select jsonb_agg(jsonb_build_object('title', e.title, 'state', e.state) order by e.number) from review_round e
                 where e.org_id = r.org_id and e.campaign_id = r.campaign_id and e.subjects = r.subjects and e.number < r.number), '[]') as earlier,
      coalesce((select jsonb_agg(distinct m.mode) from (select unnest(s.modes) as mode from review_session s where s.org_id = r.org_id and s.round_id = r.id
                 union all select v.mode from review v where v.round_org_id = r.org_id and v.round_id = r.id and v.state <> 'DRAFT') m), '[]') as modes,
      coalesce((select jsonb_agg(k) from (select case when t.subject_kind = 'UNIT' then case when u.kind = 'SUB_BUREAU' then 'SUB_BUREAU' else 'UNIT' end when t.subject_kind = 'ORG' then 'ORG'
                        when r.subjects = 'MEMBERS' then 'MEMBER' else 'CADRE' end as kind, count(*)::int as drawn, (count(*) filter (where t.state = 'REVIEWED'))::int as done,
                        (count(*) filter (where t.state = 'EXEMPTED'))::int as exempted
                   from review_target t left join unit u on u.org_id = t.org_id and u.id = t.unit_id where t.round_org_id = r.org_id and t.round_id = r.id group by 1 order by 1) k), '[]') as kinds,
      (select count(*)::int from review_session s where s.org_id = r.org_id and s.round_id = r.id) as sessions,
      (select count(*)::int from review_session s where s.org_id = r.org_id and s.round_id = r.id and 'SYMPOSIUM' = any (s.modes)) as symposia,
      (select coalesce(sum(s.opinion_count), 0)::int from review_session s where s.org_id = r.org_id and s.round_id = r.id) as opinions,
      (select count(*)::int from review v join review_response a on a.org_id = v.org_id and a.review_id = v.id and a.kind <> 'ACKNOWLEDGE'
        where v.round_org_id = r.org_id and v.round_id = r.id) as answered,
      (select count(*)::int from review v where v.round_org_id = r.org_id and v.round_id = r.id and v.state = 'LEDGERED' and v.authority in ('PAIRING', 'PEER', 'MEMBER')) as mutual,
      coalesce((select jsonb_agg(p.text) from (select a.text from review v join review_advice a on a.org_id = v.org_id and a.review_id = v.id
                 where v.round_org_id = r.org_id and v.round_id = r.id and v.state = 'LEDGERED' and v.mode <> 'PRIVATE_TALK' group by a.text order by count(*) desc, a.text limit 6) p), '[]') as problems,
      x.opened, x.closed, x.late
      from review_round r join org o on o.id = r.org_id
     cross join lateral (select count(*)::int as opened, (count(*) filter (where c.state = 'CLOSED'))::int as closed,
                                (count(*) filter (where c.state in ('OPENED', 'IN_PROGRESS') and c.due_on < today()))::int as late
                           from review v join review_advice a on a.org_id = v.org_id and a.review_id = v.id join rectification c on c.org_id = a.org_id and c.source_advice_id = a.id
                          where v.round_org_id = r.org_id and v.round_id = r.id) x
     where r.org_id = ${orgId}::uuid and r.id = ${id}::uuid`);
  if (!found) throw new Error(`round ${id} is out of sight`);
  const words = loadWords("zh-CN", "reviews");
  return { ...found, modes: found.modes.map((mode) => words(`modes.${mode}`)) };
}

/** `lastText` is the own summary issued last, to find what was taken over from it word for word. */
export type NearestSummary = { origin: "OWN" | "OTHER"; likeness: number; lastText: string | null };

/** REV-53: the issued summary most like these words: an own earlier one, or one of the line above and beside; whose is not told. */
export async function findNearestSummary(scope: Scope, roundId: string, text: string): Promise<NearestSummary | null> {
  const [found] = await scope.rows<NearestSummary>(
    sql`select n.origin, n.likeness::float8 as likeness,
               (select s.text from review_summary s where s.org_id = ${scope.orgId}::uuid and s.round_id <> ${roundId}::uuid and s.state = 'ISSUED'
                 order by s.issued_on desc, s.id desc limit 1) as "lastText"
          from nearest_summary(${roundId}::uuid, ${text}) n`,
  );
  return found ?? null;
}
