-- AlterTable
ALTER TABLE "key_project" ADD COLUMN     "duty" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "finished_on" DATE,
ADD COLUMN     "issued_on" DATE,
ADD COLUMN     "outcome" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "penalty" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "result" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reward" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'DRAFT';

-- CreateTable
CREATE TABLE "innovation" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_org_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "responsible_person_id" UUID NOT NULL,
    "begins_on" DATE NOT NULL,
    "original_due_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'OPEN',
    "result" TEXT NOT NULL DEFAULT '',
    "evidence" TEXT NOT NULL DEFAULT '',
    "ended_on" DATE,

    CONSTRAINT "innovation_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "innovation_note" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "innovation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'PROGRESS',
    "happened_on" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "evidence" TEXT NOT NULL DEFAULT '',
    "recorder_person_id" UUID NOT NULL,

    CONSTRAINT "innovation_note_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "innovation_org_id_campaign_id_due_on_idx" ON "innovation"("org_id", "campaign_id", "due_on");

-- CreateIndex
CREATE INDEX "innovation_note_org_id_innovation_id_happened_on_idx" ON "innovation_note"("org_id", "innovation_id", "happened_on");

-- AddForeignKey
ALTER TABLE "innovation_note" ADD CONSTRAINT "innovation_note_org_id_innovation_id_fkey" FOREIGN KEY ("org_id", "innovation_id") REFERENCES "innovation"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Walls of the innovation ledger and of the four fixings of key projects.
create function guard_table(t text, adds text, changes text) returns void language plpgsql as $$
declare
  in_scope text := '(org_id = (select acting_org()) or (select reads_widely()) and (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1))';
  k record;
begin
  execute format('alter table %I enable row level security', t);
  execute format('alter table %I force row level security', t);
  execute format('create policy read_in_scope on %I for select to zhengyou_app, zhengyou_worker using (%s)', t, in_scope);
  execute format('create policy add_by_right on %I for insert to zhengyou_app, zhengyou_worker with check (%s)', t, adds);
  execute format('create policy change_by_right on %I for update to zhengyou_app, zhengyou_worker using (%s) with check (%s)', t, changes, changes);
  execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', t);
  execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', t);
  execute format('grant select, insert, update on %I to zhengyou_app, zhengyou_worker', t);
  execute format('grant select on %I to zhengyou_backup', t);
  for k in select column_name, case when column_name like '%person_id' then 'person' else 'org' end as target from information_schema.columns
            where table_schema = 'public' and table_name = t and (column_name like '%person_id' or column_name like '%org_id') loop
    execute format('alter table %I add constraint %I foreign key (%I) references %I (id) on delete restrict', t, t || '_' || k.column_name || '_to_' || k.target, k.column_name, k.target);
  end loop;
end $$;

select guard_table('innovation', 'org_id = (select acting_org()) and (select acts_at_home())', 'org_id = (select acting_org()) and (select acts_at_home())');
-- Progress is written by the office or by the one who answers for the project; nobody rewrites it.
select guard_table('innovation_note', 'org_id = (select acting_org()) and recorder_person_id = (select session_person()) and ((select acts_at_home())
  or exists (select 1 from innovation i where i.org_id = innovation_note.org_id and i.id = innovation_note.innovation_id and i.responsible_person_id = (select session_person())))', 'false');
revoke update on innovation_note from zhengyou_app, zhengyou_worker;
drop function guard_table(text, text, text);

insert into lifecycle_state (workflow, state, initial) values
  ('innovation', 'OPEN', true), ('innovation', 'DONE', false), ('innovation', 'STOPPED', false),
  ('key_project', 'DRAFT', true), ('key_project', 'ISSUED', false), ('key_project', 'FINISHED', false);
insert into lifecycle_move (workflow, move, from_state, to_state) values
  ('innovation', 'finish', 'OPEN', 'DONE'), ('innovation', 'stop', 'OPEN', 'STOPPED'),
  ('key_project', 'issue', 'DRAFT', 'ISSUED'), ('key_project', 'finish', 'ISSUED', 'FINISHED');
create trigger keep_lifecycle before insert or update of state on innovation for each row execute function keep_lifecycle();
create trigger keep_lifecycle before insert or update of state on key_project for each row execute function keep_lifecycle();

alter table innovation add foreign key (campaign_org_id, campaign_id) references campaign (org_id, id);
alter table innovation add constraint innovation_named check (name <> '' and content <> '' and due_on >= begins_on and original_due_on >= begins_on);
alter table innovation add constraint innovation_ended check ((state = 'OPEN') = (ended_on is null) and (state = 'OPEN' or result <> ''));
alter table innovation_note add constraint innovation_note_said check (text <> '' and kind in ('PROGRESS', 'POSTPONED'));

-- CAM-45: nothing is issued without its person, duty, deadline, reward and penalty.
alter table key_project add constraint key_project_four_fixings check (state = 'DRAFT' or (duty <> '' and ends_on is not null and reward <> '' and penalty <> '' and issued_on is not null));
alter table key_project add constraint key_project_finished check ((state = 'FINISHED') = (finished_on is not null)
  and (state <> 'FINISHED' or (result <> '' and outcome in ('REWARDED', 'PENALISED', 'NEITHER'))));

/* What has ended stays as it ended; the day first set stays beside the moved one. */
create function keep_innovation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_owner() then return new; end if;
  if old.state <> 'OPEN' or (old.campaign_org_id, old.campaign_id, old.original_due_on, old.begins_on) is distinct from (new.campaign_org_id, new.campaign_id, new.original_due_on, new.begins_on) then
    perform refuse('WRONG_STATE');
  end if;
  return new;
end $$;
create trigger keep_innovation before update on innovation for each row execute function keep_innovation();

create function keep_innovation_note() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not is_owner() and not exists (select 1 from innovation i where i.org_id = new.org_id and i.id = new.innovation_id and i.state = 'OPEN') then
    perform refuse('WRONG_STATE');
  end if;
  return new;
end $$;
create trigger keep_innovation_note before insert on innovation_note for each row execute function keep_innovation_note();

/* CAM-45: the four fixings bind from the day they are issued. */
create function keep_key_project() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_owner() then return new; end if;
  if old.state <> 'DRAFT' and (old.name, old.content, old.lead_person_id, old.duty, old.begins_on, old.ends_on, old.reward, old.penalty, old.issued_on)
     is distinct from (new.name, new.content, new.lead_person_id, new.duty, new.begins_on, new.ends_on, new.reward, new.penalty, new.issued_on)
     or old.state = 'FINISHED' then
    perform refuse('WRONG_STATE');
  end if;
  return new;
end $$;
create trigger keep_key_project before update on key_project for each row execute function keep_key_project();

revoke execute on function keep_innovation, keep_innovation_note, keep_key_project from public;

-- A finished project owes no further dispatches: what lies ahead is taken back, what was missed stays.
create policy take_back_future on cadence_task for delete to zhengyou_app using (org_id = (select acting_org()) and (select acts_at_home()) and done_on is null and due_on > (select today()));
grant delete on cadence_task to zhengyou_app;
