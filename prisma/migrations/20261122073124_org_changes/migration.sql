-- AlterTable
ALTER TABLE "org_kind" ADD COLUMN     "leads" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "org_history" ADD COLUMN     "document_number" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "document_on" DATE,
ADD COLUMN     "field" TEXT,
ADD COLUMN     "kind" TEXT,
ADD COLUMN     "level" TEXT,
ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "org_census" (
    "org_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "orgs" INTEGER NOT NULL,

    CONSTRAINT "org_census_pkey" PRIMARY KEY ("org_id","kind","level")
);

-- CreateTable
CREATE TABLE "org_system" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "guide" TEXT NOT NULL DEFAULT '',
    "document" TEXT NOT NULL,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,
    "end_document" TEXT,

    CONSTRAINT "org_system_pkey" PRIMARY KEY ("org_id","id")
);

-- The systems an org answers to were one word on its row; they become dated rows.
insert into org_system (org_id, id, name, document, begins_on)
  select id, gen_random_uuid(), system_name, '', coalesce(founded_on, date '2026-01-01') from org where system_name is not null;
ALTER TABLE "org" DROP COLUMN "system_name";

update org_kind set leads = true where code in ('LOCAL_COMMITTEE', 'WORKING_COMMITTEE', 'COMMITTEE', 'GENERAL_BRANCH');

alter table org add constraint org_level_known check (level in ('PROVINCE', 'PREFECTURE', 'COUNTY', 'DEPARTMENT', 'UNIT', 'ENTERPRISE', 'TOWNSHIP', 'VILLAGE', 'GRASSROOTS'));
alter table org add constraint org_field_known check (field in ('LEADING_ORGAN', 'ORGAN', 'WINDOW', 'INSTITUTION', 'RETIRED', 'PROJECT', 'CONFIDENTIAL', 'SCHOOL',
  'STATE_ENTERPRISE', 'TWO_NEW', 'PRIVATE_ENTERPRISE', 'SOCIAL_ORG', 'RURAL', 'COMMUNITY', 'FLOATING'));
alter table org add constraint org_publication_known check (publication in ('PUBLIC', 'INTERNAL', 'NONE'));
alter table org_history add constraint history_change check (change in ('FOUND', 'RENAME', 'RECLASSIFY', 'MOVE', 'MERGE', 'SPLIT', 'CLOSE', 'TAKE_OVER'));
alter table org_census add constraint org_census_org foreign key (org_id) references org (id) on delete restrict;
alter table org_system add constraint org_system_org foreign key (org_id) references org (id) on delete restrict;
alter table org_system add constraint system_span check (ends_on is null or (ends_on >= begins_on and end_document <> ''));
create unique index system_once on org_system (org_id, name) where ends_on is null;

-- A superior keeps the places of the orgs below it, never an org its own; founding below oneself is done at home.
insert into write_right (permit, relation) values ('TREE', 'ANCESTOR'), ('FOUND', 'HOME'), ('FOUND', 'ANCESTOR');

alter table org_system enable row level security;
alter table org_system force row level security;
create policy read_in_scope on org_system for select to zhengyou_app, zhengyou_worker using (
  (org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1)));
create policy add_by_right on org_system for insert to zhengyou_app with check ((select may_write(org_id, 'TREE') limit 1) and (select keeps_roll()));
create policy change_by_right on org_system for update to zhengyou_app using ((select may_write(org_id, 'TREE') limit 1) and (select keeps_roll()));
create policy owner_all on org_system for all to zhengyou_owner using (true) with check (true);
create policy backup_read on org_system for select to zhengyou_backup using (true);
grant select, insert, update on org_system to zhengyou_app, zhengyou_worker;
grant select on org_census to zhengyou_app, zhengyou_worker;
grant select on org_system, org_census to zhengyou_backup;

-- Names are found by pairs of neighbouring characters: trigrams know no word of two characters, and two is what people type.
create function name_grams(words text) returns text[] language sql immutable parallel safe set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct substr(w, i, n)), '{}')
    from regexp_split_to_table(lower(words), '\s+') w, generate_series(1, length(w)) i, generate_series(1, 2) n where i + n - 1 <= length(w)
$$;
alter table org add column grams text[] generated always as (name_grams(name || ' ' || short_name || ' ' || initials)) stored;
create index org_grams on org using gin (grams);

/* Orgs of the line acted in whose name, short name or pinyin initials hold the words; in the order of the tree, one page of 50 and one more. */
create function search_orgs(wanted text, closed_too boolean) returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  here uuid := acting_org();
  asked text := lower(regexp_replace(wanted, '\s', '', 'g'));
