-- What waits of transfers and handovers, found from the one who asks: the duties first, then what comes to their organisations.
create or replace function my_people_todo() returns table(kind text, org_id uuid, org_code text, org_name text, capacity text, acting boolean, mine boolean, subject_id uuid, title text, detail text, due_on date, count integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  me uuid := session_person();
  day date := today();
begin
  return query
  with held as (
    select distinct on (d.org_id) d.org_id, d.title, d.acting from duty d
     where d.person_id = me and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'OFFICER') and d.begins_on <= day and (d.ends_on is null or d.ends_on >= day)
     order by d.org_id, array_position(array['SECRETARY', 'DEPUTY_SECRETARY', 'OFFICER'], d.kind))
  select 'TRANSFER_RECEIVE', o.id, o.code, o.short_name, h.title, h.acting, false, (array_agg(t.id order by t.sent_on))[1],
         array_to_string((array_agg(p.name order by t.sent_on))[1:3], '、'), '', null::date, count(*)::int
    from held h join transfer t on t.to_org_id = h.org_id and t.state = 'IN_TRANSIT' join org o on o.id = h.org_id join person p on p.id = t.person_id
   group by o.id, o.code, o.short_name, h.title, h.acting
  union all
  select 'HANDOVER_TAKE', o.id, o.code, o.short_name, h.title, false, false, h.id, h.title, p.name, null, 1
    from handover h join org o on o.id = h.org_id join person p on p.id = h.from_person_id join election e on e.org_id = h.org_id and e.id = h.election_id
   where h.to_person_id = me and h.state = 'OFFERED' and e.effective_on <= day;
end $$;
create index handover_to_person_id_idx on handover (to_person_id);
