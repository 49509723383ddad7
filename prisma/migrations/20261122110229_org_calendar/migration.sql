-- CreateTable
CREATE TABLE "org_calendar_day" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "kind" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "document" TEXT NOT NULL,
    "set_person_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "org_calendar_day_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "org_calendar_day_org_id_day_set_at_idx" ON "org_calendar_day"("org_id", "day", "set_at");

alter table org_calendar_day add constraint org_calendar_day_kind check (kind in ('HOLIDAY', 'WORKDAY'));
alter table org_calendar_day add constraint org_calendar_day_basis check (btrim(document) <> '' and (kind is null or btrim(name) <> ''));
alter table org_calendar_day add constraint org_calendar_day_org_id_to_org foreign key (org_id) references org (id) on delete restrict;
alter table org_calendar_day add constraint org_calendar_day_set_person_id_to_person foreign key (set_person_id) references person (id) on delete restrict;

alter table org_calendar_day enable row level security;
alter table org_calendar_day force row level security;
create policy read_in_scope on org_calendar_day for select to zhengyou_app, zhengyou_worker using (
  org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1));
create policy owner_all on org_calendar_day for all to zhengyou_owner using (true) with check (true);
create policy backup_read on org_calendar_day for select to zhengyou_backup using (true);
grant select on org_calendar_day to zhengyou_app, zhengyou_worker, zhengyou_backup;

/* The days that differ from the plain week where this org stands: the word of the nearest in its line, else the national calendar. */
create function line_calendar(org uuid, since date, until date) returns table (day date, kind text, name text, document text, from_org uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  with newest as (
    select distinct on (s.org_id, s.day) s.day, s.kind, s.name, s.document, s.org_id, c.depth
      from org_closure c join org_calendar_day s on s.org_id = c.ancestor
     where c.descendant = org and s.day between since and until order by s.org_id, s.day, s.set_at desc, s.id desc
  ), nearest as (
    select distinct on (n.day) n.day, n.kind, n.name, n.document, n.org_id from newest n where n.kind is not null order by n.day, n.depth
  )
  select * from nearest
  union all
  select c.day, c.kind, c.name, '', null from calendar c where c.day between since and until and not exists (select 1 from nearest n where n.day = c.day)
$$;

/* Working days from one day to another, both counted, by the calendar that counts where this org stands. */
create function working_days(org uuid, from_day date, to_day date) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from generate_series(from_day, to_day, interval '1 day') d
    left join line_calendar(org, from_day, to_day) c on c.day = d::date
   where coalesce(c.kind = 'WORKDAY', extract(isodow from d) < 6)
$$;

/* The one door to a line's calendar: whoever keeps the settings of an org that leads others, for days that have not passed, by a document. Gives the number of days that changed. */
create function declare_days(declared jsonb, by_document text) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  here uuid := acting_org();
  changed integer;
begin
  if here is null or not keeps_settings() then perform refuse('NOT_AUTHORISED'); end if;
  if not exists (select 1 from org o join org_kind k on k.code = o.kind where o.id = here and k.leads and o.closed_on is null) then perform refuse('NOT_ELIGIBLE'); end if;
  if exists (select 1 from jsonb_to_recordset(declared) as d(day date) group by d.day having d.day < today() or count(*) > 1) then perform refuse('INVALID'); end if;
  insert into org_calendar_day (org_id, id, day, kind, name, document, set_person_id, set_at)
  select here, gen_random_uuid(), d.day, d.kind, coalesce(d.name, ''), btrim(by_document), session_person(), app_now()
    from jsonb_to_recordset(declared) as d(day date, kind text, name text)
    left join lateral (select s.kind, s.name, s.document from org_calendar_day s where s.org_id = here and s.day = d.day order by s.set_at desc, s.id desc limit 1) own on true
   where (d.kind, case when d.kind is not null then (d.name, btrim(by_document)) end) is distinct from (own.kind, case when own.kind is not null then (own.name, own.document) end);
  get diagnostics changed = row_count;
  return changed;
end $$;

create or replace function keep_notice_whole() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_owner() then return new; end if;
  if new.begins_on < today() or working_days(new.org_id, new.begins_on, new.ends_on) < new.working_days then perform refuse('INVALID'); end if;
  if not exists (select 1 from award_call c where c.org_id = new.org_id and c.id = new.call_id and new.working_days >= c.notice_days) then perform refuse('INVALID'); end if;
  return new;
end $$;

create or replace function keep_notice_open() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.state = 'FINISHED' and old.state = 'RUNNING' then
    if new.ends_on >= today() then perform refuse('NOTICE_RUNNING'); end if;
    if exists (select 1 from objection o where o.org_id = new.org_id and o.notice_id = new.id and o.state = 'RECEIVED') then perform refuse('OBJECTION_OPEN'); end if;
  end if;
  if (old.call_id, old.title, old.text, old.content_hash, old.begins_on, old.working_days)
     is distinct from (new.call_id, new.title, new.text, new.content_hash, new.begins_on, new.working_days) then
    perform refuse('NOTICE_FROZEN');
  end if;
  if is_owner() then return new; end if;
  -- The days that were left when it was suspended are shown after it is resumed; nothing else moves the last day.
  if new.ends_on <> old.ends_on and not (old.state = 'SUSPENDED' and new.state = 'RUNNING') then perform refuse('NOTICE_FROZEN'); end if;
  if old.state = 'SUSPENDED' and new.state = 'RUNNING' then
    if working_days(new.org_id, today(), new.ends_on) < working_days(new.org_id, coalesce(old.suspended_on, old.begins_on), old.ends_on) then perform refuse('NOTICE_FROZEN'); end if;
    if exists (select 1 from objection o where o.org_id = new.org_id and o.notice_id = new.id and o.state = 'RECEIVED') then perform refuse('OBJECTION_OPEN'); end if;
  end if;
  if old.closing_statement is distinct from new.closing_statement and new.state = old.state then perform refuse('NOTICE_FROZEN'); end if;
  return new;
end $$;
drop function working_days(date, date);

revoke execute on function line_calendar, working_days, declare_days from public;
grant execute on function line_calendar to zhengyou_app, zhengyou_worker, zhengyou_public;
grant execute on function declare_days to zhengyou_app;
