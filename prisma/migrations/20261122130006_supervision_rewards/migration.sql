-- CreateTable
CREATE TABLE "reward_rule" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "condition" TEXT NOT NULL,
    "consequence" TEXT NOT NULL,
    "used_for" TEXT NOT NULL DEFAULT '',
    "basis" TEXT NOT NULL,
    "begins_on" DATE NOT NULL,
    "ended_on" DATE,

    CONSTRAINT "reward_rule_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "penalty_record" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "grounds" TEXT NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "imposed_by" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "imposed_on" DATE NOT NULL,
    "recorded_by_person_id" UUID NOT NULL,

    CONSTRAINT "penalty_record_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "penalty_record_org_id_imposed_on_idx" ON "penalty_record"("org_id", "imposed_on");

-- SUP-14, SUP-15: kept at home by the head's office, read above; rules are read by everyone below.
do $$
declare t text; k record;
begin
  foreach t in array array['reward_rule', 'penalty_record'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy read_in_scope on %I for select to zhengyou_app, zhengyou_worker using (
      (org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1)) and (select reads_widely()))', t);
    execute format('create policy add_by_right on %I for insert to zhengyou_app, zhengyou_worker with check (org_id = (select acting_org()) and (select serves(acting_org(), ''{SECRETARY,DEPUTY_SECRETARY,OFFICER}'')))', t);
    execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', t);
    execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', t);
    execute format('grant select, insert on %I to zhengyou_app, zhengyou_worker', t);
    execute format('grant select on %I to zhengyou_backup', t);
    for k in select column_name, case when column_name like '%person_id' then 'person' else 'org' end as target from information_schema.columns
              where table_schema = 'public' and table_name = t and (column_name like '%person_id' or column_name like '%org_id') loop
      execute format('alter table %I add constraint %I foreign key (%I) references %I (id) on delete restrict', t, t || '_' || k.column_name || '_to_' || k.target, k.column_name, k.target);
    end loop;
  end loop;
end $$;
create policy read_from_above on reward_rule for select to zhengyou_app using ((select reads_widely()) and (select true from org_closure c where c.ancestor = org_id and c.descendant = (select acting_org()) limit 1));
create policy change_by_right on reward_rule for update to zhengyou_app using (org_id = (select acting_org()) and (select serves(acting_org(), '{SECRETARY,DEPUTY_SECRETARY,OFFICER}')))
  with check (org_id = (select acting_org()));
grant update (ended_on) on reward_rule to zhengyou_app;
create policy in_own_name on penalty_record as restrictive for insert to zhengyou_app with check (recorded_by_person_id = (select session_person()));
alter table reward_rule add constraint reward_rule_whole check (kind in ('REWARD', 'PENALTY') and condition <> '' and consequence <> '' and basis <> '' and (ended_on is null or ended_on >= begins_on));
alter table penalty_record add constraint penalty_whole check (amount > 0 and subject <> '' and grounds <> '' and imposed_by <> '' and document <> '');
alter table supervision_finding drop constraint finding_kind;
-- SUP-22: opinions of lower units and of those served stand with the visit; only a problem leads to a rectification.
alter table supervision_finding add constraint finding_kind check (kind in ('GOOD', 'PROBLEM', 'UNIT_OPINION', 'USER_OPINION') and text <> '' and (kind = 'PROBLEM' or rectification_id is null));
