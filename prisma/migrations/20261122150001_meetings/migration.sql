-- AlterTable
ALTER TABLE "activity" ADD COLUMN     "head_count" TEXT NOT NULL DEFAULT 'ATTENDANCES',
ADD COLUMN     "heads_approximate" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "medium" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "campaign_segment" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "steps" TEXT NOT NULL DEFAULT '',
    "begins_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,

    CONSTRAINT "campaign_segment_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "segment_round" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "segment_org_id" UUID NOT NULL,
    "segment_id" UUID NOT NULL,
    "round_org_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,

    CONSTRAINT "segment_round_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "scheme_hearing" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "adoption_id" UUID NOT NULL,
    "heard_on" DATE NOT NULL,
    "way" TEXT NOT NULL,
    "heard" TEXT NOT NULL,
    "people" INTEGER,
    "opinion" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "reply" TEXT NOT NULL DEFAULT '',
    "recorder_person_id" UUID NOT NULL,

    CONSTRAINT "scheme_hearing_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "demonstration_point" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_org_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "subject_org_id" UUID NOT NULL,
    "theme" TEXT NOT NULL,
    "practice" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'MARKED',
    "marked_on" DATE NOT NULL,
    "published_on" DATE,
    "ended_on" DATE,
    "end_reason" TEXT NOT NULL DEFAULT '',
    "marker_person_id" UUID NOT NULL,

    CONSTRAINT "demonstration_point_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "activity_line" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "quantity" DECIMAL(14,2),
    "unit" TEXT NOT NULL DEFAULT '',
    "approximate" TEXT NOT NULL DEFAULT '',
    "rectification_org_id" UUID,
    "rectification_id" UUID,
    "action_id" UUID,

    CONSTRAINT "activity_line_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "activity_attendance" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "presence" TEXT NOT NULL,

    CONSTRAINT "activity_attendance_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "activity_campaign" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "campaign_org_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,

    CONSTRAINT "activity_campaign_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "study_plan" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_org_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "weekday" SMALLINT NOT NULL,
    "every_weeks" SMALLINT NOT NULL DEFAULT 1,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "planner_person_id" UUID NOT NULL,

    CONSTRAINT "study_plan_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "study_session" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "topic" TEXT NOT NULL DEFAULT '',
    "leader" TEXT NOT NULL DEFAULT '',
    "activity_id" UUID,

    CONSTRAINT "study_session_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "campaign_segment_org_id_campaign_id_position_key" ON "campaign_segment"("org_id", "campaign_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "segment_round_org_id_segment_id_round_id_key" ON "segment_round"("org_id", "segment_id", "round_id");

-- CreateIndex
CREATE INDEX "scheme_hearing_org_id_adoption_id_idx" ON "scheme_hearing"("org_id", "adoption_id");

-- CreateIndex
CREATE INDEX "activity_line_org_id_activity_id_idx" ON "activity_line"("org_id", "activity_id");

-- CreateIndex
CREATE UNIQUE INDEX "activity_attendance_org_id_activity_id_person_id_key" ON "activity_attendance"("org_id", "activity_id", "person_id");

-- CreateIndex
CREATE INDEX "activity_campaign_org_id_campaign_id_idx" ON "activity_campaign"("org_id", "campaign_id");

-- CreateIndex
CREATE UNIQUE INDEX "activity_campaign_org_id_activity_id_campaign_id_key" ON "activity_campaign"("org_id", "activity_id", "campaign_id");

-- CreateIndex
CREATE UNIQUE INDEX "study_session_org_id_plan_id_day_key" ON "study_session"("org_id", "plan_id", "day");

