-- AlterTable
ALTER TABLE "circular" ADD COLUMN     "reply_due_on" DATE;

-- CreateTable
CREATE TABLE "circular_answer" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "circular_org_id" UUID NOT NULL,
    "circular_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "answered_on" DATE NOT NULL,
    "answered_by_person_id" UUID NOT NULL,

    CONSTRAINT "circular_answer_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "circular_answer_circular_org_id_circular_id_idx" ON "circular_answer"("circular_org_id", "circular_id");

-- CreateIndex
CREATE UNIQUE INDEX "circular_answer_org_id_circular_org_id_circular_id_key" ON "circular_answer"("org_id", "circular_org_id", "circular_id");

-- AddForeignKey
ALTER TABLE "circular_answer" ADD CONSTRAINT "circular_answer_circular_org_id_circular_id_fkey" FOREIGN KEY ("circular_org_id", "circular_id") REFERENCES "circular"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- SUP-06: what a circular asks is answered by the organisations it names, each once, at home.
alter table circular_answer enable row level security;
alter table circular_answer force row level security;
create policy read_in_scope on circular_answer for select to zhengyou_app, zhengyou_worker using (
  (org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1)) and (select reads_widely()));
create policy add_by_right on circular_answer for insert to zhengyou_app, zhengyou_worker with check (org_id = (select acting_org()) and (select acts_at_home()));
create policy in_own_name on circular_answer as restrictive for insert to zhengyou_app with check (answered_by_person_id = (select session_person()));
create policy owner_all on circular_answer for all to zhengyou_owner using (true) with check (true);
create policy backup_read on circular_answer for select to zhengyou_backup using (true);
grant select, insert on circular_answer to zhengyou_app, zhengyou_worker;
grant select on circular_answer to zhengyou_backup;
alter table circular_answer add constraint circular_answer_org_id_to_org foreign key (org_id) references org (id) on delete restrict;
alter table circular_answer add constraint circular_answer_circular_org_id_to_org foreign key (circular_org_id) references org (id) on delete restrict;
alter table circular_answer add constraint circular_answer_answered_by_person_id_to_person foreign key (answered_by_person_id) references person (id) on delete restrict;
alter table circular_answer add constraint circular_answer_text check (text <> '');

create function keep_circular_answer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_owner() then return new; end if;
  if not exists (select 1 from circular_line l where l.org_id = new.circular_org_id and l.circular_id = new.circular_id and l.subject_org_id = new.org_id) then perform refuse('NOT_FOUND'); end if;
  if not serves(new.org_id, '{SECRETARY,DEPUTY_SECRETARY,OFFICER}') then perform refuse('NOT_AUTHORISED'); end if;
  if not exists (select 1 from circular c where c.org_id = new.circular_org_id and c.id = new.circular_id and c.state = 'ISSUED' and c.reply_due_on is not null) then perform refuse('WRONG_STATE'); end if;
  return new;
end $$;
create trigger keep_circular_answer before insert on circular_answer for each row execute function keep_circular_answer();

-- What is issued stays, its words and its date.
create function keep_circular() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not is_owner() and old.state = 'ISSUED' then perform refuse('WRONG_STATE'); end if;
  return new;
end $$;
create trigger keep_circular before update on circular for each row execute function keep_circular();

/* What supervision asks of a person: answers, signatures, the rhythm's tasks, cases to decide, late matters sent up. */
create function my_supervision_todo() returns table (kind text, org_id uuid, org_code text, org_name text, capacity text, acting boolean, mine boolean,
  subject_id uuid, title text, detail text, due_on date, count integer) language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
#variable_conflict use_column
declare
  me uuid := session_person();
  day date := today();
  heads uuid[];
  keepers uuid[];
  signers uuid[];
  lower_orgs uuid[];
