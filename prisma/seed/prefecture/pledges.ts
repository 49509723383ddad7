/** One pledge a member with three items, one an organisation; published in February, kept or not through the year. */
export const pledgeSteps: readonly string[] = [
  `create temporary table big_pledge (org uuid, id uuid default gen_random_uuid(), person uuid, author uuid, examiner uuid, examiner_org uuid, n bigint, number bigint, cadre boolean, items integer) on commit drop`,
  `insert into big_pledge (org, person, author, examiner, examiner_org, n, number, cadre, items)
   select p.org, p.id, p.id, case when p.rank = 1 then u.head else o.head end, case when p.rank = 1 then u.id else o.id end, p.n, p.rank + 1, p.cadre, 3
     from big_person p join big_org o on o.id = p.org join big_org u on u.id = o.parent_id`,
  `insert into big_pledge (org, person, author, examiner, examiner_org, n, number, cadre, items)
   select o.id, null, o.head, u.head, u.id, o.copy * 1000 + o.i, 1, false, case when o.kind = 'BRANCH' then 1 else 2 end from big_org o join big_org u on u.id = o.parent_id`,
  `insert into pledge (org_id, id, campaign_org_id, campaign_id, number, pledger_kind, person_id, author_person_id, pledger_name, pledger_title, sort_key, leading_cadre, post, state,
     examiner_person_id, settled_at, published_at, published_on, content_hash, created_at, updated_at)
   select b.org, b.id, c.org_id, c.id, b.number, case when b.person is null then 'ORG' else 'PERSON' end, b.person, b.author, coalesce(p.name, o.name), case when p.cadre then '单位副职' else '' end,
          coalesce(p.pinyin, ''), b.cadre, '', 'PUBLISHED', b.examiner, '2026-02-08 10:00+08', '2026-02-10 10:00+08', '2026-02-10', encode(sha256(b.id::text::bytea), 'hex'), '2026-01-28 09:00+08', '2026-02-10 10:00+08'
     from big_pledge b join big_org o on o.id = b.org left join big_person p on p.id = b.person, big_campaign c order by o.path, b.number`,
  `insert into pledge_survey (org_id, id, pledge_id, visited_on, visited_whom, asked, answered, recorded_by_person_id)
   select org, gen_random_uuid(), id, '2026-01-28', '走访服务对象 5 人', '最盼着先办哪件事', '多希望说到做到。', author from big_pledge`,
  `insert into pledge_examination (org_id, id, pledge_id, decision, reason, examiner_org_id, examiner_person_id, capacity, decided_at)
   select org, gen_random_uuid(), id, 'SETTLE', '', examiner_org, examiner, '书记', '2026-02-08 10:00+08' from big_pledge`,
  // Dates of the year; about one item in seven falls due in its last days.
  `create temporary table big_item on commit drop as
   select b.org, b.id as pledge, b.author, b.examiner, gen_random_uuid() as id, k as number, b.cadre and k = 2 as higher, x.series, x.matter, x.target, x.beneficiary, x.checked,
          d.due, b.n * 3 + k as n, f.late, f.done is not null as kept, f.done
     from big_pledge b cross join lateral generate_series(1, b.items) k
     cross join lateral (select (array['2026-04-30', '2026-05-31', '2026-06-30', '2026-07-31', '2026-09-30', '2026-10-31', '2026-11-30', '2026-12-31']::date[])[(b.n * 5 + k * 3) % 8 + 1] as due) d
     cross join lateral (select d.due <= date '2026-12-20' and (b.n * 3 + k) * 29 % 100 < 91 as prompt) t
     cross join lateral (select not t.prompt and d.due < date '2026-11-01' and (b.n + k) % 5 < 3 as late) l
     cross join lateral (select l.late, case when t.prompt then d.due - ((b.n * 3 + k) % 12)::integer when l.late then d.due + 20 end as done) f
     join seed_sample x on x.series = case when b.person is null then (array['TEAM', 'STYLE'])[k] when k = 1 then case when b.n % 2 = 0 then 'STUDY' else 'INTEGRITY' end when k = 2 then 'REFORM' else 'DUTY' end
      and x.n = (b.n * 7 + k) % 20`,
  `create index on big_item (org)`,
  `analyze big_item`,
  `analyze big_pledge`,
  `insert into pledge_item (org_id, id, pledge_id, campaign_org_id, campaign_id, number, category_id, standard, text, target, due_on, beneficiary, checked_how, state, fulfilled_on, fulfilled_note, confirmed_by_person_id)
   select i.org, i.id, i.pledge, c.org_id, c.id, i.number, g.id, case when i.higher then 'LEADER' else 'ORDINARY' end,
          extract(month from i.due) || '月' || extract(day from i.due) || '日前，' || i.matter || '，' || i.target, i.target, i.due, i.beneficiary, i.checked,
          case when i.kept then 'FULFILLED' else 'OPEN' end, i.done, case when i.kept then i.checked || '齐全，' || i.target || '，属实。' end, case when i.kept then i.examiner end
     from big_item i cross join big_campaign c join pledge_category g on g.org_id = c.org_id and g.campaign_id = c.id and g.name = case i.series
       when 'STUDY' then '带头学习、提升能力' when 'REFORM' then '改革创新、推动发展' when 'DUTY' then '认真履职、服务群众' when 'INTEGRITY' then '遵纪守法、勤政廉政' when 'TEAM' then '服务中心、建设队伍' else '改进作风、提高效能' end`,
  `insert into pledge_evidence (org_id, id, item_id, description, added_by_person_id, added_at)
   select org, gen_random_uuid(), id, checked || '齐全', author, done + time '09:00' from big_item where kept`,
  `insert into pledge_progress (org_id, id, item_id, period, happened_on, entered_at, note, entered_by_person_id)
   select org, gen_random_uuid(), id, '2026Q' || extract(quarter from due - 20), due - 20, due - 20 + time '10:00', '过了一半，材料齐全，按计划推进。', author from big_item where n % 5 < 4`,
  `insert into pledge_report (org_id, id, campaign_org_id, campaign_id, period, due_on, items, fulfilled, overdue, not_due, withdrawn, reported_by_person_id, reported_at)
   select o.id, gen_random_uuid(), c.org_id, c.id, '2026Q' || q, d.ends - 6, coalesce(f.items, 0), coalesce(f.kept, 0), coalesce(f.late, 0), coalesce(f.items - f.kept - f.late, 0), 0, o.head, d.ends - 7 + time '15:00'
     from big_org o cross join big_campaign c cross join generate_series(1, 3) q cross join lateral (select (date '2026-01-01' + (q * 3 || ' months')::interval)::date - 1 as ends) d
     left join lateral (select count(*) as items, count(*) filter (where done <= d.ends) as kept, count(*) filter (where due <= d.ends and (done is null or done > d.ends)) as late from big_item i where i.org = o.id) f on true
    where o.parent_id is not null`,
];

