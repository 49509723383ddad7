-- LIFE first week 8: a rehearsal stands in a tree of its own, so that no wall between organisations has to know of it; it is never public and vanishes whole.
-- AlterTable
ALTER TABLE "org" ADD COLUMN     "rehearsal_of" UUID;

-- CreateTable
CREATE TABLE "rehearsal" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "begun_by_person_id" UUID NOT NULL,
    "begun_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,

    CONSTRAINT "rehearsal_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "rehearsal_part" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "rehearsal_part_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "rehearsal_org_id_key" ON "rehearsal"("org_id");

-- CreateIndex
CREATE INDEX "rehearsal_part_id_idx" ON "rehearsal_part"("id");

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "own_authz_version" INTEGER,
ADD COLUMN     "played_by_person_id" UUID;

alter table org drop constraint org_publication_known, add constraint org_publication_known check (publication in ('PUBLIC', 'INTERNAL', 'NONE', 'REHEARSAL')),
  add constraint org_rehearsal_marked check ((publication = 'REHEARSAL') = (rehearsal_of is not null) and (rehearsal_of is null or (name like '演练·%' and short_name like '演练·%'))),
  add constraint org_rehearsal_of_to_org foreign key (rehearsal_of) references org (id) on delete restrict;
create index org_rehearsals on org (rehearsal_of) where rehearsal_of is not null;
alter table rehearsal add constraint rehearsal_org foreign key (org_id) references org (id) on delete restrict,
  add constraint rehearsal_begun_by foreign key (begun_by_person_id) references person (id) on delete restrict,
  add constraint rehearsal_span check (ends_on between begun_on and begun_on + 30);
alter table rehearsal_part add constraint rehearsal_part_org foreign key (org_id) references org (id) on delete restrict,
  add constraint rehearsal_part_person foreign key (id) references person (id) on delete restrict;
alter table session add constraint session_played check ((played_by_person_id is null) = (own_authz_version is null)),
  add constraint session_played_by_to_person foreign key (played_by_person_id) references person (id) on delete restrict;
create index session_played on session (played_by_person_id) where played_by_person_id is not null;

