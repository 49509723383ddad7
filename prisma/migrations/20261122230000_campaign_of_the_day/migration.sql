/* LIFE-01: the campaign whose members are counted on a day is the one that ran on that day: a campaign that enrols everybody in summer says
   nothing of spring. */
create or replace function roll_days(of_org uuid, first_day date, last_day date) returns table (day date, members integer, full_members integer, probationary integer, enrolled integer, came text[], gone text[])
language sql stable set search_path = public, pg_temp set jit = off as $$
  with moves as materialized (
    select m.begins_on as day, m.person_id, true as in_here from membership m where m.org_id = of_org
    union all select m.ends_on + 1, m.person_id, false from membership m where m.org_id = of_org and m.ends_on is not null),
  days as (
    select first_day as day
    union select v.day from moves v where v.day between first_day and last_day
    union select x.day from enrolment e cross join lateral (values (e.enrolled_on), (e.left_on + 1)) x (day)
           where e.org_id = of_org and x.day between first_day and last_day
    order by day desc limit 50)
  select d.day, r.members, r.full_members, r.probationary, e.members,
         coalesce((select array_agg(p.name order by p.pinyin) from moves v join person p on p.id = v.person_id where v.day = d.day and v.in_here), '{}'),
         coalesce((select array_agg(p.name order by p.pinyin) from moves v join person p on p.id = v.person_id where v.day = d.day and not v.in_here), '{}')
    from days d cross join lateral count_roll_on(of_org, d.day) r
    left join lateral (
      select x.campaign_id as id from enrolment x join campaign c on c.org_id = x.campaign_org_id and c.id = x.campaign_id
       where x.org_id = of_org and x.enrolled_on <= d.day and c.begins_on <= d.day order by c.begins_on desc, c.issued_at desc nulls last limit 1) n on true
    left join lateral count_enrolled_on(of_org, n.id, d.day) e on n.id is not null
   order by d.day desc
$$;
