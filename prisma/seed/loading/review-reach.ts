/** The second round went out from the county to the whole subtree; its checklist is as far as the round is (REV-22, REV-42). */
export const reachSteps: readonly string[] = [
  `update review_round r set reach = 'SUBTREE' from org o where o.id = r.org_id and o.parent_id is null and r.period = '2026Q2' and r.subjects = 'SUBORDINATES'`,
  `update review_round r set issued_org_id = i.org_id, issued_id = i.id
     from review_round i join org_closure c on c.ancestor = i.org_id and c.depth > 0
    where i.reach = 'SUBTREE' and r.org_id = c.descendant and r.period = i.period and r.campaign_id = i.campaign_id`,
  `insert into review_step (org_id, id, round_id, code, done_on, note, person_id)
   select r.org_id, gen_random_uuid(), r.id, s.code, least(r.opens_on + s.after_days, today()), s.note, h.person_id
     from review_round r
     cross join lateral (select d.person_id from duty d where d.org_id = r.org_id and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'OFFICER') and d.ends_on is null
                          order by d.kind <> 'SECRETARY', d.begins_on limit 1) h
     cross join (values ('NOTICE', 0, 1, '通知和方案印发到每名党员'), ('STUDY', 1, 1, '支委会学习上级通知，确定分项和日程'), ('GATHER', 3, 1, '走访服务对象，汇总意见簿'),
       ('REPORTS', 4, 1, ''), ('HEAR', 7, 2, ''), ('REVIEW', 9, 3, ''), ('RECORD', 9, 2, '专人记录'), ('SUMMARISE', 12, 3, ''), ('NOTIFY', 13, 3, '逐人反馈'), ('LEDGER', 14, 3, ''))
       as s (code, after_days, needs, note)
    where s.needs = 1 or s.needs = 2 and r.done > 0 or s.needs = 3 and r.state = 'CLOSED'`,
];
