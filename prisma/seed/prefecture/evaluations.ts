import { countingSteps } from "../loading/counting";

/** Two closed batches a branch, thirty ballots each; no ballot shares anything with a slip (INV-08). */
export const evaluationSteps: readonly string[] = [
  `create temporary table big_evaluation on commit drop as
   select o.id as org, gen_random_uuid() as id, b as number, o.head, o.i, (array['2026-04-15', '2026-10-14']::date[])[b] as opens from big_org o cross join generate_series(1, 2) b where o.kind = 'BRANCH'`,
  `insert into evaluation_round (org_id, id, campaign_org_id, campaign_id, number, title, period, opens_on, closes_on, threshold, state, opened_at)
   select e.org, e.id, c.org_id, c.id, e.number, '2026 年第' || (array['一', '二'])[e.number] || '批群众评议', '2026Q' || e.number * 2, e.opens, e.opens + 9, 60, 'OPEN', e.opens + time '09:00' from big_evaluation e cross join big_campaign c`,
  `insert into evaluation_question (org_id, id, round_id, position, text)
   select e.org, gen_random_uuid(), e.id, n, w from big_evaluation e cross join unnest(array['兑现公开承诺', '为群众办实事', '工作作风', '廉洁自律']) with ordinality as u (w, n)`,
  `insert into slip_batch (org_id, id, round_id, evaluator_class, printed, printed_by_person_id, printed_at)
   select org, gen_random_uuid(), id, k, 18, head, opens - 3 + time '09:00' from big_evaluation cross join unnest(array['SERVICE_USER', 'MASSES']) k`,
  `insert into slip (org_id, issue_hash, round_id, evaluator_class)
   select org, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), id, k from big_evaluation cross join unnest(array['SERVICE_USER', 'MASSES']) k cross join generate_series(1, 18) order by random()`,
  `insert into ballot (org_id, ballot_key, round_id, evaluator_class, overall, answers, comment)
   select org, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), id, k, m.mark, array[m.mark, least(m.mark + 1, 4), m.mark, m.mark]::smallint[], ''
     from big_evaluation cross join unnest(array['SERVICE_USER', 'MASSES']) k cross join generate_series(1, 15) b
     cross join lateral (select case when (i * 3 + b * 7) % 20 < 14 then 1 when (i * 3 + b * 7) % 20 < 18 then 2 when (i * 3 + b * 7) % 20 = 18 then 3 else 4 end as mark) m order by random()`,
  ...countingSteps,
];
