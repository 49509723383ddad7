/** The bureau's departments under review by division of work, and its leading group by the secretary of the party group (REV-04…06). */
const rounds = `
  insert into review_round (org_id, id, campaign_org_id, campaign_id, number, title, subjects, period, basis_document, scheme, opens_on, closes_on, state)
  select o.id, gen_random_uuid(), c.org_id, c.id, 1, x.title, x.subjects, '2026Q2', '松交党〔2026〕9号', x.scheme, '2026-06-10', '2026-07-10', 'OPEN'
    from (values ('sj04', 'UNITS', '科室集中点评', '按分工以科室为单位集中点评，先听科室履责情况报告。'),
                 ('sj03', 'LEADING_GROUP', '班子成员点评', '党组书记听取纪检组长汇报后点评班子，再逐一点评班子成员。')) as x (code, subjects, title, scheme)
    join org o on o.code = x.code cross join campaign c where c.year = 2026 and c.state = 'ISSUED'`;

const dimensions = `
  insert into review_dimension (org_id, id, round_id, position, name, weight)
  select r.org_id, gen_random_uuid(), r.id, n, d, w
    from review_round r join lateral unnest(
      case r.subjects when 'UNITS' then array['班子团结', '工作实绩', '发挥作用', '服务企业', '群众满意'] else array['营造工作氛围', '创新活动载体', '强化督促指导', '狠抓落实'] end,
      case r.subjects when 'UNITS' then array[20, 20, 20, 20, 20] else array[25, 25, 25, 25] end) with ordinality as u (d, w, n) on true
   where r.subjects in ('UNITS', 'LEADING_GROUP')`;

const units = `
  insert into review_target (org_id, id, round_org_id, round_id, subject_kind, unit_id, subject_name, sort_key)
  select r.org_id, gen_random_uuid(), r.org_id, r.id, 'UNIT', u.id, u.name, to_char(u.position, 'FM0000') from review_round r join unit u on u.org_id = r.org_id where r.subjects = 'UNITS'`;

const group = `
  insert into review_target (org_id, id, round_org_id, round_id, subject_kind, person_id, subject_org_id, subject_name, sort_key, leading_cadre)
  select r.org_id, gen_random_uuid(), r.org_id, r.id, 'ORG', null, o.id, o.short_name, '0', false from review_round r join org o on o.id = r.org_id where r.subjects = 'LEADING_GROUP'
   union all
  select r.org_id, gen_random_uuid(), r.org_id, r.id, 'PERSON', p.id, null, p.name, '1' || coalesce(nullif(p.pinyin, ''), p.name), true
    from review_round r join lateral (select distinct d.person_id from duty d where d.org_id = r.org_id and d.kind in ('LEADER', 'DISCIPLINE_HEAD') and d.ends_on is null) d on true
    join person p on p.id = d.person_id where r.subjects = 'LEADING_GROUP'`;

const reports = `
  insert into duty_report (org_id, id, target_id, text, state, submitted_at, author_person_id)
  select t.org_id, gen_random_uuid(), t.id,
         case when t.unit_id is null then '二季度分管工作按计划推进，公开承诺到期事项已逐条核对，下一步盯住进度偏慢的两条。'
              else t.subject_name || '二季度办结服务事项按时率 98%，窗口首问责任落实到人，存在的不足是材料一次告知还不够细。' end,
         'SUBMITTED', '2026-06-15T10:00:00+08:00', coalesce(t.person_id, h.person_id)
    from review_target t join review_round r on r.org_id = t.round_org_id and r.id = t.round_id
    left join lateral (select d.person_id from duty d where d.org_id = t.org_id and d.kind in ('DISCIPLINE_HEAD', 'OFFICER', 'DEPUTY_SECRETARY') and d.ends_on is null order by d.kind limit 1) h on true
   where r.subjects in ('UNITS', 'LEADING_GROUP') and t.sort_key <> '0001' and coalesce(t.person_id, h.person_id) is not null`;

export const unitSteps: readonly string[] = [rounds, dimensions, units, group, reports];
