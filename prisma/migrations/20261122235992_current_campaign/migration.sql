/* Where several campaigns run at once, figures follow what runningCampaign() takes for current: of the latest year the one with the most items there,
   so that a small one issued in June does not push the year's aside (CAM-48). */
create or replace function wall_lower(wall uuid) returns table (code text, name text, pledgers int, items int, fulfilled int) language sql stable security definer set search_path = public, pg_temp as $$
  select o.code, o.short_name, coalesce(t.pledgers, 0), coalesce(t.items, 0), coalesce(t.fulfilled, 0)
    from org o
    left join lateral (select y.* from tally y join campaign c on c.org_id = y.campaign_org_id and c.id = y.campaign_id and c.state = 'ISSUED'
                        where y.org_id = o.id and y.reach = 'TREE' order by c.year desc, y.items desc, c.begins_on desc limit 1) t on true
   where o.parent_id = wall and o.publication = 'PUBLIC' and o.closed_on is null order by o.path limit 200
$$;

create or replace function refresh_supervision_alerts() returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare written integer;
begin
  create temp table found_alert on commit drop as
  with running as (
    select distinct on (k.descendant) k.descendant as org_id, c.org_id as campaign_org_id, c.id as campaign_id
      from org_closure k join campaign c on c.org_id = k.ancestor
      left join tally t on t.org_id = k.descendant and t.campaign_org_id = c.org_id and t.campaign_id = c.id and t.reach = 'TREE'
     where c.state = 'ISSUED'
     order by k.descendant, c.begins_on > today(), c.year desc, coalesce(t.items, 0) desc, c.begins_on desc, c.issued_at desc
  ), child as (
    select o.id, o.parent_id, o.kind, exists (select 1 from org x where x.parent_id = o.id and x.closed_on is null) as leads,
           (select count(*) from audit_event e where e.org_id = o.id and e.at > app_now() - interval '30 days' and e.kind !~ '^(account|org|duty|person)\.') as acts
      from org o join org_kind k on k.code = o.kind where o.closed_on is null and o.parent_id is not null and k.in_chain
  ), idle as (
    select c.parent_id as org_id, count(*) as units, count(*) filter (where c.acts = 0) as silent from child c where not c.leads group by c.parent_id
  )
  select c.parent_id as org_id, c.id as subject_org_id, 'IDLE_UNIT' as kind, 30 as figure from child c where not c.leads and c.acts = 0
  union all
  select c.parent_id, c.id, 'IDLE_LOWER', i.silent::integer from child c join idle i on i.org_id = c.id where c.acts >= 3 and i.silent * 3 >= i.units and i.silent > 0
  union all
  select c.parent_id, c.id, 'MISSING_PLEDGES', (t.members - t.pledgers)::integer from child c join running r on r.org_id = c.id
    join tally t on t.org_id = c.id and t.campaign_org_id = r.campaign_org_id and t.campaign_id = r.campaign_id and t.reach = 'TREE' where t.members > t.pledgers
  union all
  select c.parent_id, c.id, 'LATE_RECTIFICATION', t.rectifications_late::integer from child c join running r on r.org_id = c.id
    join tally t on t.org_id = c.id and t.campaign_org_id = r.campaign_org_id and t.campaign_id = r.campaign_id and t.reach = 'TREE' where t.rectifications_late > 0
  union all
  select c.parent_id, c.id, 'UNREVIEWED', count(*)::integer from child c join review_round r on r.org_id = c.id and r.state = 'OPEN' and r.closes_on < today()
    join review_target t on t.round_org_id = r.org_id and t.round_id = r.id and t.state = 'DUE' group by c.parent_id, c.id
  union all
  select c.parent_id, c.id, 'LATE_REPORT', count(*)::integer from child c join running r on r.org_id = c.id
    join campaign_deadline l on l.org_id = r.campaign_org_id and l.campaign_id = r.campaign_id and l.kind = 'QUARTERLY_REPORT' and l.due_on < today()
   where exists (select 1 from pledge p where p.org_id = c.id and p.campaign_id = r.campaign_id and p.state = 'PUBLISHED')
     and not exists (select 1 from pledge_report q where q.org_id = c.id and q.campaign_org_id = r.campaign_org_id and q.campaign_id = r.campaign_id and q.period = l.period)
   group by c.parent_id, c.id
  union all
  select c.parent_id, c.id, 'MISSED_CADENCE', count(*)::integer from child c join cadence_task t on t.org_id = c.id and t.done_on is null and t.due_on < today()
   group by c.parent_id, c.id;
  delete from supervision_alert a where not exists (select 1 from found_alert f where f.org_id = a.org_id and f.subject_org_id = a.subject_org_id and f.kind = a.kind);
  insert into supervision_alert (org_id, id, subject_org_id, kind, figure, since)
    select f.org_id, gen_random_uuid(), f.subject_org_id, f.kind, f.figure, today() from found_alert f
    on conflict (org_id, subject_org_id, kind) do update set figure = excluded.figure;
  get diagnostics written = row_count;
  return written;
end $$;
