-- Figures of a leader's page. A command marks its org stale; the one folding writer counts that org's own rows anew
-- and carries the difference up the closure, so that a page reads rows of direct children and never a subtree.

create function count_own(org uuid, campaign_org uuid, campaign_key uuid, moment timestamptz) returns tally language sql stable security definer set search_path = public, pg_temp as $$
  select row(org, campaign_org, campaign_key, 'OWN',
    (select count(*) from enrolment e where e.org_id = org and e.campaign_id = campaign_key and e.left_on is null),
    (select count(*) from enrolment e where e.org_id = org and e.campaign_id = campaign_key and e.left_on is null and e.leading_cadre),
    (select count(*) from adoption a where a.org_id = org and a.campaign_id = campaign_key),
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
revoke execute on function count_own from public;

/* Folds at most `batch` stale marks; serialised by an advisory lock. Returns how many orgs were counted. */
create function fold_tallies(batch integer) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  mark record;
  fresh tally;
  moment timestamptz := app_now();
  folded integer := 0;
begin
  perform pg_advisory_xact_lock(hashtext('zhengyou:fold'));
  for mark in
    with taken as (delete from tally_stale where id in (select id from tally_stale order by id limit batch) returning org_id, campaign_org_id, campaign_id)
    select distinct org_id, campaign_org_id, campaign_id from taken order by 1, 3
  loop
    fresh := count_own(mark.org_id, mark.campaign_org_id, mark.campaign_id, moment);
    insert into tally select c.ancestor, mark.campaign_org_id, mark.campaign_id, 'TREE', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, moment
      from org_closure c where c.descendant = mark.org_id on conflict do nothing;
    insert into tally select mark.org_id, mark.campaign_org_id, mark.campaign_id, 'OWN', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, moment on conflict do nothing;
    update tally t set
        members = t.members + fresh.members - o.members, leading_members = t.leading_members + fresh.leading_members - o.leading_members,
        orgs = t.orgs + fresh.orgs - o.orgs, adopted = t.adopted + fresh.adopted - o.adopted, pledgers = t.pledgers + fresh.pledgers - o.pledgers,
        items = t.items + fresh.items - o.items, fulfilled = t.fulfilled + fresh.fulfilled - o.fulfilled, overdue = t.overdue + fresh.overdue - o.overdue,
        not_due = t.not_due + fresh.not_due - o.not_due, withdrawn = t.withdrawn + fresh.withdrawn - o.withdrawn,
        reviews_due = t.reviews_due + fresh.reviews_due - o.reviews_due, reviews_done = t.reviews_done + fresh.reviews_done - o.reviews_done, reviews_exempt = t.reviews_exempt + fresh.reviews_exempt - o.reviews_exempt,
        ballots = t.ballots + fresh.ballots - o.ballots, satisfied = t.satisfied + fresh.satisfied - o.satisfied, dissatisfied = t.dissatisfied + fresh.dissatisfied - o.dissatisfied,
        rectifications_open = t.rectifications_open + fresh.rectifications_open - o.rectifications_open, rectifications_late = t.rectifications_late + fresh.rectifications_late - o.rectifications_late,
        awards = t.awards + fresh.awards - o.awards, counted_at = moment
      from tally o, org_closure c
     where o.org_id = mark.org_id and o.campaign_org_id = mark.campaign_org_id and o.campaign_id = mark.campaign_id and o.reach = 'OWN'
       and c.descendant = mark.org_id and t.org_id = c.ancestor and t.campaign_org_id = mark.campaign_org_id and t.campaign_id = mark.campaign_id and t.reach = 'TREE';
    delete from tally where org_id = mark.org_id and campaign_org_id = mark.campaign_org_id and campaign_id = mark.campaign_id and reach = 'OWN';
    insert into tally select (fresh).*;
    folded := folded + 1;
  end loop;
  return folded;
end $$;

/* Forgets every figure and counts again; gives the same numbers as the folding (a test compares). */
create function rebuild_tallies() returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  folded integer := 0;
  step integer;
begin
  perform pg_advisory_xact_lock(hashtext('zhengyou:fold'));
  delete from tally;
  delete from tally_stale;
  insert into tally_stale (org_id, campaign_org_id, campaign_id) select org_id, campaign_org_id, campaign_id from adoption union select org_id, org_id, id from campaign where state <> 'DRAFTING';
  loop
    step := fold_tallies(500);
    exit when step = 0;
    folded := folded + step;
  end loop;
  return folded;
end $$;

/* The turn of the day changes what is due: every org with an item falling due is counted anew. */
create function mark_due_orgs(since date) returns integer language sql security definer set search_path = public, pg_temp as $$
  with marked as (
    insert into tally_stale (org_id, campaign_org_id, campaign_id)
    select distinct i.org_id, i.campaign_org_id, i.campaign_id from pledge_item i where i.due_on > since and i.due_on <= today() returning 1)
  select count(*)::integer from marked
$$;

revoke execute on function fold_tallies, rebuild_tallies, mark_due_orgs from public;
grant execute on function fold_tallies, rebuild_tallies, mark_due_orgs to zhengyou_worker;

/* Orgs with work for a job, by campaign: the cross-org jobs of the worker read their list here and then act in one org at a time. */
create function orgs_with_overdue_items() returns table (org_id uuid) language sql stable security definer set search_path = public, pg_temp as $$
  select distinct i.org_id
    from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id join campaign c on c.org_id = i.campaign_org_id and c.id = i.campaign_id
   where p.state = 'PUBLISHED' and i.state in ('OPEN', 'CLAIMED') and i.due_on + c.grace_days < today() and c.state = 'ISSUED'
     and not exists (select 1 from rectification r where r.org_id = i.org_id and r.source_item_id = i.id)
$$;
create function orgs_with_late_rectifications() returns table (org_id uuid) language sql stable security definer set search_path = public, pg_temp as $$
  select distinct r.org_id from rectification r where r.state in ('OPENED', 'IN_PROGRESS') and r.due_on < today() and r.escalated_at is null
$$;
revoke execute on function orgs_with_overdue_items, orgs_with_late_rectifications from public;
grant execute on function orgs_with_overdue_items, orgs_with_late_rectifications to zhengyou_worker;
