/** REV-28: at the last sitting of running rounds members have said something on their secretary and on the head above; some branches fewer than five. */
export const upwardSteps: readonly string[] = [
  `insert into upward_opinion (org_id, id, cadre_person_id, from_org_id, session_id, text, giver)
   select d.org_id, gen_random_uuid(), d.person_id, s.org_id, s.id,
          (array['建议每月到窗口坐班一次，听听群众怎么说', '布置工作时把时限讲清楚，少临时加任务', '多到村里走，少在会上问', '年轻同志压担子的机会可以再多些', '谈心谈话再经常一些', '组织生活会上带头讲问题，做得好，望坚持'])[1 + mod(m.nth, 6)],
          sha256(convert_to(m.person_id::text || s.id::text || d.person_id::text, 'utf8'))
     from review_session s join review_round r on r.org_id = s.org_id and r.id = s.round_id and r.state = 'OPEN' and r.subjects = 'MEMBERS'
     join org h on h.id = s.org_id
     join duty d on d.org_id in (h.id, h.parent_id) and d.kind = 'SECRETARY' and d.begins_on <= '2026-06-20' and (d.ends_on is null or d.ends_on >= '2026-06-20')
    cross join lateral (select m.person_id, row_number() over (order by m.person_id)::int as nth from membership m where m.org_id = s.org_id and m.ends_on is null and m.person_id <> d.person_id limit 7) m
    where s.id = (select x.id from review_session x where x.org_id = s.org_id and x.round_id = s.round_id order by x.held_on desc, x.id limit 1)
      and (m.nth <= 4 or mod(get_byte(decode(md5(s.org_id::text || d.person_id::text), 'hex'), 0), 3) > 0)`,
];
