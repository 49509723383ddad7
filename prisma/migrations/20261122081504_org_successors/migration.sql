-- LIFE-14: places change and organisations merge, split and close in the middle of a round. What is open goes to the successor; what is past stays.

-- Marks the one transaction in which records change their organisation. Written by the functions below alone; the last statement of each takes it away.
create unlogged table carrying_over (xact xid8 primary key);
grant select on carrying_over to zhengyou_backup;
create function carries_over() returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select 1 from carrying_over where xact = pg_current_xact_id_if_assigned());
end $$;
revoke execute on function carries_over from public;
grant execute on function carries_over to zhengyou_app, zhengyou_worker;

-- The guards of a record ask who acts and refuse to change its keys; while it is carried over they stand aside. Its lifecycle does not.
-- References among carried records are checked when all of them have arrived.
do $$
declare r record;
begin
  for r in
    with recursive carried as (
      select oid from pg_class where relnamespace = 'public'::regnamespace
         and relname in ('pledge', 'review_target', 'rectification', 'evaluation_round', 'nomination', 'notice_entry', 'review_round', 'duty', 'slip', 'ballot')
      union
      select f.conrelid from carried c join pg_constraint f on f.confrelid = c.oid and f.contype = 'f' and f.confupdtype = 'c')
    select t.tgname, t.tgrelid::regclass as on_table, pg_get_triggerdef(t.oid) as definition from carried c join pg_trigger t on t.tgrelid = c.oid
     where not t.tgisinternal and t.tgname <> 'keep_lifecycle' and t.tgtype & 1 = 1 and t.tgqual is null
  loop
    execute format('drop trigger %I on %s', r.tgname, r.on_table);
    execute replace(r.definition, 'FOR EACH ROW EXECUTE', 'FOR EACH ROW WHEN (NOT carries_over()) EXECUTE');
  end loop;
  for r in
    with recursive carried as (
      select oid from pg_class where relnamespace = 'public'::regnamespace and relname in ('pledge', 'review_target', 'rectification', 'evaluation_round', 'nomination')
      union
      select f.conrelid from carried c join pg_constraint f on f.confrelid = c.oid and f.contype = 'f' and f.confupdtype = 'c')
    select f.conname, f.conrelid::regclass as on_table from carried c join pg_constraint f on f.confrelid = c.oid and f.contype = 'f' and cardinality(f.conkey) > 1
     where not f.condeferrable
  loop
    execute format('alter table %s alter constraint %I deferrable initially immediate', r.on_table, r.conname);
  end loop;
end $$;

-- Whoever took a campaign on, was reviewed in a round or holds an award reads it wherever its line leads since.
create policy read_as_adopter on campaign for select to zhengyou_app, zhengyou_worker using (
  (select true from adoption a where a.org_id = (select acting_org()) and a.campaign_org_id = campaign.org_id and a.campaign_id = campaign.id limit 1));
create policy read_as_holder on award for select to zhengyou_app using (holder_org_id = (select acting_org()) or holder_person_id = (select session_person()));
create policy read_as_holder on award_type for select to zhengyou_app using (
  (select true from award a where a.org_id = award_type.org_id and a.award_type_id = award_type.id limit 1));

/* The round of the successor in which open reviews go on: its own of the same campaign, level and period, or a copy of this one. */
create function twin_round(r review_round, successor uuid) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
  twin uuid;
begin
  select x.id into twin from review_round x where x.org_id = successor and x.campaign_org_id = r.campaign_org_id and x.campaign_id = r.campaign_id
     and x.subjects = r.subjects and x.period = r.period and x.state = 'OPEN' order by x.number desc limit 1;
  if twin is not null then return twin; end if;
  twin := gen_random_uuid();
  insert into review_round select (jsonb_populate_record(r, jsonb_build_object('org_id', successor, 'id', twin, 'state', 'PREPARING', 'drawn', 0, 'done', 0, 'exempted', 0,
    'number', 1 + coalesce((select max(x.number) from review_round x where x.org_id = successor and x.campaign_id = r.campaign_id and x.subjects = r.subjects), 0)))).*;
  insert into review_dimension (org_id, id, round_id, position, name, weight)
    select successor, gen_random_uuid(), twin, d.position, d.name, d.weight from review_dimension d where d.org_id = r.org_id and d.round_id = r.id;
  update review_round set state = 'OPEN' where org_id = successor and id = twin;
  return twin;
