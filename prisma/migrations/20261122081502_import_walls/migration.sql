-- Imports: the law, who may see the file, and the narrow doors by which the job matches, writes and takes back rows.

insert into lifecycle_state (workflow, state, initial) values
  ('import_batch', 'UPLOADED', true), ('import_batch', 'CHECKING', false), ('import_batch', 'CHECKED', false), ('import_batch', 'APPLYING', false),
  ('import_batch', 'APPLIED', false), ('import_batch', 'UNDOING', false), ('import_batch', 'UNDONE', false), ('import_batch', 'DISCARDED', false);
insert into lifecycle_move (workflow, move, from_state, to_state) values
  ('import_batch', 'map', 'UPLOADED', 'CHECKING'), ('import_batch', 'map', 'CHECKED', 'CHECKING'),
  ('import_batch', 'check', 'CHECKING', 'CHECKED'), ('import_batch', 'fail', 'CHECKING', 'UPLOADED'),
  ('import_batch', 'confirm', 'CHECKED', 'APPLYING'), ('import_batch', 'apply', 'APPLYING', 'APPLIED'), ('import_batch', 'stop', 'APPLYING', 'CHECKED'),
  ('import_batch', 'undo', 'APPLIED', 'UNDOING'), ('import_batch', 'reverse', 'UNDOING', 'UNDONE'), ('import_batch', 'keep', 'UNDOING', 'APPLIED'),
  ('import_batch', 'discard', 'UPLOADED', 'DISCARDED'), ('import_batch', 'discard', 'CHECKED', 'DISCARDED');
create trigger keep_lifecycle before insert or update of state on import_batch for each row execute function keep_lifecycle();

alter table import_batch add constraint import_kind check (kind in ('PEOPLE', 'ORGS', 'PLEDGES'));
alter table import_batch add constraint import_mode check (mode in ('GOOD_ROWS', 'ALL_OR_NOTHING'));
alter table import_batch add constraint import_confirmed check (state not in ('APPLYING', 'APPLIED', 'UNDOING', 'UNDONE') or (confirmed_by_person_id is not null and confirmed_capacity is not null));
alter table import_row add constraint import_verdict check (verdict in ('ADD', 'UPDATE', 'SAME', 'KEPT', 'BAD') and (verdict = 'BAD') = (cardinality(faults) > 0));
alter table import_batch add foreign key (org_id) references org (id), add foreign key (uploaded_by_person_id) references person (id), add foreign key (confirmed_by_person_id) references person (id);
alter table import_file add foreign key (org_id) references org (id);
alter table import_column add foreign key (org_id) references org (id);
alter table import_row add foreign key (org_id) references org (id), add foreign key (target_org_id) references org (id);
alter table import_mapping add foreign key (org_id) references org (id);
create index import_batch_waiting on import_batch (state) where state in ('CHECKING', 'APPLYING', 'UNDOING');
create index import_row_verdict on import_row (org_id, batch_id, verdict, number);

