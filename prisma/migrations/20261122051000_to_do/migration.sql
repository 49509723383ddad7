-- LIFE-05: one to-do list over every organisation of the person, keyed by the session; nothing is asked of the caller.
-- It names matters the person may act on and never more than a list shows: no drafts of others, no words of a private talk.

create index pledge_waiting on pledge (org_id, state) where state in ('RAISED', 'SETTLED', 'RETURNED');
create index pledge_item_claimed on pledge_item (org_id) where state = 'CLAIMED';
create index adoption_waiting on adoption (org_id) where state in ('NOT_OPENED', 'DRAFTING', 'SUBMITTED');
create index review_round_open on review_round (org_id) where state = 'OPEN';

-- Planned once for each connection: a custom plan would cost more than the answer.
create function my_todo() returns table (kind text, org_id uuid, org_code text, org_name text, capacity text, acting boolean, mine boolean,
    subject_id uuid, title text, detail text, due_on date, count integer)
language plpgsql stable security definer set search_path = public, pg_temp set jit = off set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  me uuid := session_person();
  day date := today();
  homes uuid[];
  desks uuid[];
  heads uuid[];
  lower_orgs uuid[];
  keepers uuid[];
  handlers uuid[];
begin
  if me is null then return; end if;
  select coalesce(array_agg(m.org_id), '{}') into homes from membership m where m.person_id = me and m.begins_on <= day and (m.ends_on is null or m.ends_on >= day);
  select coalesce(array_agg(distinct d.org_id), '{}'), coalesce(array_agg(distinct d.org_id) filter (where d.kind in ('SECRETARY', 'DEPUTY_SECRETARY')), '{}'),
         coalesce(array_agg(distinct d.org_id) filter (where d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'OFFICER')), '{}'),
         coalesce(array_agg(distinct d.org_id) filter (where d.kind in ('SECRETARY', 'DISCIPLINE_HEAD')), '{}')
    into desks, heads, keepers, handlers
    from duty d join org o on o.id = d.org_id
   where d.person_id = me and d.kind <> 'ADMINISTRATOR' and o.closed_on is null and d.begins_on <= day and (d.ends_on is null or d.ends_on >= day);
  select coalesce(array_agg(o.id), '{}') into lower_orgs from org o where o.parent_id = any (heads) and o.closed_on is null;

  return query
  with at_work as (
    -- Who examines: the org's own heads, or those of the direct superior where nobody at home may (LIFE-03).
    select p.id, p.org_id, p.state, p.pledger_kind, p.person_id, p.pledger_name, p.sort_key,
           case when o.parent_id is not null and examined_above(p.org_id, p.pledger_kind, array[p.person_id, p.author_person_id, p.proxy_person_id]) then o.parent_id else p.org_id end as by_org
      from pledge p join org o on o.id = p.org_id
     where p.org_id = any (heads || lower_orgs) and p.state in ('RAISED', 'SETTLED')
       and p.person_id is distinct from me and p.author_person_id <> me and p.proxy_person_id is distinct from me
  ), wanted as (
    select case w.state when 'RAISED' then 'PLEDGE_EXAMINE' else 'PLEDGE_PUBLISH' end as kind, w.by_org as org_id, false as mine, (array_agg(w.id order by w.sort_key))[1] as subject_id,
           array_to_string((array_agg(w.pledger_name order by w.sort_key))[1:3], '、') as title, '' as detail, null::date as due_on, count(*)::integer as count
      from at_work w where w.by_org = any (heads) group by w.state, w.by_org
    union all
    select 'PLEDGE_RETURNED', p.org_id, p.person_id is not distinct from me, p.id, p.pledger_name,
           coalesce((select e.reason from pledge_examination e where e.org_id = p.org_id and e.pledge_id = p.id and e.decision = 'RETURN' order by e.decided_at desc limit 1), ''), null, 1
      from pledge p where p.state = 'RETURNED' and (p.person_id = me or p.org_id = any (heads))
    union all
    select 'PLEDGE_MAKE', e.org_id, true, p.id, c.title, c.theme, null, 1
      from enrolment e join campaign c on c.org_id = e.campaign_org_id and c.id = e.campaign_id
      left join pledge p on p.org_id = e.org_id and p.campaign_org_id = e.campaign_org_id and p.campaign_id = e.campaign_id and p.person_id = me
     where e.org_id = any (homes) and e.person_id = me and e.left_on is null and c.state = 'ISSUED' and (p.id is null or p.state = 'SURVEYED')
    union all
    (select 'ITEM_CONFIRM', x.by_org, false, x.pledge_id, x.text, x.pledger_name, null, 1
       from (select i.text, i.pledge_id, p.pledger_name,
                    case when o.parent_id is not null and examined_above(p.org_id, p.pledger_kind, array[p.person_id, p.author_person_id, p.proxy_person_id]) then o.parent_id else p.org_id end as by_org
               from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id join org o on o.id = i.org_id
              where i.state = 'CLAIMED' and i.org_id = any (heads || lower_orgs) and p.person_id is distinct from me and p.author_person_id <> me and p.proxy_person_id is distinct from me
                and me is distinct from (select e.added_by_person_id from pledge_evidence e where e.org_id = i.org_id and e.item_id = i.id order by e.added_at desc limit 1)) x
      where x.by_org = any (heads) limit 100)
    union all
    select 'ITEM_OVERDUE', p.org_id, p.person_id is not distinct from me, p.id, i.text, p.pledger_name, i.due_on, 1
      from pledge p join pledge_item i on i.org_id = p.org_id and i.pledge_id = p.id
     where (p.person_id = me or (p.pledger_kind <> 'PERSON' and p.org_id = any (heads))) and p.state = 'PUBLISHED' and i.state = 'OPEN' and i.due_on <= day
    union all
    select 'DUTY_REPORT', t.org_id, t.person_id is not null, t.id, r.title, t.subject_name, r.closes_on, 1
      from review_target t join review_round r on r.org_id = t.round_org_id and r.id = t.round_id
     where (t.person_id = me or (t.org_id = any (heads) and t.subject_org_id = t.org_id)) and r.state = 'OPEN' and t.state = 'DUE'
       and not exists (select 1 from duty_report d where d.org_id = t.org_id and d.target_id = t.id and d.state = 'SUBMITTED')
    union all
    -- `detail` counts the reports that are not in yet.
    select case r.subjects when 'MEMBERS' then 'REVIEW_MEMBERS' else 'REVIEW_SUBORDINATES' end, r.org_id, false, r.id, r.title, n.waiting::text, r.closes_on, n.due
      from review_round r cross join lateral (
        select count(*)::integer as due, count(*) filter (where not exists (
                 select 1 from duty_report d where d.org_id = t.org_id and d.target_id = t.id and d.state = 'SUBMITTED')) as waiting
          from review_target t where t.round_org_id = r.org_id and t.round_id = r.id and t.state = 'DUE' and t.person_id is distinct from me) n
     where r.org_id = any (heads) and r.state = 'OPEN' and n.due > 0
    union all
    select 'REVIEW_RECEIVED', v.org_id, v.subject_person_id is not null, v.target_id, r.title, n.name, null, 1
      from review_target t join review v on v.org_id = t.org_id and v.target_id = t.id join review_round r on r.org_id = v.round_org_id and r.id = v.round_id join person n on n.id = v.reviewer_person_id
     where (t.person_id = me or (t.org_id = any (heads) and t.subject_org_id = t.org_id)) and v.state <> 'DRAFT'
       and not exists (select 1 from review_response a where a.org_id = v.org_id and a.review_id = v.id and a.kind = 'ACKNOWLEDGE')
    union all
    select 'RECTIFY', r.org_id, r.org_id <> all (desks), r.id, r.problem, '', r.due_on, 1
      from rectification r where r.owner_person_id = me and r.state in ('OPENED', 'IN_PROGRESS')
    union all
    -- INV-09, LIFE-03: never the owner; what the secretary owns is verified one level up.
    select case r.state when 'REPORTED' then 'RECTIFY_VERIFY' else 'RECTIFY_CLOSE' end, x.by_org, false, r.id, r.problem, n.name, r.due_on, 1
      from rectification r join org o on o.id = r.org_id join person n on n.id = r.owner_person_id
     cross join lateral (select case when o.parent_id is not null and exists (select 1 from duty d where d.org_id = r.org_id and d.person_id = r.owner_person_id and d.kind = 'SECRETARY'
                                            and d.begins_on <= day and (d.ends_on is null or d.ends_on >= day)) then o.parent_id else r.org_id end as by_org) x
     where r.org_id = any (heads || lower_orgs) and r.state in ('REPORTED', 'VERIFIED') and r.owner_person_id <> me and x.by_org = any (heads)
    union all
    select 'ADOPT', a.org_id, false, a.id, c.title, a.state, null, 1
      from adoption a join campaign c on c.org_id = a.campaign_org_id and c.id = a.campaign_id
     where a.org_id = any (heads) and a.state in ('NOT_OPENED', 'DRAFTING') and c.state = 'ISSUED'
    union all
    select 'ADOPTION_APPROVE', o.parent_id, false, (array_agg(a.id order by o.path))[1], array_to_string((array_agg(o.short_name order by o.path))[1:3], '、'), c.title, null, count(*)::integer
      from adoption a join org o on o.id = a.org_id join campaign c on c.org_id = a.campaign_org_id and c.id = a.campaign_id
     where a.org_id = any (lower_orgs) and a.state = 'SUBMITTED' and c.state = 'ISSUED' group by o.parent_id, c.org_id, c.id, c.title
    union all
    -- `detail` is the period; `count` the items that show no progress in it.
    select 'REPORT_QUARTER', a.org_id, false, a.id, c.title, l.period, l.due_on, n.silent
      from adoption a join campaign c on c.org_id = a.campaign_org_id and c.id = a.campaign_id
      join campaign_deadline l on l.org_id = c.org_id and l.campaign_id = c.id and l.kind = 'QUARTERLY_REPORT' and l.due_on between day - 60 and day + 21
     cross join lateral (
       select count(*)::integer as items, (count(*) filter (where i.state = 'OPEN' and not exists (
                select 1 from pledge_progress g where g.org_id = i.org_id and g.item_id = i.id and g.period = l.period)))::integer as silent
         from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id where i.org_id = a.org_id and i.campaign_id = c.id and p.state = 'PUBLISHED') n
     where a.org_id = any (keepers) and c.state = 'ISSUED' and n.items > 0
       and not exists (select 1 from pledge_report q where q.org_id = a.org_id and q.campaign_org_id = c.org_id and q.campaign_id = c.id and q.period = l.period)
    union all
    select 'EVALUATION_CLOSE', r.org_id, false, r.id, r.title, '', r.closes_on, 1 from evaluation_round r where r.org_id = any (heads) and r.state = 'OPEN' and r.closes_on <= day
    union all
    select 'NOTICE_END', n.org_id, false, n.id, n.title, '', n.ends_on, 1 from award_notice n where n.org_id = any (heads) and n.state = 'RUNNING' and n.ends_on < day
    union all
    select 'OBJECTION', n.org_id, false, n.id, n.title, '', null, count(*)::integer
      from objection j join award_notice n on n.org_id = j.org_id and n.id = j.notice_id
     where j.org_id = any (handlers) and j.state = 'RECEIVED' group by n.org_id, n.id, n.title
  )
  select w.kind, o.id, o.code, o.short_name, h.title, coalesce(h.acting, false), w.mine, w.subject_id, w.title, w.detail, w.due_on, w.count
    from wanted w join org o on o.id = w.org_id
    left join lateral (
      select d.title, d.acting from duty d
       where not w.mine and d.org_id = w.org_id and d.person_id = me and d.kind <> 'ADMINISTRATOR' and d.begins_on <= day and (d.ends_on is null or d.ends_on >= day)
       order by array_position(array['SECRETARY', 'DEPUTY_SECRETARY', 'DISCIPLINE_HEAD', 'OFFICER'], d.kind) limit 1) h on true
   order by w.due_on, w.kind, o.path, w.subject_id limit 200;
end $$;

create function my_todo_count() returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from my_todo()
$$;

revoke execute on function my_todo, my_todo_count from public;
grant execute on function my_todo, my_todo_count to zhengyou_app;

/* A changed password ends every other session of the person; it is an act like any other, so it is in the chain (INV-12). */
create or replace function change_password(new_hash text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me uuid := session_person();
  home uuid;
begin
  if me is null then raise exception 'NOT_FOUND' using errcode = 'ZY002'; end if;
  update account set password_hash = new_hash, must_change = false, authz_version = authz_version + 1 where person_id = me;
  update session set authz_version = authz_version + 1 where secret_hash = current_setting('app.session', true);
  select coalesce((select m.org_id from membership m where m.person_id = me and m.ends_on is null limit 1),
                  (select d.org_id from duty d where d.person_id = me order by d.ends_on nulls first, d.begins_on desc limit 1)) into home;
  if home is not null then
    perform audit_write(home, app_now(), 'PERSON', me, '', 'account.change_password', 'account', me, '{}');
  end if;
end $$;
