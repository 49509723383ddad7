const typist =
  "select d.person_id from duty d where d.org_id = o.id and d.kind = 'OFFICER' and d.ends_on is null limit 1";
const leader =
  "select d.person_id from duty d where d.org_id = o.id and d.kind = 'SECRETARY' and d.ends_on is null limit 1";

/** 代录 in a branch whose secretary signs on paper: three subjects have reported and are typed, two stand on a sheet that is out to be signed. */
export const signatureSteps: readonly string[] = [
  `create temporary table signing as
   select t.org_id, t.id as target_id, t.round_id, t.person_id, t.subject_name as name, (${typist}) as typist, (${leader}) as leader,
          gen_random_uuid() as review_id, row_number() over (order by t.sort_key, t.id) as place
     from review_target t join org o on o.id = t.org_id join review_round r on r.org_id = t.round_org_id and r.id = t.round_id
    where o.code = 'sj06' and r.state = 'OPEN' and r.subjects = 'MEMBERS' and t.state = 'DUE' and t.person_id <> (${typist})
      and not exists (select 1 from duty_report d where d.org_id = t.org_id and d.target_id = t.id)
    order by t.sort_key, t.id limit 3`,
  `insert into duty_report (org_id, id, target_id, text, state, submitted_at, author_person_id)
   select org_id, gen_random_uuid(), target_id, '承诺两条：窗口一次性告知已兑现，超限案件卷宗逐卷自查正在办；下半年把告知单贴到窗口。', 'SUBMITTED', '2026-06-16 09:40+08', person_id from signing`,
  `insert into review (org_id, id, target_id, round_org_id, round_id, reviewer_org_id, reviewer_duty_id, reviewer_person_id, subject_person_id, authority, mode, held_on, place,
     achievements, shortcomings, direction, typed_by_person_id, updated_at)
   select s.org_id, s.review_id, s.target_id, s.org_id, s.round_id, s.org_id,
          (select d.id from duty d where d.org_id = s.org_id and d.person_id = s.leader and d.kind = 'SECRETARY' and d.ends_on is null limit 1), s.leader, s.person_id, 'OWN_HEAD',
          'ONE_BY_ONE', '2026-06-17', '第二党支部活动室', (array['窗口一次性告知做到了，四个月没有群众跑第二趟。', '超限案件卷宗逐卷自查，自己查出并补正了三处。', '带两名新同志熟悉许可事项，六月起能独立办件。'])[s.place],
          (array['进展集中在月底补填，平时看不到。', '自查记录没有写明复核人。', '带教计划只写了开头。'])[s.place],
          (array['每办结一件当天填一次。', '七月起每卷写明复核人和日期。', '把带教进度每半月报一次。'])[s.place], s.typist, '2026-06-17 16:20+08' from signing s`,
  `insert into signature_sheet (org_id, id, round_id, number, leader_person_id, typist_person_id, printed_at)
   select distinct on (org_id) org_id, gen_random_uuid(), round_id, 1, leader, typist, '2026-06-17 16:40+08'::timestamptz from signing`,
  `insert into signature_line (org_id, id, sheet_id, review_org_id, review_id, version)
   select s.org_id, gen_random_uuid(), h.id, s.org_id, s.review_id, 1 from signing s join signature_sheet h on h.org_id = s.org_id and h.round_id = s.round_id where s.place <= 2`,
  "drop table signing",
];