do $$
declare t text;
begin
  foreach t in array array['rehearsal', 'rehearsal_part'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', t);
    execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', t);
    execute format('grant select on %I to zhengyou_backup', t);
  end loop;
end $$;

create function is_rehearsal(org uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from org o where o.id = is_rehearsal.org and o.rehearsal_of is not null)
$$;
create policy not_rehearsed on award as restrictive for select to zhengyou_public using (not is_rehearsal(org_id));
create policy not_rehearsed on award_type as restrictive for select to zhengyou_public using (not is_rehearsal(org_id));
create policy not_rehearsed on campaign as restrictive for select to zhengyou_public using (not is_rehearsal(org_id));

/* An organisation founded within a rehearsal belongs to it; none enters, leaves or goes public, and every name says what it is. */
create function mark_rehearsal() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' and new.parent_id is not null then new.rehearsal_of := (select o.rehearsal_of from org o where o.id = new.parent_id); end if;
  if tg_op = 'UPDATE' and (new.rehearsal_of is distinct from old.rehearsal_of or (old.rehearsal_of is not null and new.publication <> old.publication)) then perform refuse('WRONG_STATE'); end if;
  if tg_op = 'UPDATE' and new.parent_id is distinct from old.parent_id
     and new.rehearsal_of is distinct from (select o.rehearsal_of from org o where o.id = new.parent_id) then perform refuse('NOT_FOUND'); end if;
  if new.rehearsal_of is not null then
    new.publication := 'REHEARSAL';
    if new.name not like '演练·%' then new.name := '演练·' || new.name; end if;
    if new.short_name not like '演练·%' then new.short_name := '演练·' || new.short_name; end if;
  end if;
  return new;
end $$;
create trigger mark_rehearsal before insert or update on org for each row execute function mark_rehearsal();

/* Somebody real has no seat in a rehearsal, somebody invented none outside it; who is newly entered there is invented. */
create function keep_cast_apart() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  stage uuid := (select o.rehearsal_of from org o where o.id = new.org_id);
begin
  if exists (select 1 from rehearsal_part r where r.id = new.person_id and r.org_id = stage) then return new; end if;
  if stage is null then
    if exists (select 1 from rehearsal_part r where r.id = new.person_id) then perform refuse('NOT_FOUND'); end if;
    return new;
  end if;
  if exists (select 1 from account a where a.person_id = new.person_id) or exists (select 1 from membership m where m.person_id = new.person_id)
     or exists (select 1 from duty d where d.person_id = new.person_id) then perform refuse('NOT_FOUND'); end if;
  insert into rehearsal_part (org_id, id, position) select stage, new.person_id, coalesce(max(r.position), 0) + 1 from rehearsal_part r where r.org_id = stage;
  return new;
end $$;
create trigger keep_cast_apart before insert on membership for each row execute function keep_cast_apart();
create trigger keep_cast_apart before insert on duty for each row execute function keep_cast_apart();
create trigger keep_cast_apart before insert on guest for each row execute function keep_cast_apart();

/* Nobody is transferred into or out of a rehearsal, and no declared link crosses its wall. */
create function keep_stage_apart() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  others uuid[] := array_remove(case tg_table_name when 'transfer' then array[(to_jsonb(new) ->> 'to_org_id')::uuid]
                                when 'guest' then array[(to_jsonb(new) ->> 'home_org_id')::uuid]
                                else array[(to_jsonb(new) ->> 'holder_org_id')::uuid, (to_jsonb(new) ->> 'twin_org_id')::uuid] end, null);
begin
  if exists (select 1 from org o where o.id = any (others) and o.rehearsal_of is distinct from (select h.rehearsal_of from org h where h.id = new.org_id)) then perform refuse('NOT_FOUND'); end if;
  return new;
end $$;
create trigger keep_stage_apart before insert or update on transfer for each row execute function keep_stage_apart();
create trigger keep_stage_apart before insert or update on guest for each row execute function keep_stage_apart();
create trigger keep_stage_apart before insert or update on org_link for each row execute function keep_stage_apart();

/* The organisation whose rehearsal concerns whoever asks: their own, or the one that is being rehearsed around them. */
create function rehearsed_here() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(o.rehearsal_of, o.id) from org o
   where o.id = acting_org() and (o.rehearsal_of is not null or acting_capacity() in ('HOME', 'MEMBER', 'JOB'))
$$;
create function rehearsal_now() returns table (id uuid, begun_on text, ends_on text, begun_by text, org_name text) language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, r.begun_on::text, r.ends_on::text, p.name, o.name from rehearsal r join person p on p.id = r.begun_by_person_id join org o on o.id = r.org_id where r.org_id = rehearsed_here()
$$;
create function rehearsal_cast() returns table (person_id uuid, name text, org_name text, org_code text, title text, leads boolean) language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.name, o.short_name, o.code, coalesce(d.title, m.post, ''), d.id is not null
    from rehearsal_part r join person p on p.id = r.id and r.position > 0
    left join lateral (select * from duty x where x.person_id = r.id and (x.ends_on is null or x.ends_on >= today()) order by x.kind = 'SECRETARY' desc limit 1) d on true
    left join lateral (select * from membership x where x.person_id = r.id and x.ends_on is null limit 1) m on true
    join org o on o.id = coalesce(d.org_id, m.org_id)
   where r.org_id = rehearsed_here() order by r.position
$$;

/* Sets the stage: a superior, the organisation itself, a branch below it where it has no members of its own, the invented cast, and the running scheme as a draft above. */
create function begin_rehearsal(key uuid, last_day date, players jsonb) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  here uuid := acting_org();
  real org;
  above org;
  kind org_kind;
  mark text := substr(replace(key::text, '-', ''), 23, 8);
  stage uuid[] := array[gen_random_uuid(), gen_random_uuid(), gen_random_uuid()];
  homes boolean;
  c campaign;
  f record;
  place uuid;
begin
  if not coalesce(acts_at_home() and keeps_roll(), false) then perform refuse('NOT_AUTHORISED'); end if;
  select * into real from org where id = here for update;
  select * into above from org where id = real.parent_id;
  select * into kind from org_kind where code = case when real.kind = 'PARTY_GROUP' then 'GENERAL_BRANCH' else real.kind end;
  homes := kind.holds_members;
  if real.rehearsal_of is not null or real.closed_on is not null or exists (select 1 from rehearsal r where r.org_id = here) then perform refuse('WRONG_STATE'); end if;
  if last_day is null or last_day not between today() and today() + 30 then perform refuse('INVALID'); end if;
  insert into rehearsal values (here, key, session_person(), today(), last_day);
  perform begin_carrying();
  insert into org (id, code, name, short_name, kind, level, field, publication, path, rehearsal_of)
    values (stage[1], 'yl' || mark || 'a', '上级党组织', '上级', case when above.kind is null or above.kind = 'PARTY_GROUP' then 'LOCAL_COMMITTEE' else above.kind end,
            coalesce(above.level, real.level), 'ORGAN', 'REHEARSAL', 'yl' || mark, here);
  insert into org (id, code, name, short_name, kind, level, field, publication, parent_id, path)
    values (stage[2], 'yl' || mark || 'b', real.name, real.short_name, kind.code, real.level, real.field, 'REHEARSAL', stage[1], 'yl' || mark || '.001');
  if not homes then
    insert into org (id, code, name, short_name, kind, level, field, publication, parent_id, path)
      values (stage[3], 'yl' || mark || 'c', '下属党支部', '下属党支部', 'BRANCH', 'GRASSROOTS', real.field, 'REHEARSAL', stage[2], 'yl' || mark || '.001.001');
  end if;
  insert into org_closure select a.id, d.id, length(d.code) - length(a.code) + ascii(right(d.code, 1)) - ascii(right(a.code, 1)) from org a, org d
    where a.id = any (stage) and d.id = any (stage) and a.code <= d.code;
  insert into code_directory select o.code, o.id from org o where o.id = any (stage);

  for f in select gen_random_uuid() as id, p.* from jsonb_to_recordset(players) as p (name text, initials text, place text, kind text, title text, post text, "leadingCadre" boolean, retired boolean, "noPost" boolean) loop
    place := case f.place when 'ABOVE' then stage[1] when 'HERE' then stage[2] when 'BRANCH' then case when homes then stage[2] else stage[3] end end;
    insert into person (id, name, initials) values (f.id, f.name, f.initials);
    insert into account (person_id, login, must_change) values (f.id, 'rehearsal-' || f.id, false);
    insert into rehearsal_part select here, f.id, coalesce(max(r.position), 0) + 1 from rehearsal_part r where r.org_id = here;
    if f.kind <> '' then insert into duty (org_id, id, person_id, kind, title, begins_on) values (place, gen_random_uuid(), f.id, f.kind, f.title, date_trunc('year', today())::date); end if;
    if f.place <> 'ABOVE' then
      insert into membership (org_id, id, person_id, standing, leading_cadre, retired, no_post, post, joined_on, full_on, begins_on)
        values (case when homes then stage[2] else stage[3] end, gen_random_uuid(), f.id, 'FULL', f."leadingCadre", f.retired, f."noPost", f.post, '2010-07-01', '2011-07-01', date_trunc('year', today())::date);
    end if;
  end loop;

  select x.* into c from campaign x left join adoption a on a.campaign_org_id = x.org_id and a.campaign_id = x.id and a.org_id = here
   where x.state = 'ISSUED' and (a.id is not null or x.org_id = here) order by x.begins_on desc, x.id limit 1;
  if c.id is not null then perform copy_scheme(c, stage[1], key); end if;
  perform end_carrying();
  return 'yl' || mark || 'b';
end $$;

/* The words of a campaign as a draft of another org; what hangs together keeps hanging together under keys made from the old ones. */
create function copy_scheme(c campaign, into_org uuid, salt uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  twin uuid := md5(salt::text || c.id::text)::uuid;
begin
  insert into campaign (org_id, id, template_code, title, theme, requirement, year, begins_on, ends_on, ends_event, document_number, basis_document, basis_on, grace_days, notice_days, template_title, scheme)
    values (into_org, twin, c.template_code, c.title, c.theme, c.requirement, c.year, c.begins_on, c.ends_on, c.ends_event, '', '', null, c.grace_days, c.notice_days, c.template_title, c.scheme);
  insert into campaign_stage select into_org, md5(salt::text || x.id::text)::uuid, twin, x.position, x.name, x.focus, x.ends_on, x.ends_event, x.original_ends_on from campaign_stage x where x.org_id = c.org_id and x.campaign_id = c.id;
  insert into campaign_action (org_id, id, campaign_id, position, mode, name, mandatory)
    select into_org, md5(salt::text || x.id::text)::uuid, twin, x.position, x.mode, x.name, x.mandatory from campaign_action x where x.org_id = c.org_id and x.campaign_id = c.id;
  insert into campaign_part select into_org, md5(salt::text || x.id::text)::uuid, twin, x.place, x.kind, x.name, x.body, x.subject, x.mode, x.rhythm, x.ends_day from campaign_part x where x.org_id = c.org_id and x.campaign_id = c.id;
  insert into campaign_deadline (org_id, id, campaign_id, kind, period, due_on, original_due_on)
    select into_org, md5(salt::text || x.id::text)::uuid, twin, x.kind, x.period, x.due_on, x.due_on from campaign_deadline x where x.org_id = c.org_id and x.campaign_id = c.id;
  insert into pledge_category (org_id, id, campaign_id, position, name, family, pledger_kind)
    select into_org, md5(salt::text || x.id::text)::uuid, twin, x.position, x.name, x.family, x.pledger_kind from pledge_category x where x.org_id = c.org_id and x.campaign_id = c.id;
  insert into criteria_set (org_id, id, campaign_id, position, name, subject_kind)
    select into_org, md5(salt::text || x.id::text)::uuid, twin, x.position, x.name, x.subject_kind from criteria_set x where x.org_id = c.org_id and x.campaign_id = c.id;
  insert into criterion (org_id, id, set_id, position, text, body, parent_id)
    select into_org, md5(salt::text || x.id::text)::uuid, s.key, x.position, x.text, x.body, md5(salt::text || x.parent_id::text)::uuid
      from criterion x join (select id, md5(salt::text || id::text)::uuid as key from criteria_set where org_id = c.org_id and campaign_id = c.id) s on s.id = x.set_id where x.org_id = c.org_id
     order by x.parent_id nulls first;
end $$;

/* Deletes every row of the rehearsal, whatever it hangs on: what is still referred to waits for the next turn.
   The bare names of orgs and people stay one night, outside every tree and at position 0: whether anything refers to them takes long to find out. */
create function end_rehearsal() returns void language plpgsql security definer set search_path = public, pg_temp as $$
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
create function purge_rehearsals() returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  people uuid[] := array(select r.id from rehearsal_part r where r.position = 0 limit 50);
  n integer;
begin
  delete from rehearsal_part where id = any (people);
  delete from person where id = any (people);
  for n in 1..3 loop
    delete from org o where o.rehearsal_of is not null and not exists (select 1 from org_closure c where c.descendant = o.id) and not exists (select 1 from org c where c.parent_id = o.id);
  end loop;
  return cardinality(people);
end $$;

/* A session acts as somebody invented for a while; only whoever belongs to the organisation that rehearses, and it stays theirs. */
create function play_part(part uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s session;
begin
  select x.* into s from session x join account a on a.person_id = x.person_id
   where x.secret_hash = nullif(current_setting('app.session', true), '') and x.revoked_at is null and x.expires_at > now() and x.authz_version = a.authz_version and a.disabled_at is null for update of x;
  if s.id is null then perform refuse('TIMEOUT'); end if;
  if not exists (select 1 from rehearsal_part r where r.id = part and r.position > 0 and capacity_in(r.org_id, coalesce(s.played_by_person_id, s.person_id), today()) in ('HOME', 'MEMBER')) then perform refuse('NOT_FOUND'); end if;
  update session x set person_id = part, authz_version = (select a.authz_version from account a where a.person_id = part),
         played_by_person_id = coalesce(s.played_by_person_id, s.person_id), own_authz_version = coalesce(s.own_authz_version, s.authz_version) where x.id = s.id;
end $$;
create function stop_playing() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update session x set person_id = x.played_by_person_id, authz_version = x.own_authz_version, played_by_person_id = null, own_authz_version = null
   where x.secret_hash = nullif(current_setting('app.session', true), '') and x.revoked_at is null and x.expires_at > now() and x.played_by_person_id is not null;
  if not found then perform refuse('WRONG_STATE'); end if;
end $$;
/* Whose session it really is while a part is played; null otherwise. */
create function player() returns text language sql stable security definer set search_path = public, pg_temp as $$
  select p.name from session s join person p on p.id = s.played_by_person_id where s.secret_hash = nullif(current_setting('app.session', true), '') and s.revoked_at is null and s.expires_at > now()
$$;
/* An account that is closed or changed meanwhile ends the parts played with it too. */
create function end_parts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update session s set revoked_at = now() where s.played_by_person_id = new.person_id and s.revoked_at is null;
  return null;
end $$;
create trigger end_parts after update of authz_version, disabled_at on account for each row
  when (old.authz_version is distinct from new.authz_version or old.disabled_at is distinct from new.disabled_at) execute function end_parts();

create function orgs_with_ended_rehearsals() returns table (org_id uuid) language sql stable security definer set search_path = public, pg_temp as $$
  select r.org_id from rehearsal r where r.ends_on < today() order by 1
$$;
/* The checkpoint file outlives a rehearsal, so its logs are not signed there. */
create or replace function audit_heads() returns table (org_id uuid, seq integer, hash text) language sql stable security definer set search_path = public, pg_temp as $$
  select h.org_id, h.seq, encode(h.hash, 'hex') from audit_head h where h.seq > 0 and not is_rehearsal(h.org_id) order by h.org_id
$$;

revoke execute on function is_rehearsal, mark_rehearsal, keep_cast_apart, keep_stage_apart, rehearsed_here, rehearsal_now, rehearsal_cast, begin_rehearsal, copy_scheme, end_rehearsal, play_part, stop_playing,
  player, end_parts, purge_rehearsals, orgs_with_ended_rehearsals from public;
grant execute on function rehearsal_now, rehearsal_cast, begin_rehearsal, end_rehearsal, play_part, stop_playing, player to zhengyou_app;
grant execute on function rehearsal_now, end_rehearsal, purge_rehearsals, orgs_with_ended_rehearsals to zhengyou_worker;
grant execute on function is_rehearsal to zhengyou_public;

-- Guards of deletion stand aside while a whole organisation goes.
do $$
declare r record;
begin
  for r in select t.tgname, t.tgrelid::regclass as on_table, pg_get_triggerdef(t.oid) as definition from pg_trigger t
            where not t.tgisinternal and t.tgtype & 8 = 8 and t.tgtype & 1 = 1 and t.tgqual is null and t.tgname like 'keep%' loop
    execute format('drop trigger %I on %s', r.tgname, r.on_table);
    execute replace(r.definition, 'FOR EACH ROW EXECUTE', 'FOR EACH ROW WHEN (NOT carries_over()) EXECUTE');
  end loop;
end $$;
select pgboss.create_queue('end-rehearsals', '{"policy":"short","retryLimit":3}');
select let_records_be_carried();
