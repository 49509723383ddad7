-- AlterTable
ALTER TABLE "pledge_item" ADD COLUMN     "standing" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "pledge_item_version" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'AMEND';

-- AlterTable
ALTER TABLE "pledge_report" ADD COLUMN     "silent" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'REPORTED';

-- CreateTable
CREATE TABLE "pledge_report_return" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "returned_by_org_id" UUID NOT NULL,
    "returned_by_person_id" UUID NOT NULL,
    "returned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pledge_report_return_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "pledge_extension" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by_person_id" UUID NOT NULL,
    "asked_on" DATE NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'ASKED',
    "answer" TEXT NOT NULL DEFAULT '',
    "decided_by_person_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "pledge_extension_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "pledge_item_check" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "checked_on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "confirmed_by_person_id" UUID NOT NULL,

    CONSTRAINT "pledge_item_check_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "pledge_report_return_org_id_report_id_idx" ON "pledge_report_return"("org_id", "report_id");

-- CreateIndex
CREATE INDEX "pledge_extension_org_id_item_id_idx" ON "pledge_extension"("org_id", "item_id");

-- CreateIndex
CREATE INDEX "pledge_item_check_org_id_item_id_idx" ON "pledge_item_check"("org_id", "item_id");

-- AddForeignKey
ALTER TABLE "pledge_report_return" ADD CONSTRAINT "pledge_report_return_org_id_report_id_fkey" FOREIGN KEY ("org_id", "report_id") REFERENCES "pledge_report"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_extension" ADD CONSTRAINT "pledge_extension_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "pledge_item"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_item_check" ADD CONSTRAINT "pledge_item_check_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "pledge_item"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Returned reports, extensions asked for before the day, and standing pledges with their yearly check (LIFE-09, PLG-20, PLG-24).
insert into lifecycle_state (workflow, state, initial) values
  ('pledge_report', 'REPORTED', true), ('pledge_report', 'RETURNED', false),
  ('pledge_extension', 'ASKED', true), ('pledge_extension', 'GRANTED', false), ('pledge_extension', 'DECLINED', false);
insert into lifecycle_move (workflow, move, from_state, to_state) values
  ('pledge_report', 'return', 'REPORTED', 'RETURNED'), ('pledge_report', 'resubmit', 'RETURNED', 'REPORTED'),
  ('pledge_extension', 'grant', 'ASKED', 'GRANTED'), ('pledge_extension', 'decline', 'ASKED', 'DECLINED'),
  ('pledge_item', 'renew', 'FULFILLED', 'OPEN');
create trigger keep_lifecycle before insert or update of state on pledge_report for each row execute function keep_lifecycle();
create trigger keep_lifecycle before insert or update of state on pledge_extension for each row execute function keep_lifecycle();

do $$
declare c record;
begin
  for c in select t, k from (values ('pledge_report_return', 'org_id'), ('pledge_report_return', 'returned_by_org_id'), ('pledge_report_return', 'returned_by_person_id'),
      ('pledge_extension', 'org_id'), ('pledge_extension', 'asked_by_person_id'), ('pledge_extension', 'decided_by_person_id'),
      ('pledge_item_check', 'org_id'), ('pledge_item_check', 'confirmed_by_person_id')) x (t, k) loop
    execute format('alter table %I add constraint %I foreign key (%I) references %I (id) on delete restrict', c.t, c.t || '_' || c.k || '_to', c.k,
                   case when c.k like '%person_id' then 'person' else 'org' end);
  end loop;
end $$;
alter table pledge_report_return add constraint report_return_reason check (reason <> '');
alter table pledge_item_version add constraint version_kind check (kind in ('AMEND', 'RESCHEDULE', 'EXTEND', 'RENEW'));
alter table pledge_extension add constraint extension_asked_before check (asked_on <= from_day and to_day > from_day and reason <> ''); -- LIFE-09
alter table pledge_extension add constraint extension_decided_by_another check (decided_by_person_id is null or decided_by_person_id <> asked_by_person_id);
alter table pledge_extension add constraint extension_decided_whole check (state = 'ASKED' or (decided_by_person_id is not null and decided_at is not null and (state = 'GRANTED' or answer <> '')));
create unique index extension_one_open on pledge_extension (org_id, item_id) where state = 'ASKED';

