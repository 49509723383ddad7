-- CreateTable
CREATE TABLE "paper" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "recipients" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "attachments" TEXT NOT NULL DEFAULT '',
    "copies" TEXT NOT NULL DEFAULT '',
    "issuer" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "series" TEXT NOT NULL DEFAULT '',
    "year" SMALLINT,
    "number" INTEGER,
    "number_text" TEXT NOT NULL DEFAULT '',
    "issued_on" DATE,
    "issued_at" TIMESTAMPTZ(3),
    "issued_by_person_id" UUID,
    "content_hash" TEXT,
    "voided_on" DATE,
    "void_reason" TEXT NOT NULL DEFAULT '',
    "voided_by_person_id" UUID,
    "campaign_org_id" UUID,
    "campaign_id" UUID,
    "stage_id" UUID,
    "adoption_id" UUID,
    "round_org_id" UUID,
    "round_id" UUID,
    "author_person_id" UUID NOT NULL,
    "saved_by_person_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paper_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "paper_basis" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "paper_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "basis_org_id" UUID,
    "basis_paper_id" UUID,
    "text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "paper_basis_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "paper_version" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "paper_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,
    "keeper_person_id" UUID NOT NULL,

    CONSTRAINT "paper_version_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "paper_id_idx" ON "paper"("id");

-- CreateIndex
CREATE INDEX "paper_org_id_issued_on_idx" ON "paper"("org_id", "issued_on");

-- CreateIndex
CREATE INDEX "paper_campaign_org_id_campaign_id_idx" ON "paper"("campaign_org_id", "campaign_id");

-- CreateIndex
CREATE INDEX "paper_basis_basis_org_id_basis_paper_id_idx" ON "paper_basis"("basis_org_id", "basis_paper_id");

