/** LIFE-12: each party group is headed by its longest-serving member who holds no other post. */
const groupHeads = `
  update party_group g set head_person_id = h.person_id
    from (select distinct on (m.org_id, m.group_id) m.org_id, m.group_id, m.person_id from membership m
           where m.group_id is not null and m.ends_on is null
             and not exists (select 1 from duty d where d.person_id = m.person_id and d.ends_on is null)
           order by m.org_id, m.group_id, m.joined_on, m.id) h
   where g.org_id = h.org_id and g.id = h.group_id`;

/** ORG-06: whoever works at a window belongs to it. */
const windowStaff = `
  update membership m set unit_id = u.id from unit u
   where u.org_id = m.org_id and u.kind = 'WINDOW' and m.ends_on is null
     and m.post in ('运政窗口办事员', '运政窗口负责人', '许可审核员', '综合窗口办事员', '首席代表', '政策咨询员', '售票员', '值班站长')`;

/** ORG-17: and the longest-serving of those in charge there heads it. */
const windowHeads = `
  insert into unit_head (org_id, id, unit_id, person_id, title, document, begins_on)
  select distinct on (m.org_id, m.unit_id) m.org_id, gen_random_uuid(), m.unit_id, m.person_id, '窗口负责人', '内设机构分工表', '2026-01-05'
    from membership m where m.unit_id is not null and m.ends_on is null and m.post in ('运政窗口负责人', '首席代表', '值班站长')
   order by m.org_id, m.unit_id, m.joined_on, m.id`;

export const staffingSteps: readonly string[] = [groupHeads, windowStaff, windowHeads];
