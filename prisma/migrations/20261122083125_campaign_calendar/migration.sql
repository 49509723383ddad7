-- CreateTable
CREATE TABLE "calendar_feed" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "activity" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_org_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "organiser" TEXT NOT NULL DEFAULT '',
    "participants" INTEGER,
    "quantity" DECIMAL(14,2),
    "unit" TEXT NOT NULL DEFAULT '',
    "approximate" TEXT NOT NULL DEFAULT '',
    "money" DECIMAL(14,2),
    "result" TEXT NOT NULL DEFAULT '',
    "evidence" TEXT NOT NULL DEFAULT '',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorder_person_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_org_id_secret_hash_key" ON "calendar_feed"("org_id", "secret_hash");

-- CreateIndex
CREATE INDEX "activity_org_id_campaign_id_happened_on_idx" ON "activity"("org_id", "campaign_id", "happened_on");

alter table calendar_feed add constraint calendar_feed_org_id_to_org foreign key (org_id) references org (id) on delete restrict;
alter table calendar_feed add constraint calendar_feed_person_id_to_person foreign key (person_id) references person (id) on delete restrict;
create unique index calendar_feed_one on calendar_feed (org_id, person_id) where revoked_at is null;
alter table activity add constraint activity_org_id_to_org foreign key (org_id) references org (id) on delete restrict;
alter table activity add constraint activity_campaign_org_id_to_org foreign key (campaign_org_id) references org (id) on delete restrict;
alter table activity add constraint activity_recorder_to_person foreign key (recorder_person_id) references person (id) on delete restrict;
alter table activity add foreign key (campaign_org_id, campaign_id) references campaign (org_id, id);
alter table activity add constraint activity_kind check (kind in ('MOBILISATION', 'PROMOTION', 'ON_SITE', 'JOINT_MEETING', 'STUDY', 'LECTURE', 'VISIT', 'RESEARCH', 'DEBATE', 'COMPETITION',
  'DONATION', 'VOLUNTEER', 'EMERGENCY', 'DISPATCH', 'CHECK', 'CIRCULAR', 'SUPERVISION', 'ASSESSMENT', 'OTHER'));
alter table activity add constraint activity_figures check (participants >= 0 and quantity >= 0 and money >= 0 and (quantity is null) = (unit = '') and approximate in ('', 'ABOUT', 'ODD', 'MORE'));

do $$
declare
  t text;
  in_scope text := '(org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1))';
  own text := 'org_id = (select acting_org()) and person_id = (select session_person())';
  at_home text := 'org_id = (select acting_org()) and (select acts_at_home())';