end $$;

/* Subjects still due go on in another round; drafts and duty reports with them. */
create function redraw_targets(keys uuid[], from_org uuid, from_round uuid, to_org uuid, to_round uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update review_target t set round_org_id = to_org, round_id = to_round where t.round_org_id = from_org and t.round_id = from_round and t.id = any (keys);
  update review v set round_org_id = to_org, round_id = to_round where v.round_org_id = from_org and v.round_id = from_round and v.target_id = any (keys);
  update review_round r set drawn = c.drawn, done = c.done, exempted = c.exempted
    from (select x.org_id, x.id, count(t.id) as drawn, count(t.id) filter (where t.state = 'REVIEWED') as done, count(t.id) filter (where t.state = 'EXEMPTED') as exempted
            from review_round x left join review_target t on t.round_org_id = x.org_id and t.round_id = x.id
           where (x.org_id, x.id) in ((from_org, from_round), (to_org, to_round)) group by 1, 2) c
   where r.org_id = c.org_id and r.id = c.id;
end $$;

/* Members of one org become members of another from a day on, with their enrolment, their party group by its name and everything open of theirs:
   pledges with all that hangs on them, subjects of reviews, rectifications, nominations. Past campaigns stay where they were. */
create function carry_people(from_org uuid, to_org uuid, people uuid[], on_day date, why text, paper text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  under_way review_round;
  keys uuid[];
begin
  create temporary table carried_campaign on commit drop as select c.org_id, c.id from campaign c where c.state = 'ISSUED';

  insert into party_group (org_id, id, name, position)
    select to_org, gen_random_uuid(), g.name, coalesce((select max(x.position) from party_group x where x.org_id = to_org), 0) + row_number() over (order by g.position)
      from party_group g where g.org_id = from_org and exists (select 1 from membership m where m.org_id = from_org and m.group_id = g.id and m.person_id = any (people) and m.ends_on is null)
       and not exists (select 1 from party_group x where x.org_id = to_org and x.name = g.name);
  create temporary table carried_membership on commit drop as select m.* from membership m where m.org_id = from_org and m.person_id = any (people) and m.ends_on is null;
  update membership m set ends_on = greatest(m.begins_on, on_day - 1), end_reason = why, version = m.version + 1 from carried_membership k where m.org_id = k.org_id and m.id = k.id;
  insert into membership select (jsonb_populate_record(null::membership, to_jsonb(k) || jsonb_build_object('org_id', to_org, 'id', gen_random_uuid(), 'unit_id', null, 'version', 1,
      'begins_on', greatest(on_day, k.begins_on),
      'group_id', (select n.id from party_group g join party_group n on n.org_id = to_org and n.name = g.name where g.org_id = from_org and g.id = k.group_id)))).*
    from carried_membership k;
  update person_private set managing_org_id = to_org where managing_org_id = from_org and person_id = any (people);

  insert into enrolment (org_id, id, campaign_org_id, campaign_id, person_id, leading_cadre, standing, enrolled_on, reason)
    select to_org, gen_random_uuid(), e.campaign_org_id, e.campaign_id, e.person_id, e.leading_cadre, e.standing, greatest(on_day, e.enrolled_on), why
      from enrolment e join carried_campaign c on c.org_id = e.campaign_org_id and c.id = e.campaign_id
     where e.org_id = from_org and e.person_id = any (people) and e.left_on is null
       and not exists (select 1 from enrolment x where x.org_id = to_org and x.campaign_org_id = e.campaign_org_id and x.campaign_id = e.campaign_id and x.person_id = e.person_id and x.left_on is null);
  update enrolment e set left_on = greatest(e.enrolled_on, on_day - 1), reason = why from carried_campaign c
   where c.org_id = e.campaign_org_id and c.id = e.campaign_id and e.org_id = from_org and e.person_id = any (people) and e.left_on is null;

  -- A serial of the successor for every pledge; the old paper keeps its own number.
  update pledge p set org_id = to_org, number = n.number from (
      select x.id, row_number() over (partition by x.campaign_id order by x.number) + coalesce((select max(y.number) from pledge y where y.org_id = to_org and y.campaign_id = x.campaign_id), 0) as number
        from pledge x join carried_campaign c on c.org_id = x.campaign_org_id and c.id = x.campaign_id
       where x.org_id = from_org and x.person_id = any (people)
         and not exists (select 1 from pledge y where y.org_id = to_org and y.campaign_id = x.campaign_id and y.person_id = x.person_id)) n
   where p.org_id = from_org and p.id = n.id;

  -- A draft forgets what stays behind; a finished review that cites it stays with it.
  delete from review_citation c using review v where c.org_id = from_org and v.org_id = from_org and v.id = c.review_id and v.state = 'DRAFT' and v.subject_person_id = any (people)
     and exists (select 1 from pledge_item i where i.org_id = from_org and i.id = c.item_id);
  create temporary table carried_target on commit drop as
    select t.id, t.state, t.round_org_id, t.round_id from review_target t join review_round x on x.org_id = t.round_org_id and x.id = t.round_id
      join carried_campaign c on c.org_id = x.campaign_org_id and c.id = x.campaign_id
     where t.org_id = from_org and t.person_id = any (people)
       and not exists (select 1 from review v join review_citation k on k.org_id = v.org_id and k.review_id = v.id join pledge_item i on i.org_id = from_org and i.id = k.item_id
                        where v.org_id = from_org and v.target_id = t.id);
  update review_target t set org_id = to_org from carried_target k where t.org_id = from_org and t.id = k.id;
  for under_way in select x.* from review_round x where x.org_id = from_org and x.state = 'OPEN'
              and exists (select 1 from carried_target k where k.round_org_id = x.org_id and k.round_id = x.id and k.state = 'DUE') loop
    keys := (select array_agg(k.id) from carried_target k where k.round_org_id = under_way.org_id and k.round_id = under_way.id and k.state = 'DUE');
    perform redraw_targets(keys, under_way.org_id, under_way.id, to_org, twin_round(under_way, to_org));
  end loop;

  -- With their sources, or by their owner or subject; each gets a number in the successor's register and says which it had.
  create temporary table carried_rectification on commit drop as
    select r.id, r.number, r.opened_at,
           r.source_item_id is null or exists (select 1 from pledge_item i where i.org_id = to_org and i.id = r.source_item_id) as item_here,
           r.source_advice_id is null or exists (select 1 from review_advice a where a.org_id = to_org and a.id = r.source_advice_id) as advice_here
      from rectification r where r.org_id = from_org
       and (exists (select 1 from pledge_item i where i.org_id = to_org and i.id = r.source_item_id)
         or exists (select 1 from review_advice a where a.org_id = to_org and a.id = r.source_advice_id)
         or r.state not in ('CLOSED', 'CANCELLED') and (r.owner_person_id = any (people) or r.subject_person_id = any (people)));
  perform carry_rectifications(from_org, to_org);

  update nomination n set org_id = to_org where n.org_id = from_org and n.person_id = any (people) and n.state not in ('GRANTED', 'DECLINED', 'DISQUALIFIED');
  update notice_entry e set nomination_org_id = to_org where e.nomination_org_id = from_org and exists (select 1 from nomination n where n.org_id = to_org and n.id = e.nomination_id);

  insert into tally_stale (org_id, campaign_org_id, campaign_id)
    select o.org, c.org_id, c.id from carried_campaign c cross join (values (from_org), (to_org)) o (org)
     where exists (select 1 from adoption a where a.org_id in (from_org, to_org) and a.campaign_id = c.id);
  drop table carried_campaign, carried_membership, carried_target, carried_rectification;
end $$;

/* Takes the rows listed in carried_rectification over; what they rest on and cannot take along is said in words. */
create function carry_rectifications(from_org uuid, to_org uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  r record;
  taken integer;
begin
  delete from carried_rectification k using review_outcome o where o.org_id = from_org and o.rectification_id = k.id;
  for r in select k.*, extract(year from k.opened_at at time zone 'Asia/Shanghai')::int as of_year, o.short_name from carried_rectification k join org o on o.id = from_org order by k.opened_at, k.number loop
    insert into number_register (org_id, id, kind, year, last) values (to_org, gen_random_uuid(), 'RECTIFICATION', r.of_year,
        1 + coalesce((select max(x.number) from rectification x where x.org_id = to_org and extract(year from x.opened_at at time zone 'Asia/Shanghai')::int = r.of_year), 0))
      on conflict (org_id, kind, year) do update set last = greatest(number_register.last + 1, excluded.last) returning last into taken;
    update rectification x set org_id = to_org, number = taken, version = x.version + 1,
           subject_org_id = case when x.subject_org_id = from_org then to_org else x.subject_org_id end,
           source_kind = case when r.item_here and r.advice_here then x.source_kind else 'SELF_CHECK' end,
           source_item_id = case when r.item_here then x.source_item_id end, source_advice_id = case when r.advice_here then x.source_advice_id end,
           source_round_id = case when r.item_here and r.advice_here then x.source_round_id end,
           source_note = concat_ws('；', nullif(x.source_note, ''), '承接自' || r.short_name || '第' || r.number || '号')
     where x.org_id = from_org and x.id = r.id;
  end loop;
end $$;

/* An org with everything below it hangs elsewhere: closure and paths anew, figures of running campaigns with it. Those of past campaigns stay with the tree they had. */
create function hang_below(target uuid, new_parent uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_variable
declare
  old_path text := (select path from org where id = target);
  new_path text := next_path(new_parent);
  figures text;
begin
  perform pg_advisory_xact_lock(hashtext('zhengyou:fold'));
  select string_agg(format('%1$I = t.%1$I + x.%1$I * x.sign', column_name), ', ') into figures from information_schema.columns
   where table_schema = 'public' and table_name = 'tally' and data_type = 'integer';
  insert into tally (org_id, campaign_org_id, campaign_id, reach, counted_at)
    select c.ancestor, t.campaign_org_id, t.campaign_id, 'TREE', t.counted_at from org_closure c
      join tally t on t.org_id = target and t.reach = 'TREE' join campaign k on k.org_id = t.campaign_org_id and k.id = t.campaign_id and k.state = 'ISSUED'
     where c.descendant = new_parent on conflict do nothing;
  execute 'update tally t set ' || figures || $sql$
    from (select c.ancestor, sum(c.sign)::int as sign, s.* from (
              select ancestor, -1 as sign from org_closure where descendant = $1 and depth > 0 union all select ancestor, 1 from org_closure where descendant = $2) c
            join tally s on s.org_id = $1 and s.reach = 'TREE' join campaign k on k.org_id = s.campaign_org_id and k.id = s.campaign_id and k.state = 'ISSUED'
           group by c.ancestor, s.org_id, s.campaign_org_id, s.campaign_id, s.reach having sum(c.sign) <> 0) x
   where t.org_id = x.ancestor and t.campaign_org_id = x.campaign_org_id and t.campaign_id = x.campaign_id and t.reach = 'TREE'$sql$ using target, new_parent;

  delete from org_closure c using org_closure below, org_closure above
   where below.ancestor = target and above.descendant = target and above.depth > 0 and c.descendant = below.descendant and c.ancestor = above.ancestor;
  insert into org_closure select above.ancestor, below.descendant, above.depth + below.depth + 1 from org_closure above, org_closure below
   where above.descendant = new_parent and below.ancestor = target;
  update org set parent_id = new_parent where id = target;
  update org o set path = new_path || substr(o.path, length(old_path) + 1) from org_closure c where c.ancestor = target and o.id = c.descendant;
end $$;

/* What the old superior's open rounds still ask of an org goes on in the new superior's; where that has none, it is excused in words. */
create function hand_over_subjects(target uuid, old_parent uuid, new_parent uuid, because text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_variable
declare
  r review_round;
  twin uuid;
  keys uuid[];
begin
  for r in select x.* from review_round x where x.org_id = old_parent and x.state = 'OPEN' and x.subjects = 'SUBORDINATES' loop
    keys := (select array_agg(t.id) from review_target t where t.org_id = target and t.round_org_id = r.org_id and t.round_id = r.id and t.state = 'DUE');
    continue when keys is null;
    select x.id into twin from review_round x where x.org_id = new_parent and x.campaign_id = r.campaign_id and x.subjects = r.subjects and x.period = r.period and x.state = 'OPEN'
     order by x.number desc limit 1;
    if twin is null then
      update review_target t set state = 'EXEMPTED', exempt_reason = because, exempted_by_person_id = session_person() where t.org_id = target and t.id = any (keys)
         and t.person_id is distinct from session_person();
    else
      perform redraw_targets(keys, r.org_id, r.id, new_parent, twin);
    end if;
  end loop;
end $$;

create function begin_carrying() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('zhengyou:tree'));
  insert into carrying_over values (pg_current_xact_id()) on conflict do nothing;
  set constraints all deferred;
end $$;
create function end_carrying() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  set constraints all immediate;
  delete from carrying_over where xact = pg_current_xact_id();
end $$;

/* The other end of a change: open, in the line of whoever changes, not below what is changed. */
create function demand_other_end(other uuid, target uuid) returns void language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_variable
begin
  if other is null or not coalesce(other = acting_org() or may_write(other, 'TREE'), false) then perform refuse('NOT_FOUND'); end if;
  if exists (select 1 from org_closure c where c.ancestor = target and c.descendant = other) or exists (select 1 from org o where o.id = other and o.closed_on is not null) then
    perform refuse('WRONG_STATE');
  end if;
end $$;

create function move_org(target uuid, new_parent uuid, paper jsonb) returns void language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_variable
declare
  old_parent uuid := (select parent_id from org where id = target);
begin
  perform demand_superior(target);
  perform demand_paper(target, paper);
  perform demand_other_end(new_parent, target);
  if old_parent = new_parent or not exists (select 1 from org o join org_kind k on k.code = o.kind where o.id = new_parent and k.leads) then perform refuse('WRONG_STATE'); end if;
  perform begin_carrying();
  perform hand_over_subjects(target, old_parent, new_parent, '隶属关系调整：' || (paper ->> 'title'));
  perform hang_below(target, new_parent);
  perform note_history(target, 'MOVE', paper, old_parent);
  perform end_carrying();
end $$;

/* An org ends and another takes over: members, what is open, links, printed codes. Merging into a neighbour or closing in favour of the superior.
   Refused while the org runs campaigns, award calls or notices of its own: those are finished first. */
create function absorb_org(target uuid, successor uuid, what text, paper jsonb) returns void language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_variable
declare
  on_day date := (paper ->> 'effectiveOn')::date;
  because text := case what when 'MERGE' then '合并：' else '撤销建制：' end || (paper ->> 'title');
  old_parent uuid := (select parent_id from org where id = target);
  people uuid[];
  child uuid;
  r review_round;
  keys uuid[];
begin
  perform demand_superior(target);
  perform demand_paper(target, paper);
  perform demand_paper(successor, paper || jsonb_build_object('effectiveOn', greatest(on_day, (select max(h.effective_on) from org_history h where h.org_id = successor))));
  perform demand_other_end(successor, target);
  if what not in ('MERGE', 'CLOSE') or exists (select 1 from campaign c where c.org_id = target and c.state = 'ISSUED')
     or exists (select 1 from award_call c where c.org_id = target and c.state = 'OPEN') or exists (select 1 from award_notice n where n.org_id = target and n.state in ('RUNNING', 'SUSPENDED')) then
    perform refuse('WRONG_STATE');
  end if;
  people := array(select m.person_id from membership m where m.org_id = target and m.ends_on is null);
  if cardinality(people) > 0 and not exists (select 1 from org o join org_kind k on k.code = o.kind where o.id = successor and k.holds_members)
     or exists (select 1 from org o where o.parent_id = target and o.closed_on is null) and not exists (select 1 from org o join org_kind k on k.code = o.kind where o.id = successor and k.leads) then
    perform refuse('WRONG_STATE');
  end if;
  perform begin_carrying();
  perform carry_people(target, successor, people, on_day, case what when 'MERGE' then 'MERGED' else 'CLOSED' end, paper ->> 'title');
  perform carry_org_records(target, successor, on_day, because);

  -- Open rounds of its own: those of its members are empty now, those of its lower orgs go on with the successor.
  for r in select x.* from review_round x where x.org_id = target and x.state = 'OPEN' loop
    keys := (select array_agg(t.id) from review_target t where t.round_org_id = target and t.round_id = r.id and t.state = 'DUE' and t.org_id <> target);
    if keys is not null then perform redraw_targets(keys, target, r.id, successor, twin_round(r, successor)); end if;
  end loop;
  -- Nobody reviews an organisation that is no more.
  update review_target t set state = 'EXEMPTED', exempt_reason = because, exempted_by_person_id = session_person()
   where t.org_id = target and t.state = 'DUE' and t.person_id is distinct from session_person();
  update review_round x set state = 'CLOSED', closed_at = app_now() where x.org_id = target and x.state = 'OPEN'
     and not exists (select 1 from review_target t where t.round_org_id = x.org_id and t.round_id = x.id and t.state = 'DUE');

  for child in select o.id from org o where o.parent_id = target and o.closed_on is null order by o.path loop
    perform hang_below(child, successor);
    perform note_history(child, 'MOVE', paper || jsonb_build_object('effectiveOn', greatest(on_day, (select max(h.effective_on) from org_history h where h.org_id = child))), target);
  end loop;
  update duty d set ends_on = greatest(d.begins_on, on_day - 1), document = concat_ws('；', nullif(d.document, ''), because), version = d.version + 1
   where d.org_id = target and d.ends_on is null;
  update code_directory set org_id = successor where org_id = target;
  update org set closed_on = on_day where id = target;
  -- Its papers stay its own; the successor and everybody above it read them.
  if old_parent is distinct from successor then perform hang_below(target, successor); end if;
  perform note_history(target, what, paper, successor);
  perform note_history(successor, 'TAKE_OVER', paper || jsonb_build_object('effectiveOn', greatest(on_day, (select max(h.effective_on) from org_history h where h.org_id = successor))), target);
  perform end_carrying();
end $$;

/* What an org itself owes and holds: its open rectifications, its own pledge, evaluations under way with their printed slips, links of both ends. */
create function carry_org_records(target uuid, successor uuid, on_day date, because text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_variable
declare
  l org_link;
begin
  update pledge p set org_id = successor, number = 1 + coalesce((select max(y.number) from pledge y where y.org_id = successor and y.campaign_id = p.campaign_id), 0)
   where p.org_id = target and p.person_id is null and exists (select 1 from campaign c where c.org_id = p.campaign_org_id and c.id = p.campaign_id and c.state = 'ISSUED')
     and not exists (select 1 from pledge y where y.org_id = successor and y.campaign_id = p.campaign_id and y.pledger_kind = p.pledger_kind)
     and not exists (select 1 from review_citation k join pledge_item i on i.org_id = k.org_id and i.id = k.item_id where k.org_id = target and i.pledge_id = p.id);
  -- LIFE-09: the successor has a pledge of its own: what was not kept ends in public, with the reason.
  update pledge_item i set state = 'OPEN' where i.org_id = target and i.state = 'CLAIMED' and exists (
    select 1 from pledge p join campaign c on c.org_id = p.campaign_org_id and c.id = p.campaign_id where p.org_id = i.org_id and p.id = i.pledge_id and p.person_id is null and c.state = 'ISSUED');
  update pledge_item i set state = 'WITHDRAWN', withdrawn_on = on_day, withdrawn_reason = because where i.org_id = target and i.state = 'OPEN' and exists (
    select 1 from pledge p join campaign c on c.org_id = p.campaign_org_id and c.id = p.campaign_id
     where p.org_id = i.org_id and p.id = i.pledge_id and p.person_id is null and p.state = 'PUBLISHED' and c.state = 'ISSUED');

  create temporary table carried_rectification on commit drop as
    select r.id, r.number, r.opened_at,
           r.source_item_id is null or exists (select 1 from pledge_item i where i.org_id = successor and i.id = r.source_item_id) as item_here,
           r.source_advice_id is null as advice_here
      from rectification r where r.org_id = target and (r.state not in ('CLOSED', 'CANCELLED') or exists (select 1 from pledge_item i where i.org_id = successor and i.id = r.source_item_id));
  update carried_rectification k set item_here = false from rectification r where r.org_id = target and r.id = k.id and r.source_round_id is not null;
  perform carry_rectifications(target, successor);
  drop table carried_rectification;

  -- Printed slips stay valid: the code on them leads to the successor, and so does the round.
  update slip s set org_id = successor where s.org_id = target and exists (select 1 from evaluation_round e where e.org_id = target and e.id = s.round_id and e.state <> 'CLOSED');
  update ballot b set org_id = successor where b.org_id = target and exists (select 1 from evaluation_round e where e.org_id = target and e.id = b.round_id and e.state <> 'CLOSED');
  update evaluation_round e set org_id = successor, number = n.number from (
      select x.id, row_number() over (partition by x.campaign_id order by x.number) + coalesce((select max(y.number) from evaluation_round y where y.org_id = successor and y.campaign_id = x.campaign_id), 0) as number
        from evaluation_round x where x.org_id = target and x.state <> 'CLOSED') n
   where e.org_id = target and e.id = n.id;
  update nomination n set org_id = successor where n.org_id = target and n.state not in ('GRANTED', 'DECLINED', 'DISQUALIFIED') and n.subject_org_id is null
     and not exists (select 1 from nomination y where y.org_id = successor and y.call_id = n.call_id and y.person_id = n.person_id);
  update notice_entry e set nomination_org_id = successor where e.nomination_org_id = target and exists (select 1 from nomination n where n.org_id = successor and n.id = e.nomination_id);

  for l in select * from org_link x where (x.org_id = target or x.holder_org_id = target) and (x.ends_on is null or x.ends_on >= on_day) loop
    if (case when l.org_id = target then l.holder_org_id else l.org_id end) <> successor and not exists (
        select 1 from org_link y where y.kind = l.kind and y.holder_person_id is not distinct from l.holder_person_id and (y.ends_on is null or y.ends_on >= on_day)
           and y.org_id = case when l.org_id = target then successor else l.org_id end and y.holder_org_id = case when l.holder_org_id = target then successor else l.holder_org_id end) then
      insert into org_link select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(), 'org_id', case when l.org_id = target then successor else l.org_id end,
        'holder_org_id', case when l.holder_org_id = target then successor else l.holder_org_id end, 'begins_on', greatest(on_day, l.begins_on), 'version', 1))).*;
    end if;
    update org_link x set ends_on = greatest(x.begins_on, on_day), end_document = because, version = x.version + 1 where x.org_id = l.org_id and x.id = l.id;
  end loop;
  insert into tally_stale (org_id, campaign_org_id, campaign_id)
    select o.org, a.campaign_org_id, a.campaign_id from adoption a join campaign c on c.org_id = a.campaign_org_id and c.id = a.campaign_id and c.state = 'ISSUED'
     cross join (values (target), (successor)) o (org) where a.org_id in (target, successor);
end $$;

/* Part of an org becomes an org of its own beside it: the members named, or the lower orgs named, go with what is open of theirs. */
create function split_org(target uuid, founded jsonb, people uuid[], lower_orgs uuid[], paper jsonb) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_variable
declare
  fresh uuid := (founded -> 0 ->> 'id')::uuid;
  child uuid;
begin
  perform demand_superior(target);
  perform demand_paper(target, paper);
  if cardinality(people) + cardinality(lower_orgs) = 0
     or exists (select 1 from unnest(people) p where not exists (select 1 from membership m where m.org_id = target and m.person_id = p and m.ends_on is null))
     or exists (select 1 from unnest(lower_orgs) c where not exists (select 1 from org o where o.id = c and o.parent_id = target and o.closed_on is null))
     or (founded -> 0 ->> 'parent')::uuid is distinct from (select parent_id from org where id = target) then
    perform refuse('INVALID');
  end if;
  perform found_orgs(founded, paper);
  perform begin_carrying();
  insert into adoption (org_id, id, campaign_org_id, campaign_id) select fresh, gen_random_uuid(), a.campaign_org_id, a.campaign_id
    from adoption a join campaign c on c.org_id = a.campaign_org_id and c.id = a.campaign_id and c.state = 'ISSUED' where a.org_id = target;
  perform carry_people(target, fresh, people, (paper ->> 'effectiveOn')::date, 'SPLIT', paper ->> 'title');
  for child in select o.id from org o where o.id = any (lower_orgs) order by o.path loop
    perform hand_over_subjects(child, target, fresh, '分设：' || (paper ->> 'title'));
    perform hang_below(child, fresh);
    perform note_history(child, 'MOVE', paper || jsonb_build_object('effectiveOn', greatest((paper ->> 'effectiveOn')::date, (select max(h.effective_on) from org_history h where h.org_id = child))), target);
  end loop;
  perform note_history(target, 'SPLIT', paper, fresh);
  perform note_history(fresh, 'TAKE_OVER', paper, target);
  perform end_carrying();
  return fresh;
end $$;

/* What a change of an org's place touches, in numbers; for the superior who is about to decide. Counts only: no word of a draft. */
create function org_outlook(target uuid) returns jsonb language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_variable
begin
  if not coalesce(may_write(target, 'TREE'), false) then perform refuse('NOT_FOUND'); end if;
  return (select jsonb_build_object(
    'lowerOrgs', (select count(*) from org_closure c join org o on o.id = c.descendant where c.ancestor = target and c.depth > 0 and o.closed_on is null),
    'members', (select count(*) from membership m where m.org_id = target and m.ends_on is null),
    'duties', (select count(*) from duty d where d.org_id = target and d.ends_on is null),
    'pledges', (select count(*) from pledge p join campaign c on c.org_id = p.campaign_org_id and c.id = p.campaign_id where p.org_id = target and c.state = 'ISSUED' and p.person_id is not null),
    'openItems', (select count(*) from pledge_item i join campaign c on c.org_id = i.campaign_org_id and c.id = i.campaign_id where i.org_id = target and c.state = 'ISSUED' and i.state in ('OPEN', 'CLAIMED')),
    'rounds', (select count(*) from review_round r where r.org_id = target and r.state = 'OPEN'),
    'due', (select count(*) from review_target t where t.org_id = target and t.state = 'DUE'),
    'evaluations', (select count(*) from evaluation_round e where e.org_id = target and e.state <> 'CLOSED'),
    'slips', (select count(*) from slip s join evaluation_round e on e.org_id = s.org_id and e.id = s.round_id where s.org_id = target and e.state <> 'CLOSED' and not s.voided),
    'rectifications', (select count(*) from rectification r where r.org_id = target and r.state not in ('CLOSED', 'CANCELLED')),
    'nominations', (select count(*) from nomination n where n.org_id = target and n.state not in ('GRANTED', 'DECLINED', 'DISQUALIFIED')),
    'links', (select count(*) from org_link l where (l.org_id = target or l.holder_org_id = target) and (l.ends_on is null or l.ends_on >= today())),
    'codes', (select coalesce(jsonb_agg(d.code order by d.code), '[]') from code_directory d where d.org_id = target),
    'ownWork', (select count(*) from campaign c where c.org_id = target and c.state = 'ISSUED') + (select count(*) from award_call c where c.org_id = target and c.state = 'OPEN')
      + (select count(*) from award_notice n where n.org_id = target and n.state in ('RUNNING', 'SUSPENDED'))));
end $$;

revoke execute on function twin_round, redraw_targets, carry_people, carry_rectifications, hang_below, hand_over_subjects, begin_carrying, end_carrying, demand_other_end,
  move_org, absorb_org, carry_org_records, split_org, org_outlook from public;
grant execute on function move_org, absorb_org, split_org, org_outlook to zhengyou_app;

/* Forgets the figures of running campaigns and counts again; gives the same numbers as the folding (a test compares).
   Those of past campaigns stay: counting them anew would lay them over a tree that has changed since (LIFE-14). */
create or replace function rebuild_tallies() returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  folded integer := 0;
  step integer;
begin
  perform pg_advisory_xact_lock(hashtext('zhengyou:fold'));
  delete from tally t using campaign c where c.org_id = t.campaign_org_id and c.id = t.campaign_id and c.state in ('DRAFTING', 'ISSUED');
  delete from tally_stale;
  insert into tally_stale (org_id, campaign_org_id, campaign_id)
    select x.org_id, x.campaign_org_id, x.campaign_id from (
        select a.org_id, a.campaign_org_id, a.campaign_id from adoption a union select c.org_id, c.org_id, c.id from campaign c where c.state <> 'DRAFTING') x
     where not exists (select 1 from tally t where t.campaign_org_id = x.campaign_org_id and t.campaign_id = x.campaign_id);
  loop
    step := fold_tallies(500);
    exit when step = 0;
    folded := folded + step;
  end loop;
  return folded;
end $$;
