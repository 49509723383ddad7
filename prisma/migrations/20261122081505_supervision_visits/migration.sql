-- CreateTable
CREATE TABLE "key_project" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content" TEXT NOT NULL DEFAULT '',
    "lead_person_id" UUID NOT NULL,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "key_project_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "cadence" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "project_id" UUID,
    "subject_org_id" UUID,
    "bodies" TEXT NOT NULL DEFAULT '',
    "responsible_person_id" UUID NOT NULL,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "cadence_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "cadence_task" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cadence_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "done_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "done_by_person_id" UUID,

    CONSTRAINT "cadence_task_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "supervision_visit" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "by_org_id" UUID NOT NULL,
    "lead_person_id" UUID NOT NULL,
    "bodies" TEXT NOT NULL DEFAULT '',
    "visited_on" DATE NOT NULL,
    "situation" TEXT NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "draw_org_id" UUID,
    "draw_id" UUID,
    "reply_due_on" DATE,
    "reply" TEXT,
    "replied_on" DATE,
    "replied_by_person_id" UUID,

    CONSTRAINT "supervision_visit_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "supervision_finding" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "rectification_id" UUID,

    CONSTRAINT "supervision_finding_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "supervision_draw" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "take" SMALLINT NOT NULL,
    "drawn_on" DATE NOT NULL,
    "drawn_by_person_id" UUID NOT NULL,

    CONSTRAINT "supervision_draw_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "supervision_draw_entry" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "draw_id" UUID NOT NULL,
    "target_org_id" UUID NOT NULL,
    "ticket" TEXT NOT NULL,
    "drawn" BOOLEAN NOT NULL,

    CONSTRAINT "supervision_draw_entry_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "supervision_alert" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subject_org_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "figure" INTEGER NOT NULL,
    "since" DATE NOT NULL,

    CONSTRAINT "supervision_alert_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "key_project_org_id_name_key" ON "key_project"("org_id", "name");

-- CreateIndex
CREATE INDEX "cadence_org_id_project_id_idx" ON "cadence"("org_id", "project_id");

