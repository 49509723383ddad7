/**
 * Four quarters of reviews: each branch its own members, each organisation the next lower ones with their heads and
 * leading cadres (LIFE-02). Three rounds are closed; the fourth is four fifths done.
 */
export const reviewSteps: readonly string[] = [
  `create temporary table big_round on commit drop as
   select o.id as org, gen_random_uuid() as id, q as number, s as subjects, o.head, d.opens, d.opens + 28 as closes, q < 4 as closed
     from big_org o cross join generate_series(1, 4) q cross join unnest(array['MEMBERS', 'SUBORDINATES']) s cross join lateral (select (array['2026-03-02', '2026-05-25', '2026-08-24', '2026-11-23']::date[])[q] as opens) d
    where (s = 'MEMBERS') = (o.kind = 'BRANCH')`,
  `insert into review_round (org_id, id, campaign_org_id, campaign_id, number, title, subjects, period, basis_document, basis_on, scheme, opens_on, closes_on, state, closed_at)
   select r.org, r.id, c.org_id, c.id, r.number, '第' || (array['一', '二', '三', '四'])[r.number] || '轮领导点评', r.subjects, '2026Q' || r.number, '关于开展领导点评的通知', r.opens - 7, '逐个点评，反馈本人，记入台账。',
          r.opens, r.closes, case when r.closed then 'CLOSED' else 'OPEN' end, case when r.closed then r.closes + time '17:00' end from big_round r cross join big_campaign c`,
  `insert into review_dimension (org_id, id, round_id, position, name, weight)
   select r.org, gen_random_uuid(), r.id, n, w, 25 from big_round r cross join unnest(array['主要任务完成情况', '兑现公开承诺情况', '为群众办实事情况', '发挥作用情况']) with ordinality as u (w, n)`,
  `create temporary table big_target (org uuid, id uuid default gen_random_uuid(), round uuid, round_org uuid, person uuid, subject_org uuid, name text, sort_key text, cadre boolean, reviewer uuid, opens date, number integer, n bigint, done boolean) on commit drop`,
  `insert into big_target (org, round, round_org, person, name, sort_key, cadre, reviewer, opens, number, n)
   select p.org, r.id, r.org, p.id, p.name, p.pinyin, false, r.head, r.opens, r.number, p.n
     from big_person p join big_round r on r.org = p.org and r.subjects = 'MEMBERS' where p.rank <> 1 and not p.cadre`,
  `insert into big_target (org, round, round_org, subject_org, name, sort_key, cadre, reviewer, opens, number, n)
   select o.id, r.id, r.org, o.id, o.short, o.path || '/0', false, r.head, r.opens, r.number, o.i from big_org o join big_round r on r.org = o.parent_id and r.subjects = 'SUBORDINATES'`,
  `insert into big_target (org, round, round_org, person, name, sort_key, cadre, reviewer, opens, number, n)
   select o.id, r.id, r.org, p.id, p.name, o.path || '/1' || p.pinyin, p.cadre, r.head, r.opens, r.number, p.n
     from big_org o join big_round r on r.org = o.parent_id and r.subjects = 'SUBORDINATES' join big_person p on p.id = o.head`,
  `insert into big_target (org, round, round_org, person, name, sort_key, cadre, reviewer, opens, number, n)
   select o.id, r.id, r.org, p.id, p.name, o.path || '/1' || p.pinyin, true, r.head, r.opens, r.number, p.n
     from big_person p join big_org o on o.id = p.org join big_round r on r.org = o.parent_id and r.subjects = 'SUBORDINATES'
    where p.cadre and not exists (select 1 from big_org h where h.head = p.id)`,
  // Somebody who leads the reviewing organisation is reviewed by nobody there.
  `delete from big_target where reviewer = person`,
  `update big_target set done = number < 4 or n % 5 < 4`,
  `analyze big_target`,
  `insert into review_target (org_id, id, round_org_id, round_id, subject_kind, person_id, subject_org_id, subject_name, sort_key, leading_cadre, state)
   select org, id, round_org, round, case when person is null then 'ORG' else 'PERSON' end, person, subject_org, name, sort_key, cadre, case when done then 'REVIEWED' else 'DUE' end from big_target`,
  `insert into duty_report (org_id, id, target_id, text, state, submitted_at, author_person_id)
   select t.org, gen_random_uuid(), t.id, '岗位工作按要求完成，承诺按时间进度推进，存在的不足已列清单。', 'SUBMITTED', t.opens + 3 + time '10:00', coalesce(t.person, o.head) from big_target t join big_org o on o.id = t.org where t.done`,
  `create temporary table big_review on commit drop as
   select t.*, gen_random_uuid() as review, t.opens + 7 + (t.n % 15)::integer as held, d.id as duty, row_number() over (partition by t.round_org order by t.opens, t.n, t.id) as ledger
     from big_target t join duty d on d.org_id = t.round_org and d.person_id = t.reviewer and d.kind = 'SECRETARY' where t.done`,
  `insert into review (org_id, id, target_id, round_org_id, round_id, reviewer_org_id, reviewer_duty_id, reviewer_person_id, subject_person_id, authority, mode, held_on, place, achievements, shortcomings, direction, state,
     notified_at, ledgered_at, ledger_number, typed_by_person_id, updated_at)
   select org, review, id, round_org, round, round_org, duty, reviewer, person, case when org = round_org then 'OWN_HEAD' else 'SUPERIOR' end, (array['ONE_BY_ONE', 'ASSEMBLY', 'ON_SITE', 'WRITTEN'])[n % 4 + 1], held, '会议室',
          name || (array['本季度承诺推进有序，', '把难事往前赶，', '走访面宽，', '带头在一线，'])[n % 4 + 1] || '第' || number || '季度到期事项大多兑现。',
          (array['进展记录集中在月底补填，', '与服务对象见面少，', '有的目标定得偏低，', '传帮带不够，'])[n * 3 % 4 + 1] || '第 ' || (n % 3 + 1) || ' 条进度看不清。',
          '下一季度' || (array['每月 25 日前填一次进展', '请服务对象当面看一看', '把难事分到每个月', '带一名年轻同志一起做'])[n * 7 % 4 + 1] || '，盯住第 ' || (n % 3 + 1) || ' 条。',
          'LEDGERED', held + time '15:00', held + time '16:00', ledger, reviewer, held + time '16:00' from big_review`,
  `insert into review_score (org_id, id, review_id, dimension_position, score) select org, gen_random_uuid(), review, k, 78 + (n * 7 + k * 5) % 20 from big_review, generate_series(1, 4) k where number > 2`,
  `insert into review_response (org_id, id, review_id, kind, person_id, responded_at) select org, gen_random_uuid(), review, 'ACKNOWLEDGE', person, held + 1 + time '09:00' from big_review where person is not null and n % 4 < 3`,
  `insert into number_register (org_id, id, kind, year, last) select round_org, gen_random_uuid(), 'LEDGER', 2026, max(ledger) from big_review group by round_org`,
];
