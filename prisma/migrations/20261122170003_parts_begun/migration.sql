/* Which parts of the work have begun for the organisation acted in: by its own figures, and by what those above it have opened. */
create function parts_begun() returns text[] language sql stable security definer set search_path = public, pg_temp as $$
  with here as materialized (
    select acting_org() as id
  ), line as materialized (
    select k.ancestor as id from here join org_closure k on k.descendant = here.id
  ), counted as (
    select coalesce(sum(t.reviews_due + t.reviews_done + t.reviews_exempt), 0) as reviews, coalesce(sum(t.ballots), 0) as ballots,
           coalesce(sum(t.awards), 0) as awards, coalesce(sum(t.rectifications_open), 0) as faults
      from here join tally t on t.org_id = here.id
  )
  select array_remove(array[
    case when exists (select from line join campaign c on c.org_id = line.id where c.state <> 'DRAFTING') then 'pledges' end,
    case when reviews > 0 or exists (select from line join review_round r on r.org_id = line.id) then 'reviews' end,
    case when ballots > 0 or exists (select from line join evaluation_round e on e.org_id = line.id) then 'evaluations' end,
    case when awards > 0 or exists (select from line join award_call a on a.org_id = line.id) then 'commendations' end,
    case when faults > 0 or exists (select from here join rectification r on r.org_id = here.id) then 'rectifications' end
  ], null) from counted
$$;
revoke execute on function parts_begun from public;
grant execute on function parts_begun to zhengyou_app;