-- CreateIndex
CREATE INDEX "cadence_task_org_id_due_on_idx" ON "cadence_task"("org_id", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "cadence_task_org_id_cadence_id_period_key" ON "cadence_task"("org_id", "cadence_id", "period");

-- CreateIndex
CREATE INDEX "supervision_visit_by_org_id_visited_on_idx" ON "supervision_visit"("by_org_id", "visited_on");

-- CreateIndex
CREATE INDEX "supervision_visit_org_id_visited_on_idx" ON "supervision_visit"("org_id", "visited_on");

-- CreateIndex
CREATE UNIQUE INDEX "supervision_visit_org_id_number_key" ON "supervision_visit"("org_id", "number");

-- CreateIndex
CREATE INDEX "supervision_finding_org_id_visit_id_idx" ON "supervision_finding"("org_id", "visit_id");

-- CreateIndex
CREATE UNIQUE INDEX "supervision_draw_org_id_number_key" ON "supervision_draw"("org_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "supervision_draw_entry_org_id_draw_id_target_org_id_key" ON "supervision_draw_entry"("org_id", "draw_id", "target_org_id");

-- CreateIndex
CREATE INDEX "supervision_alert_org_id_kind_idx" ON "supervision_alert"("org_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "supervision_alert_org_id_subject_org_id_kind_key" ON "supervision_alert"("org_id", "subject_org_id", "kind");

-- AddForeignKey
ALTER TABLE "cadence" ADD CONSTRAINT "cadence_org_id_project_id_fkey" FOREIGN KEY ("org_id", "project_id") REFERENCES "key_project"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cadence_task" ADD CONSTRAINT "cadence_task_org_id_cadence_id_fkey" FOREIGN KEY ("org_id", "cadence_id") REFERENCES "cadence"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervision_finding" ADD CONSTRAINT "supervision_finding_org_id_visit_id_fkey" FOREIGN KEY ("org_id", "visit_id") REFERENCES "supervision_visit"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervision_draw_entry" ADD CONSTRAINT "supervision_draw_entry_org_id_draw_id_fkey" FOREIGN KEY ("org_id", "draw_id") REFERENCES "supervision_draw"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Walls of supervision. Visits stand in the organisation looked at; projects, cadences, draws and alerts at home.
create function guard_table(t text, reads text, writes text, changes text default 'false') returns void language plpgsql as $$
declare
  in_scope text := '(org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1))';
  k record;
begin
  execute format('alter table %I enable row level security', t);
  execute format('alter table %I force row level security', t);
  execute format('create policy read_in_scope on %I for select to zhengyou_app, zhengyou_worker using (%s and (%s))', t, in_scope, replace(reads, '$t', t));
  execute format('create policy add_by_right on %I for insert to zhengyou_app, zhengyou_worker with check (%s)', t, replace(writes, '$t', t));
  execute format('create policy change_by_right on %I for update to zhengyou_app, zhengyou_worker using (%s) with check (%s)', t, replace(changes, '$t', t), replace(changes, '$t', t));
  execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', t);
  execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', t);
  execute format('grant select, insert, update on %I to zhengyou_app, zhengyou_worker', t);
  execute format('grant select on %I to zhengyou_backup', t);
  for k in select column_name, case when column_name like '%person_id' then 'person' else 'org' end as target from information_schema.columns
            where table_schema = 'public' and table_name = t and (column_name like '%person_id' or column_name like '%org_id') loop
    execute format('alter table %I add constraint %I foreign key (%I) references %I (id) on delete restrict', t, t || '_' || k.column_name || '_to_' || k.target, k.column_name, k.target);
  end loop;
end $$;

insert into write_right (permit, relation) values
  ('SUPERVISE', 'HOME'), ('SUPERVISE', 'ANCESTOR'), ('SUPERVISE', 'CONTACT_POINT'), ('SUPERVISE', 'DUAL_RESPONSIBILITY'), ('SUPERVISE', 'ENTRUSTED');

select guard_table(t, '(select reads_widely())', 'org_id = (select acting_org()) and (select acts_at_home())', 'org_id = (select acting_org()) and (select acts_at_home())')
  from unnest(array['key_project', 'cadence', 'cadence_task', 'supervision_draw', 'supervision_draw_entry']) t;
revoke update on supervision_draw, supervision_draw_entry from zhengyou_app, zhengyou_worker;
select guard_table('supervision_alert', 'org_id = (select acting_org()) and (select reads_widely())', 'false');
revoke insert, update on supervision_alert from zhengyou_app, zhengyou_worker;

-- SUP-08, SUP-09: written by whoever may supervise there, in their own name; an urged organisation answers itself.
select guard_table('supervision_visit', '(select reads_widely())',
  '(select may_write(org_id, ''SUPERVISE'') limit 1) and by_org_id = (select acting_org())',
  '(select may_write(org_id, ''SUPERVISE'') limit 1)');
select guard_table('supervision_finding',
  'exists (select 1 from supervision_visit v where v.org_id = $t.org_id and v.id = $t.visit_id)',
  '(select may_write(org_id, ''SUPERVISE'') limit 1) and exists (select 1 from supervision_visit v where v.org_id = $t.org_id and v.id = $t.visit_id and v.by_org_id = (select acting_org()))',
  '(select may_write(org_id, ''SUPERVISE'') limit 1) and exists (select 1 from supervision_visit v where v.org_id = $t.org_id and v.id = $t.visit_id and v.by_org_id = (select acting_org()))');
create policy read_as_supervisor on supervision_visit for select to zhengyou_app using ((select may_write(org_id, 'SUPERVISE') limit 1));
create policy read_as_supervisor on supervision_finding for select to zhengyou_app using ((select may_write(org_id, 'SUPERVISE') limit 1));
-- A finding is ordered to be put right by whoever made it, also two levels up or across a link.
create policy add_from_own_finding on rectification for insert to zhengyou_app with check (
  source_kind = 'SUPERVISION' and opened_by_org_id = (select acting_org()) and (select may_write(org_id, 'SUPERVISE') limit 1));
create policy read_as_supervisor on rectification for select to zhengyou_app using (
  opened_by_org_id = (select acting_org()) and (select may_write(org_id, 'SUPERVISE') limit 1));

alter table cadence add constraint cadence_kind check (kind in ('WEEKLY_DISPATCH', 'MONTHLY_CHECK', 'QUARTERLY_CIRCULAR', 'QUARTERLY_VISIT'));
-- SUP-07: a quarterly supervision names the organisation looked at and the bodies that look.
alter table cadence add constraint cadence_about check (case kind when 'QUARTERLY_VISIT' then subject_org_id is not null and bodies <> '' else project_id is not null end);
alter table cadence_task add constraint task_done check ((done_on is null) = (done_by_person_id is null) and (done_on is null or note <> ''));
alter table supervision_visit add constraint visit_kind check (kind in ('DAILY', 'RESEARCH', 'RANDOM', 'SPECIAL', 'URGE'));
alter table supervision_visit add constraint visit_urge check ((kind = 'URGE') = (reply_due_on is not null));
alter table supervision_visit add constraint visit_random check (kind <> 'RANDOM' or draw_id is not null); -- SUP-08
alter table supervision_visit add constraint visit_replied check ((reply is null) = (replied_on is null) and (reply is null) = (replied_by_person_id is null));
alter table supervision_visit add foreign key (draw_org_id, draw_id) references supervision_draw (org_id, id);
alter table supervision_finding add constraint finding_kind check (kind in ('GOOD', 'PROBLEM') and text <> '' and (kind = 'PROBLEM' or rectification_id is null));
alter table supervision_finding add foreign key (org_id, rectification_id) references rectification (org_id, id);
alter table supervision_draw add constraint draw_take check (take > 0 and seed ~ '^[0-9a-f]{32}$' and purpose <> '');
alter table supervision_alert add constraint alert_kind check (kind in ('IDLE_LOWER', 'IDLE_UNIT', 'MISSING_PLEDGES', 'LATE_REPORT', 'UNREVIEWED', 'LATE_RECTIFICATION', 'MISSED_CADENCE'));

/* What was seen stays as it was written: only the answer to an urging, given at home, comes later (LIFE-10). */
create function keep_visit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_owner() then return new; end if;
  if (old.number, old.kind, old.by_org_id, old.lead_person_id, old.bodies, old.visited_on, old.situation, old.comment, old.draw_id, old.reply_due_on)
     is distinct from (new.number, new.kind, new.by_org_id, new.lead_person_id, new.bodies, new.visited_on, new.situation, new.comment, new.draw_id, new.reply_due_on) then
    perform refuse('WRONG_STATE');
  end if;
  if new.reply is distinct from old.reply and (old.reply is not null or new.kind <> 'URGE' or acting_org() <> new.org_id or new.replied_by_person_id is distinct from session_person()) then
    perform refuse('NOT_AUTHORISED');
  end if;
  return new;
end $$;
create trigger keep_visit before update on supervision_visit for each row execute function keep_visit();

/* A finding's words stay; a random visit goes only where the recorded draw fell. */
create function keep_finding() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_owner() then return new; end if;
  if (old.kind, old.text, old.visit_id) is distinct from (new.kind, new.text, new.visit_id) or old.rectification_id is not null then perform refuse('WRONG_STATE'); end if;
  return new;
end $$;
create trigger keep_finding before update on supervision_finding for each row execute function keep_finding();

create function keep_draw_of_visit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.draw_id is not null and not exists (select 1 from supervision_draw_entry e where e.org_id = new.draw_org_id and e.draw_id = new.draw_id
       and e.target_org_id = new.org_id and e.drawn and e.org_id = new.by_org_id) then
    perform refuse('NOT_AUTHORISED');
  end if;
  return new;
end $$;
create trigger keep_draw_of_visit before insert on supervision_visit for each row execute function keep_draw_of_visit();

/* SUP-08: the draw repeats itself from its seed: every ticket is the hash of seed and code, and the smallest are drawn. */
create function keep_draw() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare d supervision_draw;
begin
  select * into d from supervision_draw where org_id = new.org_id and id = new.draw_id;
  if exists (select 1 from supervision_draw_entry e join org o on o.id = e.target_org_id where e.org_id = new.org_id and e.draw_id = new.draw_id
               and e.ticket <> encode(sha256(convert_to(d.seed || ':' || o.code, 'UTF8')), 'hex'))
     or (select count(*) from supervision_draw_entry e where e.org_id = new.org_id and e.draw_id = new.draw_id and e.drawn) <> d.take
     or (select max(e.ticket) from supervision_draw_entry e where e.org_id = new.org_id and e.draw_id = new.draw_id and e.drawn)
        > (select min(e.ticket) from supervision_draw_entry e where e.org_id = new.org_id and e.draw_id = new.draw_id and not e.drawn) then
    perform refuse('INVALID');
  end if;
  return null;
end $$;
create constraint trigger keep_draw after insert on supervision_draw_entry deferrable initially deferred for each row execute function keep_draw();

/* Orgs whose cadence asks for tasks; the job generates them. */
create function orgs_with_cadences() returns table (org_id uuid) language sql stable security definer set search_path = public, pg_temp as $$
  select distinct c.org_id from cadence c where c.begins_on <= today() + 7 and (c.ends_on is null or c.ends_on >= today())
$$;

/* SUP-17, SUP-18: what each superior should look at below, found once a night over the whole tree and read by index afterwards. */
create function refresh_supervision_alerts() returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare written integer;
begin
  create temp table found_alert on commit drop as
  with running as (
    select distinct on (k.descendant) k.descendant as org_id, c.org_id as campaign_org_id, c.id as campaign_id
      from org_closure k join campaign c on c.org_id = k.ancestor where c.state = 'ISSUED' order by k.descendant, c.begins_on desc
  ), child as (
    select o.id, o.parent_id, o.kind, exists (select 1 from org x where x.parent_id = o.id and x.closed_on is null) as leads,
           (select count(*) from audit_event e where e.org_id = o.id and e.at > app_now() - interval '30 days' and e.kind !~ '^(account|org|duty|person)\.') as acts
      from org o join org_kind k on k.code = o.kind where o.closed_on is null and o.parent_id is not null and k.in_chain
  ), idle as (
    select c.parent_id as org_id, count(*) as units, count(*) filter (where c.acts = 0) as silent from child c where not c.leads group by c.parent_id
  )
  select c.parent_id as org_id, c.id as subject_org_id, 'IDLE_UNIT' as kind, 30 as figure from child c where not c.leads and c.acts = 0
  union all
  select c.parent_id, c.id, 'IDLE_LOWER', i.silent::integer from child c join idle i on i.org_id = c.id where c.acts >= 3 and i.silent * 3 >= i.units and i.silent > 0
  union all
  select c.parent_id, c.id, 'MISSING_PLEDGES', (t.members - t.pledgers)::integer from child c join running r on r.org_id = c.id
    join tally t on t.org_id = c.id and t.campaign_org_id = r.campaign_org_id and t.campaign_id = r.campaign_id and t.reach = 'TREE' where t.members > t.pledgers
  union all
  select c.parent_id, c.id, 'LATE_RECTIFICATION', t.rectifications_late::integer from child c join running r on r.org_id = c.id
    join tally t on t.org_id = c.id and t.campaign_org_id = r.campaign_org_id and t.campaign_id = r.campaign_id and t.reach = 'TREE' where t.rectifications_late > 0
  union all
  select c.parent_id, c.id, 'UNREVIEWED', count(*)::integer from child c join review_round r on r.org_id = c.id and r.state = 'OPEN' and r.closes_on < today()
    join review_target t on t.round_org_id = r.org_id and t.round_id = r.id and t.state = 'DUE' group by c.parent_id, c.id
  union all
  select c.parent_id, c.id, 'LATE_REPORT', count(*)::integer from child c join running r on r.org_id = c.id
    join campaign_deadline l on l.org_id = r.campaign_org_id and l.campaign_id = r.campaign_id and l.kind = 'QUARTERLY_REPORT' and l.due_on < today()
   where exists (select 1 from pledge p where p.org_id = c.id and p.campaign_id = r.campaign_id and p.state = 'PUBLISHED')
     and not exists (select 1 from pledge_report q where q.org_id = c.id and q.campaign_org_id = r.campaign_org_id and q.campaign_id = r.campaign_id and q.period = l.period)
   group by c.parent_id, c.id
  union all
  select c.parent_id, c.id, 'MISSED_CADENCE', count(*)::integer from child c join cadence_task t on t.org_id = c.id and t.done_on is null and t.due_on < today()
   group by c.parent_id, c.id;
  delete from supervision_alert a where not exists (select 1 from found_alert f where f.org_id = a.org_id and f.subject_org_id = a.subject_org_id and f.kind = a.kind);
  insert into supervision_alert (org_id, id, subject_org_id, kind, figure, since)
    select f.org_id, gen_random_uuid(), f.subject_org_id, f.kind, f.figure, today() from found_alert f
    on conflict (org_id, subject_org_id, kind) do update set figure = excluded.figure;
  get diagnostics written = row_count;
  return written;
end $$;

revoke execute on function guard_table, keep_visit, keep_finding, keep_draw, keep_draw_of_visit, orgs_with_cadences, refresh_supervision_alerts from public;
grant execute on function orgs_with_cadences, refresh_supervision_alerts to zhengyou_worker;
drop function guard_table(text, text, text, text);

select pgboss.create_queue('cadence-tasks', '{"policy":"short","retryLimit":3}');
select pgboss.create_queue('supervision-alerts', '{"policy":"short","retryLimit":3}');
