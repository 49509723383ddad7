-- CreateTable
CREATE TABLE "mail_address" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "stop_hash" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "refused_at" TIMESTAMPTZ(3),
    "every" TEXT NOT NULL DEFAULT 'DAY',
    "workdays" BOOLEAN NOT NULL DEFAULT true,
    "muted" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "mail_address_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "group_robot" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "secret" TEXT NOT NULL DEFAULT '',
    "daily" BOOLEAN NOT NULL DEFAULT true,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "begun_person_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "group_robot_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "reminder_delivery" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" UUID,
    "robot_id" UUID,
    "text" TEXT NOT NULL DEFAULT '',
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "begun_at" TIMESTAMPTZ(3),
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "fault" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "reminder_delivery_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "mail_address_stop_hash_key" ON "mail_address"("stop_hash");

-- CreateIndex
CREATE UNIQUE INDEX "reminder_delivery_org_id_key_key" ON "reminder_delivery"("org_id", "key");

-- Reminders that leave the house: who wants them, what is on its way, and the hours in which nothing is sent.
alter table mail_address add constraint mail_address_to_person foreign key (person_id) references person (id) on delete cascade;
alter table mail_address add constraint mail_address_choice check (every in ('DAY', 'WEEK', 'NONE') and muted <@ array['DUE', 'RETURNED', 'QUEUE', 'ORG']
  and address ~ '^[^@\s]+@[^@\s]+$' and length(address) <= 254);
alter table group_robot add constraint group_robot_org_id_to_org foreign key (org_id) references org (id) on delete restrict;
alter table group_robot add constraint group_robot_begun_to_person foreign key (begun_person_id) references person (id) on delete restrict;
alter table group_robot add constraint group_robot_kind check (kind in ('WECOM', 'DINGTALK') and address <> '' and (ended_at is null or ended_at >= begun_at));
create unique index group_robot_one on group_robot (org_id, kind) where ended_at is null;
alter table reminder_delivery add constraint reminder_delivery_org_id_to_org foreign key (org_id) references org (id) on delete restrict;
alter table reminder_delivery add constraint reminder_delivery_person_to_person foreign key (person_id) references person (id) on delete restrict;
alter table reminder_delivery add foreign key (org_id, robot_id) references group_robot (org_id, id);
alter table reminder_delivery add constraint reminder_delivery_whole check (
  kind in ('CODE', 'DIGEST', 'GROUP_DIGEST', 'GROUP_TEXT', 'GROUP_TEST') and (kind like 'GROUP%') = (robot_id is not null) and (robot_id is null) = (person_id is not null)
  and outcome in ('SENT', 'NOTHING', 'GIVEN_UP', 'UNKNOWN') and (outcome is null) = (ended_at is null));
create index reminder_delivery_waiting on reminder_delivery (next_at) where outcome is null;

do $$
declare
  t text;
begin
  foreach t in array array['mail_address', 'group_robot', 'reminder_delivery'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', t);
    execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', t);
    execute format('grant select on %I to zhengyou_backup', t);
  end loop;
end $$;

/* Who speaks for the organisation in its chat group: its heads and the party-affairs officer. */
create function keeps_reminders() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from duty d where d.org_id = acting_org() and d.person_id = session_person() and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'OFFICER')
                   and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today()))
$$;
create policy read_at_home on group_robot for select to zhengyou_app using (org_id = (select acting_org()) and (select acts_at_home()));
create policy add_by_right on group_robot for insert to zhengyou_app with check (
  org_id = (select acting_org()) and (select keeps_reminders()) and begun_person_id = (select session_person()) and ended_at is null);
create policy end_by_right on group_robot for update to zhengyou_app using (org_id = (select acting_org()) and (select keeps_reminders()) and ended_at is null) with check (true);
create policy read_own_or_group on reminder_delivery for select to zhengyou_app using (
  person_id = (select session_person()) or (org_id = (select acting_org()) and robot_id is not null and (select acts_at_home())));
create policy say_in_group on reminder_delivery for insert to zhengyou_app with check (
  org_id = (select acting_org()) and (select keeps_reminders()) and kind in ('GROUP_TEXT', 'GROUP_TEST') and begun_at is null and outcome is null and attempts = 0);
-- What opens the group is written by a page and read by the worker's function alone.
grant select (org_id, id, kind, name, daily, begun_at, begun_person_id, ended_at), insert, update (ended_at) on group_robot to zhengyou_app;
grant select, insert on reminder_delivery to zhengyou_app;

