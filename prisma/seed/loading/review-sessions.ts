/** One sitting for every day on which an organisation reviewed, in the modes its reviews name (REV-11 to REV-21). */
export const sessionSteps: readonly string[] = [
  `insert into review_session (org_id, id, round_id, modes, held_on, place, chair, attendees, guests, opinions, opinion_count, recorded_by_person_id)
   select v.round_org_id, gen_random_uuid(), v.round_id, array_agg(distinct v.mode), v.held_on, max(v.place), max(p.name), greatest(count(*), 3) + 2,
          case when 'SYMPOSIUM' = any (array_agg(v.mode)) then '党代表、服务对象代表、家长代表' else '' end,
          case when count(*) >= 8 then '希望窗口午间有人值守；公开栏字再大一些。' else '' end, case when count(*) >= 8 then 2 else 0 end, (array_agg(v.reviewer_person_id))[1]
     from review v join person p on p.id = v.reviewer_person_id
    where v.state = 'LEDGERED' and v.mode <> 'PRIVATE_TALK' and v.reviewer_org_id = v.round_org_id
    group by v.round_org_id, v.round_id, v.held_on, v.reviewer_person_id having count(*) >= 2`,
];
