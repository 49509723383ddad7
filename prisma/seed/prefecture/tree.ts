/** The day the large tree is told on: the end of a whole year. */
export const LARGE_DAY = "2026-12-20";

/**
 * RPT-18: below each working committee 81 committees, 21 general branches and 557 branches. `$1` is how many working
 * committees there are; with more than one a province stands above them. `i` counts within a working committee.
 */
export const treeSteps: readonly string[] = [
  `create temporary table big_org (copy integer, i integer, kind text, parent_i integer, id uuid default gen_random_uuid(), parent_id uuid, code text, name text, short text, path text, members integer default 0, head uuid, system integer, primary key (copy, i)) on commit drop`,
  `insert into big_org (copy, i, kind, parent_i, code, name, short)
   select c, i, case when i = 0 then 'WORKING_COMMITTEE' when i <= 81 then 'COMMITTEE' when i <= 102 then 'GENERAL_BRANCH' else 'BRANCH' end,
          case when i = 0 then null when i <= 81 then 0 when i <= 102 then (i - 82) * 3 % 81 + 1 when i <= 165 then 82 + (i - 103) % 21 else 1 + (i - 166) % 81 end,
          'q' || lpad(c::text, 2, '0') || lpad(i::text, 4, '0'), '', ''
     from generate_series(1, $1::integer) c, generate_series(0, 659) i`,
  `update big_org o set members = 17 + case when i - 103 < 81 then 1 else 0 end where kind = 'BRANCH'`,
  `update big_org set system = (case kind when 'COMMITTEE' then i else parent_i end) % 28 where kind <> 'WORKING_COMMITTEE' and i not between 103 and 165`,
  `update big_org o set system = p.system from big_org p where p.copy = o.copy and p.i = o.parent_i and o.i between 103 and 165`,
  `update big_org o set name = w.place || '州' || w.label, short = w.label from (
     select b.copy, b.i, n.word as place, case b.kind when 'WORKING_COMMITTEE' then '直属机关工委'
            when 'COMMITTEE' then s.word || '系统第' || ((b.i - 1) / 28 + 1) || '党委'
            when 'GENERAL_BRANCH' then s.word || '系统机关第' || (b.i - 81) || '党总支' else s.word || '系统第' || (b.i - 102) || '党支部' end as label
       from big_org b join seed_name n on n.part = 'PLACE' and n.n = b.copy - 1 left join seed_system s on s.n = b.system) w
    where w.copy = o.copy and w.i = o.i`,
  `update big_org o set parent_id = p.id from big_org p where p.copy = o.copy and p.i = o.parent_i`,
  `insert into big_org (copy, i, kind, code, name, short, path) select 0, 0, 'LOCAL_COMMITTEE', 'q000000', '中共云溪省委员会', '省委', '001' where $1::integer > 1`,
  `update big_org o set parent_id = t.id from big_org t where t.copy = 0 and o.copy > 0 and o.i = 0`,
  `with recursive walk as (
     select id, case when path is null then '001' else path end as path from big_org where parent_id is null
     union all
     select o.id, w.path || '.' || lpad((row_number() over (partition by o.parent_id order by o.copy, o.i))::text, 3, '0') from walk w join big_org o on o.parent_id = w.id)
   update big_org o set path = w.path from walk w where w.id = o.id`,
  `insert into org (id, code, name, short_name, initials, kind, level, field, publication, parent_id, path, phone, founded_on)
   select o.id, o.code, o.name, o.short, '', o.kind, case when o.i = 0 then 'COUNTY' when o.kind = 'BRANCH' then 'GRASSROOTS' else 'DEPARTMENT' end, 'ORGAN', 'PUBLIC', o.parent_id, o.path,
          '0999-555' || lpad((o.i % 10000)::text, 4, '0'), '2010-03-01'
     from big_org o order by o.path`,
  `insert into org_system (org_id, id, name, document, begins_on)
   select o.id, gen_random_uuid(), s.word || '系统', '系统分工一览表', '2010-03-01' from big_org o join seed_system s on s.n = o.system`,
  `insert into org_closure with recursive up as (select id as ancestor, id as descendant, 0 as depth from big_org
     union all select o.parent_id, u.descendant, u.depth + 1 from up u join big_org o on o.id = u.ancestor where o.parent_id is not null)
   select ancestor, descendant, depth from up`,
  `insert into org_history (id, org_id, change, name, parent_id, effective_on, document) select gen_random_uuid(), id, 'FOUND', name, parent_id, '2010-03-01', '' from big_org`,
  `insert into code_directory (code, org_id) select code, id from big_org`,
];

