-- Who examines a pledge when nobody at home may (LIFE-03), and what that reader sees of it (LIFE-10).

/* `involved`: the pledger first, then author, typist and claimer; none of them judges the matter (INV-01). */
create function examined_above(org uuid, pledger_kind text, involved uuid[]) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select pledger_kind <> 'PERSON'
    or exists (select 1 from duty d where d.org_id = org and d.person_id = involved[1] and d.kind = 'SECRETARY'
                 and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today()))
    or not exists (select 1 from duty d where d.org_id = org and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY')
                 and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
                 and d.person_id <> all (array_remove(involved, null)))
$$;
revoke execute on function examined_above from public;
grant execute on function examined_above to zhengyou_app, zhengyou_worker;

alter table pledge add constraint pledge_not_by_typist check (examiner_person_id is null or proxy_person_id is null or examiner_person_id <> proxy_person_id); -- INV-01

-- The direct superior who examines reads what is raised to them, and afterwards that they returned it.
create policy read_to_examine on pledge for select to zhengyou_app using (
  state in ('RAISED', 'RETURNED') and (select may_write(org_id, 'EXAMINE') limit 1)
  and examined_above(org_id, pledger_kind, array[person_id, author_person_id, proxy_person_id]));

-- What its author is re-making stays at home: the examiner sees the row, not the wording.
do $$
declare t text;
begin
  foreach t in array array['pledge_item', 'pledge_survey'] loop
    execute format('create policy hide_remaking on %I as restrictive for select to zhengyou_app using (
      org_id = (select acting_org()) or exists (select 1 from pledge p where p.org_id = %I.org_id and p.id = %I.pledge_id and p.state <> ''RETURNED''))', t, t, t);
  end loop;
end $$;

-- A public addition is made by whoever examines, also from above.
drop policy add_by_right on pledge_item_version;
create policy add_by_right on pledge_item_version for insert to zhengyou_app, zhengyou_worker with check ((select may_write(org_id, 'EXAMINE') limit 1));

/* Numbers of pledges run from 1 in each org and campaign; the writer may not see every draft, so the database counts. */
create function next_pledge_number(org uuid, campaign_org uuid, campaign_key uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if org is distinct from acting_org() then raise exception 'NOT_FOUND' using errcode = 'ZY002'; end if;
  perform pg_advisory_xact_lock(hashtext('pledge:' || org || campaign_key));
  return (select coalesce(max(p.number), 0) + 1 from pledge p where p.org_id = org and p.campaign_org_id = campaign_org and p.campaign_id = campaign_key);
end $$;
revoke execute on function next_pledge_number from public;
grant execute on function next_pledge_number to zhengyou_app, zhengyou_worker;
