-- CreateTable
CREATE TABLE "spent_file" (
    "sha256" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "spent_file_pkey" PRIMARY KEY ("sha256")
);
grant select on spent_file to zhengyou_backup;

/* What a rehearsal uploaded goes with it. Contents are kept once for everybody, so they are noted here and dropped by a job that finds no record with them. */
create function note_spent_files(orgs uuid[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare t record;
begin
  for t in select a.attrelid::regclass as name, a.attname as content from pg_attribute a join pg_class k on k.oid = a.attrelid and k.relkind = 'r' and k.relnamespace = 'public'::regnamespace
            where not a.attisdropped and a.attname ~ 'sha256$' and exists (select 1 from pg_attribute o where o.attrelid = a.attrelid and o.attname = 'org_id') loop
    execute format('insert into spent_file (sha256) select distinct %1$I from %2$s where org_id = any ($1) and %1$I ~ ''^[0-9a-f]{64}$'' on conflict do nothing', t.content, t.name) using orgs;
  end loop;
end $$;

create function spent_files() returns setof text language plpgsql security definer set search_path = public, pg_temp as $$
declare t record;
begin
  for t in select a.attrelid::regclass as name, a.attname as content from pg_attribute a join pg_class k on k.oid = a.attrelid and k.relkind = 'r' and k.relnamespace = 'public'::regnamespace
            where not a.attisdropped and a.attname ~ 'sha256$' and k.relname <> 'spent_file' loop
    execute format('delete from spent_file s using %2$s x where x.%1$I = s.sha256', t.content, t.name);
  end loop;
  return query select s.sha256 from spent_file s order by s.since limit 500;
end $$;

create function forget_spent_files(gone text[]) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from spent_file where sha256 = any (gone)
$$;

create or replace function end_rehearsal() returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  here uuid := acting_org();
  stage uuid[];
  people uuid[];
  t record;
  n bigint;
  gone bigint := 0;
  before bigint;
  waits text := '-';
begin
  if here is null then perform refuse('NOT_FOUND'); end if;
  if session_user <> 'zhengyou_worker' and not coalesce(acts_at_home() and keeps_roll(), false) then perform refuse('NOT_AUTHORISED'); end if;
  perform 1 from rehearsal r where r.org_id = here for update;
  if not found then perform refuse('WRONG_STATE'); end if;
  stage := array(select o.id from org o where o.rehearsal_of = here and exists (select 1 from org_closure c where c.descendant = o.id));
  people := array(select r.id from rehearsal_part r where r.org_id = here and r.position > 0);
  update session s set person_id = s.played_by_person_id, authz_version = s.own_authz_version, played_by_person_id = null, own_authz_version = null
   where s.person_id = any (people) and s.played_by_person_id is not null;
  perform note_spent_files(stage);
  perform begin_carrying();
  delete from org_closure where descendant = any (stage);
  while waits <> '' loop
    waits := '';
    before := gone;
    for t in select a.attrelid::regclass as name, a.attname as key, a.attname = 'org_id' as owned from pg_attribute a join pg_class k on k.oid = a.attrelid and k.relkind = 'r' and k.relnamespace = 'public'::regnamespace
              where not a.attisdropped and (a.attname = 'org_id' and k.relname not in ('rehearsal', 'rehearsal_part')
                 or a.attname = 'person_id' and not exists (select 1 from pg_attribute o where o.attrelid = a.attrelid and o.attname = 'org_id')) loop
      begin
        execute format('delete from %s where %I = any ($1)', t.name, t.key) using case when t.owned then stage else people end;
        get diagnostics n = row_count;
        gone := gone + n;
      exception when foreign_key_violation or restrict_violation then waits := concat_ws(E'\n', waits, sqlerrm);
      end;
    end loop;
    if waits <> '' and gone = before then raise exception 'a rehearsal cannot be wiped: %', waits; end if;
  end loop;
  delete from rehearsal where org_id = here;
  update rehearsal_part set position = 0 where org_id = here;
  perform end_carrying();
end $$;

revoke execute on function note_spent_files, spent_files, forget_spent_files from public;
grant execute on function spent_files, forget_spent_files to zhengyou_worker;
select pgboss.create_queue('drop-files', '{"policy":"short","retryLimit":3}');