-- AddForeignKey
ALTER TABLE "study_session" ADD CONSTRAINT "study_session_org_id_plan_id_fkey" FOREIGN KEY ("org_id", "plan_id") REFERENCES "study_plan"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the action log lacked: how people were counted, publicity by its medium, and the walls of what belongs to one activity or one campaign.
alter table activity drop constraint activity_kind;
alter table activity add constraint activity_kind check (kind in ('MOBILISATION', 'PROMOTION', 'ON_SITE', 'JOINT_MEETING', 'STUDY', 'LECTURE', 'VISIT', 'RESEARCH', 'DEBATE', 'COMPETITION',
  'DONATION', 'VOLUNTEER', 'EMERGENCY', 'PUBLICITY', 'DISPATCH', 'CHECK', 'CIRCULAR', 'SUPERVISION', 'ASSESSMENT', 'OTHER'));
alter table activity add constraint activity_heads check (head_count in ('ATTENDANCES', 'PEOPLE') and heads_approximate in ('', 'ABOUT', 'ODD', 'MORE') and (heads_approximate = '' or participants is not null));
-- PUB-01: publicity names its medium and how much of it there was.
alter table activity add constraint activity_medium check ((kind = 'PUBLICITY') = (medium <> '') and (medium = '' or quantity is not null)
  and medium in ('', 'BANNER', 'COLUMN', 'PLEDGE_COLUMN', 'BULLETIN', 'SLOGAN', 'INFO', 'PRESS', 'BROADCAST', 'NETWORK', 'MESSAGE'));

do $$
declare
  t text;
  k record;
  in_scope text := '(org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1))';
  from_below text := '(select reads_widely()) and (select true from org_closure c where c.ancestor = org_id and c.descendant = (select acting_org()) limit 1)';
  at_home text := 'org_id = (select acting_org()) and (select acts_at_home())';
