-- LIFE-14: when an organisation merges or closes, whatever hangs on its standing ends with it: offices, bodies, divisions, stand-ins, an order not yet
-- answered. Members on their way go on, and a slip of a round it has held says that the round is over.

/* The orgs that went up in this one, those that went up in them included: a closed org hangs below its successor. */
create function former_orgs(of_org uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  with recursive former as (
    select o.id from org o where o.parent_id = of_org and o.closed_on is not null
    union all
    select o.id from former f join org o on o.parent_id = f.id and o.closed_on is not null)
  select id from former
$$;

/* CAM-18: what was approved stays in the books; what was never finished is asked of nobody any more. */
create function counts_as_adopted(org uuid, at_state text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select at_state = 'APPROVED' or not exists (select 1 from org o where o.id = org and o.closed_on is not null)
$$;
create function leave_coverage() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into adoption_tally (org_id, campaign_org_id, campaign_id, state, orgs)
  select c.ancestor, a.campaign_org_id, a.campaign_id, a.state, -count(*) from adoption a join org_closure c on c.descendant = a.org_id
   where a.org_id = new.id and a.state <> 'APPROVED' group by 1, 2, 3, 4 order by 1, 4
  on conflict (org_id, campaign_org_id, campaign_id, state) do update set orgs = adoption_tally.orgs + excluded.orgs;
  return null;
end $$;
create trigger leave_coverage after update of closed_on on org for each row when (old.closed_on is null and new.closed_on is not null) execute function leave_coverage();

create or replace function carry_adoptions(step integer, org uuid, campaign_org uuid, campaign uuid, at_state text, added integer) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into adoption_tally (org_id, campaign_org_id, campaign_id, state, orgs)
  select c.ancestor, campaign_org, campaign, at_state, step * added from org_closure c where c.descendant = org and counts_as_adopted(org, at_state) order by c.ancestor
  on conflict (org_id, campaign_org_id, campaign_id, state) do update set orgs = adoption_tally.orgs + excluded.orgs
$$;

create or replace function count_new_adoptions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into adoption_tally (org_id, campaign_org_id, campaign_id, state, orgs)
  select c.ancestor, n.campaign_org_id, n.campaign_id, n.state, count(*) from new_rows n join org_closure c on c.descendant = n.org_id
   where counts_as_adopted(n.org_id, n.state)
   group by 1, 2, 3, 4 order by 1, 4
  on conflict (org_id, campaign_org_id, campaign_id, state) do update set orgs = adoption_tally.orgs + excluded.orgs;
  return null;
end $$;

create or replace function count_new_line() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into adoption_tally (org_id, campaign_org_id, campaign_id, state, orgs)
  select n.ancestor, a.campaign_org_id, a.campaign_id, a.state, count(*) from new_rows n join adoption a on a.org_id = n.descendant
   where counts_as_adopted(a.org_id, a.state)
   group by 1, 2, 3, 4 order by 1, 4
  on conflict (org_id, campaign_org_id, campaign_id, state) do update set orgs = adoption_tally.orgs + excluded.orgs;
  return null;
end $$;

create or replace function count_old_line() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into adoption_tally (org_id, campaign_org_id, campaign_id, state, orgs)
  select o.ancestor, a.campaign_org_id, a.campaign_id, a.state, -count(*) from old_rows o join adoption a on a.org_id = o.descendant
   where counts_as_adopted(a.org_id, a.state)
   group by 1, 2, 3, 4 order by 1, 4
  on conflict (org_id, campaign_org_id, campaign_id, state) do update set orgs = adoption_tally.orgs + excluded.orgs;
  return null;
end $$;

create or replace function remind_adoptions(campaign_org uuid, campaign uuid) returns table (org_id uuid, id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not acts_at_home() then raise exception 'NOT_FOUND' using errcode = 'ZY002'; end if;
  return query
    with reminded as (
      update adoption a set reminded_at = app_now(), reminded_by_org_id = acting_org()
        from org_closure c join org o on o.id = c.descendant and o.closed_on is null
       where c.ancestor = acting_org() and c.depth > 0 and a.org_id = c.descendant and a.campaign_org_id = campaign_org and a.campaign_id = campaign
         and a.state in ('NOT_OPENED', 'DRAFTING', 'RETURNED')
         and (a.reminded_at is null or (a.reminded_at at time zone 'Asia/Shanghai')::date < today())
      returning a.org_id, a.id)
    select r.org_id, r.id from reminded r order by r.org_id;
end $$;

create or replace function adoption_laggards(campaign_org uuid, campaign uuid, after_path text, most integer)
returns table (code text, name text, path text, depth integer, state text, reminded_at timestamptz) language sql stable security definer set search_path = public, pg_temp as $$
  select o.code, o.name, o.path, c.depth, a.state, a.reminded_at
    from org_closure c join org o on o.id = c.descendant and o.closed_on is null join adoption a on a.org_id = o.id and a.campaign_org_id = campaign_org and a.campaign_id = campaign
   where c.ancestor = acting_org() and reads_widely() and c.depth > 0 and a.state in ('NOT_OPENED', 'DRAFTING', 'RETURNED') and o.path > after_path
   order by o.path limit most
$$;

create or replace function count_own(org uuid, campaign_org uuid, campaign_key uuid, moment timestamptz) returns tally language sql stable security definer set search_path = public, pg_temp as $$
  select row(org, campaign_org, campaign_key, 'OWN',
    (select count(*) from enrolment e where e.org_id = org and e.campaign_id = campaign_key and e.left_on is null),
    (select count(*) from enrolment e where e.org_id = org and e.campaign_id = campaign_key and e.left_on is null and e.leading_cadre),
    (select count(*) from adoption a where a.org_id = org and a.campaign_id = campaign_key and counts_as_adopted(a.org_id, a.state)),
    (select count(*) from adoption a where a.org_id = org and a.campaign_id = campaign_key and a.state = 'APPROVED'),
    (select count(*) from pledge p where p.org_id = org and p.campaign_id = campaign_key and p.state = 'PUBLISHED'),
    i.items, i.fulfilled, i.overdue, i.not_due, i.withdrawn,
    t.due, t.done, t.exempt,
    v.ballots, v.satisfied, v.dissatisfied,
    (select count(*) from rectification r where r.org_id = org and r.campaign_id = campaign_key and r.state not in ('CLOSED', 'CANCELLED')),
    (select count(*) from rectification r where r.org_id = org and r.campaign_id = campaign_key and r.state not in ('CLOSED', 'CANCELLED', 'VERIFIED', 'REPORTED') and r.due_on < today()),
    (select count(*) from nomination n where n.org_id = org and n.state = 'GRANTED' and exists (select 1 from award_call c where c.org_id = n.call_org_id and c.id = n.call_id and c.campaign_id = campaign_key)),
    moment)::tally
  from (
    select count(*) filter (where x.state <> 'WITHDRAWN') as items, count(*) filter (where x.state = 'FULFILLED') as fulfilled,
           count(*) filter (where x.state in ('OPEN', 'CLAIMED') and x.due_on <= today()) as overdue,
           count(*) filter (where x.state in ('OPEN', 'CLAIMED') and x.due_on > today()) as not_due,
           count(*) filter (where x.state = 'WITHDRAWN') as withdrawn
      from pledge_item x join pledge p on p.org_id = x.org_id and p.id = x.pledge_id
     where x.org_id = org and x.campaign_id = campaign_key and p.state = 'PUBLISHED') i,
    (select count(*) filter (where x.state = 'DUE') as due, count(*) filter (where x.state = 'REVIEWED') as done, count(*) filter (where x.state = 'EXEMPTED') as exempt
       from review_target x join review_round r on r.org_id = x.round_org_id and r.id = x.round_id
      where x.org_id = org and r.campaign_id = campaign_key) t,
    (select coalesce(sum(x.satisfied + x.basically + x.dissatisfied + x.unknown), 0)::int as ballots, coalesce(sum(x.satisfied + x.basically), 0)::int as satisfied, coalesce(sum(x.dissatisfied), 0)::int as dissatisfied
       from evaluation_result x join evaluation_round r on r.org_id = x.org_id and r.id = x.round_id
      where x.org_id = org and r.campaign_id = campaign_key and x.evaluator_class = 'ALL' and x.position = 0 and x.shown) v
$$;

-- Closed before this was kept.
insert into adoption_tally (org_id, campaign_org_id, campaign_id, state, orgs)
select c.ancestor, a.campaign_org_id, a.campaign_id, a.state, -count(*) from adoption a join org o on o.id = a.org_id and o.closed_on is not null
  join org_closure c on c.descendant = a.org_id where a.state <> 'APPROVED' group by 1, 2, 3, 4
on conflict (org_id, campaign_org_id, campaign_id, state) do update set orgs = adoption_tally.orgs + excluded.orgs;
insert into tally_stale (org_id, campaign_org_id, campaign_id)
select a.org_id, a.campaign_org_id, a.campaign_id from adoption a join org o on o.id = a.org_id and o.closed_on is not null where a.state <> 'APPROVED';

-- A division over what has gone elsewhere since can still be ended: its place is asked when it is assigned.
drop trigger keep_division_below on division;
create trigger keep_division_below before insert or update of subject_org_id on division for each row execute function keep_division_below();

/* The day an org ends is the day after the last of every office in it (ORG-13…18, LIFE-03). Whoever is on the way to it goes to the successor. */
create function end_with_org() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  gone uuid := new.org_id;
  last_day date := new.effective_on - 1;
  paper text := new.document;
begin
  if not exists (select 1 from org o where o.id = gone and o.closed_on = new.effective_on) then return null; end if;
  update body_seat x set ends_on = greatest(x.begins_on, last_day) where x.org_id = gone and (x.ends_on is null or x.ends_on > last_day);
  update body x set ends_on = greatest(x.begins_on, last_day), end_document = paper, version = x.version + 1 where x.org_id = gone and (x.ends_on is null or x.ends_on > last_day);
  update division x set ends_on = greatest(x.begins_on, last_day), end_document = paper where (x.org_id = gone or x.subject_org_id = gone) and (x.ends_on is null or x.ends_on > last_day);
  update unit_head x set ends_on = greatest(x.begins_on, last_day) where x.org_id = gone and (x.ends_on is null or x.ends_on > last_day);
  update pledge_stand_in x set ends_on = greatest(x.begins_on, last_day) where x.org_id = gone and (x.ends_on is null or x.ends_on > last_day);
  update unit x set ends_on = last_day where x.org_id = gone and x.ends_on is null;
  update party_group x set ends_on = last_day, head_person_id = null where x.org_id = gone and x.ends_on is null;
  update transfer t set to_org_id = s.id, to_name = s.name from org s join org_kind k on k.code = s.kind
   where s.id = new.successor_org_id and k.holds_members and t.to_org_id = gone and t.org_id <> s.id and t.state = 'IN_TRANSIT';
  update transfer t set state = 'RECALLED', reason = '接收支部已并入本支部或已撤销：' || paper, decided_by_person_id = session_person(), decided_at = app_now()
   where t.to_org_id = gone and t.state = 'IN_TRANSIT';
  return null;
end $$;
create trigger end_with_org after insert on org_history for each row when (new.change in ('MERGE', 'CLOSE')) execute function end_with_org();

/* LIFE-01: a member on the way out goes on from where the membership is now; one who has arrived with the whole org stays. */
create function take_transfer_along() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  update transfer t set state = 'RECALLED', reason = '已随组织变动编入接收支部', decided_by_person_id = session_person(), decided_at = app_now()
   where t.person_id = new.person_id and t.state = 'IN_TRANSIT' and t.to_org_id = new.org_id
     and exists (select 1 from membership m where m.org_id = t.org_id and m.id = t.membership_id and m.ends_on is not null);
  update transfer t set org_id = new.org_id, membership_id = new.id
   where t.person_id = new.person_id and t.state = 'IN_TRANSIT'
     and exists (select 1 from membership m where m.org_id = t.org_id and m.id = t.membership_id and m.ends_on is not null);
  return null;
end $$;
create trigger take_transfer_along after insert on membership for each row when (carries_over()) execute function take_transfer_along();
drop trigger keep_transfer on transfer;
create trigger keep_transfer before insert or update on transfer for each row when (not carries_over()) execute function keep_transfer();

-- EVA-17: a slip of a round that the former org has closed still says which round it was and that it is over.

create or replace function read_by_code(asked_code text) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  with here as (
    select o.id, o.code, o.name, o.phone, o.publication from code_directory d join org o on o.id = d.org_id where d.code = split_part(asked_code, '-', 1)
  ), found as (
    select s.voided, s.evaluator_class, r.*, case
        when r.state = 'CLOSED' or r.closes_on < today() then 'CLOSED' when r.state = 'OPEN' and r.opens_on <= today() then 'OPEN' else 'NOT_YET' end as standing
      from here h cross join lateral (select h.id as org_id union all select former_orgs(h.id)) w join slip s on s.org_id = w.org_id and s.issue_hash = sha256(convert_to('issue' || asked_code, 'UTF8'))
      join evaluation_round r on r.org_id = s.org_id and r.id = s.round_id
  )
  select jsonb_build_object('orgName', h.name, 'orgCode', h.code, 'phone', h.phone) || coalesce((
      select jsonb_build_object('state', case when f.voided then 'VOIDED' else f.standing end, 'title', f.title, 'evaluatorClass', f.evaluator_class,
        'opensOn', f.opens_on::text, 'closesOn', f.closes_on::text,
        'used', exists (select 1 from ballot b where b.org_id = f.org_id and b.ballot_key = sha256(convert_to('ballot' || asked_code, 'UTF8'))),
        'issued', (select count(*) from slip i where i.org_id = f.org_id and i.round_id = f.id and not i.voided),
        'questions', coalesce((select jsonb_agg(q.text order by q.position) from evaluation_question q where q.org_id = f.org_id and q.round_id = f.id), '[]'))
        from found f), (
      select jsonb_build_object('state', 'WRONG', 'title', r.title, 'opensOn', r.opens_on::text, 'closesOn', r.closes_on::text)
        from evaluation_round r where r.org_id = h.id and r.state <> 'PREPARING' order by r.opens_on desc limit 1),
      '{"state": "WRONG"}')
    from here h where h.publication = 'PUBLIC' or exists (select 1 from found)
$$;

create or replace function cast_ballots(codes text[], overalls smallint[], answer_lists text[], comments text[])
returns table (place integer, outcome text, receipt text) language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('ballots:' || o.org_id, 0))
    from (select distinct d.org_id from unnest(codes) c join code_directory d on d.code = split_part(c, '-', 1) order by 1) o;
  return query
  with asked as (
    select n::integer as place, o.org_id, sha256(convert_to('issue' || c, 'UTF8')) as issue, sha256(convert_to('ballot' || c, 'UTF8')) as nullifier,
           v as overall, case when a ~ '^([1-4](,[1-4])*)?$' then string_to_array(a, ',')::smallint[] end as answers, left(coalesce(t, ''), 300) as words
      from unnest(codes, overalls, answer_lists, comments) with ordinality as u (c, v, a, t, n)
      left join code_directory o on o.code = split_part(c, '-', 1)
  ), known as (
    select a.*, s.round_id, s.evaluator_class, (s.issue_hash is not null and not s.voided) as valid,
           r.state = 'CLOSED' or r.closes_on < today() as over, r.state = 'OPEN' and r.opens_on <= today() as begun,
           coalesce(a.overall between 1 and 4, false) and coalesce(cardinality(a.answers), -1)
             = (select count(*) from evaluation_question q where q.org_id = s.org_id and q.round_id = s.round_id) as whole
      from asked a
      left join slip s on s.org_id = a.org_id and s.issue_hash = a.issue
      left join evaluation_round r on r.org_id = s.org_id and r.id = s.round_id
  ), lined as (
    select k.*, row_number() over (partition by k.nullifier, k.whole order by k.place) as turn from known k
  ), written as (
    insert into ballot (org_id, ballot_key, round_id, evaluator_class, overall, answers, comment)
    select k.org_id, k.nullifier, k.round_id, k.evaluator_class, k.overall, k.answers, k.words
      from lined k where k.valid and k.begun and not k.over and k.whole and k.turn = 1 order by k.nullifier
    on conflict (org_id, ballot_key) do nothing
    returning ballot_key
  ), told as (
    select k.place, k.nullifier, case
        when not k.valid and exists (select 1 from former_orgs(k.org_id) f (id) join slip x on x.org_id = f.id and x.issue_hash = k.issue where not x.voided) then 'CLOSED_ROUND'
        when not k.valid then 'WRONG_CODE' when k.over then 'CLOSED_ROUND' when not k.begun then 'NOT_YET'
        when not k.whole then 'INVALID' when k.turn > 1 or w.ballot_key is null then 'USED_CODE' else 'CAST' end as said
      from lined k left join written w on w.ballot_key = k.nullifier
  )
  select t.place, t.said, case when t.said in ('CAST', 'USED_CODE') then encode(sha256(convert_to('receipt', 'UTF8') || t.nullifier), 'hex') end
    from told t order by t.place;
end $$;

revoke execute on function former_orgs, counts_as_adopted, leave_coverage, end_with_org, take_transfer_along from public;
