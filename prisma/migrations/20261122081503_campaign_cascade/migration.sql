-- AlterTable
ALTER TABLE "campaign" ADD COLUMN     "scheme" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "campaign_stage" ADD COLUMN     "original_ends_on" DATE;

-- AlterTable
ALTER TABLE "adoption" ADD COLUMN     "likeness" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "reminded_at" TIMESTAMPTZ(3),
ADD COLUMN     "reminded_by_org_id" UUID;

-- CreateTable
CREATE TABLE "campaign_date_move" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "basis_document" TEXT NOT NULL,
    "stages" INTEGER NOT NULL,
    "reports" INTEGER NOT NULL,
    "items" INTEGER NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "mover_person_id" UUID NOT NULL,

    CONSTRAINT "campaign_date_move_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "adoption_tally" (
    "org_id" UUID NOT NULL,
    "campaign_org_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "orgs" INTEGER NOT NULL,

    CONSTRAINT "adoption_tally_pkey" PRIMARY KEY ("org_id","campaign_org_id","campaign_id","state")
);

-- AddForeignKey
ALTER TABLE "campaign_date_move" ADD CONSTRAINT "campaign_date_move_org_id_campaign_id_fkey" FOREIGN KEY ("org_id", "campaign_id") REFERENCES "campaign"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table campaign_date_move add constraint campaign_date_move_org_id_to_org foreign key (org_id) references org (id) on delete restrict;
alter table campaign_date_move add constraint campaign_date_move_mover_to_person foreign key (mover_person_id) references person (id) on delete restrict;
alter table campaign_date_move add constraint date_move_reason check (basis_document <> '' and to_day > from_day);
alter table adoption add constraint adoption_reminded_by_org_id_to_org foreign key (reminded_by_org_id) references org (id) on delete restrict;
alter table adoption_tally add constraint adoption_tally_org_id_to_org foreign key (org_id) references org (id) on delete restrict;
alter table adoption_tally add foreign key (campaign_org_id, campaign_id) references campaign (org_id, id) on delete cascade;

do $$
declare
  t text;
  in_scope text := '(org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1))';
