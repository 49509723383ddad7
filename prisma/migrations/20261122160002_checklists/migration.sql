-- CreateTable
CREATE TABLE "benchmark" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_org_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "person_id" UUID,
    "object" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "gap" TEXT NOT NULL DEFAULT '',
    "measures" TEXT NOT NULL DEFAULT '',
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'SOUGHT',
    "sought_on" DATE NOT NULL,
    "matched_on" DATE,
    "reached_on" DATE,
    "reached_proof" TEXT NOT NULL DEFAULT '',
    "judge_person_id" UUID,
    "won_on" DATE,
    "honour" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "benchmark_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "checklist" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_org_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "issuer_org_id" UUID NOT NULL,
    "person_id" UUID,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "due_on" DATE,

    CONSTRAINT "checklist_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "checklist_item" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "checklist_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "heading" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "done_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "marker_person_id" UUID,

    CONSTRAINT "checklist_item_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "benchmark_org_id_campaign_id_idx" ON "benchmark"("org_id", "campaign_id");

-- CreateIndex
CREATE INDEX "checklist_org_id_campaign_id_idx" ON "checklist"("org_id", "campaign_id");

-- CreateIndex
CREATE UNIQUE INDEX "checklist_item_org_id_checklist_id_position_key" ON "checklist_item"("org_id", "checklist_id", "position");

-- AddForeignKey
ALTER TABLE "checklist_item" ADD CONSTRAINT "checklist_item_org_id_checklist_id_fkey" FOREIGN KEY ("org_id", "checklist_id") REFERENCES "checklist"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Walls: kept at home, read by superiors.
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
insert into write_right (permit, relation) values ('GIVE_CHECKLIST', 'HOME'), ('GIVE_CHECKLIST', 'PARENT');
insert into lifecycle_state (workflow, state, initial) values
  ('benchmark', 'SOUGHT', true), ('benchmark', 'MATCHED', false), ('benchmark', 'REACHED', false), ('benchmark', 'WON', false);
insert into lifecycle_move (workflow, move, from_state, to_state) values
  ('benchmark', 'match', 'SOUGHT', 'MATCHED'), ('benchmark', 'reach', 'MATCHED', 'REACHED'), ('benchmark', 'win', 'REACHED', 'WON');
create trigger keep_lifecycle before insert or update of state on benchmark for each row execute function keep_lifecycle();

-- The office keeps all of them, a member keeps what is about themselves.
select guard_table('benchmark', 'org_id = (select acting_org()) and ((select acts_at_home()) or person_id = (select session_person()))',
  'org_id = (select acting_org()) and ((select acts_at_home()) or person_id = (select session_person()))');
select guard_table('checklist', 'issuer_org_id = (select acting_org()) and (select may_write(org_id, ''GIVE_CHECKLIST'') limit 1)', 'false');
select guard_table('checklist_item', '(select may_write(org_id, ''GIVE_CHECKLIST'') limit 1) and exists (select 1 from checklist c where c.org_id = checklist_item.org_id
    and c.id = checklist_item.checklist_id and c.issuer_org_id = (select acting_org()))',
  '(select may_write(org_id, ''GIVE_CHECKLIST'') limit 1) or org_id = (select acting_org()) and exists (select 1 from checklist c where c.org_id = checklist_item.org_id
    and c.id = checklist_item.checklist_id and c.person_id = (select session_person()))');
revoke update on checklist from zhengyou_app, zhengyou_worker;
drop function guard_table(text, text, text);

alter table benchmark add foreign key (campaign_org_id, campaign_id) references campaign (org_id, id);
alter table benchmark add constraint benchmark_whole check (object <> '' and target <> '' and due_on >= sought_on
  and (state = 'SOUGHT') = (matched_on is null) and (state = 'SOUGHT' or (gap <> '' and measures <> ''))
  and (state in ('REACHED', 'WON')) = (reached_on is not null) and (reached_on is null or (reached_proof <> '' and judge_person_id is not null))
  and (state = 'WON') = (won_on is not null) and (won_on is null or honour <> ''));
-- 达标 is said by somebody else.
alter table benchmark add constraint benchmark_other_judge check (person_id is null or judge_person_id <> person_id);
alter table checklist add foreign key (campaign_org_id, campaign_id) references campaign (org_id, id);
alter table checklist add constraint checklist_whole check (name <> '' and kind in ('TASKS', 'STARS'));
create unique index checklist_once on checklist (org_id, campaign_id, name, coalesce(person_id, org_id));
alter table checklist_item add constraint checklist_item_done check (text <> '' and (done_on is null) = (marker_person_id is null));

create function keep_checklist_item() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare given checklist;
begin
  if is_owner() then return new; end if;
  select * into given from checklist c where c.org_id = new.org_id and c.id = new.checklist_id;
  if (old.position, old.heading, old.text, old.checklist_id) is distinct from (new.position, new.heading, new.text, new.checklist_id) then perform refuse('WRONG_STATE'); end if;
  -- Stars are given and taken off by whoever issued the list, tasks are ticked where they are done.
  if acting_org() <> (case given.kind when 'STARS' then given.issuer_org_id else given.org_id end) then perform refuse('NOT_AUTHORISED'); end if;
  return new;
end $$;
create trigger keep_checklist_item before update on checklist_item for each row execute function keep_checklist_item();

/* 与同类单位相比: where the middle half of the organisations under the same superior stands with a list of the same name; nobody is named, below five nothing is said. */
create function checklist_band(list uuid) returns table (peers integer, low integer, high integer) language sql stable security definer set search_path = public, pg_temp as $$
  with own as (
    select c.*, o.parent_id from checklist c join org o on o.id = c.org_id where c.id = list and c.org_id = acting_org()
  ), peer as (
    select count(i.done_on)::int as done from own join org s on s.parent_id = own.parent_id and s.id <> own.org_id
      join checklist c on c.org_id = s.id and c.campaign_id = own.campaign_id and c.name = own.name and c.person_id is null
      join checklist_item i on i.org_id = c.org_id and i.checklist_id = c.id where own.person_id is null group by c.org_id
  )
  select count(*)::int, percentile_disc(0.25) within group (order by done)::int, percentile_disc(0.75) within group (order by done)::int from peer having count(*) >= 5
$$;
revoke execute on function keep_checklist_item, checklist_band from public;
grant execute on function checklist_band to zhengyou_app;