-- A roster holds identity numbers: the keepers of the roll of exactly this org, and its jobs. No superior looks in (LIFE-10).
do $$
declare t text;
begin
  foreach t in array array['import_batch', 'import_file', 'import_column', 'import_row', 'import_mapping'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy by_roll_keeper on %I for all to zhengyou_app using (org_id = (select acting_org()) and (select acts_at_home()) and (select keeps_roll())) with check (org_id = (select acting_org()) and (select acts_at_home()) and (select keeps_roll()))', t);
    execute format('create policy by_job on %I for all to zhengyou_worker using (org_id = (select acting_org())) with check (org_id = (select acting_org()))', t);
    execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', t);
    execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', t);
    execute format('grant select, insert, update, delete on %I to zhengyou_app, zhengyou_worker', t);
    execute format('grant select on %I to zhengyou_backup', t);
  end loop;
end $$;

-- ORG-32: one person, one identity number, in the whole installation.
create unique index person_private_id_number on person_private (id_number) where id_number is not null;

/* What the rows wait for, in the order they were asked. */
create function imports_waiting() returns table (org_id uuid, id uuid) language sql stable security definer set search_path = public, pg_temp as $$
  select b.org_id, b.id from import_batch b where b.state in ('CHECKING', 'APPLYING', 'UNDOING') order by b.uploaded_at
$$;

/* The facts of a member of an org in the order of the kind PEOPLE in lib/imports/people/rules.ts. */
create function member_facts(m membership) returns text[] language sql stable security definer set search_path = public, pg_temp as $$
  select array[p.name, coalesce(v.id_number, ''), coalesce(v.gender, ''), coalesce(v.born_on::text, ''), m.standing, coalesce(m.joined_on::text, ''), m.begins_on::text, m.org_id::text,
               m.post, coalesce(v.phone, ''), case when m.leading_cadre then 't' else 'f' end, case when m.retired then 't' else 'f' end, case when m.floating then 't' else 'f' end,
               case when m.laid_off then 't' else 'f' end, case when m.no_post then 't' else 'f' end, case when m.infirm then 't' else 'f' end,
               case when m.low_schooling then 't' else 'f' end, case when m.student then 't' else 'f' end]
    from person p left join person_private v on v.person_id = p.id where p.id = m.person_id
$$;

/* Whom each given row is: by identity number wherever it is kept, else by name and birth in the org named. Rows come as lines of
   number, name, identity number, birth, org. Elsewhere nothing is told but that the number is known. */
create function match_people(asked text) returns table (number integer, person_id uuid, at_org uuid, reach text, facts text[], twice boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if session_user <> 'zhengyou_worker' or acting_org() is null then perform refuse('NOT_AUTHORISED'); end if;
  return query
  with given as materialized (
    select f[1]::integer as n, f[2] as name, f[3] as id_number, nullif(f[4], '')::date as born_on, nullif(f[5], '')::uuid as org
      from (select string_to_array(line, E'\x1f') as f from string_to_table(asked, E'\x1e') line) x
  ), by_number as materialized (
    select g.n, v.person_id as person from given g join person_private v on v.id_number = g.id_number where g.id_number <> ''
  ), by_name as (
    select g.n, m.person_id as person, count(*) over (partition by g.n) > 1 as twice
      from given g join membership m on m.org_id = g.org and m.ends_on is null join person p on p.id = m.person_id and p.name = g.name
      left join person_private v on v.person_id = m.person_id
     where g.n not in (select b.n from by_number b) and (v.id_number is null or g.id_number = '')
       and (v.born_on is null or g.born_on is null or v.born_on = g.born_on)
  ), found as (
    select b.n, b.person, false as twice from by_number b union all select distinct on (b.n) b.n, b.person, b.twice from by_name b
  )
  select f.n, f.person, m.org_id,
         case when m.org_id is null then 'NOWHERE' when m.org_id = acting_org() then 'HERE'
              when exists (select 1 from org_closure c where c.ancestor = acting_org() and c.descendant = m.org_id) then 'BELOW' else 'ELSEWHERE' end,
         case when m.org_id = acting_org() or exists (select 1 from org_closure c where c.ancestor = acting_org() and c.descendant = m.org_id) then member_facts(m) end, f.twice
    from found f left join membership m on m.person_id = f.person and m.ends_on is null;
end $$;

/* Refuses unless the batch of the org acted in stands in this state; the job then writes for whoever confirmed. */
create function import_at_work(batch uuid, wanted text) returns import_batch language plpgsql security definer set search_path = public, pg_temp as $$
declare b import_batch;
begin
  if session_user <> 'zhengyou_worker' or acting_org() is null then perform refuse('NOT_AUTHORISED'); end if;
  select * into b from import_batch where org_id = acting_org() and id = batch for update;
  if b.id is null then perform refuse('NOT_FOUND'); end if;
  if b.state <> wanted then perform refuse('WRONG_STATE'); end if;
  return b;
end $$;

/* One event in the importer's chain and one in that of every other org that received rows, in the name of whoever confirmed. */
create function record_import(b import_batch, event text, body text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare r record;
begin
  perform audit_write(x.org, app_now(), 'PERSON', b.confirmed_by_person_id, b.confirmed_capacity, x.event, 'import', b.id, x.body)
     from (select b.org_id as org, 'import.' || event as event, body as body
           union all
           select i.target_org_id, 'import.receive', jsonb_build_object('count', count(*), 'sha256', b.sha256, 'undone', event = 'undo')::text
             from import_row i where i.org_id = b.org_id and i.batch_id = b.id and i.verdict in ('ADD', 'UPDATE') and i.target_org_id <> b.org_id group by 1
           order by 1) x;
end $$;

/* Writes the rows that are new or changed. `sounds` brings the pinyin and initials of every name, one line each. */
create function apply_people(batch uuid, sounds text, body text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare b import_batch := import_at_work(batch, 'APPLYING');
begin
  if exists (select 1 from import_row i join org o on o.id = i.target_org_id join org_kind k on k.code = o.kind
              where i.org_id = b.org_id and i.batch_id = b.id and i.verdict in ('ADD', 'UPDATE')
                and (not k.holds_members or o.closed_on is not null
                     or not exists (select 1 from org_closure c where c.ancestor = b.org_id and c.descendant = i.target_org_id))) then perform refuse('NOT_FOUND'); end if;
  insert into person (id, name, pinyin, initials)
    select i.subject_id, i.facts[1], s.f[2], s.f[3] from import_row i
      join (select string_to_array(line, E'\x1f') as f from string_to_table(sounds, E'\x1e') line) s on s.f[1] = i.facts[1]
     where i.org_id = b.org_id and i.batch_id = b.id and i.verdict = 'ADD';
  insert into person_private (person_id, managing_org_id, id_number, gender, born_on, phone)
    select subject_id, target_org_id, nullif(facts[2], ''), nullif(facts[3], ''), nullif(facts[4], '')::date, nullif(facts[10], '')
      from import_row i where i.org_id = b.org_id and i.batch_id = b.id and i.verdict = 'ADD';
  insert into membership (org_id, id, person_id, standing, joined_on, begins_on, post, leading_cadre, retired, floating, laid_off, no_post, infirm, low_schooling, student)
    select target_org_id, gen_random_uuid(), subject_id, facts[5], nullif(facts[6], '')::date, coalesce(nullif(facts[7], '')::date, today()), facts[9],
           facts[11] = 't', facts[12] = 't', facts[13] = 't', facts[14] = 't', facts[15] = 't', facts[16] = 't', facts[17] = 't', facts[18] = 't'
      from import_row i where i.org_id = b.org_id and i.batch_id = b.id and i.verdict = 'ADD';
  update import_row i set before = member_facts(m) from membership m
   where i.org_id = b.org_id and i.batch_id = b.id and i.verdict in ('ADD', 'UPDATE') and m.org_id = i.target_org_id and m.person_id = i.subject_id and m.ends_on is null;
  perform write_people(b.org_id, b.id, false);
  perform record_import(b, 'apply', body);
end $$;

/* Updated people take the facts of the row, or, taken back, those from before; an empty cell leaves what stands. */
create function write_people(org uuid, batch uuid, back boolean) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update membership m set standing = coalesce(nullif(x.f[5], ''), m.standing), joined_on = case when back then nullif(x.f[6], '')::date else coalesce(nullif(x.f[6], '')::date, m.joined_on) end,
         post = case when back then x.f[9] else coalesce(nullif(x.f[9], ''), m.post) end,
         leading_cadre = coalesce(nullif(x.f[11], '')::boolean, m.leading_cadre), retired = coalesce(nullif(x.f[12], '')::boolean, m.retired),
         floating = coalesce(nullif(x.f[13], '')::boolean, m.floating), laid_off = coalesce(nullif(x.f[14], '')::boolean, m.laid_off),
         no_post = coalesce(nullif(x.f[15], '')::boolean, m.no_post), infirm = coalesce(nullif(x.f[16], '')::boolean, m.infirm),
         low_schooling = coalesce(nullif(x.f[17], '')::boolean, m.low_schooling), student = coalesce(nullif(x.f[18], '')::boolean, m.student), version = m.version + 1
    from (select subject_id, target_org_id, case when back then before else facts end as f from import_row i
           where i.org_id = org and i.batch_id = batch and i.verdict = 'UPDATE') x
   where m.org_id = x.target_org_id and m.person_id = x.subject_id and m.ends_on is null;
  insert into person_private as v (person_id, managing_org_id, id_number, gender, born_on, phone)
    select subject_id, target_org_id, nullif(f[2], ''), nullif(f[3], ''), nullif(f[4], '')::date, nullif(f[10], '')
      from (select i.subject_id, i.target_org_id, case when back then i.before else i.facts end as f from import_row i
             where i.org_id = org and i.batch_id = batch and i.verdict = 'UPDATE') x
    on conflict (person_id) do update set
      id_number = case when back then excluded.id_number else coalesce(excluded.id_number, v.id_number) end,
      gender = case when back then excluded.gender else coalesce(excluded.gender, v.gender) end,
      born_on = case when back then excluded.born_on else coalesce(excluded.born_on, v.born_on) end,
      phone = case when back then excluded.phone else coalesce(excluded.phone, v.phone) end;
end $$;

/* What stands in the way of taking rows back: `table:count` for every table in which others refer to them. */
create function depending_on(target regclass, ids uuid[], besides text[]) returns text[] language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  c record;
  n integer;
  found text[] := '{}';
begin
  for c in
    select f.conrelid::regclass::text as holder, a.attname::text as col from pg_constraint f
      join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
     where f.contype = 'f' and f.confrelid = target and cardinality(f.conkey) = 1 and f.conrelid::regclass::text <> all (besides)
     order by 1
  loop
    execute format('select count(distinct %I)::integer from %s where %I = any ($1)', c.col, c.holder, c.col) into n using ids;
    if n > 0 then found := found || (c.holder || ':' || n); end if;
  end loop;
  return found;
end $$;

/* Takes an import back while nothing later rests on it; else changes nothing and says what does. */
create function undo_people(batch uuid, body text) returns text[] language plpgsql security definer set search_path = public, pg_temp as $$
declare
  b import_batch := import_at_work(batch, 'UNDOING');
  added uuid[] := array(select subject_id from import_row i where i.org_id = b.org_id and i.batch_id = b.id and i.verdict = 'ADD');
  found text[] := depending_on('person', added, array['membership', 'person_private']);
  changed integer;
begin
  select count(*)::integer into changed from import_row i
    left join membership m on m.org_id = i.target_org_id and m.person_id = i.subject_id and m.ends_on is null
   where i.org_id = b.org_id and i.batch_id = b.id and i.verdict in ('ADD', 'UPDATE')
     and (m.id is null or (i.verdict = 'ADD' and (i.before <> member_facts(m) or m.unit_id is not null or m.group_id is not null or exists (select 1 from membership x where x.person_id = i.subject_id and x.id <> m.id)))
       or (i.verdict = 'UPDATE' and exists (select 1 from unnest(i.facts, member_facts(m)) u (given, stands) where u.given <> '' and u.given <> u.stands)));
  if changed > 0 then found := found || ('changed:' || changed); end if;
  if cardinality(found) > 0 then return found; end if;
  perform write_people(b.org_id, b.id, true);
  delete from membership where person_id = any (added);
  delete from person_private where person_id = any (added);
  delete from person where id = any (added);
  perform record_import(b, 'undo', body);
  return found;
end $$;

/* Files with identity numbers do not stay: rows and bytes go thirty days after the last step, the batch and its event remain. */
create function purge_imports() returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare n integer;
begin
  delete from import_row i using import_batch b where b.org_id = i.org_id and b.id = i.batch_id and coalesce(b.applied_at, b.uploaded_at) < app_now() - interval '30 days';
  delete from import_file f using import_batch b where b.org_id = f.org_id and b.id = f.batch_id and coalesce(b.applied_at, b.uploaded_at) < app_now() - interval '30 days';
  get diagnostics n = row_count;
  return n;
end $$;

revoke execute on function imports_waiting, member_facts, match_people, import_at_work, record_import, apply_people, write_people, depending_on, undo_people, purge_imports from public;
grant execute on function imports_waiting, match_people, apply_people, undo_people, purge_imports to zhengyou_worker;

select pgboss.create_queue('run-imports', '{"policy":"short","retryLimit":1}');
