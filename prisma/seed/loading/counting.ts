const results = `
  insert into evaluation_result (org_id, id, round_id, evaluator_class, position, satisfied, basically, dissatisfied, unknown, shown)
  with marks as (
    select org_id, round_id, evaluator_class, 0 as position, overall as mark from ballot
    union all
    select org_id, round_id, evaluator_class, n::integer, m from ballot, unnest(answers) with ordinality as a (m, n))
  select org_id, gen_random_uuid(), round_id, coalesce(evaluator_class, 'ALL'), position, count(*) filter (where mark = 1), count(*) filter (where mark = 2),
         count(*) filter (where mark = 3), count(*) filter (where mark = 4), count(*) >= 5
    from marks group by grouping sets ((org_id, round_id, evaluator_class, position), (org_id, round_id, position))`;

const receipts = `
  insert into evaluation_receipt (org_id, id, round_id, receipt)
  select org_id, gen_random_uuid(), round_id, encode(sha256(convert_to('receipt', 'UTF8') || ballot_key), 'hex') from ballot order by random()`;

const remarks = `
  insert into evaluation_comment (org_id, id, round_id, evaluator_class, text)
  select b.org_id, gen_random_uuid(), b.round_id, b.evaluator_class, b.comment from ballot b
   where b.comment <> '' and (select count(*) from ballot k where k.org_id = b.org_id and k.round_id = b.round_id and k.evaluator_class = b.evaluator_class) >= 8
   order by random()`;

const roots = `
  with recursive level (org_id, round_id, depth, leaves) as (
    select org_id, round_id, 0, array_agg(sha256(ballot_key || convert_to(overall || ':' || array_to_string(answers, ','), 'UTF8')) order by ballot_key)
      from ballot group by org_id, round_id
    union all
    select org_id, round_id, depth + 1,
           (select array_agg(sha256(leaves[i] || coalesce(leaves[i + 1], leaves[i])) order by i) from generate_series(1, cardinality(leaves), 2) i)
      from level where cardinality(leaves) > 1)
  update evaluation_round r set state = 'CLOSED', merkle_root = encode(l.leaves[1], 'hex'),
         closed_at = (r.closes_on + time '17:30') at time zone 'Asia/Shanghai'
    from level l where l.org_id = r.org_id and l.round_id = r.id and cardinality(l.leaves) = 1`;

/** Twin of close_evaluation() for the owner, who has no session: the same counts, receipts, comments and roots, for every ballot there is. */
export const countingSteps: readonly string[] = [results, receipts, remarks, roots];