-- CreateIndex
CREATE UNIQUE INDEX "paper_basis_org_id_paper_id_position_key" ON "paper_basis"("org_id", "paper_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "paper_version_org_id_paper_id_version_key" ON "paper_version"("org_id", "paper_id", "version");

-- AddForeignKey
ALTER TABLE "paper_basis" ADD CONSTRAINT "paper_basis_org_id_paper_id_fkey" FOREIGN KEY ("org_id", "paper_id") REFERENCES "paper"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_version" ADD CONSTRAINT "paper_version_org_id_paper_id_fkey" FOREIGN KEY ("org_id", "paper_id") REFERENCES "paper"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

do $$
declare
  t text;
  k record;
begin
  foreach t in array array['paper', 'paper_basis', 'paper_version'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', t);
    execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', t);
    execute format('grant select, insert on %I to zhengyou_app', t);
    execute format('grant select on %I to zhengyou_worker', t);
    execute format('grant select on %I to zhengyou_backup', t);
    for k in select column_name, case when column_name like '%person_id' then 'person' else 'org' end as target from information_schema.columns
              where table_schema = 'public' and table_name = t and (column_name like '%person_id' or column_name like '%org_id') loop
      execute format('alter table %I add constraint %I foreign key (%I) references %I (id) on delete restrict', t, t || '_' || k.column_name || '_to_' || k.target, k.column_name, k.target);
    end loop;
  end loop;
end $$;
grant update on paper to zhengyou_app;
grant delete on paper_basis to zhengyou_app;
alter table paper add foreign key (campaign_org_id, campaign_id) references campaign (org_id, id);
alter table paper add foreign key (campaign_org_id, stage_id) references campaign_stage (org_id, id);
alter table paper add foreign key (org_id, adoption_id) references adoption (org_id, id);
alter table paper add foreign key (round_org_id, round_id) references review_round (org_id, id) on update cascade;
alter table paper_basis add foreign key (basis_org_id, basis_paper_id) references paper (org_id, id);

alter table paper add constraint paper_kind check (kind in ('SCHEME', 'NOTICE', 'GUIDANCE', 'OPINION', 'DECISION', 'REPLY', 'REPORT', 'MINUTES', 'LETTER', 'SUMMARY', 'OTHER') and title <> '' and issuer <> '');
alter table paper add constraint paper_place check ((campaign_id is null) = (campaign_org_id is null) and (stage_id is null or campaign_id is not null) and (round_id is null) = (round_org_id is null));
-- CAM-02: what is issued has a number, a day and somebody who issued it; a voided number keeps its reason.
alter table paper add constraint paper_issued check ((state in ('DRAFT', 'DISCARDED')) = (number_text = '') and (state in ('DRAFT', 'DISCARDED') or (issued_on is not null and issued_at is not null and issued_by_person_id is not null and content_hash is not null and body <> '')));
alter table paper add constraint paper_voided check ((state = 'VOID') = (voided_on is not null and void_reason <> '' and voided_by_person_id is not null));
alter table paper add constraint paper_number check ((number is null) = (series = '' or number_text = '') and (number is null or (year is not null and number > 0)));
create unique index paper_one_number on paper (org_id, number_text) where number_text <> '';
create unique index paper_one_in_series on paper (org_id, series, year, number) where number is not null;
alter table paper_basis add constraint basis_said check ((basis_paper_id is null) = (basis_org_id is null) and (basis_paper_id is not null or text <> '') and basis_paper_id is distinct from paper_id);

insert into lifecycle_state (workflow, state, initial) values ('paper', 'DRAFT', true), ('paper', 'ISSUED', false), ('paper', 'VOID', false), ('paper', 'DISCARDED', false);
insert into lifecycle_move (workflow, move, from_state, to_state) values
  ('paper', 'issue', 'DRAFT', 'ISSUED'), ('paper', 'void', 'ISSUED', 'VOID'), ('paper', 'discard', 'DRAFT', 'DISCARDED'), ('paper', 'restore', 'DISCARDED', 'DRAFT');
create trigger keep_lifecycle before insert or update of state on paper for each row execute function keep_lifecycle();

-- A draft is seen by its own office alone; what is issued by everyone below and above, never across (LIFE-10, CAM-03).
create policy read_at_home on paper for select to zhengyou_app, zhengyou_worker using (org_id = (select acting_org()) and (select reads_widely()) and (state in ('ISSUED', 'VOID') or (select acts_at_home())));
create policy read_from_below on paper for select to zhengyou_app using (state in ('ISSUED', 'VOID') and (select reads_widely()) and (select true from org_closure c where c.ancestor = org_id and c.descendant = (select acting_org()) limit 1));
create policy read_from_above on paper for select to zhengyou_app using (state in ('ISSUED', 'VOID') and (select reads_widely()) and (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1));
create policy add_at_home on paper for insert to zhengyou_app with check (org_id = (select acting_org()) and (select acts_at_home()));
create policy change_at_home on paper for update to zhengyou_app using (org_id = (select acting_org()) and (select acts_at_home())) with check (org_id = (select acting_org()) and (select acts_at_home()));

create policy read_with_paper on paper_basis for select to zhengyou_app, zhengyou_worker using (exists (select 1 from paper p where p.org_id = paper_basis.org_id and p.id = paper_basis.paper_id));
create policy add_to_draft on paper_basis for insert to zhengyou_app with check (
  org_id = (select acting_org()) and (select acts_at_home()) and exists (select 1 from paper p where p.org_id = paper_basis.org_id and p.id = paper_basis.paper_id and p.state = 'DRAFT'));
create policy take_from_draft on paper_basis for delete to zhengyou_app using (
  org_id = (select acting_org()) and (select acts_at_home()) and exists (select 1 from paper p where p.org_id = paper_basis.org_id and p.id = paper_basis.paper_id and p.state = 'DRAFT'));

create policy read_at_home on paper_version for select to zhengyou_app, zhengyou_worker using (org_id = (select acting_org()) and (select acts_at_home()));
create policy add_to_draft on paper_version for insert to zhengyou_app with check (
  org_id = (select acting_org()) and (select acts_at_home()) and keeper_person_id = (select session_person())
  and exists (select 1 from paper p where p.org_id = paper_version.org_id and p.id = paper_version.paper_id and p.state = 'DRAFT'));

/* A draft has no number; it gets the next one of its register at the very moment it is issued, so that no number is left out, and from then on
   nothing in it changes but that it is voided, with the number kept (CAM-02). */
create function keep_paper() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_owner() then return new; end if;
  if tg_op = 'INSERT' then
    if new.author_person_id is distinct from session_person() or new.number is not null or new.number_text <> '' then perform refuse('NOT_AUTHORISED'); end if;
    return new;
  end if;
  if (old.author_person_id, old.id) is distinct from (new.author_person_id, new.id) then perform refuse('NOT_AUTHORISED'); end if;
  if old.state = 'DRAFT' and new.state = 'ISSUED' then
    if not serves(new.org_id, '{SECRETARY,DEPUTY_SECRETARY}') or new.issued_by_person_id is distinct from session_person() then perform refuse('NOT_AUTHORISED'); end if;
    if new.issued_on > today() or new.body = '' then perform refuse('INVALID'); end if;
    if new.series <> '' then
      new.year := extract(year from new.issued_on);
      new.number := next_number(new.org_id, 'PAPER ' || new.series, new.year);
      new.number_text := new.series || '〔' || new.year || '〕' || new.number || '号';
    end if;
    new.content_hash := encode(sha256(convert_to(concat_ws(E'\n', new.title, new.recipients, new.body, new.attachments), 'UTF8')), 'hex');
    return new;
  end if;
  if (old.series, old.year, old.number, old.number_text, old.issued_on, old.issued_at, old.issued_by_person_id, old.content_hash)
     is distinct from (new.series, new.year, new.number, new.number_text, new.issued_on, new.issued_at, new.issued_by_person_id, new.content_hash) then perform refuse('WRONG_STATE'); end if;
  if old.state in ('ISSUED', 'VOID')
     and (old.kind, old.title, old.recipients, old.body, old.attachments, old.copies, old.issuer, old.campaign_id, old.stage_id, old.adoption_id, old.round_id)
         is distinct from (new.kind, new.title, new.recipients, new.body, new.attachments, new.copies, new.issuer, new.campaign_id, new.stage_id, new.adoption_id, new.round_id) then
    perform refuse('WRONG_STATE');
  end if;
  if new.state = 'VOID' and old.state = 'ISSUED' and (not serves(new.org_id, '{SECRETARY,DEPUTY_SECRETARY}') or new.voided_by_person_id is distinct from session_person()) then perform refuse('NOT_AUTHORISED'); end if;
  if new.state = 'VOID' and old.state = 'VOID' and (old.voided_on, old.void_reason, old.voided_by_person_id) is distinct from (new.voided_on, new.void_reason, new.voided_by_person_id) then perform refuse('WRONG_STATE'); end if;
  return new;
end $$;
create trigger keep_paper before insert or update on paper for each row execute function keep_paper();

-- CAM-03: a paper answers to what its own organisation or one above has issued and not voided. Bases are settled with the draft, so no two papers rest on each other.
create function keep_basis() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_owner() or new.basis_paper_id is null then return new; end if;
  if not exists (select 1 from paper p join org_closure c on c.ancestor = p.org_id and c.descendant = new.org_id
                  where p.org_id = new.basis_org_id and p.id = new.basis_paper_id and p.state = 'ISSUED') then perform refuse('NOT_FOUND'); end if;
  return new;
end $$;
create trigger keep_basis before insert on paper_basis for each row execute function keep_basis();
revoke execute on function keep_paper, keep_basis from public;
select let_records_be_carried();