begin
  foreach t in array array['calendar_feed', 'activity'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', t);
    execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', t);
    execute format('grant select, insert, update on %I to zhengyou_app, zhengyou_worker', t);
    execute format('grant select on %I to zhengyou_backup', t);
  end loop;
  execute format('create policy read_own on calendar_feed for select to zhengyou_app using (%s)', own);
  execute format('create policy add_own on calendar_feed for insert to zhengyou_app with check (%s)', own);
  execute format('create policy change_own on calendar_feed for update to zhengyou_app using (%s) with check (%s)', own, own);
  execute format('create policy read_in_scope on activity for select to zhengyou_app, zhengyou_worker using (%s)', in_scope);
  execute format('create policy add_by_right on activity for insert to zhengyou_app, zhengyou_worker with check (%s)', at_home);
  execute format('create policy change_by_right on activity for update to zhengyou_app, zhengyou_worker using (%s) with check (%s)', at_home, at_home);
end $$;

-- Who wrote it down and when stays as it was; nothing is written down before it happened (LIFE-08).
create function keep_activity() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') then return new; end if;
  if new.happened_on > today() then perform refuse('INVALID'); end if;
  if tg_op = 'INSERT' and new.recorder_person_id is distinct from session_person()
     or tg_op = 'UPDATE' and (old.recorded_at, old.recorder_person_id, old.campaign_id) is distinct from (new.recorded_at, new.recorder_person_id, new.campaign_id) then
    perform refuse('NOT_AUTHORISED');
  end if;
  return new;
end $$;
create trigger keep_activity before insert or update on activity for each row execute function keep_activity();

/* The beats of a rhythm between two days: the period's name, its first day and the day it is due. */
create function beats(rhythm text, ends_day text, since date, until date) returns table (period text, begins date, ends date, day date)
language sql immutable set search_path = public, pg_temp as $$
  with step as (
    select case rhythm when 'WEEK' then interval '1 week' when 'MONTH' then interval '1 month' when 'QUARTER' then interval '3 months' when 'HALF_YEAR' then interval '6 months' else interval '1 year' end as long,
           case rhythm when 'WEEK' then 'week' when 'MONTH' then 'month' when 'QUARTER' then 'quarter' else 'year' end as unit,
           case when ends_day ~ '^[0-9]{1,2}$' then ends_day::int end as number),
  began as (
    select d::date as begins, (d + s.long)::date - 1 as last, s.number from step s, generate_series(date_trunc(s.unit, since::timestamp), until::timestamp, s.long) d),
  due as (
    select b.begins, b.last, case
        when rhythm = 'WEEK' then b.begins + least(coalesce(nullif(b.number, 0), 7), 7) - 1
        when rhythm = 'YEAR' then case when ends_day ~ '^[0-9]{2}-[0-9]{2}$' then to_date(to_char(b.begins, 'YYYY') || '-' || ends_day, 'YYYY-MM-DD') else b.last end
        when b.number is null or b.number = 0 then b.last
        else least(date_trunc('month', b.last::timestamp)::date + b.number - 1, b.last) end as day
      from began b)
  select case rhythm when 'WEEK' then to_char(d.day, 'IYYY"W"IW') when 'MONTH' then to_char(d.begins, 'YYYY-MM') when 'QUARTER' then to_char(d.begins, 'YYYY"Q"Q')
                     when 'HALF_YEAR' then to_char(d.begins, 'YYYY') || 'H' || case when extract(month from d.begins) < 7 then 1 else 2 end else to_char(d.begins, 'YYYY') end,
         d.begins, d.last, d.day
    from due d where d.day between since and until order by d.day
$$;

/* Whether a beat was kept, by the records of the org itself. */
create function beat_kept(org uuid, campaign_org uuid, campaign uuid, proof text, period text, begins date, ends date) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select case proof
    when 'PLEDGE' then exists (select 1 from pledge p where p.org_id = org and p.campaign_org_id = campaign_org and p.campaign_id = campaign and p.state = 'PUBLISHED')
    when 'REPORT' then exists (select 1 from pledge_report r where r.org_id = org and r.campaign_org_id = campaign_org and r.campaign_id = campaign and r.period = beat_kept.period)
    when 'REVIEW' then exists (select 1 from review_round r where r.org_id = org and r.campaign_id = campaign and r.period = beat_kept.period and r.state = 'CLOSED')
    when 'EVALUATION' then exists (select 1 from evaluation_round r where r.org_id = org and r.campaign_id = campaign and r.state = 'CLOSED' and r.closes_on between begins and ends)
    else exists (select 1 from activity a where a.org_id = org and a.campaign_id = campaign and a.kind = proof and a.happened_on between begins and ends) end
$$;

/* RPT-11: everything a campaign's cadence expects of the org acted in, from its beginning to its end, and whether it was kept. */
create function campaign_rhythm(campaign_org uuid, campaign uuid) returns table (place text, name text, rhythm text, proof text, period text, day date, kept boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.place, p.name, p.rhythm, p.mode, b.period, coalesce((select d.due_on from campaign_deadline d where d.org_id = c.org_id and d.campaign_id = c.id and d.kind = 'QUARTERLY_REPORT' and d.period = b.period and p.mode = 'REPORT'), b.day), beat_kept(acting_org(), c.org_id, c.id, p.mode, b.period, b.begins, b.ends)
    from campaign c join campaign_part p on p.org_id = c.org_id and p.campaign_id = c.id and p.kind = 'CADENCE'
   cross join lateral beats(p.rhythm, p.ends_day, c.begins_on, coalesce(c.ends_on, make_date(c.year, 12, 31))) b
   where c.org_id = campaign_org and c.id = campaign and reads_widely()
     and exists (select 1 from org_closure k where k.ancestor = c.org_id and k.descendant = acting_org())
   order by p.place, 6
$$;

/* Everything due in one org between two days, for its desk or for one of its members. Called by the two doors below only. */
create function calendar_of(me uuid, org uuid, desk boolean, since date, until date)
returns table (kind text, day date, title text, amount integer, done boolean, subject_id uuid) language sql stable security definer set search_path = public, pg_temp as $$
  with running as (
    select c.* from org_closure k join campaign c on c.org_id = k.ancestor where k.descendant = org and c.state = 'ISSUED')
  select * from (
    select 'STAGE' as kind, s.ends_on as day, s.name as title, 1 as amount, s.ends_on < today() as done, c.id as subject_id from running c join campaign_stage s on s.org_id = c.org_id and s.campaign_id = c.id where s.ends_on between since and until
    union all
    select 'CAMPAIGN', c.ends_on, c.title, 1, c.ends_on < today(), c.id from running c where c.ends_on between since and until
    union all
    select 'REPORT', d.due_on, d.period, 1, exists (select 1 from pledge_report r where r.org_id = org and r.campaign_org_id = c.org_id and r.campaign_id = c.id and r.period = d.period), c.id
      from running c join campaign_deadline d on d.org_id = c.org_id and d.campaign_id = c.id and d.kind = 'QUARTERLY_REPORT'
     where desk and d.due_on between since and until and exists (select 1 from adoption a where a.org_id = org and a.campaign_org_id = c.org_id and a.campaign_id = c.id)
    union all
    select 'CADENCE', b.day, p.name, 1, beat_kept(org, c.org_id, c.id, p.mode, b.period, b.begins, b.ends), c.id
      from running c join campaign_part p on p.org_id = c.org_id and p.campaign_id = c.id and p.kind = 'CADENCE' and p.mode <> 'REPORT'
     cross join lateral beats(p.rhythm, p.ends_day, greatest(c.begins_on, since), least(coalesce(c.ends_on, until), until)) b where desk
    union all
    select 'REVIEW', r.closes_on, r.title, 1, r.state = 'CLOSED', r.id from review_round r where desk and r.org_id = org and r.closes_on between since and until
    union all
    select 'EVALUATION', r.closes_on, r.title, 1, r.state = 'CLOSED', r.id from evaluation_round r where desk and r.org_id = org and r.closes_on between since and until
    union all
    select 'NOTICE', n.ends_on, n.title, 1, n.state in ('FINISHED', 'CANCELLED'), n.id from award_notice n where desk and n.org_id = org and n.ends_on between since and until
    union all
    select 'ITEMS', i.due_on, '', count(*)::int, bool_and(i.state = 'FULFILLED'), null from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id
     where desk and i.org_id = org and p.state = 'PUBLISHED' and i.state <> 'WITHDRAWN' and p.person_id is distinct from me and i.due_on between since and until group by i.due_on
    union all
    select 'ITEM', i.due_on, i.text, 1, i.state = 'FULFILLED', i.id from pledge p join pledge_item i on i.org_id = p.org_id and i.pledge_id = p.id
     where p.org_id = org and p.person_id = me and p.state = 'PUBLISHED' and i.state <> 'WITHDRAWN' and i.due_on between since and until
    union all
    select 'RECTIFY', r.due_on, r.problem, 1, r.state = 'CLOSED', r.id from rectification r
     where r.org_id = org and r.state <> 'CANCELLED' and (r.owner_person_id = me or desk) and r.due_on between since and until) all_due
   order by day, kind, title limit 600
$$;

create function my_calendar(since date, until date) returns table (kind text, day date, title text, amount integer, done boolean, subject_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select * from calendar_of(session_person(), acting_org(), reads_widely(), since, until) where acting_org() is not null
$$;

/* The feed's own door, asked before there is a session: the secret's digest opens one person's calendar of one org, as long as the feed stands, the
   account is not disabled and the person still belongs or serves there. */
create function calendar_by_secret(org_code text, hash text) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('org', o.short_name, 'code', o.code, 'person', p.name,
      'entries', coalesce((select jsonb_agg(jsonb_build_object('kind', e.kind, 'day', e.day, 'title', e.title, 'amount', e.amount, 'done', e.done, 'subjectId', e.subject_id))
                             from calendar_of(f.person_id, f.org_id, s.desk, today() - 31, today() + 366) e), '[]'))
    from code_directory d join calendar_feed f on f.org_id = d.org_id and f.secret_hash = hash and f.revoked_at is null
    join org o on o.id = f.org_id join person p on p.id = f.person_id join account a on a.person_id = f.person_id and a.disabled_at is null
   cross join lateral (select exists (select 1 from duty x where x.org_id = f.org_id and x.person_id = f.person_id and x.kind <> 'ADMINISTRATOR'
                                         and x.begins_on <= today() and (x.ends_on is null or x.ends_on >= today())) as desk,
                              exists (select 1 from membership m where m.org_id = f.org_id and m.person_id = f.person_id
                                         and m.begins_on <= today() and (m.ends_on is null or m.ends_on >= today())) as belongs) s
   where d.code = org_code and (s.desk or s.belongs)
$$;
revoke execute on function keep_activity, beats, beat_kept, campaign_rhythm, calendar_of, my_calendar, calendar_by_secret from public;
grant execute on function beats, campaign_rhythm, my_calendar, calendar_by_secret to zhengyou_app;

-- A withdrawn address never works again, and a standing one changes in nothing but its end.
create function keep_feed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.revoked_at is not null or (old.person_id, old.secret_hash, old.begun_at) is distinct from (new.person_id, new.secret_hash, new.begun_at) then perform refuse('WRONG_STATE'); end if;
  return new;
end $$;
create trigger keep_feed before update on calendar_feed for each row execute function keep_feed();
revoke execute on function keep_feed from public;
