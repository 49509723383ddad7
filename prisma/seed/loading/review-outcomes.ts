/** What reviews led to, drawn from the reviews already loaded: praise for the best scores, a little help and one criticism (REV-49, REV-50). */
export const outcomeSteps: readonly string[] = [
  `insert into review_outcome (org_id, id, review_id, kind, words, given_on, subject_person_id, given_by_org_id, given_by_person_id)
   select v.org_id, gen_random_uuid(), v.id, case when v.place_in_org = 1 then 'PRAISE' else 'ENCOURAGE' end,
          case when v.place_in_org = 1 then '到期承诺全部兑现，在支部大会上通报表扬。' else '带头承接急难任务，会后当面鼓励，请在党小组交流做法。' end,
          v.held_on + 3, v.subject_person_id, v.reviewer_org_id, v.reviewer_person_id
     from (select r.*, row_number() over (partition by r.org_id order by s.total desc, r.id) as place_in_org
             from review r cross join lateral (select sum(x.score) as total from review_score x where x.org_id = r.org_id and x.review_id = r.id) s
            where r.state = 'LEDGERED' and r.authority = 'OWN_HEAD' and r.mode <> 'PRIVATE_TALK' and r.held_on >= '2026-05-20') v
    where v.place_in_org <= 2 and v.held_on + 3 <= today()`,
  `insert into review_outcome (org_id, id, review_id, kind, words, given_on, subject_person_id, given_by_org_id, given_by_person_id)
   select v.org_id, gen_random_uuid(), v.id, case when v.place_in_org = 1 then 'CRITICISM' else 'HELP' end,
          case when v.place_in_org = 1 then '两个月没有填写进展，支部大会点名批评，责成当月补齐。' else '由支委结对谈心，帮助理清两条承诺的步骤。' end,
          v.held_on + 1, v.subject_person_id, v.reviewer_org_id, v.reviewer_person_id
     from (select r.*, row_number() over (partition by r.org_id order by s.total, r.id) as place_in_org
             from review r cross join lateral (select sum(x.score) as total from review_score x where x.org_id = r.org_id and x.review_id = r.id) s
            where r.state = 'LEDGERED' and r.authority = 'OWN_HEAD' and r.mode <> 'PRIVATE_TALK' and r.held_on >= '2026-05-20'
              and not exists (select 1 from membership m where m.person_id = r.subject_person_id and m.leading_cadre)) v
     join org o on o.id = v.org_id where o.code in ('sj05', 'sj10', 'sj30') and v.place_in_org <= 2 and v.held_on + 1 <= today()`,
];
