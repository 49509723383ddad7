-- REV-42: opening a round everywhere asks once for all organisations who is reviewed where, and checks once what has been drawn.

/* LIFE-02, LIFE-06: whom the rounds of these organisations review: heads of the next lower orgs, and leading cadres whose highest seat is there. */
create function reviewed_below_each(round_orgs uuid[], campaign_key uuid) returns table (round_org_id uuid, org_id uuid, person_id uuid, leading_cadre boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with lower_org as (
    select o.parent_id as round_org, o.id, o.path from org o join org_kind k on k.code = o.kind where o.parent_id = any (round_orgs) and k.in_chain and o.closed_on is null
  ), seat as materialized (
    select d.org_id, d.person_id, d.kind from duty d
     where d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'LEADER') and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
    union all
    select l.org_id, d.person_id, 'LEADER' from org_link l join duty d on d.org_id = l.holder_org_id and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'LEADER')
       and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
     where l.kind = 'GUIDANCE' and l.begins_on <= today() and (l.ends_on is null or l.ends_on >= today())
  ), cadre as materialized (
    select e.org_id, e.person_id from enrolment e where e.campaign_id = campaign_key and e.leading_cadre and e.left_on is null
  ), found as (
    select w.round_org, w.id, w.path, s.person_id, s.kind = 'SECRETARY' as heads from lower_org w join seat s on s.org_id = w.id
     where s.kind = 'SECRETARY' or exists (select 1 from cadre e join org_closure c on c.descendant = e.org_id and c.ancestor = w.id where e.person_id = s.person_id)
    union all
    select w.round_org, w.id, w.path, e.person_id, false from lower_org w join cadre e on e.org_id = w.id
  )
  select distinct on (f.round_org, f.person_id) f.round_org, f.id, f.person_id, exists (select 1 from cadre e where e.person_id = f.person_id)
    from found f
   where not exists (select 1 from seat s join org_closure up on up.ancestor = s.org_id and up.descendant = f.round_org where s.person_id = f.person_id)
   order by f.round_org, f.person_id, f.heads desc, f.path