create function guard_rows(t text, reads text, adds text, changes text) returns void language plpgsql as $$
declare in_scope text := '(org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1))';
begin
  execute format('alter table %I enable row level security', t);
  execute format('alter table %I force row level security', t);
  execute format('create policy read_in_scope on %I for select to zhengyou_app, zhengyou_worker using (%s and (%s))', t, in_scope, reads);
  execute format('create policy add_by_right on %I for insert to zhengyou_app, zhengyou_worker with check (%s)', t, adds);
  execute format('create policy change_by_right on %I for update to zhengyou_app, zhengyou_worker using (%s) with check (%s)', t, changes, changes);
  execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', t);
  execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', t);
  execute format('grant select, insert, update on %I to zhengyou_app, zhengyou_worker', t);
  execute format('grant select on %I to zhengyou_backup', t);
end $$;
-- The superior returns what the org reported, and says why; nobody returns their own.
select guard_rows('pledge_report_return', 'true',
  'returned_by_person_id = (select session_person()) and returned_by_org_id = (select acting_org()) and org_id <> (select acting_org()) and (select may_write(org_id, ''EXAMINE'') limit 1)', 'false');
-- Asked by the pledger or by those who keep the records, decided by whoever examines.
select guard_rows('pledge_extension',
  'exists (select 1 from pledge_item i where i.org_id = pledge_extension.org_id and i.id = pledge_extension.item_id)',
  'asked_by_person_id = (select session_person()) and asked_on = (select today()) and org_id = (select acting_org()) and exists (select 1 from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id
     where i.org_id = pledge_extension.org_id and i.id = pledge_extension.item_id and i.due_on = pledge_extension.from_day and i.state = ''OPEN'' and p.state = ''PUBLISHED''
       and ((select acts_at_home()) or p.person_id = (select session_person())))',
  '(select may_write(org_id, ''EXAMINE'') limit 1)');
select guard_rows('pledge_item_check',
  'exists (select 1 from pledge_item i where i.org_id = pledge_item_check.org_id and i.id = pledge_item_check.item_id)',
  'confirmed_by_person_id = (select session_person()) and (select may_write(org_id, ''EXAMINE'') limit 1)', 'false');
drop function guard_rows(text, text, text, text);

alter policy change_by_right on pledge_report using (org_id = (select acting_org()) and (select acts_at_home()) or (select may_write(org_id, 'EXAMINE') limit 1))
  with check (org_id = (select acting_org()) and (select acts_at_home()) or (select may_write(org_id, 'EXAMINE') limit 1));

/* The superior moves a report back and changes no figure; the figures are the org's own. */
create function keep_report() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') then return new; end if;
  if new.org_id is distinct from acting_org() and (old.items, old.fulfilled, old.overdue, old.not_due, old.withdrawn, old.silent, old.note, old.period)
       is distinct from (new.items, new.fulfilled, new.overdue, new.not_due, new.withdrawn, new.silent, new.note, new.period) then perform refuse('NOT_AUTHORISED'); end if;
  if new.state = 'RETURNED' and old.state <> 'RETURNED' and not exists (
      select 1 from pledge_report_return r where r.org_id = new.org_id and r.report_id = new.id and r.returned_at >= old.reported_at) then perform refuse('NOT_AUTHORISED'); end if;
  return new;
end $$;
create trigger keep_report before update on pledge_report for each row execute function keep_report();

/* LIFE-09: only a standing pledge begins again, on a later day; what is granted is what was asked for. */
create function keep_standing() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.state = 'FULFILLED' and new.state = 'OPEN' and not (new.standing and new.due_on > old.due_on and new.fulfilled_on is null
       and exists (select 1 from pledge_item_check c where c.org_id = new.org_id and c.item_id = new.id and c.checked_on = old.fulfilled_on)) then
    perform refuse('WRONG_STATE');
  end if;
  if new.standing <> old.standing and exists (select 1 from pledge p where p.org_id = new.org_id and p.id = new.pledge_id and p.state not in ('SURVEYED', 'RETURNED')) then
    perform refuse('PUBLISHED_WORDING');
  end if;
  return new;