begin
  if here is null or asked = '' then return; end if;
  return query
  select o.id from org o
   where o.grams @> (case when length(asked) = 1 then array[asked] else (select array_agg(substr(asked, i, 2)) from generate_series(1, length(asked) - 1) i) end)
     and strpos(lower(o.name || ' ' || o.short_name || ' ' || o.initials), asked) > 0
     and (closed_too or o.closed_on is null)
     and (select true from org_closure c where c.ancestor = here and c.descendant = o.id limit 1)
   order by o.path limit 51;
end $$;

-- ORG-02: kinds and levels are counted as the tree changes, so that no page counts a subtree.
create function count_placed_orgs() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into org_census as s (org_id, kind, level, orgs)
    select p.ancestor, o.kind, o.level, count(*) from placed p join org o on o.id = p.descendant
     where p.depth > 0 and o.closed_on is null group by 1, 2, 3 order by 1, 2, 3
    on conflict (org_id, kind, level) do update set orgs = s.orgs + excluded.orgs;
  return null;
end $$;
create function count_displaced_orgs() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into org_census as s (org_id, kind, level, orgs)
    select p.ancestor, o.kind, o.level, -count(*) from placed p join org o on o.id = p.descendant
     where p.depth > 0 and o.closed_on is null group by 1, 2, 3 order by 1, 2, 3
    on conflict (org_id, kind, level) do update set orgs = s.orgs + excluded.orgs;
  return null;
end $$;
create function count_changed_orgs() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into org_census as s (org_id, kind, level, orgs)
    select c.ancestor, x.kind, x.level, sum(x.sign) from (
        select id, kind, level, -1 as sign from before where closed_on is null union all select id, kind, level, 1 from after where closed_on is null) x
      join org_closure c on c.descendant = x.id and c.depth > 0
     group by 1, 2, 3 having sum(x.sign) <> 0 order by 1, 2, 3
    on conflict (org_id, kind, level) do update set orgs = s.orgs + excluded.orgs;
  return null;
end $$;
create trigger count_placed after insert on org_closure referencing new table as placed for each statement execute function count_placed_orgs();
create trigger count_displaced after delete on org_closure referencing old table as placed for each statement execute function count_displaced_orgs();
create trigger count_changed after update on org referencing old table as before new table as after for each statement execute function count_changed_orgs();
insert into org_census (org_id, kind, level, orgs)
  select c.ancestor, o.kind, o.level, count(*) from org_closure c join org o on o.id = c.descendant where c.depth > 0 and o.closed_on is null group by 1, 2, 3;

/* The place after the last child: segments grow in length before they would fall back in order. */
create function next_path(parent uuid) returns text language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  above text := (select path from org where id = parent);
  last text := (select substr(path, length(above) + 2) from org where parent_id = parent order by path desc limit 1);
begin
  return above || '.' || case when last is null then '001' when last ~ '^9*[0-8][0-9]*$' then lpad((last::numeric + 1)::text, length(last), '0') else last || '001' end;
end $$;

/* The next free code that begins like the superior's: sj44 is followed by sj45. */
create function next_org_code(parent uuid) returns text language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  stem text := (select substring(code from '^[a-z]+') from org where id = parent);
  last text := (select max(lpad(substr(code, length(stem) + 1), 12, '0')) from code_directory
                 where code >= stem and code < stem || 'a' and code ~ ('^' || stem || '[0-9]+$'));
begin
  return stem || lpad((coalesce(last::bigint, 0) + 1)::text, 2, '0');
end $$;

/* What an org has become, for its history: written by the changes of the tree alone. */
create function note_history(of_org uuid, what text, paper jsonb, other uuid default null, remark text default '') returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into org_history (id, org_id, change, name, kind, level, field, parent_id, effective_on, document, document_number, document_on, successor_org_id, note)
  select gen_random_uuid(), o.id, what, o.name, o.kind, o.level, o.field, o.parent_id, (paper ->> 'effectiveOn')::date, coalesce(paper ->> 'title', ''),
         coalesce(paper ->> 'number', ''), nullif(paper ->> 'on', '')::date, other, remark from org o where o.id = of_org
$$;

/* A change takes effect on a day that has come and after everything already on record; by document. */
create function demand_paper(of_org uuid, paper jsonb) returns void language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if coalesce(paper ->> 'title', '') = '' or (paper ->> 'effectiveOn')::date is null or (paper ->> 'effectiveOn')::date > today()
     or exists (select 1 from org_history h where h.org_id = of_org and h.effective_on > (paper ->> 'effectiveOn')::date) then
    perform refuse('INVALID');
  end if;
