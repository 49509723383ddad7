-- AlterTable
ALTER TABLE "session" ADD COLUMN     "ends_at" TIMESTAMPTZ(3),
ADD COLUMN     "idle_minutes" SMALLINT,
ADD COLUMN     "two_factors" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "way" TEXT NOT NULL DEFAULT 'PASSWORD';

-- CreateTable
CREATE TABLE "setting_kind" (
    "name" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "least" SMALLINT NOT NULL,
    "most" SMALLINT NOT NULL,
    "usual" SMALLINT,
    "rule" TEXT NOT NULL,

    CONSTRAINT "setting_kind_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "org_setting" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "value" SMALLINT,
    "set_person_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "org_setting_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "org_setting_org_id_name_id_idx" ON "org_setting"("org_id", "name", "id");

-- Settings: the law of each, who may decide, and what counts where.
alter table setting_kind add constraint setting_kind_rule check (rule in ('NEAREST', 'LEAST', 'GREATEST') and least <= most and (usual is null or usual between least and most));
alter table org_setting add constraint org_setting_name_to_kind foreign key (name) references setting_kind (name);
alter table org_setting add constraint org_setting_org_id_to_org foreign key (org_id) references org (id) on delete restrict;
alter table org_setting add constraint org_setting_set_person_id_to_person foreign key (set_person_id) references person (id) on delete restrict;

-- A null `usual` is the installation's own default.
insert into setting_kind (name, position, least, most, usual, rule) values
  ('IDLE_MINUTES', 1, 5, 720, null, 'LEAST'),
  ('SESSION_HOURS', 2, 1, 72, null, 'LEAST'),
  ('SLIP_DAYS', 4, 1, 60, 14, 'LEAST'),
  ('NOTICE_DAYS', 5, 5, 30, 5, 'GREATEST'),
  ('GRACE_DAYS', 6, 0, 30, 3, 'NEAREST'),
  ('CORRECTION_DAYS', 7, 5, 90, 15, 'NEAREST'),
  ('RECTIFY_DAYS', 8, 10, 180, 30, 'NEAREST');
grant select on setting_kind to zhengyou_app, zhengyou_worker, zhengyou_backup;

/* The number that counts in this org today: by the setting's rule over the whole line above. */
create function setting_of(org uuid, asked text) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(
    (select case k.rule when 'LEAST' then min(v.value) when 'GREATEST' then max(v.value) else (array_agg(v.value order by c.depth))[1] end
       from org_closure c join lateral (select s.value from org_setting s where s.org_id = c.ancestor and s.name = asked order by s.id desc limit 1) v on v.value is not null
      where c.descendant = org), k.usual)::int
    from setting_kind k where k.name = asked
$$;

/* The secretary, and the technical administrator, decide for their own organisation. */
create function keeps_settings() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from duty d where d.org_id = acting_org() and d.person_id = session_person() and d.kind in ('SECRETARY', 'ADMINISTRATOR')
                   and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today()))
$$;

create function guard_setting() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.value is not null and not exists (select 1 from setting_kind k where k.name = new.name and new.value between k.least and k.most) then perform refuse('INVALID'); end if;
  return new;
end $$;
create trigger guard_setting before insert on org_setting for each row execute function guard_setting();

alter table org_setting enable row level security;
alter table org_setting force row level security;
create policy read_in_scope on org_setting for select to zhengyou_app, zhengyou_worker using (
  org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1));
-- What a superior decided holds below and is read below.
create policy read_from_above on org_setting for select to zhengyou_app, zhengyou_worker using (
  (select true from org_closure c where c.ancestor = org_id and c.descendant = (select acting_org()) limit 1));
create policy add_by_right on org_setting for insert to zhengyou_app with check (
  org_id = (select acting_org()) and (select keeps_settings()) and set_person_id = (select session_person()));
create policy owner_all on org_setting for all to zhengyou_owner using (true) with check (true);
create policy backup_read on org_setting for select to zhengyou_backup using (true);
grant select, insert on org_setting to zhengyou_app;
grant select on org_setting to zhengyou_worker, zhengyou_backup;

-- A call may not promise a shorter notice than the line above asks for (AWD-21).
create function guard_notice_days() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') then return new; end if;
  if new.notice_days < setting_of(new.org_id, 'NOTICE_DAYS') then perform refuse('INVALID'); end if;
  return new;
