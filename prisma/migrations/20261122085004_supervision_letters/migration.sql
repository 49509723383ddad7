-- CreateTable
CREATE TABLE "circular" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "number" INTEGER,
    "title" TEXT NOT NULL,
    "opening" TEXT NOT NULL,
    "praise" TEXT NOT NULL DEFAULT '',
    "requirements" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'DRAFT',
    "issued_on" DATE,
    "composed_by_person_id" UUID NOT NULL,

    CONSTRAINT "circular_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "circular_line" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "circular_id" UUID NOT NULL,
    "subject_org_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "items" INTEGER NOT NULL,
    "fulfilled" INTEGER NOT NULL,
    "overdue" INTEGER NOT NULL,
    "reviews_due" INTEGER NOT NULL,
    "reviews_done" INTEGER NOT NULL,
    "rectifications_open" INTEGER NOT NULL,
    "rectifications_late" INTEGER NOT NULL,
    "visits" INTEGER NOT NULL,
    "problems" INTEGER NOT NULL,

    CONSTRAINT "circular_line_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "responsibility_letter" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,
    "issuer_org_id" UUID NOT NULL,
    "issuer_person_id" UUID NOT NULL,
    "signer_person_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'DRAFT',
    "offered_on" DATE,
    "signed_on" DATE,
    "assessed_on" DATE,
    "result" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "responsibility_letter_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "letter_target" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "letter_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "family" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "quantity" DECIMAL(14,2) NOT NULL,
    "unit" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "actual" DECIMAL(14,2),
    "actual_note" TEXT NOT NULL DEFAULT '',
    "actual_on" DATE,

    CONSTRAINT "letter_target_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "accountability_case" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "subject_person_id" UUID,
    "measure" TEXT NOT NULL,
    "grounds" TEXT NOT NULL,
    "standard" TEXT NOT NULL,
    "proposed_by_org_id" UUID NOT NULL,
    "proposed_by_person_id" UUID NOT NULL,
    "proposed_on" DATE NOT NULL,
    "authority_org_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'PROPOSED',
    "document" TEXT NOT NULL DEFAULT '',
    "decision" TEXT NOT NULL DEFAULT '',
    "decided_on" DATE,
    "decided_by_person_id" UUID,

    CONSTRAINT "accountability_case_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "contact_act" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "duty" TEXT,
    "mode" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "note" TEXT NOT NULL,
    "recorded_by_person_id" UUID NOT NULL,

    CONSTRAINT "contact_act_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "pairing_deed" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "amount" DECIMAL(14,2),
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "quantity" INTEGER,
    "people" INTEGER,
    "recorded_by_person_id" UUID NOT NULL,

    CONSTRAINT "pairing_deed_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "designation" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "holder_person_id" UUID,
    "phone" TEXT NOT NULL DEFAULT '',
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "designation_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "circular_org_id_period_key" ON "circular"("org_id", "period");

-- CreateIndex
CREATE UNIQUE INDEX "circular_line_org_id_circular_id_subject_org_id_key" ON "circular_line"("org_id", "circular_id", "subject_org_id");