/** INV-06: what went beyond the days of grace has a rectification, closed where the item was fulfilled late. */
export const rectificationSteps: readonly string[] = [
  `insert into rectification (org_id, id, number, campaign_org_id, campaign_id, source_kind, source_item_id, problem, cause, measure, subject_person_id, subject_org_id, owner_person_id, verifier_person_id,
     original_due_on, due_on, state, opened_at, closed_on, closed_by_person_id)
   select i.org, gen_random_uuid(), row_number() over (partition by i.org order by i.due, i.number), c.org_id, c.id, 'OVERDUE_PLEDGE', i.id, '“' || i.matter || '”到期未兑现', '前期抓得晚', '分步补做，每周报进展',
          b.person, case when b.person is null then i.org end, i.author, case when i.late then i.examiner end, i.due + 40, greatest(i.due + 40, date '2026-12-31'), case when i.late then 'CLOSED' else 'IN_PROGRESS' end, i.due + 4 + time '09:00',
          case when i.late then i.due + 26 end, case when i.late then i.examiner end
     from big_item i join big_pledge b on b.id = i.pledge cross join big_campaign c where (i.late or not i.kept) and i.due + 3 < date '2026-12-20'`,
  `insert into number_register (org_id, id, kind, year, last) select org_id, gen_random_uuid(), 'RECTIFICATION', 2026, max(number) from rectification group by org_id`,
];
