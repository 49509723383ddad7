-- Walls of the leader reviews that one row or one policy cannot keep.

-- INV-03: the superior's head, nobody who heads the reviewed organisation, and never oneself.
create or replace function may_review(target_org uuid, target uuid, reviewer_org uuid, reviewer_duty uuid, reviewer uuid, via text, link_org uuid, link uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from review_target t
      join duty d on d.org_id = reviewer_org and d.id = reviewer_duty and d.person_id = reviewer
       and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'LEADER') and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
     where t.org_id = target_org and t.id = target and t.person_id is distinct from reviewer
       and not (t.subject_org_id = t.org_id and exists (select 1 from duty h where h.org_id = t.org_id and h.person_id = reviewer
                  and h.kind = 'SECRETARY' and h.begins_on <= today() and (h.ends_on is null or h.ends_on >= today())))
       and case via
         when 'OWN_HEAD' then reviewer_org = t.org_id and t.subject_org_id is null and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY')
              and not exists (select 1 from duty h where h.org_id = t.org_id and h.person_id = t.person_id and h.kind = 'SECRETARY'
                    and h.begins_on <= today() and (h.ends_on is null or h.ends_on >= today()))
         when 'SUPERIOR' then d.kind in ('SECRETARY', 'DEPUTY_SECRETARY')
              and exists (select 1 from org_closure c where c.ancestor = reviewer_org and c.descendant = t.org_id and c.depth = 1)
              and (t.subject_org_id = t.org_id or t.leading_cadre or exists (select 1 from duty h where h.org_id = t.org_id and h.person_id = t.person_id
                    and h.kind = 'SECRETARY' and h.begins_on <= today() and (h.ends_on is null or h.ends_on >= today())))
         else exists (select 1 from org_link l join link_grant g on g.kind = l.kind and g.permit = 'REVIEW'
              where l.org_id = t.org_id and l.org_id = link_org and l.id = link and l.kind = via and l.holder_org_id = reviewer_org
                and (l.holder_person_id is null or l.holder_person_id = reviewer) and l.begins_on <= today() and (l.ends_on is null or l.ends_on >= today()))
       end)
$$;

create or replace function keep_review_authority() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare by_owner boolean := pg_has_role(session_user, 'zhengyou_owner', 'usage');
begin
  if by_owner and tg_op = 'INSERT' then return new; end if;
  if tg_op = 'INSERT' or new.state = 'NOTIFIED' and old.state = 'DRAFT' then
    if not exists (select 1 from review_target t where t.org_id = new.org_id and t.id = new.target_id and t.round_org_id = new.round_org_id
                     and t.round_id = new.round_id and t.person_id is not distinct from new.subject_person_id)
       or not may_review(new.org_id, new.target_id, new.reviewer_org_id, new.reviewer_duty_id, new.reviewer_person_id, new.authority, new.link_org_id, new.link_id) then
      perform refuse('NO_REVIEW_AUTHORITY');
    end if;
    if not exists (select 1 from review_round r where r.org_id = new.round_org_id and r.id = new.round_id and r.state = 'OPEN') then
      perform refuse('WRONG_STATE');
    end if;
  end if;
  if tg_op = 'INSERT' then return new; end if;
  if (old.target_id, old.round_org_id, old.round_id, old.reviewer_org_id, old.reviewer_duty_id, old.reviewer_person_id, old.subject_person_id, old.authority, old.link_org_id, old.link_id)
     is distinct from (new.target_id, new.round_org_id, new.round_id, new.reviewer_org_id, new.reviewer_duty_id, new.reviewer_person_id, new.subject_person_id, new.authority, new.link_org_id, new.link_id) then
    perform refuse('NO_REVIEW_AUTHORITY');
  end if;
  -- INV-04: what was told to the reviewed stays as told.
  if old.state <> 'DRAFT' and (old.mode, old.held_on, old.place, old.achievements, old.shortcomings, old.direction)
     is distinct from (new.mode, new.held_on, new.place, new.achievements, new.shortcomings, new.direction) then
    perform refuse('WRONG_STATE');
  end if;
  if new.state <> old.state and not by_owner and new.reviewer_person_id is distinct from session_person() then
    perform refuse('NOT_AUTHORISED');
  end if;
  -- INV-04: no notification before the duty report is in.
  if new.state = 'NOTIFIED' and old.state = 'DRAFT'
     and not exists (select 1 from duty_report d where d.org_id = new.org_id and d.target_id = new.target_id and d.state = 'SUBMITTED') then
    perform refuse('REPORT_MISSING');
  end if;
  return new;
end $$;

-- One opinion of one organisation on one subject; a second reviewer of the same organisation meets CONFLICT.
create unique index review_once_per_reviewing_org on review (org_id, target_id, reviewer_org_id) where state <> 'DRAFT';
alter table review add constraint review_mode check (mode in ('ASSEMBLY', 'ONE_BY_ONE', 'ON_SITE', 'PRIVATE_TALK', 'RANDOM', 'WRITTEN',
  'LIFE_MEETING', 'SYMPOSIUM', 'FACE_TO_FACE', 'MUTUAL', 'DEFENCE'));
