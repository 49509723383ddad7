-- CreateTable
CREATE TABLE "problem_stale" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,

    CONSTRAINT "problem_stale_pkey" PRIMARY KEY ("org_id","id")
);

-- A mark that is not yet folded goes with its organisation.
alter table problem_stale add constraint problem_stale_org_id_to_org foreign key (org_id) references org (id) on delete cascade;
alter table problem_stale enable row level security;
alter table problem_stale force row level security;
create policy owner_all on problem_stale for all to zhengyou_owner using (true) with check (true);
create policy backup_read on problem_stale for select to zhengyou_backup using (true);
grant select on problem_stale to zhengyou_backup;

-- SYS-79: what is counted of a line changes with its matters, with the name of a kind, and with who stands below whom.
create function mark_problems_stale() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'org_closure' then
    insert into problem_stale (org_id, id) select x.ancestor, gen_random_uuid() from (select distinct ancestor from changed) x join org o on o.id = x.ancestor;
  else
    insert into problem_stale (org_id, id) select x.org_id, gen_random_uuid() from (select distinct org_id from changed) x;
  end if;
  return null;
end $$;
create function mark_changed_problems_stale() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into problem_stale (org_id, id) select x.org_id, gen_random_uuid() from (
    select distinct o.org_id from unnest(array[1, 2]) side cross join lateral (
      select case side when 1 then b.org_id else a.org_id end as org_id from changed b join written a on a.id = b.id
       where (b.org_id, b.problem, b.problem_org_id, b.problem_code_id, b.state = 'CLOSED', b.state = 'CANCELLED')
             is distinct from (a.org_id, a.problem, a.problem_org_id, a.problem_code_id, a.state = 'CLOSED', a.state = 'CANCELLED')) o) x;
  return null;
end $$;
create function mark_renamed_kind_stale() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into problem_stale (org_id, id) select x.org_id, gen_random_uuid() from (
    select distinct r.org_id from rectification r join written w on w.org_id = r.problem_org_id and w.id = r.problem_code_id) x;
  return null;
end $$;
create trigger mark_problems_stale after insert on rectification referencing new table as changed for each statement execute function mark_problems_stale();
create trigger mark_changed_problems_stale after update on rectification referencing old table as changed new table as written for each statement execute function mark_changed_problems_stale();
create trigger mark_renamed_kind_stale after update on problem_code referencing new table as written for each statement execute function mark_renamed_kind_stale();
create trigger mark_joined_line_stale after insert on org_closure referencing new table as changed for each statement execute function mark_problems_stale();
create trigger mark_left_line_stale after delete on org_closure referencing old table as changed for each statement execute function mark_problems_stale();

/* Puts every matter that has no group yet to the first one of its tree that reads alike by half or more, else it begins a group; then counts anew what
   came up more than once, by wording and by kind, in the lines above what was marked since the last run, and in no other. Withdrawn matters do not count.
   Answers how many lines were counted; 0 while another run is at it. */
drop function gather_problems();
create function gather_problems() returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  x record;
  mine text[];
  alike uuid;
  lines uuid[];
begin
  if not pg_try_advisory_xact_lock(hashtext('gather_problems')) then return 0; end if;
  with taken as (delete from problem_stale returning org_id)
  select coalesce(array_agg(distinct c.ancestor), '{}') into lines from taken t join org_closure c on c.descendant = t.org_id;
  if lines = '{}' then return 0; end if;
  for x in
    select r.org_id, r.id, r.problem, (select c.ancestor from org_closure c where c.descendant = r.org_id order by c.depth desc limit 1) as root from rectification r
     where not exists (select 1 from problem_likeness k where k.org_id = r.org_id and k.id = r.id) order by r.opened_at, r.id
  loop
    mine := text_pairs(x.problem);
    select n.group_id into alike from (
      select k.group_id, pairs_likeness(k.pairs, mine) as likeness from problem_likeness k
       where k.first and k.pairs && mine and exists (select 1 from org_closure c where c.ancestor = x.root and c.descendant = k.org_id)) n
     where n.likeness >= 0.5 order by n.likeness desc, n.group_id limit 1;
    insert into problem_likeness (org_id, id, group_id, first, pairs) values (x.org_id, x.id, coalesce(alike, x.id), alike is null, mine);
  end loop;
  create temp table found_repeated on commit drop as
  select c.ancestor as org_id, k.basis, k.id, (array_agg(k.name order by r.opened_at, r.id))[1] as name, count(*)::int as total, count(distinct r.org_id)::int as orgs,
         (count(*) filter (where r.state <> 'CLOSED'))::int as open, (max(r.opened_at) at time zone 'Asia/Shanghai')::date as latest_on
    from rectification r join org_closure c on c.descendant = r.org_id and c.ancestor = any(lines)
    cross join lateral (
      select 'WORDING' as basis, l.group_id as id, r.problem as name from problem_likeness l where l.org_id = r.org_id and l.id = r.id
      union all
      select 'KIND', p.id, p.family || '·' || p.name from problem_code p where p.org_id = r.problem_org_id and p.id = r.problem_code_id) k
   where r.state <> 'CANCELLED' group by c.ancestor, k.basis, k.id having count(*) > 1;
  delete from repeated_problem p where p.org_id = any(lines) and not exists (select 1 from found_repeated f where f.org_id = p.org_id and f.id = p.id);
  insert into repeated_problem (org_id, id, basis, name, total, orgs, open, latest_on) select f.org_id, f.id, f.basis, f.name, f.total, f.orgs, f.open, f.latest_on from found_repeated f
    on conflict (org_id, id) do update set name = excluded.name, total = excluded.total, orgs = excluded.orgs, open = excluded.open, latest_on = excluded.latest_on
    where (repeated_problem.name, repeated_problem.total, repeated_problem.orgs, repeated_problem.open, repeated_problem.latest_on)
          is distinct from (excluded.name, excluded.total, excluded.orgs, excluded.open, excluded.latest_on);
  drop table found_repeated;
  return cardinality(lines);
end $$;
revoke execute on function gather_problems, mark_problems_stale, mark_changed_problems_stale, mark_renamed_kind_stale from public;
grant execute on function gather_problems to zhengyou_worker;

-- One order waits, and one is worked at: a second is refused while the first still counts.
update pgboss.queue set policy = 'stately' where name = 'gather-problems';
-- What was ordered under the old rule is ordered anew by the night.
delete from pgboss.job where name = 'gather-problems' and state < 'active';
insert into problem_stale (org_id, id) select x.org_id, gen_random_uuid() from (select distinct org_id from rectification) x;
