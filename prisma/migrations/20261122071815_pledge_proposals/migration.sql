-- CreateTable
CREATE TABLE "pledge_proposal" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "examination_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "beneficiary" TEXT NOT NULL,
    "checked_how" TEXT NOT NULL,

    CONSTRAINT "pledge_proposal_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "pledge_proposal_answer" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "examination_id" UUID NOT NULL,
    "accepted" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "answered_by_person_id" UUID NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pledge_proposal_answer_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "pledge_stand_in" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "document" TEXT NOT NULL,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,
    "named_by_person_id" UUID NOT NULL,
    "named_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pledge_stand_in_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "pledge_proposal_org_id_item_id_idx" ON "pledge_proposal"("org_id", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_proposal_org_id_examination_id_item_id_key" ON "pledge_proposal"("org_id", "examination_id", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_proposal_answer_org_id_examination_id_key" ON "pledge_proposal_answer"("org_id", "examination_id");

-- AddForeignKey
ALTER TABLE "pledge_proposal" ADD CONSTRAINT "pledge_proposal_org_id_examination_id_fkey" FOREIGN KEY ("org_id", "examination_id") REFERENCES "pledge_examination"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_proposal" ADD CONSTRAINT "pledge_proposal_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "pledge_item"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_proposal_answer" ADD CONSTRAINT "pledge_proposal_answer_org_id_examination_id_fkey" FOREIGN KEY ("org_id", "examination_id") REFERENCES "pledge_examination"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The third answer of an examiner (PLG-06): another wording, which the author accepts or refuses; and taking back an
-- examination that nobody has published yet.
insert into lifecycle_state (workflow, state, initial) values ('pledge', 'PROPOSED', false);
insert into lifecycle_move (workflow, move, from_state, to_state) values
  ('pledge', 'propose', 'RAISED', 'PROPOSED'), ('pledge', 'accept', 'PROPOSED', 'SETTLED'), ('pledge', 'refuse', 'PROPOSED', 'RAISED'),
  ('pledge', 'reopen', 'SETTLED', 'RAISED'), ('pledge', 'reopen', 'PROPOSED', 'RAISED');

do $$
declare c record;
begin
  for c in select t, k from (values ('pledge_proposal', 'org_id'), ('pledge_proposal_answer', 'org_id'), ('pledge_proposal_answer', 'answered_by_person_id'),
      ('pledge_stand_in', 'org_id'), ('pledge_stand_in', 'person_id'), ('pledge_stand_in', 'named_by_person_id')) x (t, k) loop
    execute format('alter table %I add constraint %I foreign key (%I) references %I (id) on delete restrict', c.t, c.t || '_' || c.k || '_to', c.k,
                   case when c.k like '%person_id' then 'person' else 'org' end);
  end loop;
end $$;
alter table pledge_examination drop constraint examination_decision;
alter table pledge_examination add constraint examination_decision check (decision in ('SETTLE', 'RETURN', 'PROPOSE') and (decision = 'SETTLE' or reason <> ''));
alter table pledge_proposal_answer add constraint answer_refusal_reason check (accepted or reason <> '');
alter table pledge_stand_in add constraint stand_in_document check (document <> '' and (ends_on is null or ends_on >= begins_on)); -- LIFE-03

create function guard_rows(tables text[], reads text, adds text, changes text) returns void language plpgsql as $$
declare
  t text;
  in_scope text := '(org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1))';
begin
  foreach t in array tables loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy read_in_scope on %I for select to zhengyou_app, zhengyou_worker using (%s and (%s))', t, in_scope, replace(reads, '$t', t));
    execute format('create policy add_by_right on %I for insert to zhengyou_app, zhengyou_worker with check (%s)', t, replace(adds, '$t', t));
    execute format('create policy change_by_right on %I for update to zhengyou_app, zhengyou_worker using (%s) with check (%s)', t, replace(changes, '$t', t), replace(changes, '$t', t));
    execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', t);
    execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', t);
    execute format('grant select, insert, update on %I to zhengyou_app, zhengyou_worker', t);
    execute format('grant select on %I to zhengyou_backup', t);
  end loop;
end $$;
-- Read by whoever reads the pledge, written by whoever examines it.
select guard_rows(array['pledge_proposal'],
  'exists (select 1 from pledge_examination e where e.org_id = $t.org_id and e.id = $t.examination_id)',
  '(select may_write(org_id, ''EXAMINE'') limit 1)', 'false');
-- Answered in one's own name, and never by the examiner who proposed it (INV-01).
select guard_rows(array['pledge_proposal_answer'],
  'exists (select 1 from pledge_examination e where e.org_id = $t.org_id and e.id = $t.examination_id)',
  'org_id = (select acting_org()) and answered_by_person_id = (select session_person()) and exists (select 1 from pledge_examination e join pledge p on p.org_id = e.org_id and p.id = e.pledge_id
     where e.org_id = $t.org_id and e.id = $t.examination_id and e.decision = ''PROPOSE'' and e.examiner_person_id <> (select session_person()) and p.state = ''PROPOSED'')', 'false');
-- Named from above, of those who hold an office in the organisation itself.
select guard_rows(array['pledge_stand_in'], 'true',
  'named_by_person_id = (select session_person()) and person_id <> (select session_person()) and org_id is distinct from (select acting_org()) and (select may_write(org_id, ''EXAMINE'') limit 1)
     and exists (select 1 from duty d where d.org_id = $t.org_id and d.person_id = $t.person_id and d.kind <> ''ADMINISTRATOR'' and d.begins_on <= (select today()) and (d.ends_on is null or d.ends_on >= (select today())))',
  'org_id is distinct from (select acting_org()) and (select may_write(org_id, ''EXAMINE'') limit 1)');
drop function guard_rows(text[], text, text, text);

-- The direct superior who examines also reads what they proposed.
alter policy read_to_examine on pledge using (
  state in ('RAISED', 'RETURNED', 'PROPOSED') and (select may_write(org_id, 'EXAMINE') limit 1)
  and examined_above(org_id, pledger_kind, array[person_id, author_person_id, proxy_person_id]));

/* INV-06: settled wording is frozen. Before that its author writes; once a change is proposed it becomes exactly what was proposed, or stays. */
create or replace function keep_published_wording() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare p pledge;
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') and tg_op = 'INSERT' then return new; end if;
  select * into p from pledge where org_id = coalesce(new.org_id, old.org_id) and id = coalesce(new.pledge_id, old.pledge_id);
  if tg_op = 'UPDATE' and (old.text, old.target, old.due_on, old.number, old.category_id, old.standard, old.beneficiary, old.checked_how, old.pledge_id)
       is not distinct from (new.text, new.target, new.due_on, new.number, new.category_id, new.standard, new.beneficiary, new.checked_how, new.pledge_id) then
    return new;
  end if;
  if tg_op = 'UPDATE' and new.latest_version = old.latest_version + 1 and p.state = 'PUBLISHED'
     and exists (select 1 from pledge_item_version v where v.org_id = new.org_id and v.item_id = new.id and v.version = new.latest_version
                   and v.text = new.text and v.target = new.target and v.due_on = new.due_on)
     and (old.number, old.category_id, old.standard, old.pledge_id) is not distinct from (new.number, new.category_id, new.standard, new.pledge_id) then
    return new;
  end if;
  if tg_op = 'UPDATE' and p.state = 'PROPOSED' and (old.number, old.category_id, old.standard, old.pledge_id) is not distinct from (new.number, new.category_id, new.standard, new.pledge_id)
     and exists (select 1 from pledge_proposal c join pledge_proposal_answer a on a.org_id = c.org_id and a.examination_id = c.examination_id and a.accepted
                  where c.org_id = new.org_id and c.item_id = new.id
                    and (c.text, c.target, c.due_on, c.beneficiary, c.checked_how) is not distinct from (new.text, new.target, new.due_on, new.beneficiary, new.checked_how)) then
    return new;
  end if;
  if p.state not in ('SURVEYED', 'RETURNED') then perform refuse('PUBLISHED_WORDING'); end if;
  return coalesce(new, old);
end $$;

/* INV-01: accepting settles in the name of the examiner who proposed, and only after the author said yes. */
create function keep_proposal() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare e pledge_examination;
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') or old.state <> 'PROPOSED' or new.state = old.state then return new; end if;
  select * into e from pledge_examination x where x.org_id = old.org_id and x.pledge_id = old.id and x.decision = 'PROPOSE' order by x.decided_at desc limit 1;
  if new.state = 'SETTLED' and (new.examiner_person_id is distinct from e.examiner_person_id
       or not exists (select 1 from pledge_proposal_answer a where a.org_id = e.org_id and a.examination_id = e.id and a.accepted)) then
    perform refuse('NOT_AUTHORISED');
  end if;
  return new;
end $$;
create trigger keep_proposal before update of state on pledge for each row execute function keep_proposal();
revoke execute on function keep_proposal from public;

/* What waits of this person's pledges beyond the common list: a proposed change to answer, and what a stand-in examines. */
create function my_pledge_todo() returns table (kind text, org_id uuid, org_code text, org_name text, capacity text, acting boolean, mine boolean,
    subject_id uuid, title text, detail text, due_on date, count integer)
language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
#variable_conflict use_column
declare
  me uuid := session_person();
  day date := today();
begin
  if me is null then return; end if;
  return query
  with wanted as (
    select 'PLEDGE_PROPOSED' as kind, p.org_id, p.person_id is not distinct from me as mine, p.id as subject_id, p.pledger_name as title,
           coalesce((select e.reason from pledge_examination e where e.org_id = p.org_id and e.pledge_id = p.id and e.decision = 'PROPOSE' order by e.decided_at desc limit 1), '') as detail,
           null::date as due_on, 1 as count
      from pledge p where p.state = 'PROPOSED' and (p.person_id = me or (p.pledger_kind <> 'PERSON' and p.author_person_id = me))
    union all
    select 'PLEDGE_EXAMINE', s.org_id, false, (array_agg(p.id order by p.sort_key))[1], array_to_string((array_agg(p.pledger_name order by p.sort_key))[1:3], '、'), '', null, count(*)::integer
      from pledge_stand_in s join pledge p on p.org_id = s.org_id and p.state = 'RAISED'
     where s.person_id = me and s.begins_on <= day and (s.ends_on is null or s.ends_on >= day)
       and p.person_id is distinct from me and p.author_person_id <> me and p.proxy_person_id is distinct from me
       and not exists (select 1 from duty d where d.org_id = s.org_id and d.person_id = me and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY') and d.begins_on <= day and (d.ends_on is null or d.ends_on >= day))
     group by s.org_id)
  select w.kind, o.id, o.code, o.short_name, h.title, coalesce(h.acting, false), w.mine, w.subject_id, w.title, w.detail, w.due_on, w.count
    from wanted w join org o on o.id = w.org_id
    left join lateral (select d.title, d.acting from duty d where not w.mine and d.org_id = w.org_id and d.person_id = me and d.kind <> 'ADMINISTRATOR'
       and d.begins_on <= day and (d.ends_on is null or d.ends_on >= day) order by d.begins_on limit 1) h on true;
end $$;
revoke execute on function my_pledge_todo from public;
grant execute on function my_pledge_todo to zhengyou_app;
create index pledge_proposed on pledge (person_id) where state = 'PROPOSED';