alter table review_score add constraint score_range check (score between 0 and 100);
alter table review_dimension add constraint dimension_weight check (weight between 1 and 100);
alter table review_target add constraint target_not_exempting_oneself check (exempted_by_person_id is null or exempted_by_person_id is distinct from person_id);

-- INV-03, INV-05: a round draws its own org or the next lower ones; covered means entered in the ledger; only the round's org exempts.
create function keep_review_target() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') then return new; end if;
  if tg_op = 'INSERT' then
    if new.round_org_id is distinct from acting_org()
       or not exists (select 1 from org_closure c where c.ancestor = new.round_org_id and c.descendant = new.org_id and c.depth <= 1)
       or not exists (select 1 from review_round r where r.org_id = new.round_org_id and r.id = new.round_id and r.state <> 'CLOSED') then
      perform refuse('NO_REVIEW_AUTHORITY');
    end if;
    return new;
  end if;
  if (old.round_org_id, old.round_id, old.subject_kind, old.person_id, old.subject_org_id, old.unit_id, old.leading_cadre)
     is distinct from (new.round_org_id, new.round_id, new.subject_kind, new.person_id, new.subject_org_id, new.unit_id, new.leading_cadre) then
    perform refuse('WRONG_STATE');
  end if;
  if new.state = old.state then return new; end if;
  if new.state = 'REVIEWED' then
    if not exists (select 1 from review r where r.org_id = new.org_id and r.target_id = new.id and r.state = 'LEDGERED') then
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
create trigger keep_review_target before insert or update on review_target for each row execute function keep_review_target();

-- INV-04: a duty report is the reviewed's own, or typed for them by an office holder of their org; once handed in it stays.
create function keep_duty_report() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') then return new; end if;
  if tg_op = 'UPDATE' and (old.state = 'SUBMITTED' or (old.target_id, old.author_person_id) is distinct from (new.target_id, new.author_person_id)) then
    perform refuse('WRONG_STATE');
  end if;
  if new.state = 'SUBMITTED' and new.text = '' then perform refuse('INVALID'); end if;
  if not exists (select 1 from review_target t where t.org_id = new.org_id and t.id = new.target_id
                   and (t.person_id = session_person() or (select acts_at_home()))) then
    perform refuse('NOT_FOUND');
  end if;
  return new;
end $$;
create trigger keep_duty_report before insert or update on duty_report for each row execute function keep_duty_report();

-- What was said, drawn or answered is not taken away again; only a draft is its writer's to discard.
create policy discard_draft on review as restrictive for delete to zhengyou_app, zhengyou_worker using (state = 'DRAFT' and reviewer_person_id = (select session_person()));
create policy discard_draft on duty_report as restrictive for delete to zhengyou_app, zhengyou_worker using (state = 'DRAFT' and author_person_id = (select session_person()));
create policy stays on review_target as restrictive for delete to zhengyou_app, zhengyou_worker using (false);
create policy discard_unopened on review_round as restrictive for delete to zhengyou_app, zhengyou_worker using (state = 'PREPARING');
create policy stays on review_response as restrictive for delete to zhengyou_app, zhengyou_worker using (false);
create policy as_said on review_response as restrictive for update to zhengyou_app, zhengyou_worker using (false);
do $$
declare t text;
begin
  foreach t in array array['review_score', 'review_advice', 'review_citation'] loop
    execute format('create policy discard_draft on %I as restrictive for delete to zhengyou_app, zhengyou_worker using (
      exists (select 1 from review r where r.org_id = %I.org_id and r.id = %I.review_id and r.state = ''DRAFT''))', t, t, t);
  end loop;
end $$;
create policy keep_opened on review_dimension as restrictive for all to zhengyou_app, zhengyou_worker using (true) with check (
  exists (select 1 from review_round r where r.org_id = review_dimension.org_id and r.id = review_dimension.round_id and r.state = 'PREPARING'));

create policy stays_opened on review_dimension as restrictive for delete to zhengyou_app, zhengyou_worker using (
  exists (select 1 from review_round r where r.org_id = review_dimension.org_id and r.id = review_dimension.round_id and r.state = 'PREPARING'));

-- A reviewer across a declared link reads the round they review in, although it stands outside their own line.
create policy read_as_reviewer on review_round for select to zhengyou_app using (
  exists (select 1 from review_target t where t.round_org_id = review_round.org_id and t.round_id = review_round.id));
create policy read_as_reviewer on review_dimension for select to zhengyou_app using (
  exists (select 1 from review_round r where r.org_id = review_dimension.org_id and r.id = review_dimension.round_id));

