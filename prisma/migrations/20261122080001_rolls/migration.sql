-- DropIndex
DROP INDEX "enrolment_org_id_campaign_org_id_campaign_id_person_id_key";

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "contact_person_id" UUID,
ADD COLUMN     "end_document" TEXT,
ADD COLUMN     "full_on" DATE,
ADD COLUMN     "manager_person_id" UUID,
ADD COLUMN     "name_hidden" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "member_class" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,
    "arranged_on" DATE,
    "partner_person_id" UUID,
    "host_name" TEXT NOT NULL DEFAULT '',
    "post_name" TEXT NOT NULL DEFAULT '',
    "post_duties" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "member_class_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "transfer" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "to_org_id" UUID,
    "to_name" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "sent_on" DATE NOT NULL,
    "sent_by_person_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'IN_TRANSIT',
    "received_on" DATE,
    "carry" BOOLEAN,
    "decided_by_person_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "transfer_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "guest" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "home_org_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "document" TEXT NOT NULL DEFAULT '',
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "guest_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "participant" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,
    "end_reason" TEXT,

    CONSTRAINT "participant_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "member_visit" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "visitor_person_id" UUID NOT NULL,
    "visited_on" DATE NOT NULL,
    "manner" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "aid" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "member_visit_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "member_class_org_id_membership_id_idx" ON "member_class"("org_id", "membership_id");

-- CreateIndex
CREATE INDEX "transfer_to_org_id_idx" ON "transfer"("to_org_id");

-- CreateIndex
CREATE INDEX "transfer_person_id_idx" ON "transfer"("person_id");

-- CreateIndex
CREATE INDEX "guest_person_id_idx" ON "guest"("person_id");