-- CreateIndex
CREATE INDEX "responsibility_letter_issuer_org_id_year_idx" ON "responsibility_letter"("issuer_org_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "responsibility_letter_org_id_year_key" ON "responsibility_letter"("org_id", "year");

-- CreateIndex
CREATE INDEX "letter_target_org_id_letter_id_idx" ON "letter_target"("org_id", "letter_id");

-- CreateIndex
CREATE INDEX "accountability_case_authority_org_id_state_idx" ON "accountability_case"("authority_org_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "accountability_case_org_id_number_key" ON "accountability_case"("org_id", "number");

-- CreateIndex
CREATE INDEX "contact_act_org_id_link_id_happened_on_idx" ON "contact_act"("org_id", "link_id", "happened_on");

-- CreateIndex
CREATE INDEX "pairing_deed_org_id_link_id_happened_on_idx" ON "pairing_deed"("org_id", "link_id", "happened_on");

-- CreateIndex
CREATE INDEX "designation_org_id_kind_idx" ON "designation"("org_id", "kind");

-- AddForeignKey
ALTER TABLE "circular_line" ADD CONSTRAINT "circular_line_org_id_circular_id_fkey" FOREIGN KEY ("org_id", "circular_id") REFERENCES "circular"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_target" ADD CONSTRAINT "letter_target_org_id_letter_id_fkey" FOREIGN KEY ("org_id", "letter_id") REFERENCES "responsibility_letter"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Walls of circulars, letters, accountability, contact points, pairings and designations.
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

insert into write_right (permit, relation) values ('GIVE_LETTER', 'PARENT'), ('GIVE_LETTER', 'HOME'), ('PAIR', 'HOME'), ('PAIR', 'PAIRING');
insert into lifecycle_state (workflow, state, initial) values
  ('circular', 'DRAFT', true), ('circular', 'ISSUED', false),
  ('responsibility_letter', 'DRAFT', true), ('responsibility_letter', 'OFFERED', false), ('responsibility_letter', 'SIGNED', false), ('responsibility_letter', 'ASSESSED', false),
  ('accountability_case', 'PROPOSED', true), ('accountability_case', 'DECIDED', false), ('accountability_case', 'DISMISSED', false);
insert into lifecycle_move (workflow, move, from_state, to_state) values
  ('circular', 'issue', 'DRAFT', 'ISSUED'),
  ('responsibility_letter', 'offer', 'DRAFT', 'OFFERED'), ('responsibility_letter', 'withdraw', 'OFFERED', 'DRAFT'),
  ('responsibility_letter', 'sign', 'OFFERED', 'SIGNED'), ('responsibility_letter', 'assess', 'SIGNED', 'ASSESSED'),
  ('accountability_case', 'decide', 'PROPOSED', 'DECIDED'), ('accountability_case', 'dismiss', 'PROPOSED', 'DISMISSED');
create trigger keep_lifecycle before insert or update of state on circular for each row execute function keep_lifecycle();
create trigger keep_lifecycle before insert or update of state on responsibility_letter for each row execute function keep_lifecycle();
create trigger keep_lifecycle before insert or update of state on accountability_case for each row execute function keep_lifecycle();

select guard_table('circular', 'state = ''ISSUED'' or org_id = (select acting_org()) and (select reads_widely())', 'org_id = (select acting_org()) and (select acts_at_home())', 'org_id = (select acting_org()) and (select acts_at_home())');
select guard_table('circular_line', 'exists (select 1 from circular c where c.org_id = $t.org_id and c.id = $t.circular_id)',
  'org_id = (select acting_org()) and (select acts_at_home()) and exists (select 1 from circular c where c.org_id = $t.org_id and c.id = $t.circular_id and c.state = ''DRAFT'')');
create policy rewrite_draft on circular_line for delete to zhengyou_app using (
  org_id = (select acting_org()) and (select acts_at_home()) and exists (select 1 from circular c where c.org_id = circular_line.org_id and c.id = circular_line.circular_id and c.state = 'DRAFT'));
grant delete on circular_line to zhengyou_app;
revoke update on circular_line from zhengyou_app, zhengyou_worker;
-- An issued circular is read by everyone below.
create policy read_from_above on circular for select to zhengyou_app using (state = 'ISSUED' and (select reads_widely()) and (select true from org_closure c where c.ancestor = org_id and c.descendant = (select acting_org()) limit 1));
create policy read_from_above on circular_line for select to zhengyou_app using (exists (select 1 from circular c where c.org_id = circular_line.org_id and c.id = circular_line.circular_id));
alter table circular add constraint circular_issued check ((state = 'ISSUED') = (issued_on is not null and number is not null));

-- SUP-11: given by the direct superior, signed at home.
select guard_table('responsibility_letter', '(select reads_widely()) and (state <> ''DRAFT'' or issuer_org_id = (select acting_org()))',
  '(select may_write(org_id, ''GIVE_LETTER'') limit 1) and issuer_org_id = (select acting_org())', '(select may_write(org_id, ''GIVE_LETTER'') limit 1)');
select guard_table('letter_target', 'exists (select 1 from responsibility_letter l where l.org_id = $t.org_id and l.id = $t.letter_id)',
  'exists (select 1 from responsibility_letter l where l.org_id = $t.org_id and l.id = $t.letter_id and l.state = ''DRAFT'' and l.issuer_org_id = (select acting_org()))',
  'org_id = (select acting_org()) and (select acts_at_home())');
create policy remove_from_draft on letter_target for delete to zhengyou_app using (
  exists (select 1 from responsibility_letter l where l.org_id = letter_target.org_id and l.id = letter_target.letter_id and l.state = 'DRAFT' and l.issuer_org_id = (select acting_org())));
grant delete on letter_target to zhengyou_app;
alter table responsibility_letter add constraint letter_between check (issuer_org_id <> org_id and (signer_person_id is null or signer_person_id <> issuer_person_id));
alter table responsibility_letter add constraint letter_signed check (state not in ('SIGNED', 'ASSESSED') or (signed_on is not null and signer_person_id is not null));
alter table responsibility_letter add constraint letter_assessed check (state <> 'ASSESSED' or (assessed_on is not null and result <> ''));
alter table letter_target add constraint target_whole check (family in ('BUSINESS', 'CREATION') and text <> '' and unit <> '' and post <> '' and quantity > 0); -- SUP-12

create function keep_letter() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_owner() then return new; end if;
  if (old.year, old.issuer_org_id, old.title) is distinct from (new.year, new.issuer_org_id, new.title) then perform refuse('WRONG_STATE'); end if;
  if new.state = 'OFFERED' and old.state = 'DRAFT' then
    if acting_org() <> new.issuer_org_id then perform refuse('NOT_AUTHORISED'); end if;
    -- SUP-11: targets of the business and of the creation work together, level by level: the giver has signed what was given to it.
    if (select count(distinct t.family) from letter_target t where t.org_id = new.org_id and t.letter_id = new.id) < 2 then perform refuse('ITEMS_MISSING'); end if;
    if exists (select 1 from responsibility_letter l where l.org_id = new.issuer_org_id and l.year = new.year and l.state in ('DRAFT', 'OFFERED')) then perform refuse('LETTER_UNSIGNED'); end if;
  end if;
  if new.state = 'SIGNED' and old.state = 'OFFERED' and (acting_org() <> new.org_id or new.signer_person_id is distinct from session_person()
       or not serves(new.org_id, '{SECRETARY}')) then
    perform refuse('NOT_AUTHORISED');
  end if;
  if new.state = 'ASSESSED' and old.state = 'SIGNED' and acting_org() <> new.issuer_org_id then perform refuse('NOT_AUTHORISED'); end if;
  return new;
end $$;
create trigger keep_letter before update on responsibility_letter for each row execute function keep_letter();

/* What was signed stays; only the actual figure of a signed letter is entered, at home. */
create function keep_letter_target() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_owner() then return new; end if;
  if (old.family, old.text, old.quantity, old.unit, old.post, old.position) is distinct from (new.family, new.text, new.quantity, new.unit, new.post, new.position)
     or not exists (select 1 from responsibility_letter l where l.org_id = new.org_id and l.id = new.letter_id and l.state = 'SIGNED') then
    perform refuse('WRONG_STATE');
  end if;
  return new;
end $$;
create trigger keep_letter_target before update on letter_target for each row execute function keep_letter_target();

-- SUP-10, INV-12: read by the person concerned, the proposer, and heads and discipline heads of the deciding authority.
select guard_table('accountability_case', 'false',
  '(select may_write(org_id, ''SUPERVISE'') limit 1) and proposed_by_org_id = (select acting_org()) and proposed_by_person_id = (select session_person())',
  'authority_org_id = (select acting_org()) and (select acts_at_home())');
create policy read_by_few on accountability_case for select to zhengyou_app using (
  subject_person_id = (select session_person()) or proposed_by_person_id = (select session_person())
  or authority_org_id = (select acting_org()) and (select serves(acting_org(), '{SECRETARY,DEPUTY_SECRETARY,DISCIPLINE_HEAD}'))
  or subject_person_id is null and org_id = (select acting_org()) and (select serves(acting_org(), '{SECRETARY,DEPUTY_SECRETARY}')));
alter table accountability_case add constraint case_measure check (measure in ('TALK', 'CIRCULAR_CRITICISM', 'ADMONITION', 'ADJUSTMENT', 'DISCIPLINE') and grounds <> '' and standard <> '');
alter table accountability_case add constraint case_of_person check (measure not in ('ADMONITION', 'ADJUSTMENT', 'DISCIPLINE') or subject_person_id is not null);
alter table accountability_case add constraint case_decided check (state = 'PROPOSED' or (decided_on is not null and decided_by_person_id is not null and decision <> ''));
alter table accountability_case add constraint case_document check (state <> 'DECIDED' or document <> '');
alter table accountability_case add constraint case_not_oneself check (decided_by_person_id is distinct from subject_person_id and proposed_by_person_id is distinct from subject_person_id);

create function keep_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_owner() then return new; end if;
  if tg_op = 'INSERT' then
    new.authority_org_id := cadre_authority(new.subject_person_id, new.org_id);
    return new;
  end if;
  if (old.subject_person_id, old.measure, old.grounds, old.standard, old.authority_org_id, old.proposed_by_person_id)
     is distinct from (new.subject_person_id, new.measure, new.grounds, new.standard, new.authority_org_id, new.proposed_by_person_id) then
    perform refuse('WRONG_STATE');
  end if;
  -- Decided by the authority that manages the cadre today, in the decider's own name.
  if acting_org() is distinct from cadre_authority(new.subject_person_id, new.org_id) or new.decided_by_person_id is distinct from session_person()
     or not serves(acting_org(), '{SECRETARY,DEPUTY_SECRETARY}') then
    perform refuse('NOT_CADRE_AUTHORITY');
  end if;
  return new;
end $$;
create trigger keep_case before insert or update on accountability_case for each row execute function keep_case();

-- ORG-36, ORG-39: the contact leader's own acts, in their own name, as long as the link is in force.
select guard_table('contact_act', '(select reads_widely())', 'recorded_by_person_id = (select session_person()) and (select may_write(org_id, ''SUPERVISE'') limit 1)');
create policy read_as_supervisor on contact_act for select to zhengyou_app using ((select may_write(org_id, 'SUPERVISE') limit 1));
alter table contact_act add foreign key (org_id, link_id) references org_link (org_id, id);
alter table contact_act add constraint contact_duty check (duty is null or duty in ('SURVEY', 'SCHEME', 'PLEDGES', 'REVIEW', 'PROBLEMS'));
alter table contact_act add constraint contact_mode check (mode in ('PHONE', 'ON_SITE') and note <> '' and (duty is distinct from 'SURVEY' or mode = 'ON_SITE'));
create function keep_contact_act() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_owner() then return new; end if;
  if not exists (select 1 from org_link l where l.org_id = new.org_id and l.id = new.link_id and l.kind in ('CONTACT_POINT', 'DUAL_RESPONSIBILITY')
       and (l.holder_person_id = session_person() or l.holder_person_id is null and l.holder_org_id = acting_org())
       and l.begins_on <= new.happened_on and (l.ends_on is null or l.ends_on >= new.happened_on)) then
    perform refuse('NOT_AUTHORISED');
  end if;
  return new;
end $$;
create trigger keep_contact_act before insert on contact_act for each row execute function keep_contact_act();

-- ORG-40: either side enters what was given and done.
select guard_table('pairing_deed', '(select reads_widely())', 'recorded_by_person_id = (select session_person()) and (select may_write(org_id, ''PAIR'') limit 1)');
create policy read_as_pair on pairing_deed for select to zhengyou_app using ((select may_write(org_id, 'PAIR') limit 1));
alter table pairing_deed add foreign key (org_id, link_id) references org_link (org_id, id);
alter table pairing_deed add constraint deed_kind check (kind in ('FUNDS', 'DEED', 'VISIT') and text <> '' and (kind <> 'FUNDS' or amount > 0) and coalesce(amount, 0) >= 0 and coalesce(quantity, 0) >= 0 and coalesce(people, 0) >= 0);
revoke update on contact_act, pairing_deed from zhengyou_app, zhengyou_worker;

select guard_table('designation', 'true', 'org_id = (select acting_org()) and (select acts_at_home())', 'org_id = (select acting_org()) and (select acts_at_home())');
alter table designation add constraint designation_kind check (kind in ('PIONEER_POST', 'RESPONSIBILITY_AREA', 'MODEL_POST', 'MODEL_WINDOW', 'SERVICE_CENTRE', 'VOLUNTEER_TEAM') and name <> '');
alter table designation add constraint designation_dates check (ends_on is null or ends_on >= begins_on);

/* Whoever supervises an organisation, from two levels up or across a link, also names who is responsible there. */
create or replace function possible_owners(of_org uuid) returns table (id uuid, name text, title text) language sql stable security definer set search_path = public, pg_temp as $$
  select x.id, x.name, max(x.title) from (
    select p.id, p.name, p.pinyin, d.title, case d.kind when 'SECRETARY' then 0 when 'DEPUTY_SECRETARY' then 1 else 2 end as rank
      from duty d join person p on p.id = d.person_id
     where d.org_id = of_org and d.kind <> 'ADMINISTRATOR' and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
    union all
    select p.id, p.name, p.pinyin, m.post, 3 from membership m join person p on p.id = m.person_id
     where m.org_id = of_org and m.begins_on <= today() and (m.ends_on is null or m.ends_on >= today())) x
   where of_org = acting_org() and reads_widely() or may_write(of_org, 'RECTIFY') or may_write(of_org, 'SUPERVISE')
   group by x.id, x.name, x.pinyin order by min(x.rank), x.pinyin, x.id limit 300
$$;

revoke execute on function guard_table, keep_letter, keep_letter_target, keep_case, keep_contact_act from public;
drop function guard_table(text, text, text, text);