begin
  foreach t in array array['campaign_date_move', 'adoption_tally'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy read_in_scope on %I for select to zhengyou_app, zhengyou_worker using (%s)', t, in_scope);
    execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', t);
    execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', t);
    execute format('grant select on %I to zhengyou_app, zhengyou_worker, zhengyou_backup', t);
  end loop;
end $$;
create policy read_from_above on campaign_date_move for select to zhengyou_app, zhengyou_worker using (
  (select true from campaign p where p.org_id = campaign_date_move.org_id and p.id = campaign_date_move.campaign_id limit 1));

-- Coverage is live: a move of one org carries one step up its line, a cascade carries all of them in one statement.
-- Rows are taken in the order of their orgs, so that two organisations moving at once wait rather than lock each other out.
create function carry_adoptions(step integer, org uuid, campaign_org uuid, campaign uuid, at_state text, added integer) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into adoption_tally (org_id, campaign_org_id, campaign_id, state, orgs)
  select c.ancestor, campaign_org, campaign, at_state, step * added from org_closure c where c.descendant = org order by c.ancestor
  on conflict (org_id, campaign_org_id, campaign_id, state) do update set orgs = adoption_tally.orgs + excluded.orgs
$$;
create function count_new_adoptions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into adoption_tally (org_id, campaign_org_id, campaign_id, state, orgs)
  select c.ancestor, n.campaign_org_id, n.campaign_id, n.state, count(*) from new_rows n join org_closure c on c.descendant = n.org_id
   group by 1, 2, 3, 4 order by 1, 4
  on conflict (org_id, campaign_org_id, campaign_id, state) do update set orgs = adoption_tally.orgs + excluded.orgs;
  return null;
end $$;
create function count_moved_adoption() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform carry_adoptions(-1, old.org_id, old.campaign_org_id, old.campaign_id, old.state, 1);
  if tg_op = 'UPDATE' then perform carry_adoptions(1, new.org_id, new.campaign_org_id, new.campaign_id, new.state, 1); end if;
  return null;
end $$;
create trigger count_new after insert on adoption referencing new table as new_rows for each statement execute function count_new_adoptions();
create trigger count_moved after update of state on adoption for each row when (old.state is distinct from new.state) execute function count_moved_adoption();
create trigger count_gone after delete on adoption for each row execute function count_moved_adoption();
-- A subtree that changes its superior takes its counts along.
create function count_new_line() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into adoption_tally (org_id, campaign_org_id, campaign_id, state, orgs)
  select n.ancestor, a.campaign_org_id, a.campaign_id, a.state, count(*) from new_rows n join adoption a on a.org_id = n.descendant
   group by 1, 2, 3, 4 order by 1, 4
  on conflict (org_id, campaign_org_id, campaign_id, state) do update set orgs = adoption_tally.orgs + excluded.orgs;
  return null;
end $$;
create function count_old_line() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into adoption_tally (org_id, campaign_org_id, campaign_id, state, orgs)
  select o.ancestor, a.campaign_org_id, a.campaign_id, a.state, -count(*) from old_rows o join adoption a on a.org_id = o.descendant
   group by 1, 2, 3, 4 order by 1, 4
  on conflict (org_id, campaign_org_id, campaign_id, state) do update set orgs = adoption_tally.orgs + excluded.orgs;
  return null;
end $$;
create trigger count_new_line after insert on org_closure referencing new table as new_rows for each statement execute function count_new_line();
create trigger count_old_line after delete on org_closure referencing old table as old_rows for each statement execute function count_old_line();
insert into adoption_tally (org_id, campaign_org_id, campaign_id, state, orgs)
select c.ancestor, a.campaign_org_id, a.campaign_id, a.state, count(*) from adoption a join org_closure c on c.descendant = a.org_id group by 1, 2, 3, 4;

/* CAM-43: the scheme held against the issuer's and the direct superior's own, at the moment it is submitted; 100 is a copy. */
create function scheme_likeness(org uuid, campaign_org uuid, campaign uuid, words text) returns smallint
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(max(round(100 * text_likeness(words, above.scheme))), 0)::smallint from (
    select c.scheme from campaign c where c.org_id = campaign_org and c.id = campaign and c.scheme <> ''
    union all
    select a.scheme from org o join adoption a on a.org_id = o.parent_id and a.campaign_org_id = campaign_org and a.campaign_id = campaign
     where o.id = org and a.scheme <> '') above
   where length(words) >= 4
$$;
create function measure_likeness() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.likeness := scheme_likeness(new.org_id, new.campaign_org_id, new.campaign_id, new.scheme);
  return new;
end $$;
create trigger measure_likeness before update of scheme on adoption for each row when (old.scheme is distinct from new.scheme) execute function measure_likeness();

/* 一键催办: everybody below who has not submitted, once a day. Returns the reminded in the order of their ids, in which their chains are then locked. */
create function remind_adoptions(campaign_org uuid, campaign uuid) returns table (org_id uuid, id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not acts_at_home() then raise exception 'NOT_FOUND' using errcode = 'ZY002'; end if;
  return query
    with reminded as (
      update adoption a set reminded_at = app_now(), reminded_by_org_id = acting_org()
        from org_closure c
       where c.ancestor = acting_org() and c.depth > 0 and a.org_id = c.descendant and a.campaign_org_id = campaign_org and a.campaign_id = campaign
         and a.state in ('NOT_OPENED', 'DRAFTING', 'RETURNED')
         and (a.reminded_at is null or (a.reminded_at at time zone 'Asia/Shanghai')::date < today())
      returning a.org_id, a.id)
    select r.org_id, r.id from reminded r order by r.org_id;
end $$;

/* LIFE-07: every stage, report and published item of the campaign that was due on the old day is due on the new one. Items get a public
   version with the basis as its reason (INV-06), every organisation touched is counted anew. Returns the touched orgs in the order of their ids. */
create function move_campaign_day(campaign uuid, move_id uuid, old_day date, new_day date, basis text) returns table (org_id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  issuer uuid := acting_org();
  moved_stages integer;
  moved_reports integer;
  touched uuid[];
  moved_items integer;
begin
  if not acts_at_home() or not exists (select 1 from campaign c where c.org_id = issuer and c.id = campaign and c.state = 'ISSUED') then
    raise exception 'NOT_FOUND' using errcode = 'ZY002';
  end if;
  update campaign_stage s set original_ends_on = coalesce(s.original_ends_on, s.ends_on), ends_on = new_day
   where s.org_id = issuer and s.campaign_id = campaign and s.ends_on = old_day;
  get diagnostics moved_stages = row_count;
  update campaign_deadline d set due_on = new_day, basis_document = basis where d.org_id = issuer and d.campaign_id = campaign and d.due_on = old_day;
  get diagnostics moved_reports = row_count;
  insert into pledge_item_version (org_id, id, item_id, version, text, target, due_on, reason, amended_by_person_id, published_at, content_hash)
  select i.org_id, gen_random_uuid(), i.id, v.version, i.text, i.target, v.day, v.why, session_person(), v.at,
         encode(sha256(convert_to(concat_ws('|', i.number, i.text, i.target, v.day, i.beneficiary, i.checked_how), 'UTF8')), 'hex')
    from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id
   cross join lateral (values (i.latest_version, old_day, '', coalesce(p.published_at, app_now())),
                              ((i.latest_version + 1)::smallint, new_day, '上级调整时限：' || basis, app_now())) v (version, day, why, at)
   where i.campaign_org_id = issuer and i.campaign_id = campaign and i.due_on = old_day and i.state in ('OPEN', 'CLAIMED') and p.state = 'PUBLISHED'
  on conflict (org_id, item_id, version) do nothing;
  -- In a statement of its own: the guard of the published wording looks for the version that was just written.
  with moved as (
    update pledge_item i set due_on = new_day, latest_version = v.version from pledge_item_version v
     where i.campaign_org_id = issuer and i.campaign_id = campaign and i.due_on = old_day and i.state in ('OPEN', 'CLAIMED')
       and v.org_id = i.org_id and v.item_id = i.id and v.version = i.latest_version + 1 and v.due_on = new_day
    returning i.org_id as org)
  select count(*), coalesce(array_agg(distinct m.org order by m.org), '{}') into moved_items, touched from moved m;
  if moved_stages + moved_reports + moved_items = 0 then raise exception 'INVALID' using errcode = 'ZY002'; end if;
  insert into tally_stale (org_id, campaign_org_id, campaign_id) select t, issuer, campaign from unnest(touched) t;
  insert into campaign_date_move (org_id, id, campaign_id, from_day, to_day, basis_document, stages, reports, items, moved_at, mover_person_id)
    values (issuer, move_id, campaign, old_day, new_day, basis, moved_stages, moved_reports, moved_items, app_now(), session_person());
  return query select t from unnest(touched) t order by t;
end $$;

-- An item that falls due again after a withdrawn rectification opens one again.
drop index rectification_once_per_item;
create unique index rectification_once_per_item on rectification (org_id, source_item_id) where source_item_id is not null and state <> 'CANCELLED'; -- INV-06, LIFE-07
create or replace function orgs_with_overdue_items() returns table (org_id uuid) language sql stable security definer set search_path = public, pg_temp as $$
  select distinct i.org_id
    from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id join campaign c on c.org_id = i.campaign_org_id and c.id = i.campaign_id
   where p.state = 'PUBLISHED' and i.state in ('OPEN', 'CLAIMED') and i.due_on + c.grace_days < today() and c.state = 'ISSUED'
     and not exists (select 1 from rectification r where r.org_id = i.org_id and r.source_item_id = i.id and r.state <> 'CANCELLED')
$$;

revoke execute on function carry_adoptions, count_new_adoptions, count_moved_adoption, count_new_line, count_old_line, scheme_likeness, measure_likeness, remind_adoptions, move_campaign_day from public;
grant execute on function remind_adoptions, move_campaign_day, scheme_likeness to zhengyou_app;

/* Who below has not submitted yet, in the order of the tree, fifty a page: names and states, never the text of a draft (LIFE-10). */
create function adoption_laggards(campaign_org uuid, campaign uuid, after_path text, most integer)
returns table (code text, name text, path text, depth integer, state text, reminded_at timestamptz) language sql stable security definer set search_path = public, pg_temp as $$
  select o.code, o.name, o.path, c.depth, a.state, a.reminded_at
    from org_closure c join org o on o.id = c.descendant join adoption a on a.org_id = o.id and a.campaign_org_id = campaign_org and a.campaign_id = campaign
   where c.ancestor = acting_org() and reads_widely() and c.depth > 0 and a.state in ('NOT_OPENED', 'DRAFTING', 'RETURNED') and o.path > after_path
   order by o.path limit most
$$;
revoke execute on function adoption_laggards from public;
grant execute on function adoption_laggards to zhengyou_app;

/* CAM-17, CAM-18: one order to the whole line, proved once and then set-based: an adoption for every organisation of the chain below with its
   copy of the actions (mandatory ones locked), the enrolment of everybody who belongs there today, one event in each receiving chain. */
create function order_campaign(campaign uuid) returns table (orgs integer, members integer)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  issuer uuid := acting_org();
  orders integer;
  people integer;
begin
  if not acts_at_home() or not exists (select 1 from campaign c where c.org_id = issuer and c.id = campaign and c.state = 'ISSUED') then
    raise exception 'NOT_FOUND' using errcode = 'ZY002';
  end if;
  insert into adoption (org_id, id, campaign_org_id, campaign_id)
  select o.id, gen_random_uuid(), issuer, campaign
    from org_closure c join org o on o.id = c.descendant join org_kind k on k.code = o.kind
   where c.ancestor = issuer and c.depth > 0 and k.in_chain and o.kind <> 'TEMPORARY_BRANCH' and o.closed_on is null;
  get diagnostics orders = row_count;
  insert into adoption_action (org_id, id, adoption_id, position, mode, name, mandatory)
  select a.org_id, gen_random_uuid(), a.id, c.position, c.mode, c.name, c.mandatory
    from adoption a join campaign_action c on c.org_id = a.campaign_org_id and c.campaign_id = a.campaign_id
   where a.campaign_org_id = issuer and a.campaign_id = campaign;
  insert into enrolment (org_id, id, campaign_org_id, campaign_id, person_id, leading_cadre, standing, enrolled_on)
  select m.org_id, gen_random_uuid(), issuer, campaign, m.person_id, m.leading_cadre, m.standing, today()
    from org_closure c join membership m on m.org_id = c.descendant
   where c.ancestor = issuer and m.begins_on <= today() and (m.ends_on is null or m.ends_on >= today());
  get diagnostics people = row_count;
  insert into tally_stale (org_id, campaign_org_id, campaign_id)
  select a.org_id, issuer, campaign from adoption a where a.campaign_org_id = issuer and a.campaign_id = campaign;
  -- Heads are locked in the order of their orgs, last in the transaction.
  perform audit_write(t.org_id, app_now(), 'PERSON', session_person(), '', 'adoption.order', 'adoption', t.id, '{}')
    from (select a.org_id, a.id from adoption a where a.campaign_org_id = issuer and a.campaign_id = campaign order by a.org_id) t;
  return query select orders, people;
end $$;
revoke execute on function order_campaign from public;
grant execute on function order_campaign to zhengyou_app;