/** ORG-32: 9,550 members a prefecture, numbered within their branch; the first leads it, the second and fourth are cadres. */
export const peopleSteps: readonly string[] = [
  `create temporary table big_person (id uuid default gen_random_uuid(), n bigint, rank integer, org uuid, copy integer, branch integer, name text, pinyin text, initials text, cadre boolean) on commit drop`,
  `insert into big_person (n, rank, org, copy, branch, cadre)
   select row_number() over (order by o.copy, o.i, k), k, o.id, o.copy, o.i, k in (2, 4) from big_org o, generate_series(1, o.members) k where o.kind = 'BRANCH'`,
  `update big_person p set name = s.word || g.word, pinyin = s.pinyin || g.pinyin, initials = s.initials || g.initials
     from seed_name s, seed_name g
    where s.part = 'SURNAME' and g.part = 'GIVEN' and s.n = p.n * 7 % (select count(*) from seed_name where part = 'SURNAME') and g.n = p.n * 13 / 11 % (select count(*) from seed_name where part = 'GIVEN')`,
  `create index on big_person (org, rank)`,
  `insert into person (id, name, pinyin, initials, created_at) select id, name, pinyin, initials, '2026-01-05 09:00+08' from big_person order by n`,
  `insert into person_private (person_id, managing_org_id, phone, gender, born_on)
   select id, org, '0999-555' || lpad((n % 10000)::text, 4, '0'), case when n % 3 = 0 then 'F' else 'M' end, date '1966-01-01' + (n * 37 % 11000)::integer from big_person`,
  `insert into membership (org_id, id, person_id, standing, leading_cadre, retired, post, joined_on, begins_on)
   select org, gen_random_uuid(), id, case when n % 60 = 59 then 'PROBATIONARY' else 'FULL' end, cadre, n % 9 = 8 and not cadre, case when cadre then '单位副职' else '干部' end,
          date '2000-06-01' + (n * 11 % 8000)::integer, date '2000-06-01' + (n * 11 % 8000)::integer from big_person order by n`,
  `analyze big_org`,
  `analyze big_person`,
  // Heads: the first of a branch; above it people of the first branch below, each of another rank.
  `update big_org o set head = p.id from big_person p where o.kind = 'BRANCH' and p.org = o.id and p.rank = 1`,
  `update big_org o set head = (select p.id from big_person p join org_closure c on c.descendant = p.org and c.ancestor = o.id
      where p.rank = case o.kind when 'GENERAL_BRANCH' then 2 when 'COMMITTEE' then 4 when 'WORKING_COMMITTEE' then 3 else 5 end order by p.copy, p.branch limit 1) where o.kind <> 'BRANCH'`,
  `insert into duty (org_id, id, person_id, kind, title, begins_on) select id, gen_random_uuid(), head, 'SECRETARY', case kind when 'BRANCH' then '支部书记' when 'GENERAL_BRANCH' then '党总支书记' when 'COMMITTEE' then '党委书记' else '书记' end, '2024-01-10' from big_org`,
  `insert into duty (org_id, id, person_id, kind, title, begins_on)
   select org, gen_random_uuid(), id, 'COMMITTEE_MEMBER', case rank when 6 then '组织委员' when 7 then '宣传委员' else '纪检委员' end, '2024-01-10' from big_person where rank in (6, 7, 8)`,
  // RPT-18: each of the 28 systems has a contact point, 28 of 28.
  `insert into org_link (org_id, id, kind, holder_org_id, holder_person_id, role, document, begins_on)
   select o.id, gen_random_uuid(), 'CONTACT_POINT', o.parent_id, r.head, '联点领导', '关于建立联系点的通知', '2026-01-20' from big_org o join big_org r on r.id = o.parent_id where o.kind = 'COMMITTEE' and o.i <= 28`,
];
