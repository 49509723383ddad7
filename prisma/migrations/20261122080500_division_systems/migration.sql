-- The systems an organisation answers to are dated rows now; the division of work reads them there (ORG-18).
create or replace function division_of_work(leader uuid, of_org uuid, on_day date) returns table (division_id uuid, subject_kind text, unit_id uuid, subject_org_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, d.subject_kind, d.unit_id, coalesce(d.subject_org_id, o.id)
    from division d
    left join org_closure c on d.subject_kind = 'SYSTEM' and c.ancestor = d.org_id and c.depth > 0
    left join org o on o.id = c.descendant and o.closed_on is null
     and exists (select 1 from org_system s where s.org_id = o.id and s.name = d.system_name and s.begins_on <= on_day and (s.ends_on is null or s.ends_on >= on_day))
   where d.person_id = leader and d.org_id = of_org and d.begins_on <= on_day and (d.ends_on is null or d.ends_on >= on_day)
     and (d.subject_kind <> 'SYSTEM' or o.id is not null)
$$;

create or replace function divides_to(leader uuid, of_org uuid, target_org uuid, target_unit uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from division d
     where d.person_id = leader and d.org_id = of_org and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
       and case d.subject_kind
         when 'UNIT' then d.unit_id = target_unit and d.org_id = target_org
         when 'ORG' then target_unit is null and d.subject_org_id = target_org
         else target_unit is null and exists (select 1 from org_system s join org_closure c on c.descendant = s.org_id and c.ancestor = d.org_id and c.depth > 0
                where s.org_id = target_org and s.name = d.system_name and s.begins_on <= today() and (s.ends_on is null or s.ends_on >= today())) end)
$$;