/* Who heads an organisation today; known to everybody who may ask anything at all. */
create function org_head(of_org uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select d.person_id from duty d
   where acting_org() is not null and d.org_id = of_org and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER', 'OFFICER')
     and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
   order by array_position(array['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER', 'OFFICER'], d.kind), d.acting, d.begins_on limit 1
$$;

/* LIFE-02, LIFE-06: the people a superior's round reviews: heads of the next lower orgs, and leading cadres whose highest seat is there: a home,
   a leading duty, or one in the leading party group that guides it. A seat in the round's own org or above is reviewed further up. */
create function reviewed_below(round_org uuid, campaign_key uuid) returns table (org_id uuid, person_id uuid, leading_cadre boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with lower_org as (
    select o.id, o.path from org o join org_kind k on k.code = o.kind
     where o.parent_id = round_org and round_org = acting_org() and k.in_chain and o.closed_on is null
  ), seat as not materialized (
    select d.org_id, d.person_id, d.kind from duty d
     where d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'LEADER') and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
    union all
    select l.org_id, d.person_id, 'LEADER' from org_link l join duty d on d.org_id = l.holder_org_id and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'LEADER')
       and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
     where l.kind = 'GUIDANCE' and l.begins_on <= today() and (l.ends_on is null or l.ends_on >= today())
  ), found as (
    select w.id, w.path, s.person_id, s.kind = 'SECRETARY' as heads from lower_org w join seat s on s.org_id = w.id
     where s.kind = 'SECRETARY' or exists (select 1 from enrolment e join org_closure c on c.descendant = e.org_id and c.ancestor = w.id
                                            where e.person_id = s.person_id and e.campaign_id = campaign_key and e.leading_cadre and e.left_on is null)
    union all
    select w.id, w.path, e.person_id, false from lower_org w join enrolment e on e.org_id = w.id
     where e.campaign_id = campaign_key and e.leading_cadre and e.left_on is null
  )
  select distinct on (f.person_id) f.id, f.person_id,
         exists (select 1 from enrolment e where e.person_id = f.person_id and e.campaign_id = campaign_key and e.leading_cadre and e.left_on is null)
    from found f
   where not exists (select 1 from seat s join org_closure up on up.ancestor = s.org_id and up.descendant = round_org where s.person_id = f.person_id)
   order by f.person_id, f.heads desc, f.path
$$;

/* LIFE-02: members of this org whom a round above reviews, with how far that is; the branch sees the state, not the words. */
create function members_reviewed_above(of_org uuid, campaign_key uuid, of_period text) returns table (person_id uuid, state text)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.person_id, min(case t.state when 'REVIEWED' then 'REVIEWED' when 'DUE' then 'DUE' else 'EXEMPTED' end)
    from enrolment e join review_target t on t.person_id = e.person_id join review_round r on r.org_id = t.round_org_id and r.id = t.round_id
   where of_org = acting_org() and e.org_id = of_org and e.campaign_id = campaign_key and e.left_on is null
     and r.campaign_id = campaign_key and r.period = of_period and r.org_id <> of_org and r.state <> 'PREPARING'
   group by t.person_id
$$;

/* Where the signed-in person is to be reviewed, in all their orgs at once (LIFE-05). */
create function my_review_targets() returns table (org_id uuid, org_code text, org_name text, target_id uuid, round_title text, round_state text, closes_on date,
    target_state text, report_state text, review_state text, answered boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.org_id, o.code, o.short_name, t.id, r.title, r.state, r.closes_on, t.state, d.state,
         (select max(v.state) from review v where v.org_id = t.org_id and v.target_id = t.id and v.state <> 'DRAFT'),
         exists (select 1 from review v join review_response a on a.org_id = v.org_id and a.review_id = v.id where v.org_id = t.org_id and v.target_id = t.id)
    from review_target t join review_round r on r.org_id = t.round_org_id and r.id = t.round_id join org o on o.id = t.org_id
    left join duty_report d on d.org_id = t.org_id and d.target_id = t.id
   where t.person_id = session_person() order by r.opens_on desc, t.id limit 50
$$;

/* A private talk is known to have been held; its words are for the two people and the discipline head (LIFE-10). */
create function private_talks(of_org uuid) returns table (org_id uuid, id uuid, target_id uuid, round_org_id uuid, round_id uuid, reviewer_org_id uuid,
    reviewer_person_id uuid, held_on date, state text, ledger_number integer, ledgered_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.org_id, r.id, r.target_id, r.round_org_id, r.round_id, r.reviewer_org_id, r.reviewer_person_id, r.held_on, r.state, r.ledger_number, r.ledgered_at
    from review r where of_org = acting_org() and reads_widely() and r.mode = 'PRIVATE_TALK' and r.state = 'LEDGERED' and (r.reviewer_org_id = of_org or r.org_id = of_org)
$$;
revoke execute on function org_head, reviewed_below, members_reviewed_above, my_review_targets, private_talks, keep_review_target, keep_duty_report from public;
grant execute on function org_head, reviewed_below, members_reviewed_above, my_review_targets, private_talks to zhengyou_app, zhengyou_worker;
