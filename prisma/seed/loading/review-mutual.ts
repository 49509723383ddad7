/** REV-47: in branches whose round runs some members have told a fellow member, and some their branch, what they think; numbered after the leaders' reviews. */
const told = (subject: string, authority: string, words: string) => `
  with fresh as (
    select t.org_id, t.id as target_id, t.round_org_id, t.round_id, t.person_id as subject, f.person_id as reviewer, row_number() over (partition by t.org_id order by t.id) as nth
      from review_target t join review_round r on r.org_id = t.round_org_id and r.id = t.round_id and r.state = 'OPEN'
     cross join lateral (select m.person_id from membership m where m.org_id = t.org_id and m.ends_on is null and m.person_id is distinct from t.person_id
                            and not exists (select 1 from duty d where d.org_id = m.org_id and d.person_id = m.person_id and d.ends_on is null)
                            and not exists (select 1 from review v where v.org_id = t.org_id and v.target_id = t.id and v.reviewer_person_id = m.person_id)
                          order by md5(m.person_id::text || t.id::text) limit 1) f
     where ${subject} and t.state <> 'EXEMPTED' and exists (select 1 from duty_report d where d.org_id = t.org_id and d.target_id = t.id and d.state = 'SUBMITTED')
       and (${authority === "MEMBER" ? "true" : "mod(get_byte(decode(md5(t.id::text), 'hex'), 0), 3) = 0 and exists (select 1 from membership n where n.org_id = t.org_id and n.person_id = t.person_id and n.ends_on is null)"})),
  numbered as (
    insert into number_register (org_id, id, kind, year, last) select org_id, gen_random_uuid(), 'LEDGER', 2026, count(*) from fresh group by org_id
    on conflict (org_id, kind, year) do update set last = number_register.last + excluded.last returning org_id, last)
  insert into review (org_id, id, target_id, round_org_id, round_id, reviewer_org_id, reviewer_person_id, subject_person_id, authority, mode, held_on, achievements, shortcomings, direction,
                      state, notified_at, ledgered_at, ledger_number, typed_by_person_id, updated_at)
  select f.org_id, gen_random_uuid(), f.target_id, f.round_org_id, f.round_id, f.org_id, f.reviewer, f.subject, '${authority}', case when mod(f.nth, 2) = 0 then 'FACE_TO_FACE' else 'MUTUAL' end,
         '2026-06-16', ${words}, 'LEDGERED', '2026-06-16 15:20+08', '2026-06-16 15:20+08', n.last - (select count(*) from fresh x where x.org_id = f.org_id) + f.nth, f.reviewer, '2026-06-16 15:20+08'
    from fresh f join numbered n on n.org_id = f.org_id`;

const onMember = `(array['窗口接待有耐心，群众来问总能讲清楚', '帮带新同志主动，材料一起改', '分内的事抓得紧，答应的按时办'])[1 + mod(f.nth, 3)],
  (array['下村走访偏少', '进展填得不够及时', '遇到跨科室的事推进慢'])[1 + mod(f.nth, 3)], (array['每月至少下村两次', '办完一件记一件', '多和兄弟科室当面碰头'])[1 + mod(f.nth, 3)]`;
const onBranch = "'组织生活坚持得好，公开栏更新及时', '外出和退休党员联系不够', '每季度给在外党员通一次电话'";

export const mutualSteps: readonly string[] = [
  told("t.person_id is not null and t.round_org_id = t.org_id", "PEER", onMember),
  told("t.subject_org_id is not null and t.round_org_id <> t.org_id", "MEMBER", onBranch),
];