end $$;
create trigger keep_standing before update on pledge_item for each row execute function keep_standing();
create function keep_extension() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') then return new; end if;
  if (old.item_id, old.from_day, old.to_day, old.reason, old.asked_by_person_id, old.asked_on) is distinct from (new.item_id, new.from_day, new.to_day, new.reason, new.asked_by_person_id, new.asked_on)
     or new.decided_by_person_id is distinct from session_person() then perform refuse('NOT_AUTHORISED'); end if;
  return new;
end $$;
create trigger keep_extension before update on pledge_extension for each row execute function keep_extension();
revoke execute on function keep_report, keep_standing, keep_extension from public;

/* Standing pledges kept last year, whose new year has begun: the job opens them again org by org. */
create function orgs_with_standing_items() returns table (org_id uuid) language sql stable security definer set search_path = public, pg_temp as $$
  select distinct i.org_id from pledge_item i where i.standing and i.state = 'FULFILLED' and extract(year from i.fulfilled_on) < extract(year from today())
$$;
revoke execute on function orgs_with_standing_items from public;
grant execute on function orgs_with_standing_items to zhengyou_worker;
create index pledge_item_standing on pledge_item (org_id) where standing;

/* What waits of this person's pledges beyond the common list. */
create or replace function my_pledge_todo() returns table (kind text, org_id uuid, org_code text, org_name text, capacity text, acting boolean, mine boolean,
    subject_id uuid, title text, detail text, due_on date, count integer)
language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
#variable_conflict use_column
declare
  me uuid := session_person();
  day date := today();
  heads uuid[];
  keepers uuid[];
  lower_orgs uuid[];
begin
  if me is null then return; end if;
  select coalesce(array_agg(distinct d.org_id) filter (where d.kind in ('SECRETARY', 'DEPUTY_SECRETARY')), '{}'),
         coalesce(array_agg(distinct d.org_id) filter (where d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'OFFICER')), '{}')
    into heads, keepers from duty d join org o on o.id = d.org_id
   where d.person_id = me and o.closed_on is null and d.begins_on <= day and (d.ends_on is null or d.ends_on >= day);
  select coalesce(array_agg(o.id), '{}') into lower_orgs from org o where o.parent_id = any (heads) and o.closed_on is null;
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
     group by s.org_id
    union all
    select 'EXTENSION_DECIDE', x.by_org, false, x.pledge_id, x.pledger_name, x.text, x.from_day, 1
      from (select p.id as pledge_id, p.pledger_name, i.text, e.from_day,
                   case when o.parent_id is not null and examined_above(p.org_id, p.pledger_kind, array[p.person_id, p.author_person_id, p.proxy_person_id]) then o.parent_id else p.org_id end as by_org
              from pledge_extension e join pledge_item i on i.org_id = e.org_id and i.id = e.item_id join pledge p on p.org_id = i.org_id and p.id = i.pledge_id join org o on o.id = p.org_id
             where e.state = 'ASKED' and e.org_id = any (heads || lower_orgs) and e.asked_by_person_id <> me and p.person_id is distinct from me and p.author_person_id <> me) x
     where x.by_org = any (heads)
    union all
    select 'REPORT_RETURNED', q.org_id, false, q.id, c.title, coalesce((select r.reason from pledge_report_return r where r.org_id = q.org_id and r.report_id = q.id order by r.returned_at desc limit 1), ''), null, 1
      from pledge_report q join campaign c on c.org_id = q.campaign_org_id and c.id = q.campaign_id where q.state = 'RETURNED' and q.org_id = any (keepers))
  select w.kind, o.id, o.code, o.short_name, h.title, coalesce(h.acting, false), w.mine, w.subject_id, w.title, w.detail, w.due_on, w.count
    from wanted w join org o on o.id = w.org_id
    left join lateral (select d.title, d.acting from duty d where not w.mine and d.org_id = w.org_id and d.person_id = me and d.kind <> 'ADMINISTRATOR'
       and d.begins_on <= day and (d.ends_on is null or d.ends_on >= day) order by array_position(array['SECRETARY', 'DEPUTY_SECRETARY', 'OFFICER'], d.kind) limit 1) h on true;
end $$;
create index pledge_report_returned on pledge_report (org_id) where state = 'RETURNED';
select pgboss.create_queue('renew-standing', '{"policy":"short","retryLimit":3}');
