-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "ends_on" DATE;

-- AlterTable
ALTER TABLE "party_group" ADD COLUMN     "ends_on" DATE,
ADD COLUMN     "head_person_id" UUID;

-- CreateTable
CREATE TABLE "register_entry" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "holder" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "all_day" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',
    "document" TEXT NOT NULL DEFAULT '',
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,
    "end_reason" TEXT,

    CONSTRAINT "register_entry_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "register_entry_org_id_kind_idx" ON "register_entry"("org_id", "kind");

alter table party_group add foreign key (head_person_id) references person (id) on delete restrict;
alter table register_entry add foreign key (org_id) references org (id) on delete restrict;
alter table register_entry add constraint register_kind check (kind in ('VENUE', 'PIONEER_POST', 'RESPONSIBILITY_ZONE', 'MODEL_POST', 'MODEL_WINDOW', 'SERVICE_TEAM', 'SERVICE_POINT',
  'JOINT_BODY', 'JOINT_UNIT', 'HOST', 'PROJECT'));
alter table register_entry add constraint register_span check (ends_on is null or (ends_on >= begins_on and end_reason <> ''));
alter table register_entry add constraint register_all_day check (not all_day or phone <> ''); -- ORG-43
create unique index register_once on register_entry (org_id, kind, name) where ends_on is null;

alter table register_entry enable row level security;
alter table register_entry force row level security;
create policy read_in_scope on register_entry for select to zhengyou_app, zhengyou_worker using (
  (org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1)));
create policy add_at_home on register_entry for insert to zhengyou_app with check (org_id = (select acting_org()) and (select keeps_roll()));
create policy change_at_home on register_entry for update to zhengyou_app using (org_id = (select acting_org()) and (select keeps_roll()));
create policy owner_all on register_entry for all to zhengyou_owner using (true) with check (true);
create policy backup_read on register_entry for select to zhengyou_backup using (true);
grant select, insert, update on register_entry to zhengyou_app, zhengyou_worker;
grant select on register_entry to zhengyou_backup;

-- Units and groups are kept by whoever keeps the roll, and end rather than vanish: reviews and memberships name them.
create policy by_roll_keeper on unit as restrictive for insert to zhengyou_app with check ((select keeps_roll()));
create policy changed_by_roll_keeper on unit as restrictive for update to zhengyou_app using ((select keeps_roll()));
create policy stays on unit as restrictive for delete to zhengyou_app using (false);
create policy by_roll_keeper on party_group as restrictive for insert to zhengyou_app with check ((select keeps_roll()));
create policy changed_by_roll_keeper on party_group as restrictive for update to zhengyou_app using ((select keeps_roll()));
create policy stays on party_group as restrictive for delete to zhengyou_app using (false);

-- LIFE-12: the head of a group is one of its members.
create function keep_group_head() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.head_person_id is not null and new.ends_on is null
     and not exists (select 1 from membership m where m.org_id = new.org_id and m.group_id = new.id and m.person_id = new.head_person_id and m.ends_on is null) then
    perform refuse('NOT_ELIGIBLE');
  end if;
  return new;
end $$;
create trigger keep_group_head before insert or update of head_person_id on party_group for each row execute function keep_group_head();

/* Whether the signed-in person heads the party group this member belongs to. */
create function heads_group_of(of_org uuid, member uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from membership m join party_group g on g.org_id = m.org_id and g.id = m.group_id
                  where m.org_id = of_org and m.person_id = member and m.ends_on is null and g.ends_on is null and g.head_person_id = session_person())
$$;
-- LIFE-12: progress of the group's members is collected by its head, in the branch's own books.
create policy collect_in_group on pledge_progress for insert to zhengyou_app with check (
  org_id = (select acting_org()) and entered_by_person_id = (select session_person()) and proxy
  and exists (select 1 from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id
               where i.org_id = pledge_progress.org_id and i.id = pledge_progress.item_id and p.person_id is not null and p.state = 'PUBLISHED' and heads_group_of(p.org_id, p.person_id)));

/* LIFE-12: what the members of the groups the signed-in person heads have still to keep; nothing of an org one does not belong to. */
create function my_group_items() returns table (id uuid, group_name text, person_name text, text text, due_on date, last_note text, last_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.id, g.name, n.name, i.text, i.due_on, e.note, e.happened_on
    from party_group g join membership m on m.org_id = g.org_id and m.group_id = g.id and m.ends_on is null join person n on n.id = m.person_id
    join pledge p on p.org_id = m.org_id and p.person_id = m.person_id and p.state = 'PUBLISHED' join campaign c on c.org_id = p.campaign_org_id and c.id = p.campaign_id and c.state = 'ISSUED'
    join pledge_item i on i.org_id = p.org_id and i.pledge_id = p.id and i.state in ('OPEN', 'CLAIMED')
    left join lateral (select x.note, x.happened_on from pledge_progress x where x.org_id = i.org_id and x.item_id = i.id order by x.happened_on desc, x.entered_at desc limit 1) e on true
   where g.org_id = acting_org() and g.head_person_id = session_person() and g.ends_on is null and m.person_id <> session_person()
   order by n.pinyin, n.id, i.due_on limit 200
$$;
revoke execute on function keep_group_head, heads_group_of, my_group_items from public;
grant execute on function heads_group_of, my_group_items to zhengyou_app;

-- LIFE-13, LIFE-06: members belong where members are counted; not in a temporary branch, a party group or an org that is closed.
create function keep_home() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not pg_has_role(session_user, 'zhengyou_owner', 'usage')
     and not exists (select 1 from org o join org_kind k on k.code = o.kind where o.id = new.org_id and k.holds_members and o.closed_on is null) then
    perform refuse('WRONG_STATE');
  end if;
  return new;
end $$;
create trigger keep_home before insert on membership for each row execute function keep_home();
revoke execute on function keep_home from public;