-- CreateIndex
CREATE INDEX "member_visit_org_id_person_id_idx" ON "member_visit"("org_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "enrolment_org_id_campaign_org_id_campaign_id_person_id_enro_key" ON "enrolment"("org_id", "campaign_org_id", "campaign_id", "person_id", "enrolled_on");

-- Keys to the global tables, and references that carry both halves of the key they point to.
do $$
declare c record;
begin
  for c in
    select k.table_name, k.column_name, case when k.column_name like '%person_id' then 'person' else 'org' end as target
      from information_schema.columns k
     where k.table_schema = 'public' and k.data_type = 'uuid' and (k.column_name like '%person_id' or k.column_name like '%org_id')
       and (k.table_name in ('member_class', 'transfer', 'guest', 'participant', 'member_visit')
         or (k.table_name = 'membership' and k.column_name in ('manager_person_id', 'contact_person_id')))
  loop
    execute format('alter table %I add constraint %I foreign key (%I) references %I (id) on delete restrict',
                   c.table_name, c.table_name || '_' || c.column_name || '_to_' || c.target, c.column_name, c.target);
  end loop;
end $$;
alter table member_class add foreign key (org_id, membership_id) references membership (org_id, id);
alter table transfer add foreign key (org_id, membership_id) references membership (org_id, id);

create unique index enrolment_once_open on enrolment (org_id, campaign_org_id, campaign_id, person_id) where left_on is null;
alter table enrolment add constraint enrolment_span check (left_on is null or left_on >= enrolled_on);
alter table enrolment add constraint enrolment_left_because check (left_on is null or reason <> ''); -- LIFE-01
alter table membership add constraint membership_not_managing_oneself check (manager_person_id is distinct from person_id and contact_person_id is distinct from person_id); -- ORG-32, ORG-33
alter table membership add constraint membership_full_after_joining check (full_on is null or joined_on is null or full_on >= joined_on);
alter table member_class add constraint member_class_kind check (kind in (
  'LEADING_CADRE', 'RETIRED', 'FLOATING', 'LAID_OFF', 'NO_POST', 'INFIRM', 'LOW_SCHOOLING', 'STUDENT', 'STAFF', 'LOST_CONTACT', 'SICK_LEAVE', 'SECONDED', 'HARDSHIP',
  'MANAGEMENT', 'TECHNICAL', 'LOGISTICS', 'ENFORCEMENT_CERTIFICATE', 'MIDDLE_TITLE'));
alter table member_class add constraint member_class_span check (ends_on is null or ends_on >= begins_on);
-- ORG-24…27: a way of managing is arranged once it has what it needs.
alter table member_class add constraint member_class_arranged check (arranged_on is null or case kind
  when 'FLOATING' then host_name <> ''
  when 'RETIRED' then partner_person_id is not null
  when 'LAID_OFF' then partner_person_id is not null
  when 'NO_POST' then partner_person_id is not null and post_name <> '' and post_duties <> ''
  else true end);
create unique index member_class_once on member_class (org_id, membership_id, kind) where ends_on is null;
alter table transfer add constraint transfer_elsewhere check (to_org_id is distinct from org_id and to_name <> '');
alter table transfer add constraint transfer_received check (state <> 'RECEIVED' or (received_on >= sent_on and decided_by_person_id is not null and (carry is not null or to_org_id is null)));
alter table transfer add constraint transfer_because check (state not in ('REFUSED', 'RECALLED') or (reason <> '' and decided_by_person_id is not null));
create unique index transfer_one_in_transit on transfer (person_id) where state = 'IN_TRANSIT';
alter table guest add constraint guest_kind check (kind in ('HOST', 'TEMPORARY', 'DOUBLE'));
alter table guest add constraint guest_elsewhere check (org_id <> home_org_id); -- LIFE-05
alter table guest add constraint guest_span check (ends_on is null or ends_on >= begins_on);
create unique index guest_once on guest (org_id, person_id) where ends_on is null;
alter table participant add constraint participant_kind check (kind in ('ACTIVIST', 'DEVELOPMENT_TARGET', 'STAFF', 'YOUTH', 'WOMEN', 'MASSES'));
alter table participant add constraint participant_span check (ends_on is null or (ends_on >= begins_on and end_reason <> ''));
alter table member_visit add constraint visit_manner check (manner in ('VISIT', 'PHONE', 'AID'));
alter table member_visit add constraint visit_someone_else check (visitor_person_id <> person_id);

insert into lifecycle_state (workflow, state, initial) values
  ('transfer', 'IN_TRANSIT', true), ('transfer', 'RECEIVED', false), ('transfer', 'REFUSED', false), ('transfer', 'RECALLED', false);
insert into lifecycle_move (workflow, move, from_state, to_state) values
  ('transfer', 'receive', 'IN_TRANSIT', 'RECEIVED'), ('transfer', 'confirm', 'IN_TRANSIT', 'RECEIVED'),
  ('transfer', 'refuse', 'IN_TRANSIT', 'REFUSED'), ('transfer', 'recall', 'IN_TRANSIT', 'RECALLED');
create trigger keep_lifecycle before insert or update of state on transfer for each row execute function keep_lifecycle();

/* The flags of a membership are what holds today; who belonged to which class when is kept beside them, whoever writes the flag. */
create function keep_class_history() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into member_class (org_id, id, membership_id, kind, begins_on)
  select new.org_id, gen_random_uuid(), new.id, f.kind, case when tg_op = 'INSERT' then new.begins_on else today() end
    from (values ('LEADING_CADRE', new.leading_cadre), ('RETIRED', new.retired), ('FLOATING', new.floating), ('LAID_OFF', new.laid_off), ('NO_POST', new.no_post),
                 ('INFIRM', new.infirm), ('LOW_SCHOOLING', new.low_schooling), ('STUDENT', new.student)) as f (kind, holds)
   where f.holds and not exists (select 1 from member_class c where c.org_id = new.org_id and c.membership_id = new.id and c.kind = f.kind and c.ends_on is null);
  if tg_op = 'UPDATE' then
    update member_class c set ends_on = greatest(c.begins_on, today())
     where c.org_id = new.org_id and c.membership_id = new.id and c.ends_on is null
       and case c.kind when 'LEADING_CADRE' then not new.leading_cadre when 'RETIRED' then not new.retired when 'FLOATING' then not new.floating when 'LAID_OFF' then not new.laid_off
                       when 'NO_POST' then not new.no_post when 'INFIRM' then not new.infirm when 'LOW_SCHOOLING' then not new.low_schooling when 'STUDENT' then not new.student else false end;
  end if;
  return new;
end $$;
create trigger keep_class_history after insert or update of leading_cadre, retired, floating, laid_off, no_post, infirm, low_schooling, student on membership
  for each row execute function keep_class_history();
insert into member_class (org_id, id, membership_id, kind, begins_on)
select m.org_id, gen_random_uuid(), m.id, f.kind, m.begins_on
  from membership m cross join lateral (values ('LEADING_CADRE', m.leading_cadre), ('RETIRED', m.retired), ('FLOATING', m.floating), ('LAID_OFF', m.laid_off), ('NO_POST', m.no_post),
       ('INFIRM', m.infirm), ('LOW_SCHOOLING', m.low_schooling), ('STUDENT', m.student)) as f (kind, holds) where f.holds;

-- Who reads and who writes.
do $$
declare
  r record;
  in_scope text := '(org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1))';
begin
  for r in select * from (values
    ('member_class', '(select reads_widely()) or exists (select 1 from membership m where m.org_id = member_class.org_id and m.id = member_class.membership_id and m.person_id = (select session_person()))', '(select keeps_roll())'),
    ('transfer', '(select reads_widely())', '(select keeps_roll())'),
    ('guest', '(select reads_widely()) or person_id = (select session_person())', '(select keeps_roll())'),
    ('participant', '(select reads_widely())', '(select keeps_roll())'),
    ('member_visit', 'org_id = (select acting_org()) and (select acts_at_home()) or person_id = (select session_person())', '(select acts_at_home())')) as t (name, reads, writes)
  loop
    execute format('alter table %I enable row level security', r.name);
    execute format('alter table %I force row level security', r.name);
    execute format('create policy read_in_scope on %I for select to zhengyou_app, zhengyou_worker using (%s and (%s))', r.name, in_scope, r.reads);
    execute format('create policy add_at_home on %I for insert to zhengyou_app with check (org_id = (select acting_org()) and %s)', r.name, r.writes);
    execute format('create policy change_at_home on %I for update to zhengyou_app using (org_id = (select acting_org()) and %s) with check (org_id = (select acting_org()))', r.name, r.writes);
    execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', r.name);
    execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', r.name);
    execute format('grant select, insert, update on %I to zhengyou_app, zhengyou_worker', r.name);
    execute format('grant select on %I to zhengyou_backup', r.name);
  end loop;
end $$;
-- The receiving organisation reads and answers what is on its way to it; the person sees where the papers are.
create policy read_at_the_other_end on transfer for select to zhengyou_app using (to_org_id = (select acting_org()) and (select reads_widely()));
create policy read_own on transfer for select to zhengyou_app using (person_id = (select session_person()));
create policy answer_at_the_other_end on transfer for update to zhengyou_app using (to_org_id = (select acting_org()) and (select keeps_roll())) with check (to_org_id = (select acting_org()));
create policy read_at_home on guest for select to zhengyou_app using (home_org_id = (select acting_org()) and (select reads_widely()));

/* Each move of a transfer belongs to one end: the sender recalls (and confirms a receipt from outside), the receiver receives or refuses. */
create function keep_transfer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') then return new; end if;
  if tg_op = 'INSERT' then
    if not exists (select 1 from membership m where m.org_id = new.org_id and m.id = new.membership_id and m.person_id = new.person_id and m.ends_on is null) then
      perform refuse('WRONG_STATE');
    end if;
    if new.to_org_id is not null and not exists (select 1 from org o join org_kind k on k.code = o.kind where o.id = new.to_org_id and k.holds_members and o.closed_on is null) then
      perform refuse('NOT_FOUND');
    end if;
    return new;
  end if;
  if (old.org_id, old.person_id, old.membership_id, old.to_org_id, old.to_name, old.document, old.sent_on, old.sent_by_person_id)
     is distinct from (new.org_id, new.person_id, new.membership_id, new.to_org_id, new.to_name, new.document, new.sent_on, new.sent_by_person_id) then
    perform refuse('WRONG_STATE');
  end if;
  if new.state is distinct from old.state
     and acting_org() is distinct from (case when new.state = 'RECALLED' then new.org_id else coalesce(new.to_org_id, new.org_id) end) then
    perform refuse('NOT_AUTHORISED');
  end if;
  return new;
end $$;
create trigger keep_transfer before insert or update on transfer for each row execute function keep_transfer();

/* What ends with a membership, whatever ended it: enrolments, open promises, what is not yet published. Not callable from outside. */
create function leave_roll(of_org uuid, whom uuid, last_day date, why text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare p pledge;
begin
  update enrolment set left_on = greatest(last_day, enrolled_on), reason = why where org_id = of_org and person_id = whom and left_on is null;
  for p in select l.* from pledge l join campaign c on c.org_id = l.campaign_org_id and c.id = l.campaign_id
            where l.org_id = of_org and l.person_id = whom and c.state = 'ISSUED' loop
    if p.state in ('PUBLISHED', 'SETTLED') then
      update pledge_item set state = 'OPEN' where org_id = p.org_id and pledge_id = p.id and state = 'CLAIMED';
      -- What hangs on the wall is in words; of what happened to the member it says no more than that the membership ended.
      update pledge_item set state = 'WITHDRAWN', withdrawn_on = last_day,
             withdrawn_reason = case why when 'CARRIED' then '组织关系转出，随人到新支部继续履行' when 'TRANSFERRED' then '组织关系转出' else '承诺人不再隶属本支部' end
       where org_id = p.org_id and pledge_id = p.id and state = 'OPEN';
    else
      begin
        update pledge set state = 'SURVEYED' where org_id = p.org_id and id = p.id and state = 'RAISED';
        delete from pledge_examination where org_id = p.org_id and pledge_id = p.id;
        delete from pledge_item where org_id = p.org_id and pledge_id = p.id;
        delete from pledge_survey where org_id = p.org_id and pledge_id = p.id;
        delete from pledge where org_id = p.org_id and id = p.id;
      exception when foreign_key_violation then null; -- something hangs on it: it stays as it is
      end;
    end if;
    insert into tally_stale (org_id, campaign_org_id, campaign_id) values (of_org, p.campaign_org_id, p.campaign_id);
  end loop;
  insert into tally_stale (org_id, campaign_org_id, campaign_id)
  select distinct e.org_id, e.campaign_org_id, e.campaign_id from enrolment e where e.org_id = of_org and e.person_id = whom;
end $$;

/* Promises go along: those still open are laid before the receiving branch again in the same words, for its own examination. */
create function carry_pledges(from_org uuid, to_org uuid, whom uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  p pledge;
  fresh uuid;
begin
  for p in select l.* from pledge l join campaign c on c.org_id = l.campaign_org_id and c.id = l.campaign_id
            where l.org_id = from_org and l.person_id = whom and c.state = 'ISSUED'
              and exists (select 1 from enrolment e where e.org_id = to_org and e.campaign_id = l.campaign_id and e.person_id = whom and e.left_on is null)
              and not exists (select 1 from pledge k where k.org_id = to_org and k.campaign_id = l.campaign_id and k.person_id = whom) loop
    fresh := gen_random_uuid();
    perform pg_advisory_xact_lock(hashtext('pledge:' || to_org || p.campaign_id));
    insert into pledge (org_id, id, campaign_org_id, campaign_id, number, pledger_kind, person_id, author_person_id, pledger_name, pledger_title, sort_key, leading_cadre, form,
                        oral_on, oral_witness, oral_gist, post, updated_at)
    values (to_org, fresh, p.campaign_org_id, p.campaign_id, (select coalesce(max(k.number), 0) + 1 from pledge k where k.org_id = to_org and k.campaign_id = p.campaign_id),
            'PERSON', whom, whom, p.pledger_name, p.pledger_title, p.sort_key, p.leading_cadre, p.form, p.oral_on, p.oral_witness, p.oral_gist, p.post, now());
    insert into pledge_survey (org_id, id, pledge_id, visited_on, visited_whom, asked, answered, recorded_by_person_id)
    select to_org, gen_random_uuid(), fresh, s.visited_on, s.visited_whom, s.asked, s.answered, s.recorded_by_person_id from pledge_survey s where s.org_id = from_org and s.pledge_id = p.id;
    insert into pledge_item (org_id, id, pledge_id, campaign_org_id, campaign_id, number, category_id, standard, text, target, due_on, beneficiary, checked_how)
    select to_org, gen_random_uuid(), fresh, i.campaign_org_id, i.campaign_id, row_number() over (order by i.number), i.category_id, i.standard, i.text, i.target, i.due_on, i.beneficiary, i.checked_how
      from pledge_item i where i.org_id = from_org and i.pledge_id = p.id and i.state in ('OPEN', 'CLAIMED');
    if p.state in ('PUBLISHED', 'SETTLED', 'RAISED') then
      begin
        update pledge set state = 'RAISED' where org_id = to_org and id = fresh;
      exception when sqlstate 'ZY002' then null; -- not whole any more (INV-07): the member completes it and raises it
      end;
    end if;
  end loop;
end $$;

/* LIFE-01: the papers have arrived. The old membership ends the day before, the new one begins: on every day the person is counted once. */
create function settle_transfer(from_org uuid, transfer_id uuid, fresh uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  t transfer;
  m membership;
  last_day date;
begin
  select * into t from transfer x where x.org_id = from_org and x.id = transfer_id and x.state = 'RECEIVED';
  if not found or not keeps_roll() or acting_org() is distinct from coalesce(t.to_org_id, t.org_id) then perform refuse('NOT_AUTHORISED'); end if;
  select * into m from membership x where x.org_id = t.org_id and x.id = t.membership_id and x.ends_on is null for update;
  if not found then perform refuse('WRONG_STATE'); end if;
  last_day := t.received_on - 1;
  update membership set ends_on = last_day, end_reason = 'TRANSFERRED', end_document = t.document, version = version + 1 where org_id = m.org_id and id = m.id;
  if t.to_org_id is not null then
    insert into membership (org_id, id, person_id, standing, leading_cadre, retired, floating, laid_off, no_post, infirm, low_schooling, student, post, joined_on, full_on, name_hidden, begins_on)
    values (t.to_org_id, fresh, m.person_id, m.standing, m.leading_cadre, m.retired, m.floating, m.laid_off, m.no_post, m.infirm, m.low_schooling, m.student, m.post, m.joined_on, m.full_on, m.name_hidden, t.received_on);
    update person_private set managing_org_id = t.to_org_id where person_id = m.person_id and managing_org_id = m.org_id;
    update guest set ends_on = greatest(begins_on, last_day) where org_id = t.to_org_id and person_id = m.person_id and ends_on is null;
    insert into enrolment (org_id, id, campaign_org_id, campaign_id, person_id, leading_cadre, standing, enrolled_on, reason)
    select a.org_id, gen_random_uuid(), a.campaign_org_id, a.campaign_id, m.person_id, m.leading_cadre, m.standing, t.received_on, 'TRANSFERRED'
      from adoption a join campaign c on c.org_id = a.campaign_org_id and c.id = a.campaign_id where a.org_id = t.to_org_id and c.state = 'ISSUED';
    insert into tally_stale (org_id, campaign_org_id, campaign_id) select a.org_id, a.campaign_org_id, a.campaign_id from adoption a where a.org_id = t.to_org_id;
    if t.carry then perform carry_pledges(t.org_id, t.to_org_id, m.person_id); end if;
  end if;
  perform leave_roll(t.org_id, m.person_id, last_day, case when t.carry then 'CARRIED' else 'TRANSFERRED' end);
end $$;

/* Death, expulsion and the like. Whoever is left with no membership and no duty anywhere has no account either. */
create function end_membership(whom uuid, last_day date, why text, document text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not keeps_roll() then perform refuse('NOT_AUTHORISED'); end if;
  update membership set ends_on = last_day, end_reason = why, end_document = document, version = version + 1
   where org_id = acting_org() and person_id = whom and ends_on is null and begins_on <= last_day;
  if not found then perform refuse('WRONG_STATE'); end if;
  update transfer set state = 'RECALLED', reason = why, decided_by_person_id = session_person(), decided_at = app_now() where org_id = acting_org() and person_id = whom and state = 'IN_TRANSIT';
  perform leave_roll(acting_org(), whom, last_day, why);
  if not exists (select 1 from duty d where d.person_id = whom and (d.ends_on is null or d.ends_on >= today())) then
    update account set disabled_at = now(), authz_version = authz_version + 1 where person_id = whom and disabled_at is null;
  end if;
end $$;

/* Members on their way from or to the org acted in, with what the receiver has to know before answering; no word of what is not published. */
create function transfers_here() returns table (id uuid, org_id uuid, arriving boolean, person_id uuid, name text, other_name text, document text, sent_on date, state text, received_on date,
    carry boolean, reason text, decided_by text, standing text, leading_cadre boolean, post text, joined_on date, begins_on date, open_items integer, open_rectifications integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.id, t.org_id, t.to_org_id is not distinct from acting_org(), t.person_id, p.name, case when t.to_org_id is not distinct from acting_org() then f.name else t.to_name end, t.document, t.sent_on,
         t.state, t.received_on, t.carry, t.reason, b.name, m.standing, m.leading_cadre, m.post, m.joined_on, m.begins_on,
         (select count(*)::int from pledge l join pledge_item i on i.org_id = l.org_id and i.pledge_id = l.id where l.org_id = t.org_id and l.person_id = t.person_id and l.state = 'PUBLISHED' and i.state in ('OPEN', 'CLAIMED')),
         (select count(*)::int from rectification r where r.org_id = t.org_id and r.owner_person_id = t.person_id and r.state not in ('CLOSED', 'CANCELLED'))
    from transfer t join person p on p.id = t.person_id join org f on f.id = t.org_id join membership m on m.org_id = t.org_id and m.id = t.membership_id left join person b on b.id = t.decided_by_person_id
   where (t.org_id = acting_org() or t.to_org_id = acting_org()) and reads_widely()
   order by t.state <> 'IN_TRANSIT', coalesce(t.received_on, t.sent_on) desc, t.id limit 200
$$;

/* Who belonged on that day, full and probationary apart (ORG-23): a later transfer does not change the figure of an earlier day. */
create function count_roll_on(of_org uuid, on_day date) returns table (members integer, full_members integer, probationary integer, leaders integer)
language sql stable set search_path = public, pg_temp as $$
  select count(*)::int, (count(*) filter (where not x.trial))::int, (count(*) filter (where x.trial))::int, (count(*) filter (where x.leads))::int
    from (select m.standing = 'PROBATIONARY' or m.full_on > on_day as trial, m.leading_cadre as leads
            from membership m where m.org_id = of_org and m.begins_on <= on_day and (m.ends_on is null or m.ends_on >= on_day)) x
$$;
/* Who was enrolled in a campaign on that day: the denominator of a figure of that day. */
create function count_enrolled_on(of_org uuid, campaign_key uuid, on_day date) returns table (members integer, leaders integer)
language sql stable set search_path = public, pg_temp as $$
  select count(*)::int, (count(*) filter (where e.leading_cadre))::int from enrolment e
   where e.org_id = of_org and e.campaign_id = campaign_key and e.enrolled_on <= on_day and (e.left_on is null or e.left_on >= on_day)
$$;

/* A person of another organisation by full name and short code, for whoever keeps a roll: nothing but the id is given away. */
create function member_named(full_name text, org_code text) returns table (person_id uuid, org_id uuid) language sql stable security definer set search_path = public, pg_temp as $$
  select m.person_id, m.org_id from org o join membership m on m.org_id = o.id join person p on p.id = m.person_id
   where keeps_roll() and o.code = lower(org_code) and p.name = full_name and m.begins_on <= today() and (m.ends_on is null or m.ends_on >= today())
$$;
revoke execute on function keep_class_history, keep_transfer, leave_roll, carry_pledges, settle_transfer, end_membership, transfers_here, member_named, count_roll_on, count_enrolled_on from public;
grant execute on function settle_transfer, end_membership, transfers_here, member_named to zhengyou_app;
grant execute on function count_roll_on, count_enrolled_on to zhengyou_app, zhengyou_worker;
