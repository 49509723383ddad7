import type { Loading } from "./loading";

/** The roll as a county keeps it: managers and contacts, arrangements, transfers, guests, visits. One statement each. */
export async function loadRolls({ client, id }: Loading): Promise<void> {
  const person = (code: string) => id("person", code);
  const org = (code: string) => id("org", code);
  // ORG-32, ORG-33: committee members share the roll among them.
  await client.query(`
    with seats as (select d.org_id, d.person_id, row_number() over (partition by d.org_id order by d.kind, d.id) as place, count(*) over (partition by d.org_id) as places
                     from duty d where d.ends_on is null and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER')),
         rolls as (select m.org_id, m.id, m.person_id, row_number() over (partition by m.org_id order by m.id) as place from membership m where m.ends_on is null)
    update membership m set manager_person_id = s.person_id, contact_person_id = s.person_id
      from rolls r join seats s on s.org_id = r.org_id and s.place = r.place % s.places + 1
     where m.org_id = r.org_id and m.id = r.id and s.person_id <> m.person_id and r.place % 9 <> 0`);
  // ORG-23: whoever is a full member became one a year after joining.
  await client.query(
    "update membership set full_on = joined_on + interval '1 year' where standing = 'FULL' and joined_on is not null and joined_on + interval '1 year' <= '2026-06-20'",
  );
  // ORG-24…27: most ways of managing are arranged, some still wait for it.
  await client.query(`
    update member_class c set arranged_on = '2026-01-20', partner_person_id = m.contact_person_id,
           host_name = case c.kind when 'FLOATING' then '流入地社区党组织' else '' end,
           post_name = case c.kind when 'NO_POST' then '环境卫生监督岗' else '' end, post_duties = case c.kind when 'NO_POST' then '每周巡查两次，登记并上报' else '' end
      from membership m where m.org_id = c.org_id and m.id = c.membership_id and c.kind in ('RETIRED', 'FLOATING', 'LAID_OFF', 'NO_POST') and m.contact_person_id is not null`);
  await client.query(
    `insert into transfer (org_id, id, person_id, membership_id, to_org_id, to_name, document, sent_on, sent_by_person_id, state, received_on, carry, decided_by_person_id, decided_at)
     select m.org_id, gen_random_uuid(), m.person_id, m.id, t.id, t.name, '党员组织关系介绍信第 21 号', '2026-04-30', s.person_id, 'RECEIVED', '2026-05-06', true, r.person_id, '2026-05-06T10:20:00+08:00'
       from membership m join org t on t.id = $2 join lateral (select person_id from duty where org_id = m.org_id and kind = 'SECRETARY' and ends_on is null limit 1) s on true
       join lateral (select person_id from duty where org_id = t.id and kind = 'SECRETARY' and ends_on is null limit 1) r on true
      where m.person_id = $1 and m.ends_on is not null`,
    [person("P22"), org("O24")],
  );
  await client.query(
    `insert into transfer (org_id, id, person_id, membership_id, to_org_id, to_name, document, sent_on, sent_by_person_id)
     select m.org_id, gen_random_uuid(), m.person_id, m.id, t.id, t.name, '党员组织关系介绍信第 34 号', '2026-06-17', s.person_id
       from (select m.* from membership m where m.org_id = $1 and m.ends_on is null and not m.leading_cadre
               and not exists (select 1 from duty d where d.person_id = m.person_id) order by m.id desc limit 1) m
       join org t on t.id = $2 join lateral (select person_id from duty where org_id = m.org_id and kind = 'SECRETARY' and ends_on is null limit 1) s on true`,
    [org("O06"), org("O05")],
  );
  await client.query(
    `insert into guest (org_id, id, person_id, home_org_id, kind, document, begins_on)
     select $1, gen_random_uuid(), m.person_id, m.org_id, 'TEMPORARY', '关于成立 X214 线临时党支部的通知', '2026-04-08'
       from (select m.* from membership m where m.org_id = any ($2) and m.ends_on is null and not m.leading_cadre order by m.id limit 8) m`,
    [org("O09"), [org("O06"), org("O07")]],
  );
  await client.query(
    `insert into participant (org_id, id, name, kind, note, begins_on)
     select o.id, gen_random_uuid(), x.name, x.kind, x.note, x.day::date from org o join (values ('O05', '裴知节', 'ACTIVIST', '办公室科员，2025 年 11 月确定', '2025-11-18'),
       ('O05', '闵若兰', 'DEVELOPMENT_TARGET', '财务股干部，已参加培训', '2026-03-09'), ('O05', '窗口青年小组', 'YOUTH', '6 人，参加为民服务日', '2026-02-10')) as x (org, name, kind, note, day) on o.id = $1`,
    [org("O05")],
  );
  await client.query(
    `insert into member_visit (org_id, id, person_id, visitor_person_id, visited_on, manner, note, aid)
     select m.org_id, gen_random_uuid(), m.person_id, m.contact_person_id, '2026-06-03'::date + m.place::int, case m.place % 3 when 0 then 'AID' when 1 then 'VISIT' else 'PHONE' end,
            case m.place % 3 when 0 then '老伴住院，家中无人照料' when 1 then '上门送学习资料，身体尚好' else '电话了解近况，按时参加活动' end, case m.place % 3 when 0 then '联系社区安排陪护' else '' end
       from (select m.*, row_number() over (order by m.id) as place from membership m where m.org_id = any ($1) and m.ends_on is null and m.contact_person_id is not null and (m.retired or m.infirm)) m where m.place <= 12`,
    [[org("O05"), org("O08"), org("O19")]],
  );
}
