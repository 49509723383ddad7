/** REV-51: heads of closed rounds have issued a summary, in the order the product composes it; some only hold a draft. */
export const summarySteps: readonly string[] = [
  `insert into review_summary (org_id, id, round_id, text, state, updated_at, issued_on, issued_by_person_id)
   select r.org_id, gen_random_uuid(), r.id,
          concat_ws(E'\\n', '一、基本情况', format('按照上级通知要求，%s于%s月%s日至%s月%s日组织开展%s，已完成。', o.name, extract(month from r.opens_on), extract(day from r.opens_on),
                      extract(month from r.closes_on), extract(day from r.closes_on), r.title),
                    '二、点评方式和覆盖面', format('召开点评会议和活动%s次，应点评%s个，已点评%s个%s，做到了点评工作全覆盖。', s.held, r.drawn, r.done, case when r.exempted > 0 then format('，免评%s个', r.exempted) else '' end),
                    '三、听取意见建议', format('共收到群众意见建议%s条。', s.opinions),
                    '四、整改落实情况', format('由点评意见立项整改%s条，已销号%s条。', x.opened, x.closed)),
          'ISSUED', '2026-04-20 10:00+08', '2026-04-20', h.person_id
     from review_round r join org o on o.id = r.org_id
    cross join lateral (select count(*) as held, coalesce(sum(n.opinion_count), 0) as opinions from review_session n where n.org_id = r.org_id and n.round_id = r.id) s
    cross join lateral (select count(*) as opened, count(*) filter (where c.state = 'CLOSED') as closed from review v join review_advice a on a.org_id = v.org_id and a.review_id = v.id
                          join rectification c on c.org_id = a.org_id and c.source_advice_id = a.id where v.round_org_id = r.org_id and v.round_id = r.id) x
    cross join lateral (select d.person_id from duty d where d.org_id = r.org_id and d.kind = 'SECRETARY' and d.ends_on is null order by d.begins_on limit 1) h
    where r.state = 'CLOSED' and r.drawn > 0`,
];