$$;
create or replace function reviewed_below(round_org uuid, campaign_key uuid) returns table (org_id uuid, person_id uuid, leading_cadre boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select b.org_id, b.person_id, b.leading_cadre from reviewed_below_each(array[round_org], campaign_key) b where round_org = acting_org()
$$;

create or replace function issue_review_round(round_key uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  r review_round;
  moment timestamptz := app_now();
  issued integer;
begin
  select * into r from review_round x where x.org_id = acting_org() and x.id = round_key;
  if r.id is null then perform refuse('NOT_FOUND'); end if;
  if not serves(r.org_id, '{SECRETARY,DEPUTY_SECRETARY}') then perform refuse('NOT_AUTHORISED'); end if;
  if r.reach <> 'SUBTREE' or r.state <> 'OPEN' or exists (select 1 from review_round x where x.issued_org_id = r.org_id and x.issued_id = r.id) then perform refuse('WRONG_STATE'); end if;
  create temporary table issuing on commit drop as
  select o.id as org_id, gen_random_uuid() as id, o.path, case when k.holds_members then 'MEMBERS' else 'SUBORDINATES' end as subjects
    from org_closure c join org o on o.id = c.descendant join org_kind k on k.code = o.kind
   where c.ancestor = r.org_id and c.depth > 0 and k.in_chain and o.closed_on is null
     and case when k.holds_members then exists (select 1 from enrolment e where e.org_id = o.id and e.campaign_id = r.campaign_id and e.left_on is null)
         else exists (select 1 from org n join org_kind nk on nk.code = n.kind where n.parent_id = o.id and nk.in_chain and n.closed_on is null) end;
  update review_round x set issued_org_id = r.org_id, issued_id = r.id
    from issuing i where x.org_id = i.org_id and x.campaign_id = r.campaign_id and x.period = r.period and x.subjects = i.subjects and x.issued_id is null
     and x.state <> 'PREPARING'
     and x.number = (select max(y.number) from review_round y where y.org_id = x.org_id and y.campaign_id = x.campaign_id and y.period = x.period and y.subjects = x.subjects and y.state <> 'PREPARING');
  delete from issuing i using review_round x where x.org_id = i.org_id and x.issued_org_id = r.org_id and x.issued_id = r.id;
  insert into review_round (org_id, id, campaign_org_id, campaign_id, number, title, subjects, period, basis_document, basis_on, scheme, opens_on, closes_on, issued_org_id, issued_id, line_weight, contact_weight, dual_weight, entrusted_weight)
  select i.org_id, i.id, r.campaign_org_id, r.campaign_id,
         1 + coalesce((select max(x.number) from review_round x where x.org_id = i.org_id and x.campaign_id = r.campaign_id and x.subjects = i.subjects), 0),
         r.title, i.subjects, r.period, r.basis_document, r.basis_on, r.scheme, r.opens_on, r.closes_on, r.org_id, r.id, r.line_weight, r.contact_weight, r.dual_weight, r.entrusted_weight from issuing i;
  insert into review_dimension (org_id, id, round_id, position, name, weight)
  select i.org_id, gen_random_uuid(), i.id, d.position, d.name, d.weight from issuing i join review_dimension d on d.org_id = r.org_id and d.round_id = r.id;
  analyze issuing;
  insert into review_target (org_id, id, round_org_id, round_id, subject_kind, person_id, subject_org_id, subject_name, sort_key, leading_cadre)
  select e.org_id, gen_random_uuid(), i.org_id, i.id, 'PERSON', e.person_id, null, p.name, coalesce(nullif(p.pinyin, ''), p.name), false
    from issuing i join enrolment e on e.org_id = i.org_id join person p on p.id = e.person_id
   where i.subjects = 'MEMBERS' and e.campaign_id = r.campaign_id and e.left_on is null and not e.leading_cadre
     and not exists (select 1 from duty d where d.org_id = e.org_id and d.person_id = e.person_id and d.kind = 'SECRETARY'
                       and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today()))
   union all
  select o.id, gen_random_uuid(), i.org_id, i.id, 'ORG', null, o.id, o.short_name, o.path || '/0', false
    from issuing i join org o on o.parent_id = i.org_id join org_kind k on k.code = o.kind
   where i.subjects = 'SUBORDINATES' and k.in_chain and o.closed_on is null
   union all
  select b.org_id, gen_random_uuid(), i.org_id, i.id, 'PERSON', b.person_id, null, p.name, o.path || '/1' || coalesce(nullif(p.pinyin, ''), p.name), b.leading_cadre
    from reviewed_below_each((select coalesce(array_agg(x.org_id), '{}') from issuing x where x.subjects = 'SUBORDINATES'), r.campaign_id) b
    join issuing i on i.org_id = b.round_org_id join person p on p.id = b.person_id join org o on o.id = b.org_id;
  -- An organisation whose whole membership is reviewed from above keeps no empty round.
  delete from review_dimension d using issuing i where d.org_id = i.org_id and d.round_id = i.id and not exists (select 1 from review_target t where t.round_org_id = i.org_id and t.round_id = i.id);
  delete from review_round x using issuing i where x.org_id = i.org_id and x.id = i.id and x.drawn = 0;
  update review_round x set state = 'OPEN' from issuing i where x.org_id = i.org_id and x.id = i.id;
  insert into tally_stale (org_id, campaign_org_id, campaign_id)
  select distinct t.org_id, r.campaign_org_id, r.campaign_id from issuing i join review_target t on t.round_org_id = i.org_id and t.round_id = i.id;
  perform audit_write(x.org_id, moment, 'PERSON', session_person(), '', 'review_round.open', 'review_round', x.id, json_build_object('targets', x.drawn, 'title', x.title)::text)
     from (select n.org_id, n.id, n.drawn, n.title from issuing i join review_round n on n.org_id = i.org_id and n.id = i.id order by n.org_id) x;
  select count(*) into issued from review_round x where x.issued_org_id = r.org_id and x.issued_id = r.id;
  drop table issuing;
  return issued;
end $$;

drop function reviewed_below_of(uuid, uuid);

-- INV-03, INV-05: a round draws its own org or the next lower ones; whoever issued a round may draw it as it opens. Asked once for all rows drawn together.
create function keep_drawn_targets() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare acting uuid := acting_org();
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') or carries_over() then return null; end if;
  if exists (select 1 from (select distinct n.round_org_id, n.org_id from fresh n) n
              where not exists (select 1 from org_closure c where c.ancestor = n.round_org_id and c.descendant = n.org_id and c.depth <= 1))
     or exists (select 1 from (select distinct n.round_org_id, n.round_id from fresh n) n
              where not exists (select 1 from review_round r where r.org_id = n.round_org_id and r.id = n.round_id and r.state <> 'CLOSED'
                                  and (r.org_id = acting or (r.issued_org_id = acting and r.state = 'PREPARING')))) then
    perform refuse('NO_REVIEW_AUTHORITY');
  end if;
  return null;
end $$;
create trigger keep_drawn_targets after insert on review_target referencing new table as fresh for each statement execute function keep_drawn_targets();
create or replace function keep_review_target() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') then return new; end if;
  if (old.round_org_id, old.round_id, old.subject_kind, old.person_id, old.subject_org_id, old.unit_id, old.leading_cadre)
     is distinct from (new.round_org_id, new.round_id, new.subject_kind, new.person_id, new.subject_org_id, new.unit_id, new.leading_cadre) then
    perform refuse('WRONG_STATE');
  end if;
  if new.state = old.state then return new; end if;
  if new.state = 'REVIEWED' then
    if not exists (select 1 from review r where r.org_id = new.org_id and r.target_id = new.id and r.state = 'LEDGERED' and r.authority not in ('PAIRING', 'PEER', 'MEMBER')) then
      perform refuse('NOT_COVERED');
    end if;
  elsif new.round_org_id is distinct from acting_org() or not acts_at_home()
     or not exists (select 1 from review_round r where r.org_id = new.round_org_id and r.id = new.round_id and r.state = 'OPEN') then
    perform refuse('NOT_AUTHORISED');
  elsif new.state = 'EXEMPTED' and new.exempted_by_person_id is distinct from session_person() then
    perform refuse('NOT_AUTHORISED');
  end if;
  return new;
end $$;
drop trigger keep_review_target on review_target;
create trigger keep_review_target before update on review_target for each row execute function keep_review_target();
revoke execute on function reviewed_below_each, keep_drawn_targets from public;
select let_records_be_carried();
