-- CreateTable
CREATE TABLE "evidence_file" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "activity_id" UUID,
    "innovation_id" UUID,
    "caption" TEXT NOT NULL DEFAULT '',
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "added_by_person_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_file_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "evidence_file_org_id_activity_id_idx" ON "evidence_file"("org_id", "activity_id");

-- CreateIndex
CREATE INDEX "evidence_file_org_id_innovation_id_idx" ON "evidence_file"("org_id", "innovation_id");

-- Walls: added by the office, or by whoever answers for the project; taken away by the office or by who added it; nobody rewrites it. Read by superiors.
alter table evidence_file enable row level security;
alter table evidence_file force row level security;
create policy read_in_scope on evidence_file for select to zhengyou_app, zhengyou_worker using
  (org_id = (select acting_org()) or (select reads_widely()) and (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1));
create policy add_by_right on evidence_file for insert to zhengyou_app, zhengyou_worker with check
  (org_id = (select acting_org()) and added_by_person_id = (select session_person()) and ((select acts_at_home())
    or exists (select 1 from innovation i where i.org_id = evidence_file.org_id and i.id = evidence_file.innovation_id and i.responsible_person_id = (select session_person()))));
create policy take_away on evidence_file for delete to zhengyou_app, zhengyou_worker using
  (org_id = (select acting_org()) and ((select acts_at_home()) or added_by_person_id = (select session_person())));
create policy owner_all on evidence_file for all to zhengyou_owner using (true) with check (true);
create policy backup_read on evidence_file for select to zhengyou_backup using (true);
grant select, insert, delete on evidence_file to zhengyou_app, zhengyou_worker;
grant select on evidence_file to zhengyou_backup;

alter table evidence_file add foreign key (org_id) references org (id) on delete restrict;
alter table evidence_file add foreign key (added_by_person_id) references person (id) on delete restrict;
alter table evidence_file add foreign key (org_id, activity_id) references activity (org_id, id) on delete restrict on update cascade;
alter table evidence_file add foreign key (org_id, innovation_id) references innovation (org_id, id) on delete restrict on update cascade;
alter table evidence_file add constraint evidence_file_one_holder check (num_nonnulls(activity_id, innovation_id) = 1);
alter table evidence_file add constraint evidence_file_kept check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')
  and bytes between 1 and 20971520 and sha256 ~ '^[0-9a-f]{64}$' and file_name <> '');

/* CAM-44: what has ended stays as it ended, its proofs too. A record holds twenty files at most. */
create function keep_evidence_file() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare f evidence_file := case when tg_op = 'DELETE' then old else new end;
begin
  if is_owner() then return f; end if;
  if f.innovation_id is not null and not exists (select 1 from innovation i where i.org_id = f.org_id and i.id = f.innovation_id and i.state = 'OPEN') then perform refuse('WRONG_STATE'); end if;
  if tg_op = 'INSERT' and (select count(*) from evidence_file e where e.org_id = f.org_id and (e.activity_id = f.activity_id or e.innovation_id = f.innovation_id)) >= 20 then
    perform refuse('INVALID');
  end if;
  return f;
end $$;
create trigger keep_evidence_file before insert or delete on evidence_file for each row execute function keep_evidence_file();
revoke execute on function keep_evidence_file from public;

select let_records_be_carried();
