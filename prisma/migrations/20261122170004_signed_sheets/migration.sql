-- AlterTable
ALTER TABLE "review" ADD COLUMN     "signed" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "signature_sheet" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "number" SMALLINT NOT NULL,
    "leader_person_id" UUID NOT NULL,
    "typist_person_id" UUID NOT NULL,
    "printed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signature_sheet_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "signature_line" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sheet_id" UUID NOT NULL,
    "review_org_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "signature_line_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "signature_scan" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sheet_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "added_by_person_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signature_scan_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "signature_sheet_org_id_round_id_number_key" ON "signature_sheet"("org_id", "round_id", "number");

-- CreateIndex
CREATE INDEX "signature_line_review_org_id_review_id_idx" ON "signature_line"("review_org_id", "review_id");

-- CreateIndex
CREATE UNIQUE INDEX "signature_line_org_id_sheet_id_review_org_id_review_id_key" ON "signature_line"("org_id", "sheet_id", "review_org_id", "review_id");

-- CreateIndex
CREATE UNIQUE INDEX "signature_scan_org_id_sheet_id_key" ON "signature_scan"("org_id", "sheet_id");

-- AddForeignKey
ALTER TABLE "signature_sheet" ADD CONSTRAINT "signature_sheet_org_id_round_id_fkey" FOREIGN KEY ("org_id", "round_id") REFERENCES "review_round"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature_line" ADD CONSTRAINT "signature_line_org_id_sheet_id_fkey" FOREIGN KEY ("org_id", "sheet_id") REFERENCES "signature_sheet"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature_line" ADD CONSTRAINT "signature_line_review_org_id_review_id_fkey" FOREIGN KEY ("review_org_id", "review_id") REFERENCES "review"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature_scan" ADD CONSTRAINT "signature_scan_org_id_sheet_id_fkey" FOREIGN KEY ("org_id", "sheet_id") REFERENCES "signature_sheet"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The leader who will not type: the office types, prints one sheet, the leader signs it, and its scan confirms what stood on it, in that wording and no other.
alter table signature_sheet add foreign key (org_id) references org (id);
alter table signature_sheet add foreign key (leader_person_id) references person (id);
alter table signature_sheet add foreign key (typist_person_id) references person (id);
alter table signature_sheet add constraint signature_of_another check (leader_person_id <> typist_person_id);
alter table signature_line add foreign key (review_org_id) references org (id);
alter table signature_scan add foreign key (added_by_person_id) references person (id);
alter table signature_scan add constraint signature_scan_file check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf') and bytes > 0);
alter table review add constraint review_signed check (not signed or typed_by_person_id <> reviewer_person_id and state <> 'DRAFT');

do $$ declare t text; begin
  foreach t in array array['signature_sheet', 'signature_line', 'signature_scan'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy read_at_home on %I for select to zhengyou_app, zhengyou_worker using (org_id = (select acting_org()) and (select reads_widely()))', t);
    execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', t);
    execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', t);
    execute format('grant select, insert on %I to zhengyou_app', t);
    execute format('grant select on %I to zhengyou_worker, zhengyou_backup', t);
  end loop;
end $$;
create policy print_at_home on signature_sheet for insert to zhengyou_app with check (
  org_id = (select acting_org()) and typist_person_id = (select session_person()) and (select acts_at_home())
  and (select serves(acting_org(), '{OFFICER,COMMITTEE_MEMBER}'))
  and exists (select 1 from review_round r where r.org_id = signature_sheet.org_id and r.id = signature_sheet.round_id and r.state = 'OPEN'));
-- LIFE-10: a private talk stands on no sheet; only the typist's own drafts for that leader do, as they are worded now.
create policy print_at_home on signature_line for insert to zhengyou_app with check (
  org_id = (select acting_org())
  and exists (select 1 from signature_sheet s join review v on v.org_id = signature_line.review_org_id and v.id = signature_line.review_id
               where s.org_id = signature_line.org_id and s.id = signature_line.sheet_id and s.typist_person_id = (select session_person())
                 and v.typed_by_person_id = s.typist_person_id and v.reviewer_person_id = s.leader_person_id and v.reviewer_org_id = s.org_id
                 and v.round_org_id = s.org_id and v.round_id = s.round_id and v.state = 'DRAFT' and v.mode <> 'PRIVATE_TALK' and v.version = signature_line.version)
  and not exists (select 1 from signature_scan c where c.org_id = signature_line.org_id and c.sheet_id = signature_line.sheet_id));
create policy confirm_at_home on signature_scan for insert to zhengyou_app with check (
  org_id = (select acting_org()) and added_by_person_id = (select session_person()) and (select acts_at_home())
  and (select serves(acting_org(), '{OFFICER,COMMITTEE_MEMBER}'))
  and exists (select 1 from signature_sheet s where s.org_id = signature_scan.org_id and s.id = signature_scan.sheet_id and s.typist_person_id = (select session_person())));

/* Whether a signed sheet with its scan carries this review, in this wording where a version is named; asked for its typist alone. */
create function is_signed(of_org uuid, of_review uuid, in_version integer) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from signature_line l join signature_sheet s on s.org_id = l.org_id and s.id = l.sheet_id
      join signature_scan c on c.org_id = s.org_id and c.sheet_id = s.id
     where l.review_org_id = of_org and l.review_id = of_review and (in_version is null or l.version = in_version)
       and s.typist_person_id = session_person() and s.org_id = acting_org())
