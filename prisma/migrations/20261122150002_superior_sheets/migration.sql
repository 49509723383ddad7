-- 上级表样: sheets of a superior, filled by everybody below it (see prisma/models/sheets.prisma).
-- CreateTable
CREATE TABLE "sheet_form" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "added_by_person_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sheet_form_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "sheet_version" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_id" UUID NOT NULL,
    "version" SMALLINT NOT NULL,
    "file_name" TEXT NOT NULL,
    "sheet_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,
    "source" TEXT NOT NULL DEFAULT 'NONE',
    "header_row" INTEGER NOT NULL,
    "header_end" INTEGER NOT NULL,
    "foot_row" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'DRAFT',
    "added_by_person_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sheet_version_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "sheet_place" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "field" TEXT NOT NULL,

    CONSTRAINT "sheet_place_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "sheet_version_org_id_form_id_version_key" ON "sheet_version"("org_id", "form_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "sheet_place_org_id_version_id_place_key" ON "sheet_place"("org_id", "version_id", "place");

-- AddForeignKey
ALTER TABLE "sheet_version" ADD CONSTRAINT "sheet_version_org_id_form_id_fkey" FOREIGN KEY ("org_id", "form_id") REFERENCES "sheet_form"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet_place" ADD CONSTRAINT "sheet_place_org_id_version_id_fkey" FOREIGN KEY ("org_id", "version_id") REFERENCES "sheet_version"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

insert into lifecycle_state (workflow, state, initial) values
  ('sheet_version', 'DRAFT', true), ('sheet_version', 'RELEASED', false), ('sheet_version', 'REPLACED', false), ('sheet_version', 'RETIRED', false);
insert into lifecycle_move (workflow, move, from_state, to_state) values
  ('sheet_version', 'release', 'DRAFT', 'RELEASED'), ('sheet_version', 'release', 'RETIRED', 'RELEASED'),
  ('sheet_version', 'replace', 'RELEASED', 'REPLACED'), ('sheet_version', 'retire', 'RELEASED', 'RETIRED');
create trigger keep_lifecycle before insert or update of state on sheet_version for each row execute function keep_lifecycle();

alter table sheet_form add constraint sheet_titled check (title <> '');
alter table sheet_version add constraint sheet_source check (source in ('NONE', 'ITEMS', 'PLEDGERS', 'PROGRESS', 'REVIEWS', 'RECTIFICATIONS', 'LOWER'));
alter table sheet_version add constraint sheet_rows check (header_row >= 0 and header_end >= header_row and foot_row > header_end and bytes between 1 and 5242880);
alter table sheet_place add constraint sheet_place_shape check (place ~ '^[A-Z]{1,3}([1-9][0-9]{0,5})?$' and field <> '');
create unique index sheet_one_draft on sheet_version (org_id, form_id) where state = 'DRAFT';
create unique index sheet_one_released on sheet_version (org_id, form_id) where state = 'RELEASED';
alter table sheet_form add foreign key (org_id) references org (id), add foreign key (added_by_person_id) references person (id);
alter table sheet_version add foreign key (org_id) references org (id), add foreign key (added_by_person_id) references person (id);
alter table sheet_place add foreign key (org_id) references org (id);

-- What is released stays as it was released: a change is a new version.
create function keep_released_sheet() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare v sheet_version;
begin
  if tg_table_name = 'sheet_version' then
    if old.state <> 'DRAFT' and (to_jsonb(old) - 'state') <> (to_jsonb(new) - 'state') then perform refuse('WRONG_STATE'); end if;
    return new;
  end if;
  select * into v from sheet_version where org_id = coalesce(new.org_id, old.org_id) and id = coalesce(new.version_id, old.version_id);
  if v.state <> 'DRAFT' then perform refuse('WRONG_STATE'); end if;
  return coalesce(new, old);
end $$;
create trigger keep_released_sheet before update on sheet_version for each row execute function keep_released_sheet();
create trigger keep_released_sheet before insert or update or delete on sheet_place for each row execute function keep_released_sheet();
revoke execute on function keep_released_sheet from public;

-- At home everything; below, what is in force. Written by those who keep the roll, at home (LIFE-10).
do $$
declare
  t text;
  shared text;
begin
  foreach t in array array['sheet_form', 'sheet_version', 'sheet_place'] loop
    shared := case t
      when 'sheet_form' then 'exists (select 1 from sheet_version v where v.org_id = sheet_form.org_id and v.form_id = sheet_form.id and v.state = ''RELEASED'')'
      when 'sheet_version' then 'state = ''RELEASED'''
      else 'exists (select 1 from sheet_version v where v.org_id = sheet_place.org_id and v.id = sheet_place.version_id and v.state = ''RELEASED'')' end;
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy read_at_home on %I for select to zhengyou_app, zhengyou_worker using (org_id = (select acting_org()) and (select acts_at_home()))', t);
    execute format('create policy read_from_below on %I for select to zhengyou_app, zhengyou_worker using ((select acts_at_home()) and (select true from org_closure c where c.ancestor = %I.org_id and c.descendant = (select acting_org()) and c.depth > 0 limit 1) and %s)', t, t, shared);
    execute format('create policy add_by_keeper on %I for insert to zhengyou_app with check (org_id = (select acting_org()) and (select acts_at_home()) and (select keeps_roll()))', t);
    execute format('create policy change_by_keeper on %I for update to zhengyou_app using (org_id = (select acting_org()) and (select acts_at_home()) and (select keeps_roll())) with check (org_id = (select acting_org()) and (select acts_at_home()) and (select keeps_roll()))', t);
    execute format('create policy remove_by_keeper on %I for delete to zhengyou_app using (org_id = (select acting_org()) and (select acts_at_home()) and (select keeps_roll()))', t);
    execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', t);
    execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', t);
    execute format('grant select, insert, update, delete on %I to zhengyou_app', t);
    execute format('grant select on %I to zhengyou_worker, zhengyou_backup', t);
  end loop;
end $$;