begin
  foreach t in array array['activity_line', 'activity_attendance', 'activity_campaign', 'study_plan', 'study_session', 'campaign_segment', 'segment_round', 'scheme_hearing', 'demonstration_point'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', t);
    execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', t);
    execute format('grant select, insert, update on %I to zhengyou_app', t);
    execute format('grant select on %I to zhengyou_backup, zhengyou_worker', t);
    execute format('create policy add_at_home on %I for insert to zhengyou_app with check (%s)', t, at_home);
    execute format('create policy change_at_home on %I for update to zhengyou_app using (%s) with check (%s)', t, at_home, at_home);
    for k in select column_name, case when column_name like '%person_id' then 'person' else 'org' end as target from information_schema.columns
              where table_schema = 'public' and table_name = t and (column_name like '%person_id' or column_name like '%org_id') loop
      execute format('alter table %I add constraint %I foreign key (%I) references %I (id) on delete restrict', t, t || '_' || k.column_name || '_to_' || k.target, k.column_name, k.target);
    end loop;
  end loop;
  foreach t in array array['activity_line', 'activity_attendance', 'activity_campaign', 'study_plan', 'study_session', 'segment_round'] loop
    execute format('create policy read_in_scope on %I for select to zhengyou_app, zhengyou_worker using (%s and (select reads_widely()))', t, in_scope);
  end loop;
  -- What is written anew with each saving; a line that a rectification or an action came from stays.
  foreach t in array array['activity_line', 'activity_attendance', 'activity_campaign', 'segment_round'] loop
    execute format('grant delete on %I to zhengyou_app', t);
    execute format('create policy take_away on %I for delete to zhengyou_app using (%s%s)', t, at_home, case when t = 'activity_line' then ' and rectification_id is null and action_id is null' else '' end);
  end loop;
  execute format('create policy read_in_scope on campaign_segment for select to zhengyou_app, zhengyou_worker using (%s or %s)', in_scope, from_below);
  execute format('create policy read_in_scope on demonstration_point for select to zhengyou_app, zhengyou_worker using ((%s and (select reads_widely())) or (state <> ''MARKED'' and %s))', in_scope, from_below);
end $$;
-- LIFE-10: what was said about a scheme is seen above with the scheme itself, never with a draft.
create policy read_with_scheme on scheme_hearing for select to zhengyou_app, zhengyou_worker using (
  (org_id = (select acting_org()) and (select acts_at_home()))
  or ((select reads_widely()) and exists (select 1 from adoption a where a.org_id = scheme_hearing.org_id and a.id = scheme_hearing.adoption_id and a.state in ('SUBMITTED', 'RETURNED', 'APPROVED'))
      and (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1)));

alter table activity_line add foreign key (org_id, activity_id) references activity (org_id, id);
alter table activity_line add foreign key (rectification_org_id, rectification_id) references rectification (org_id, id) on update cascade;
alter table activity_line add foreign key (org_id, action_id) references adoption_action (org_id, id);
alter table activity_attendance add foreign key (org_id, activity_id) references activity (org_id, id);
alter table activity_campaign add foreign key (org_id, activity_id) references activity (org_id, id);
alter table activity_campaign add foreign key (campaign_org_id, campaign_id) references campaign (org_id, id);
alter table study_plan add foreign key (campaign_org_id, campaign_id) references campaign (org_id, id);
alter table study_session add foreign key (org_id, activity_id) references activity (org_id, id);
alter table campaign_segment add foreign key (org_id, campaign_id) references campaign (org_id, id);
alter table segment_round add foreign key (segment_org_id, segment_id) references campaign_segment (org_id, id);
alter table segment_round add foreign key (round_org_id, round_id) references review_round (org_id, id) on update cascade;
alter table scheme_hearing add foreign key (org_id, adoption_id) references adoption (org_id, id);
alter table demonstration_point add foreign key (campaign_org_id, campaign_id) references campaign (org_id, id);

alter table activity_line add constraint line_kind check (kind in ('CHAIR', 'AGENDA', 'READ', 'SPEECH', 'SITE', 'PROBLEM', 'DECISION', 'GROUP', 'MACHINE', 'ROSTER') and text <> '');
alter table activity_line add constraint line_figure check ((quantity is null) = (unit = '') and coalesce(quantity, 0) >= 0 and approximate in ('', 'ABOUT', 'ODD', 'MORE') and (kind = 'MACHINE') = (quantity is not null));
-- SUP-23: only a problem or a decision leads to a rectification, only a decision to an action.
alter table activity_line add constraint line_leads check ((rectification_id is null or kind in ('PROBLEM', 'DECISION')) and (action_id is null or kind = 'DECISION') and (rectification_id is null) = (rectification_org_id is null));
alter table activity_attendance add constraint attendance_presence check (presence in ('PRESENT', 'LEAVE', 'ABSENT'));
alter table study_plan add constraint plan_rhythm check (weekday between 1 and 7 and every_weeks between 1 and 5 and ends_on >= begins_on and ends_on < begins_on + 400 and title <> '');
alter table campaign_segment add constraint segment_span check (ends_on >= begins_on and name <> '');
alter table segment_round add constraint segment_local check (round_org_id = org_id);
alter table scheme_hearing add constraint hearing_said check (way in ('MEETING', 'VISIT', 'SURVEY', 'BOX', 'ONLINE') and heard <> '' and opinion <> '' and coalesce(people, 1) > 0 and outcome in ('TAKEN', 'PARTLY', 'NOT_TAKEN', 'PENDING') and (outcome not in ('PARTLY', 'NOT_TAKEN') or reply <> ''));
alter table demonstration_point add constraint point_said check (theme <> '' and practice <> '' and subject_org_id <> org_id and (state in ('MARKED') or published_on is not null or state = 'ENDED') and (state = 'ENDED') = (ended_on is not null and end_reason <> ''));
create unique index point_once on demonstration_point (org_id, subject_org_id, campaign_id) where state <> 'ENDED';

insert into lifecycle_state (workflow, state, initial) values ('demonstration_point', 'MARKED', true), ('demonstration_point', 'PUBLISHED', false), ('demonstration_point', 'ENDED', false);
insert into lifecycle_move (workflow, move, from_state, to_state) values ('demonstration_point', 'publish', 'MARKED', 'PUBLISHED'), ('demonstration_point', 'end', 'MARKED', 'ENDED'), ('demonstration_point', 'end', 'PUBLISHED', 'ENDED');
create trigger keep_lifecycle before insert or update of state on demonstration_point for each row execute function keep_lifecycle();

/* CAM-20: a point is marked among the organisations below, and a published one is not rewritten. */
create function keep_point() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_owner() then return new; end if;
  if not exists (select 1 from org_closure c where c.ancestor = new.org_id and c.descendant = new.subject_org_id and c.depth > 0) then perform refuse('NOT_FOUND'); end if;
  if tg_op = 'UPDATE' and old.state <> 'MARKED' and (old.theme, old.practice, old.subject_org_id, old.published_on) is distinct from (new.theme, new.practice, new.subject_org_id, new.published_on) then perform refuse('WRONG_STATE'); end if;
  return new;
end $$;
create trigger keep_point before insert or update on demonstration_point for each row execute function keep_point();

/* CAM-11: heard before it is approved: an approved scheme takes no more opinions, and none is written down before it was said. */
create function keep_hearing() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_owner() then return new; end if;
  if new.heard_on > today() then perform refuse('INVALID'); end if;
  if exists (select 1 from adoption a where a.org_id = new.org_id and a.id = new.adoption_id and a.state in ('SUBMITTED', 'APPROVED')) then perform refuse('WRONG_STATE'); end if;
  if tg_op = 'INSERT' and new.recorder_person_id is distinct from session_person() then perform refuse('NOT_AUTHORISED'); end if;
  return new;
end $$;
create trigger keep_hearing before insert or update on scheme_hearing for each row execute function keep_hearing();

/* CAM-20: how far the organisation acted in stands from a published point of its superiors: shares of pledges kept and reviews made, in percent. */
create function point_distances(campaign uuid) returns table (point_id uuid, point_kept numeric, own_kept numeric, point_reviewed numeric, own_reviewed numeric)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, round(100.0 * t.fulfilled / nullif(t.items, 0), 1), round(100.0 * o.fulfilled / nullif(o.items, 0), 1),
         round(100.0 * t.reviews_done / nullif(t.reviews_due + t.reviews_done, 0), 1), round(100.0 * o.reviews_done / nullif(o.reviews_due + o.reviews_done, 0), 1)
    from demonstration_point p
    left join tally t on t.org_id = p.subject_org_id and t.campaign_org_id = p.campaign_org_id and t.campaign_id = p.campaign_id and t.reach = 'TREE'
    left join tally o on o.org_id = acting_org() and o.campaign_org_id = p.campaign_org_id and o.campaign_id = p.campaign_id and o.reach = 'TREE'
   where p.campaign_id = campaign and reads_widely() and (p.state = 'PUBLISHED' or p.org_id = acting_org())
     and exists (select 1 from org_closure k where k.ancestor = p.org_id and k.descendant = acting_org())
$$;
revoke execute on function keep_point, keep_hearing, point_distances from public;
grant execute on function point_distances to zhengyou_app;

/* Whether a beat was kept, by the records of the org itself; an activity counts for every campaign it names (CAM-19). */
create or replace function beat_kept(org uuid, campaign_org uuid, campaign uuid, proof text, period text, begins date, ends date) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select case proof
    when 'PLEDGE' then exists (select 1 from pledge p where p.org_id = org and p.campaign_org_id = campaign_org and p.campaign_id = campaign and p.state = 'PUBLISHED')
    when 'REPORT' then exists (select 1 from pledge_report r where r.org_id = org and r.campaign_org_id = campaign_org and r.campaign_id = campaign and r.period = beat_kept.period)
    when 'REVIEW' then exists (select 1 from review_round r where r.org_id = org and r.campaign_id = campaign and r.period = beat_kept.period and r.state = 'CLOSED')
    when 'EVALUATION' then exists (select 1 from evaluation_round r where r.org_id = org and r.campaign_id = campaign and r.state = 'CLOSED' and r.closes_on between begins and ends)
    else exists (select 1 from activity a where a.org_id = org and a.kind = proof and a.happened_on between begins and ends
                   and (a.campaign_id = campaign or exists (select 1 from activity_campaign x where x.org_id = a.org_id and x.activity_id = a.id and x.campaign_id = campaign))) end
$$;
select let_records_be_carried();