end $$;

/* Who changes the place of an org: heads and the party-affairs officer of one above it, at home. */
create function demand_superior(of_org uuid) returns void language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not coalesce(may_write(of_org, 'TREE'), false) then perform refuse('NOT_FOUND'); end if;
  if not keeps_roll() then perform refuse('NOT_AUTHORISED'); end if;
  if exists (select 1 from org where id = of_org and closed_on is not null) then perform refuse('WRONG_STATE'); end if;
end $$;

/* Founds orgs in the order given; a later row may stand below an earlier one. Each row: id, parent, name, shortName, initials, kind, level, field,
   and where wanted code, publication, phone, address. One paper for all. A job founds below the org it acts in. */
create function found_orgs(founded jsonb, paper jsonb) returns table (id uuid, code text) language plpgsql security definer set search_path = public, pg_temp as $$
declare
  f record;
  above uuid;
  given text;
begin
  if coalesce(paper ->> 'title', '') = '' or (paper ->> 'effectiveOn')::date is null or (paper ->> 'effectiveOn')::date > today() then perform refuse('INVALID'); end if;
  for f in select * from jsonb_to_recordset(founded) as r (id uuid, parent uuid, code text, name text, "shortName" text, initials text, kind text, level text, field text,
                                                           publication text, phone text, address text) loop
    select o.id into above from org o join org_kind k on k.code = o.kind where o.id = f.parent and o.closed_on is null and k.leads for update of o;
    if not coalesce(may_write(f.parent, 'FOUND'), false)
       and not (session_user = 'zhengyou_worker' and exists (select 1 from org_closure c where c.ancestor = acting_org() and c.descendant = f.parent)) then
      perform refuse('NOT_FOUND');
    end if;
    if session_user <> 'zhengyou_worker' and not keeps_roll() then perform refuse('NOT_AUTHORISED'); end if;
    if above is null then perform refuse('WRONG_STATE'); end if;
    given := coalesce(nullif(f.code, ''), next_org_code(above));
    insert into org (id, code, name, short_name, initials, kind, level, field, publication, parent_id, path, phone, address, founded_on)
      values (f.id, given, f.name, f."shortName", f.initials, f.kind, f.level, f.field, coalesce(f.publication, 'PUBLIC'), above, next_path(above),
              coalesce(f.phone, ''), coalesce(f.address, ''), (paper ->> 'effectiveOn')::date);
    insert into code_directory values (given, f.id);
    insert into org_closure select c.ancestor, f.id, c.depth + 1 from org_closure c where c.descendant = above union all select f.id, f.id, 0;
    perform note_history(f.id, 'FOUND', paper);
    id := f.id;
    code := given;
    return next;
  end loop;
end $$;

create function rename_org(target uuid, new_name text, new_short text, new_initials text, paper jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform demand_superior(target);
  perform demand_paper(target, paper);
  update org set name = new_name, short_name = new_short, initials = new_initials where id = target;
  perform note_history(target, 'RENAME', paper);
end $$;

/* ORG-03: a temporary branch made permanent is a change of kind like any other. An org with members stays one that holds members, with lower orgs one that leads. */
create function reclassify_org(target uuid, new_kind text, new_level text, new_field text, paper jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform demand_superior(target);
  perform demand_paper(target, paper);
  if exists (select 1 from org_kind k where k.code = new_kind and not k.holds_members)
     and exists (select 1 from membership m where m.org_id = target and m.ends_on is null)
     or exists (select 1 from org_kind k where k.code = new_kind and not k.leads)
     and exists (select 1 from org o where o.parent_id = target and o.closed_on is null) then
    perform refuse('WRONG_STATE');
  end if;
  update org set kind = new_kind, level = new_level, field = new_field where id = target;
  perform note_history(target, 'RECLASSIFY', paper);
end $$;

revoke execute on function name_grams, search_orgs, count_placed_orgs, count_displaced_orgs, count_changed_orgs, next_path, next_org_code, note_history, demand_paper,
  demand_superior, found_orgs, rename_org, reclassify_org from public;
grant execute on function name_grams, search_orgs to zhengyou_app, zhengyou_worker;
grant execute on function found_orgs to zhengyou_app, zhengyou_worker;
grant execute on function rename_org, reclassify_org to zhengyou_app;
