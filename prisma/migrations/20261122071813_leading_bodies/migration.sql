-- CreateTable
CREATE TABLE "body" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "campaign_org_id" UUID,
    "campaign_id" UUID,
    "parent_body_id" UUID,
    "unit_id" UUID,
    "document" TEXT NOT NULL,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,
    "end_document" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "body_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "body_seat" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "position" SMALLINT NOT NULL,
    "document" TEXT NOT NULL,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "body_seat_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "division" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "unit_id" UUID,
    "subject_org_id" UUID,
    "system_name" TEXT,
    "document" TEXT NOT NULL,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,
    "end_document" TEXT,

    CONSTRAINT "division_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "unit_head" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "unit_head_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "body_seat_org_id_body_id_idx" ON "body_seat"("org_id", "body_id");

-- CreateIndex
CREATE INDEX "body_seat_person_id_idx" ON "body_seat"("person_id");

-- CreateIndex
CREATE INDEX "division_person_id_idx" ON "division"("person_id");

-- Keys to the global tables, and references that carry both halves of the key they point to.
do $$
declare t text;
begin
  foreach t in array array['body', 'body_seat', 'division', 'unit_head'] loop
    execute format('alter table %I add constraint %I foreign key (org_id) references org (id) on delete restrict', t, t || '_org_id_to_org');
  end loop;
  foreach t in array array['body_seat', 'division', 'unit_head'] loop
    execute format('alter table %I add constraint %I foreign key (person_id) references person (id) on delete restrict', t, t || '_person_id_to_person');
  end loop;
end $$;
alter table body add constraint body_campaign_org_id_to_org foreign key (campaign_org_id) references org (id) on delete restrict;
alter table body add foreign key (campaign_org_id, campaign_id) references campaign (org_id, id);
alter table body add foreign key (org_id, parent_body_id) references body (org_id, id);
alter table body add foreign key (org_id, unit_id) references unit (org_id, id);
alter table body_seat add foreign key (org_id, body_id) references body (org_id, id);
alter table division add constraint division_subject_org_id_to_org foreign key (subject_org_id) references org (id) on delete restrict;
alter table division add foreign key (org_id, unit_id) references unit (org_id, id);
alter table unit_head add foreign key (org_id, unit_id) references unit (org_id, id);

alter table body add constraint body_kind check (kind in ('LEADING_GROUP', 'OFFICE', 'TASK_FORCE', 'WORKING_GROUP', 'REVIEW_GROUP')); -- ORG-13…15
alter table body add constraint body_span check (ends_on is null or (ends_on >= begins_on and end_document <> ''));
alter table body add constraint body_campaign check ((campaign_id is null) = (campaign_org_id is null));
alter table body add constraint body_office check (kind = 'OFFICE' or (parent_body_id is null and unit_id is null)); -- ORG-14
alter table body_seat add constraint seat_role check (role in ('HEAD', 'DEPUTY_HEAD', 'MEMBER'));
alter table body_seat add constraint seat_span check (ends_on is null or ends_on >= begins_on);
create unique index body_one_head on body_seat (org_id, body_id) where role = 'HEAD' and ends_on is null; -- ORG-13
create unique index body_seat_once on body_seat (org_id, body_id, person_id) where ends_on is null;
alter table division add constraint division_subject check (case subject_kind
  when 'UNIT' then unit_id is not null and num_nonnulls(subject_org_id, system_name) = 0
  when 'ORG' then subject_org_id is not null and num_nonnulls(unit_id, system_name) = 0
  else subject_kind = 'SYSTEM' and system_name <> '' and num_nonnulls(unit_id, subject_org_id) = 0 end); -- ORG-18
alter table division add constraint division_span check (ends_on is null or ends_on >= begins_on);
alter table unit_head add constraint unit_head_span check (ends_on is null or ends_on >= begins_on);
create unique index unit_one_head on unit_head (org_id, unit_id) where ends_on is null; -- ORG-17

/* A leader's work is divided over what lies below the leader's own organisation, never beside or above it. */
create function keep_division_below() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.subject_org_id is not null and not exists (
      select 1 from org_closure c where c.ancestor = new.org_id and c.descendant = new.subject_org_id and c.depth > 0) then
    perform refuse('NOT_FOUND');
  end if;
  return new;
end $$;
create trigger keep_division_below before insert or update on division for each row execute function keep_division_below();

-- Read by everybody in scope, written by the keepers of the roll; what has been stays (ORG-16).
do $$
declare
  t text;
  in_scope text := '(org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1))';
begin
  foreach t in array array['body', 'body_seat', 'division', 'unit_head'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy read_in_scope on %I for select to zhengyou_app, zhengyou_worker using (%s)', t, in_scope);
    execute format('create policy add_by_keeper on %I for insert to zhengyou_app with check (org_id = (select acting_org()) and (select keeps_roll()))', t);
    execute format('create policy change_by_keeper on %I for update to zhengyou_app using (org_id = (select acting_org()) and (select keeps_roll())) with check (org_id = (select acting_org()))', t);
    execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', t);
    execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', t);
    execute format('grant select, insert, update on %I to zhengyou_app, zhengyou_worker', t);
    execute format('grant select on %I to zhengyou_backup', t);
  end loop;
end $$;

/* ORG-18: what a leader of this organisation answers for on a day; a system is opened into the organisations that belong to it. */
create function division_of_work(leader uuid, of_org uuid, on_day date) returns table (division_id uuid, subject_kind text, unit_id uuid, subject_org_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, d.subject_kind, d.unit_id, coalesce(d.subject_org_id, o.id)
    from division d
    left join org_closure c on d.subject_kind = 'SYSTEM' and c.ancestor = d.org_id and c.depth > 0
    left join org o on o.id = c.descendant and o.system_name = d.system_name and o.closed_on is null
   where d.person_id = leader and d.org_id = of_org and d.begins_on <= on_day and (d.ends_on is null or d.ends_on >= on_day)
     and (d.subject_kind <> 'SYSTEM' or o.id is not null)
$$;

/* Whether this leader's division of work covers that organisation, or that unit of the leader's own one, today. */
create function divides_to(leader uuid, of_org uuid, target_org uuid, target_unit uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from division d
     where d.person_id = leader and d.org_id = of_org and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
       and case d.subject_kind
         when 'UNIT' then d.unit_id = target_unit and d.org_id = target_org
         when 'ORG' then target_unit is null and d.subject_org_id = target_org
         else target_unit is null and exists (select 1 from org o join org_closure c on c.descendant = o.id and c.ancestor = d.org_id and c.depth > 0
                where o.id = target_org and o.system_name = d.system_name) end)
$$;
revoke execute on function keep_division_below, division_of_work, divides_to from public;
grant execute on function division_of_work, divides_to to zhengyou_app, zhengyou_worker;
