import "server-only";
import type { Day } from "@/lib/kernel/clock";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { TransferState } from "@/lib/people/transfers/schema";
import type { OwnTarget } from "@/lib/reviews/reports/queries";

export type OwnTransfer = {
  id: string;
  fromName: string;
  toName: string;
  sentOn: Day;
  receivedOn: Day | null;
  state: TransferState;
  reason: string;
};
export type OwnHome = {
  /** Where the person is reviewed: what waits for a report or an answer first, at most four. */
  reviews: OwnTarget[];
  awards: { id: string; name: string; issuer: string; grantedOn: Day }[];
  awardsTotal: number;
  /** Under way, or ended within two months. */
  transfers: OwnTransfer[];
  /** Heads a party group whose members' progress is to be collected (LIFE-12). */
  collects: boolean;
};

/** The rest of a member's front page beside pledges and to-do: what was said, honours, and where a transfer is (LIFE-01, LIFE-11). */
export async function findOwnHome(scope: Scope): Promise<OwnHome> {
  const me = scope.actor.personId;
  const [row] = await scope.rows<OwnHome>(sql`
    select coalesce((select jsonb_agg(r.shown) from (
               select jsonb_build_object('orgId', t.org_id, 'orgCode', t.org_code, 'orgName', t.org_name, 'targetId', t.target_id, 'roundTitle', t.round_title, 'roundState', t.round_state,
                        'closesOn', t.closes_on::text, 'targetState', t.target_state, 'reportState', t.report_state, 'reviewState', t.review_state, 'answered', t.answered) as shown
                 from my_review_targets() t order by (t.review_state is not null and not t.answered) desc, t.round_state = 'OPEN' desc, t.closes_on desc limit 4) r), '[]') as reviews,
           coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'name', t.name, 'issuer', t.issuer_name, 'grantedOn', a.granted_on::text) order by a.granted_on desc)
                       from (select * from award where holder_person_id = ${me}::uuid and state = 'GRANTED' order by granted_on desc limit 2) a
                       join award_type t on t.org_id = a.org_id and t.id = a.award_type_id), '[]') as awards,
           (select count(*)::int from award where holder_person_id = ${me}::uuid) as "awardsTotal",
           coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'fromName', o.short_name, 'toName', t.to_name, 'sentOn', t.sent_on::text, 'receivedOn', t.received_on::text,
                        'state', t.state, 'reason', coalesce(t.reason, '')) order by t.sent_on desc)
                       from transfer t join org o on o.id = t.org_id where t.person_id = ${me}::uuid
                        and (t.state = 'IN_TRANSIT' or coalesce(t.received_on, t.decided_at::date, t.sent_on) >= ${scope.today}::date - 60)), '[]') as transfers,
           exists (select 1 from my_group_items()) as collects`);
  return row ?? { reviews: [], awards: [], awardsTotal: 0, transfers: [], collects: false };
}