end $$;
create trigger guard_notice_days before insert on award_call for each row execute function guard_notice_days();

-- Sessions: `expires_at` is moved by every sign of life and stops at `ends_at`, so the proofs go on asking one column.
alter table session add constraint session_way check (way in ('PASSWORD', 'SLIP', 'PASSKEY', 'OIDC'));
alter table session add constraint session_limits check ((idle_minutes is null) = (ends_at is null));

drop function open_session;
/* The strictest limits of all the organisations a person belongs to or serves; `idle` and `hours` where none decided. */
create function open_session(person uuid, session_id uuid, secret text, device text, idle integer, hours integer, proved_by text, two boolean) returns void
language sql security definer set search_path = public, pg_temp as $$
  with places as (
    select m.org_id from membership m where m.person_id = person and m.begins_on <= today() and (m.ends_on is null or m.ends_on >= today())
    union select d.org_id from duty d where d.person_id = person and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
  ), limits as (
    select coalesce(min(setting_of(org_id, 'IDLE_MINUTES')), idle) as idle, coalesce(min(setting_of(org_id, 'SESSION_HOURS')), hours) as hours from places
  )
  insert into session (id, secret_hash, person_id, authz_version, expires_at, device, way, two_factors, idle_minutes, ends_at)
  select session_id, secret, a.person_id, a.authz_version, now() + least(make_interval(mins => l.idle), make_interval(hours => l.hours)),
         left(device, 200), proved_by, two, l.idle, now() + make_interval(hours => l.hours)
    from account a cross join limits l where a.person_id = person and a.disabled_at is null
$$;

/* Written at most once a minute, in a statement of its own; never wakes a session that has ended. */
create or replace function touch_session(secret text) returns void language sql security definer set search_path = public, pg_temp as $$
  update session set last_seen_at = now(),
         expires_at = case when ends_at is null then expires_at else least(ends_at, now() + make_interval(mins => idle_minutes)) end
   where secret_hash = secret and last_seen_at < now() - interval '1 minute' and revoked_at is null and expires_at > now()
$$;

/* How long the session lasts if nothing is done, and at the longest; asking is no sign of life. */
create function session_left(secret text) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('person', s.person_id, 'left', floor(extract(epoch from s.expires_at - now()))::int,
                            'longest', floor(extract(epoch from coalesce(s.ends_at, s.expires_at) - now()))::int)
    from session s join account a on a.person_id = s.person_id
   where s.secret_hash = secret and s.revoked_at is null and s.expires_at > now() and s.authz_version = a.authz_version and a.disabled_at is null
$$;

/* The chain a person's own acts on their account are written into: the home, or else the newest office. */
create function own_chain(person uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select m.org_id from membership m where m.person_id = person and m.ends_on is null limit 1),
                  (select d.org_id from duty d where d.person_id = person order by d.ends_on nulls first, d.begins_on desc limit 1))
$$;

create function own_sessions() returns table (id uuid, device text, way text, created_at timestamptz, last_seen_at timestamptz, current boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.device, s.way, s.created_at, s.last_seen_at, s.secret_hash = current_setting('app.session', true)
    from session s join account a on a.person_id = s.person_id
   where s.person_id = session_person() and s.revoked_at is null and s.expires_at > now() and s.authz_version = a.authz_version
   order by 6 desc, s.last_seen_at desc limit 50
$$;

/* One other session of one's own, or all others with null; this one ends by signing out. */
create function end_own_sessions(target uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me uuid := session_person();
  ended integer;
begin
  if me is null then perform refuse('TIMEOUT'); end if;
  update session set revoked_at = now() where person_id = me and revoked_at is null and expires_at > now()
     and secret_hash <> current_setting('app.session', true) and (target is null or id = target);
  get diagnostics ended = row_count;
  if ended > 0 and own_chain(me) is not null then
    perform audit_write(own_chain(me), app_now(), 'PERSON', me, '', 'account.end_sessions', 'account', me, jsonb_build_object('count', ended)::text);
  end if;
  return ended;
end $$;

revoke execute on function setting_of, keeps_settings, guard_setting, guard_notice_days, open_session, session_left, own_chain, own_sessions, end_own_sessions from public;
grant execute on function setting_of, keeps_settings to zhengyou_app, zhengyou_worker;
grant execute on function open_session, session_left, own_sessions, end_own_sessions to zhengyou_app;