/* Between these hours nobody is written to; equal hours mean that there are none. */
create function is_quiet(org uuid, at timestamptz) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select case when q.since = q.until then false when q.since < q.until then q.hour >= q.since and q.hour < q.until else q.hour >= q.since or q.hour < q.until end
    from (select extract(hour from at at time zone 'Asia/Shanghai')::int as hour, setting_of(org, 'QUIET_FROM') as since, setting_of(org, 'QUIET_TO') as until) q
$$;

create function own_mail() returns table (address text, asked_at timestamptz, confirmed_at timestamptz, refused_at timestamptz, every text, workdays boolean, muted text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select m.address, m.asked_at, m.confirmed_at, m.refused_at, m.every, m.workdays, m.muted from mail_address m where m.person_id = session_person()
$$;
/* A new address waits for the code that is sent to it; the choices made before stay. */
create function ask_mail(ask uuid, wanted text, code text, stop text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if acting_org() is null or session_person() is null then perform refuse('NOT_FOUND'); end if;
  insert into mail_address (person_id, id, address, code_hash, stop_hash, asked_at) values (session_person(), ask, wanted, code, stop, app_now())
  on conflict (person_id) do update set id = ask, address = wanted, code_hash = code, stop_hash = stop, asked_at = app_now(), confirmed_at = null, refused_at = null;
  insert into reminder_delivery (org_id, id, key, kind, person_id, made_at, next_at) values (acting_org(), gen_random_uuid(), 'CODE:' || ask, 'CODE', session_person(), app_now(), app_now());
end $$;
create function asked_mail() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select m.id from mail_address m where m.person_id = session_person() and m.confirmed_at is null and m.asked_at > app_now() - interval '30 minutes'
$$;
create function confirm_mail(code text) returns boolean language sql security definer set search_path = public, pg_temp as $$
  update mail_address set confirmed_at = app_now() where person_id = session_person() and id = asked_mail() and code_hash = code returning true
$$;
create function choose_mail(often text, on_workdays boolean, without text[]) returns boolean language sql security definer set search_path = public, pg_temp as $$
  update mail_address set every = often, workdays = on_workdays, muted = without where person_id = session_person() returning true
$$;
create function end_mail() returns boolean language sql security definer set search_path = public, pg_temp as $$
  delete from mail_address where person_id = session_person() returning true
$$;
/* The link at the foot of every mail, followed without a session: nothing more is sent, the address stays. */
create function stop_mail(stop text) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare
  whose uuid;
begin
  update mail_address set every = 'NONE' where stop_hash = stop and every <> 'NONE' returning person_id into whose;
  if whose is not null and own_chain(whose) is not null then
    perform audit_write(own_chain(whose), app_now(), 'PERSON', whose, '', 'mail_address.stop', 'mail_address', whose, '{}');
  end if;
  return exists (select 1 from mail_address where stop_hash = stop);
end $$;

/* Everything that shall be told today: a digest a person, a digest a group, each under a key that exists once. Not before eight, not in the
   quiet hours of the organisation, not on days off for whoever said so. A try that never told its end is not repeated: silence is better than twice. */
create function queue_digests(at timestamptz) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  local_day date := (at at time zone 'Asia/Shanghai')::date;
  made integer;
begin
  update reminder_delivery set outcome = 'UNKNOWN', ended_at = at where outcome is null and begun_at < at - interval '15 minutes';
  delete from reminder_delivery where outcome is not null and made_at < at - interval '90 days';
  if extract(hour from at at time zone 'Asia/Shanghai') < 8 then return 0; end if;
  insert into reminder_delivery (org_id, id, key, kind, person_id, made_at, next_at)
  select o.org_id, gen_random_uuid(), 'DIGEST:' || m.person_id || ':' || local_day, 'DIGEST', m.person_id, at, at
    from mail_address m join account a on a.person_id = m.person_id and a.disabled_at is null cross join lateral (select own_chain(m.person_id) as org_id) o
   where m.confirmed_at is not null and m.refused_at is null and o.org_id is not null and (not m.workdays or working_days(o.org_id, local_day, local_day) = 1)
     and (m.every = 'DAY' or (m.every = 'WEEK' and local_day = (select min(d)::date from generate_series(date_trunc('week', local_day), date_trunc('week', local_day) + interval '6 days', interval '1 day') d
                                                                 where not m.workdays or working_days(o.org_id, d::date, d::date) = 1)))
     and not is_quiet(o.org_id, at)
  on conflict (org_id, key) do nothing;
  get diagnostics made = row_count;
  insert into reminder_delivery (org_id, id, key, kind, robot_id, made_at, next_at)
  select r.org_id, gen_random_uuid(), 'DIGEST:' || r.id || ':' || local_day, 'GROUP_DIGEST', r.id, at, at
    from group_robot r join org o on o.id = r.org_id and o.closed_on is null
   where r.ended_at is null and r.daily and working_days(r.org_id, local_day, local_day) = 1 and not is_quiet(r.org_id, at)
  on conflict (org_id, key) do nothing;
  return made;
end $$;

/* The next one to send, taken by one worker only; whoever waits for a code or a test is not kept waiting by the night. */
create function claim_delivery(at timestamptz) returns table (org_id uuid, org_code text, org_name text, open boolean, id uuid, kind text, person_id uuid, person_name text, muted text[],
    mail_id uuid, address text, robot_kind text, robot_address text, robot_secret text, text text)
language sql security definer set search_path = public, pg_temp as $$
  with taken as (
    update reminder_delivery d set begun_at = at, attempts = d.attempts + 1
     where (d.org_id, d.id) = (select w.org_id, w.id from reminder_delivery w
                                where w.outcome is null and w.begun_at is null and w.next_at <= at and (w.kind in ('CODE', 'GROUP_TEST') or not is_quiet(w.org_id, at))
                                order by w.next_at, w.id limit 1 for update skip locked)
    returning d.*)
  select t.org_id, o.code, o.short_name, o.publication = 'PUBLIC', t.id, t.kind, t.person_id, p.name, coalesce(m.muted, '{}'), m.id, m.address, r.kind, r.address, r.secret, t.text
    from taken t join org o on o.id = t.org_id left join person p on p.id = t.person_id
    left join mail_address m on m.person_id = t.person_id and m.refused_at is null and (case t.kind when 'CODE' then t.key = 'CODE:' || m.id else m.confirmed_at is not null and m.every <> 'NONE' end)
    left join group_robot r on r.org_id = t.org_id and r.id = t.robot_id and r.ended_at is null
$$;
/* How a try ended. Five tries, ever further apart; an address that its post office refuses for good is not written to again. */
create function end_delivery(org uuid, delivery uuid, ended text, failed text, at timestamptz) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update reminder_delivery d set fault = failed,
         outcome = coalesce(ended, case when d.attempts >= 5 then 'GIVEN_UP' end), ended_at = case when ended is not null or d.attempts >= 5 then at end,
         begun_at = case when ended is not null or d.attempts >= 5 then d.begun_at end, next_at = at + interval '5 minutes' * 3 ^ (d.attempts - 1)
   where d.org_id = org and d.id = delivery and d.outcome is null;
  if failed = 'MAILBOX' then
    update mail_address m set refused_at = at from reminder_delivery d where d.org_id = org and d.id = delivery and m.person_id = d.person_id;
  end if;
end $$;

/* Who acts. A job asks in the name of one person what waits for them, to tell them; it says so in a setting that only its own login is believed. */
create or replace function session_person() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select s.person_id
    from session s join account a on a.person_id = s.person_id
   where s.secret_hash = nullif(current_setting('app.session', true), '')
     and s.revoked_at is null and s.expires_at > now()
     and s.authz_version = a.authz_version and a.disabled_at is null
  union all
  select nullif(current_setting('app.person', true), '')::uuid where session_user = 'zhengyou_worker' and nullif(current_setting('app.person', true), '') is not null
$$;

select pgboss.create_queue('send-reminders', '{"policy":"short","retryLimit":3}');
revoke execute on function keeps_reminders, is_quiet, own_mail, ask_mail, asked_mail, confirm_mail, choose_mail, end_mail, stop_mail, queue_digests, claim_delivery, end_delivery from public;
grant execute on function keeps_reminders, is_quiet, own_mail, ask_mail, asked_mail, confirm_mail, choose_mail, end_mail to zhengyou_app;
grant execute on function stop_mail to zhengyou_public;
grant execute on function queue_digests, claim_delivery, end_delivery, my_todo, my_pledge_todo, my_people_todo, my_supervision_todo to zhengyou_worker;
-- Whose name stays inside: a group's chat is outside (LIFE-11).
grant execute on function name_is_hidden to zhengyou_app, zhengyou_worker;