$$;
revoke execute on function is_signed from public;

create or replace function keep_review_authority() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare by_owner boolean := pg_has_role(session_user, 'zhengyou_owner', 'usage');
begin
  if by_owner and tg_op = 'INSERT' then return new; end if;
  if tg_op = 'INSERT' or new.state = 'NOTIFIED' and old.state = 'DRAFT' then
    if not exists (select 1 from review_target t where t.org_id = new.org_id and t.id = new.target_id and t.round_org_id = new.round_org_id
                     and t.round_id = new.round_id and t.person_id is not distinct from new.subject_person_id)
       or not may_review(new.org_id, new.target_id, new.reviewer_org_id, new.reviewer_duty_id, new.reviewer_person_id, new.authority, new.link_org_id, new.link_id) then
      perform refuse('NO_REVIEW_AUTHORITY');
    end if;
    if not exists (select 1 from review_round r where r.org_id = new.round_org_id and r.id = new.round_id and r.state = 'OPEN') then
      perform refuse('WRONG_STATE');
    end if;
  end if;
  if tg_op = 'INSERT' then return new; end if;
  if (old.target_id, old.round_org_id, old.round_id, old.reviewer_org_id, old.reviewer_duty_id, old.reviewer_person_id, old.subject_person_id, old.authority, old.link_org_id, old.link_id)
     is distinct from (new.target_id, new.round_org_id, new.round_id, new.reviewer_org_id, new.reviewer_duty_id, new.reviewer_person_id, new.subject_person_id, new.authority, new.link_org_id, new.link_id) then
    perform refuse('NO_REVIEW_AUTHORITY');
  end if;
  -- INV-04: what was told to the reviewed stays as told.
  if old.state <> 'DRAFT' and (old.mode, old.held_on, old.place, old.achievements, old.shortcomings, old.direction)
     is distinct from (new.mode, new.held_on, new.place, new.achievements, new.shortcomings, new.direction) then
    perform refuse('WRONG_STATE');
  end if;
  if new.state <> old.state and not by_owner and new.reviewer_person_id is distinct from session_person()
     and not (new.signed and is_signed(new.org_id, new.id, case old.state when 'DRAFT' then old.version end)) then
    perform refuse('NOT_AUTHORISED');
  end if;
  -- Only the telling itself says that a sheet told it.
  if new.signed <> old.signed and not by_owner
     and not (new.signed and old.state = 'DRAFT' and new.state = 'NOTIFIED' and is_signed(new.org_id, new.id, old.version)) then
    perform refuse('WRONG_STATE');
  end if;
  -- INV-04: no notification before the duty report is in.
  if new.state = 'NOTIFIED' and old.state = 'DRAFT'
     and not exists (select 1 from duty_report d where d.org_id = new.org_id and d.target_id = new.target_id and d.state = 'SUBMITTED') then
    perform refuse('REPORT_MISSING');
  end if;
  return new;
end $$;
select let_records_be_carried();