begin
  if me is null then return; end if;
  select coalesce(array_agg(distinct d.org_id) filter (where d.kind in ('SECRETARY', 'DEPUTY_SECRETARY')), '{}'),
         coalesce(array_agg(distinct d.org_id) filter (where d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'OFFICER')), '{}'),
         coalesce(array_agg(distinct d.org_id) filter (where d.kind = 'SECRETARY'), '{}')
    into heads, keepers, signers from duty d join org o on o.id = d.org_id
   where d.person_id = me and o.closed_on is null and d.begins_on <= day and (d.ends_on is null or d.ends_on >= day);
  select coalesce(array_agg(o.id), '{}') into lower_orgs from org o where o.parent_id = any (heads) and o.closed_on is null;
  return query
  with wanted as (
    select 'URGE_ANSWER' as kind, v.org_id, v.id as subject_id, v.situation as title, b.short_name as detail, v.reply_due_on as due_on, 1 as count
      from supervision_visit v join org b on b.id = v.by_org_id where v.org_id = any (keepers) and v.kind = 'URGE' and v.replied_on is null
    union all
    select 'LETTER_SIGN', l.org_id, l.id, l.title, i.short_name, null, 1
      from responsibility_letter l join org i on i.id = l.issuer_org_id where l.org_id = any (signers) and l.state = 'OFFERED' and l.issuer_person_id <> me
    union all
    -- `count` are the tasks of one rhythm that are missed or due within the week, `due_on` the oldest.
    select 'CADENCE_TASK', t.org_id, c.id, coalesce(p.name, o.short_name), c.kind, min(t.due_on), count(*)::integer
      from cadence c join cadence_task t on t.org_id = c.org_id and t.cadence_id = c.id
      left join key_project p on p.org_id = c.org_id and p.id = c.project_id left join org o on o.id = c.subject_org_id
     where c.responsible_person_id = me and t.done_on is null and t.due_on between day - 92 and day + 7
       and exists (select 1 from duty d where d.org_id = c.org_id and d.person_id = me and d.kind <> 'ADMINISTRATOR' and d.begins_on <= day and (d.ends_on is null or d.ends_on >= day))
     group by t.org_id, c.id, p.name, o.short_name, c.kind
    union all
    select 'CIRCULAR_ANSWER', l.subject_org_id, c.id, c.title, i.short_name, c.reply_due_on, 1
      from circular_line l join circular c on c.org_id = l.org_id and c.id = l.circular_id join org i on i.id = c.org_id
     where l.subject_org_id = any (keepers) and c.state = 'ISSUED' and c.reply_due_on is not null
       and not exists (select 1 from circular_answer a where a.org_id = l.subject_org_id and a.circular_org_id = c.org_id and a.circular_id = c.id)
    union all
    select 'CASE_DECIDE', a.authority_org_id, a.id, coalesce(s.name, o.short_name), a.measure, null, 1
      from accountability_case a join org o on o.id = a.org_id left join person s on s.id = a.subject_person_id
     where a.authority_org_id = any (heads) and a.state = 'PROPOSED' and a.subject_person_id is distinct from me
    union all
    -- INV-09: what was not put right in time, where it went up to.
    select 'RECTIFY_ESCALATED', x.to_org, (array_agg(r.id order by r.due_on))[1], (array_agg(r.problem order by r.due_on))[1], (array_agg(o.short_name order by r.due_on))[1], min(r.due_on), count(*)::integer
      from rectification r join org o on o.id = r.org_id
     cross join lateral (
       select o.parent_id as to_org where r.escalated_to = 'SUPERIOR' and o.parent_id = any (heads)
       union all
       select l.holder_org_id from org_link l where r.escalated_to = 'CONTACT' and l.org_id = r.org_id and l.kind = 'CONTACT_POINT' and l.begins_on <= day and (l.ends_on is null or l.ends_on >= day)
          and (l.holder_person_id = me or l.holder_person_id is null and l.holder_org_id = any (heads))) x
     where r.state in ('OPENED', 'IN_PROGRESS') and r.escalated_to is not null and r.owner_person_id <> me
       and (r.org_id = any (lower_orgs) or r.org_id in (select l.org_id from org_link l where l.kind = 'CONTACT_POINT' and (l.holder_person_id = me or l.holder_org_id = any (heads))))
     group by x.to_org)
  select w.kind, o.id, o.code, o.short_name, h.title, coalesce(h.acting, false), false, w.subject_id, w.title, w.detail, w.due_on, w.count
    from wanted w join org o on o.id = w.org_id
    left join lateral (select d.title, d.acting from duty d where d.org_id = w.org_id and d.person_id = me and d.kind <> 'ADMINISTRATOR'
       and d.begins_on <= day and (d.ends_on is null or d.ends_on >= day) order by array_position(array['SECRETARY', 'DEPUTY_SECRETARY', 'LEADER', 'DISCIPLINE_HEAD', 'OFFICER'], d.kind) limit 1) h on true;
end $$;

-- The parts of the to-do are counted where they are listed; what was opened above is struck off above, so it waits there.
drop function my_todo_count();
create or replace function my_todo()
 RETURNS TABLE(kind text, org_id uuid, org_code text, org_name text, capacity text, acting boolean, mine boolean, subject_id uuid, title text, detail text, due_on date, count integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET jit TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
as $$
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
     cross join lateral (select case when o.parent_id is not null and (r.state = 'VERIFIED' and r.opened_by_org_id <> r.org_id
                                            or exists (select 1 from duty d where d.org_id = r.org_id and d.person_id = r.owner_person_id and d.kind = 'SECRETARY'
                                            and d.begins_on <= day and (d.ends_on is null or d.ends_on >= day))) then o.parent_id else r.org_id end as by_org) x
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

revoke execute on function keep_circular_answer, keep_circular, my_supervision_todo from public;
grant execute on function my_supervision_todo to zhengyou_app;
