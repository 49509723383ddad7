-- CreateTable
CREATE TABLE "discarded" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "person_id" UUID,
    "discarded_person_id" UUID NOT NULL,
    "discarded_at" TIMESTAMPTZ(3) NOT NULL,
    "gone_on" DATE NOT NULL,

    CONSTRAINT "discarded_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "discarded_org_id_kind_subject_id_key" ON "discarded"("org_id", "kind", "subject_id");

-- The recycle bin: what was never shown to anybody may be taken away, and for thirty days put back.
alter table discarded add constraint discarded_org_id_to_org foreign key (org_id) references org (id) on delete restrict;
alter table discarded add constraint discarded_person_to_person foreign key (person_id) references person (id) on delete restrict;
alter table discarded add constraint discarded_by_to_person foreign key (discarded_person_id) references person (id) on delete restrict;
alter table discarded add constraint discarded_kind check (kind in ('PLEDGE', 'TEMPLATE'));
create index discarded_gone on discarded (gone_on);
alter table discarded enable row level security;
alter table discarded force row level security;
create policy owner_all on discarded for all to zhengyou_owner using (true) with check (true);
create policy backup_read on discarded for select to zhengyou_backup using (true);
-- A draft is its writer's and its heads' (LIFE-10); the rows themselves no page reads.
create policy read_own_or_at_home on discarded for select to zhengyou_app using (
  org_id = (select acting_org()) and ((select acts_at_home()) or person_id = (select session_person()) or discarded_person_id = (select session_person())));
grant select (org_id, id, kind, subject_id, title, person_id, discarded_person_id, discarded_at, gone_on) on discarded to zhengyou_app;
grant select on discarded to zhengyou_backup;

/* Whose it is to take away and to put back: the pledger's own, what the record keepers typed for a member, what a head wrote for the body. */
create function writes_draft(pledger_kind text, pledger uuid, author uuid, proxy uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(pledger = session_person(), false)
      or (pledger_kind <> 'PERSON' and author = session_person())
      or ((pledger_kind <> 'PERSON' or proxy is not null) and exists (
            select 1 from duty d where d.org_id = acting_org() and d.person_id = session_person() and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
               and (d.kind in ('SECRETARY', 'DEPUTY_SECRETARY') or (pledger_kind = 'PERSON' and d.kind in ('OFFICER', 'COMMITTEE_MEMBER')))))
$$;

/* A pledge that nobody has examined, with its visits and items, into the bin. */
create function discard_pledge(key uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  p pledge;
begin
  select * into p from pledge x where x.org_id = acting_org() and x.id = key for update;
  if p.id is null then perform refuse('NOT_FOUND'); end if;
  if not writes_draft(p.pledger_kind, p.person_id, p.author_person_id, p.proxy_person_id) then perform refuse('NOT_AUTHORISED'); end if;
  if p.state <> 'SURVEYED' or exists (select 1 from pledge_examination e where e.org_id = p.org_id and e.pledge_id = p.id) then perform refuse('WRONG_STATE'); end if;
  insert into discarded (org_id, id, kind, subject_id, title, content, person_id, discarded_person_id, discarded_at, gone_on)
  values (p.org_id, gen_random_uuid(), 'PLEDGE', p.id, p.pledger_name, jsonb_build_object('pledge', to_jsonb(p),
          'surveys', (select coalesce(jsonb_agg(to_jsonb(s)), '[]') from pledge_survey s where s.org_id = p.org_id and s.pledge_id = p.id),
          'items', (select coalesce(jsonb_agg(to_jsonb(i)), '[]') from pledge_item i where i.org_id = p.org_id and i.pledge_id = p.id)),
          p.person_id, session_person(), app_now(), today() + 30);
  delete from pledge_item i where i.org_id = p.org_id and i.pledge_id = p.id;
  delete from pledge_survey s where s.org_id = p.org_id and s.pledge_id = p.id;
  delete from pledge x where x.org_id = p.org_id and x.id = p.id;
end $$;

create function discard_template(key uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v template_version;
begin
  select * into v from template_version x where x.org_id = acting_org() and x.id = key for update;
  if v.id is null or not acts_at_home() then perform refuse('NOT_FOUND'); end if;
  if v.state <> 'DRAFT' then perform refuse('WRONG_STATE'); end if;
  insert into discarded (org_id, id, kind, subject_id, title, content, discarded_person_id, discarded_at, gone_on)
  values (v.org_id, gen_random_uuid(), 'TEMPLATE', v.id, v.title, jsonb_build_object('version', to_jsonb(v),
          'parts', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from template_part t where t.org_id = v.org_id and t.version_id = v.id)),
          session_person(), app_now(), today() + 30);
  delete from template_version x where x.org_id = v.org_id and x.id = v.id;
end $$;

/* Back to where it was, as long as nobody has taken the place: another pledge of the same pledger, another draft of the same template. */
create function restore_discarded(key uuid) returns table (kind text, subject_id uuid, title text) language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  d discarded;
  p pledge;
  v template_version;
begin
  select * into d from discarded x where x.org_id = acting_org() and x.id = key and x.gone_on > today() for update;
  if d.id is null then perform refuse('NOT_FOUND'); end if;
  if d.kind = 'PLEDGE' then
    p := jsonb_populate_record(null::pledge, d.content -> 'pledge');
    if not (writes_draft(p.pledger_kind, p.person_id, p.author_person_id, p.proxy_person_id) or d.discarded_person_id = session_person()) then perform refuse('NOT_AUTHORISED'); end if;
    if not exists (select 1 from campaign c where c.org_id = p.campaign_org_id and c.id = p.campaign_id and c.state = 'ISSUED') then perform refuse('WRONG_STATE'); end if;
    if exists (select 1 from pledge x where x.org_id = p.org_id and x.campaign_org_id = p.campaign_org_id and x.campaign_id = p.campaign_id
                  and x.pledger_kind = p.pledger_kind and x.person_id is not distinct from p.person_id) then perform refuse('CONFLICT'); end if;
    insert into pledge select p.*;
    insert into pledge_survey select s.* from jsonb_populate_recordset(null::pledge_survey, d.content -> 'surveys') s;
    insert into pledge_item select i.* from jsonb_populate_recordset(null::pledge_item, d.content -> 'items') i;
  else
    if not acts_at_home() then perform refuse('NOT_AUTHORISED'); end if;
    v := jsonb_populate_record(null::template_version, d.content -> 'version');
    if exists (select 1 from template_version x where x.org_id = v.org_id and x.template_id = v.template_id and (x.version = v.version or x.state = 'DRAFT')) then perform refuse('CONFLICT'); end if;
    insert into template_version select v.*;
    insert into template_part select t.* from jsonb_populate_recordset(null::template_part, d.content -> 'parts') t;
  end if;
  delete from discarded x where x.org_id = d.org_id and x.id = d.id;
  return query select d.kind, d.subject_id, d.title;
end $$;

/* Gone for good after thirty days. */
create function purge_discarded() returns integer language sql security definer set search_path = public, pg_temp as $$
  with gone as (delete from discarded where gone_on <= today() returning 1) select count(*)::integer from gone
$$;
revoke execute on function writes_draft, discard_pledge, discard_template, restore_discarded, purge_discarded from public;
grant execute on function discard_pledge, discard_template, restore_discarded to zhengyou_app;
grant execute on function purge_discarded to zhengyou_worker;
