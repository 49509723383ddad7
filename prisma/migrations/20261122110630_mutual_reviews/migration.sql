-- AlterTable
ALTER TABLE "review" ALTER COLUMN "reviewer_duty_id" DROP NOT NULL;

-- REV-47: members speak too, on each other and on their branch, by membership instead of a duty; both stand beside the leaders' reviews.
alter table review drop constraint review_authority;
alter table review add constraint review_authority check (authority in ('OWN_HEAD', 'SUPERIOR', 'DIVISION', 'OWN_BODY', 'STAND_IN',
  'CONTACT_POINT', 'DUAL_RESPONSIBILITY', 'ENTRUSTED', 'PAIRING', 'PEER', 'MEMBER'));
alter table review drop constraint review_link;
alter table review add constraint review_link check ((authority in ('OWN_HEAD', 'SUPERIOR', 'DIVISION', 'OWN_BODY', 'STAND_IN', 'PEER', 'MEMBER')) = (link_id is null));
alter table review add constraint review_duty check ((authority in ('PEER', 'MEMBER')) = (reviewer_duty_id is null));
-- SYS-35, REV-18: a mutual mode only where the relation is mutual; members have no other.
alter table review add constraint review_mutual_mode check (case when authority in ('PEER', 'MEMBER') then mode in ('MUTUAL', 'FACE_TO_FACE')
  else mode <> 'MUTUAL' or authority in ('PAIRING', 'OWN_HEAD') end);
drop index review_once_per_reviewing_org;
create unique index review_once_per_reviewing_org on review (org_id, target_id, reviewer_org_id) where state <> 'DRAFT' and reviewer_duty_id is not null;

/* The signed-in person is a member of the organisation acted in. */
create function belongs_here() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from membership m where m.org_id = acting_org() and m.person_id = session_person()
                   and m.begins_on <= today() and (m.ends_on is null or m.ends_on >= today()))
$$;
/* Whether the duty report on a subject has been handed in; its words are for fewer. */
create function report_is_in(of_org uuid, of_target uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select acting_org() is not null and exists (select 1 from duty_report d where d.org_id = of_org and d.target_id = of_target and d.state = 'SUBMITTED')
$$;

/* INV-03 by membership: a fellow member of one branch, or a member on the branch, never its secretary. */
create function may_review_as_member(target_org uuid, target uuid, reviewer_org uuid, reviewer uuid, via text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from review_target t join membership m on m.org_id = t.org_id and m.person_id = reviewer
       and m.begins_on <= today() and (m.ends_on is null or m.ends_on >= today())
     where t.org_id = target_org and t.id = target and reviewer_org = t.org_id and t.person_id is distinct from reviewer and t.unit_id is null
       and case via
         when 'PEER' then exists (select 1 from membership n where n.org_id = t.org_id and n.person_id = t.person_id
              and n.begins_on <= today() and (n.ends_on is null or n.ends_on >= today()))
         when 'MEMBER' then t.subject_org_id is not null and t.round_org_id <> t.org_id
              and not exists (select 1 from duty h where h.org_id = t.org_id and h.person_id = reviewer and h.kind = 'SECRETARY'
                 and h.begins_on <= today() and (h.ends_on is null or h.ends_on >= today()))
         else false end)
$$;
alter function may_review(uuid, uuid, uuid, uuid, uuid, text, uuid, uuid) rename to may_review_in_office;
create function may_review(target_org uuid, target uuid, reviewer_org uuid, reviewer_duty uuid, reviewer uuid, via text, link_org uuid, link uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select case when via in ('PEER', 'MEMBER') then reviewer_duty is null and may_review_as_member(target_org, target, reviewer_org, reviewer, via)
    else may_review_in_office(target_org, target, reviewer_org, reviewer_duty, reviewer, via, link_org, link) end
$$;

/* Whom a member may speak on in the organisation acted in: the branch and its members in rounds that run; an exemption and its reason stay with the heads. */
create function fellow_targets() returns setof review_target language sql stable security definer set search_path = public, pg_temp as $$
  select t.* from review_target t join review_round r on r.org_id = t.round_org_id and r.id = t.round_id and r.state = 'OPEN'
   where t.org_id = acting_org() and t.state <> 'EXEMPTED' and belongs_here() and t.person_id is distinct from session_person()
     and (may_review_as_member(t.org_id, t.id, t.org_id, session_person(), 'PEER') or may_review_as_member(t.org_id, t.id, t.org_id, session_person(), 'MEMBER'))
$$;
create policy add_as_member on review for insert to zhengyou_app with check (
  org_id = (select acting_org()) and reviewer_org_id = org_id and authority in ('PEER', 'MEMBER') and reviewer_person_id = (select session_person())
  and typed_by_person_id = reviewer_person_id and (select belongs_here()));
create policy change_as_member on review for update to zhengyou_app
  using (org_id = (select acting_org()) and authority in ('PEER', 'MEMBER') and reviewer_person_id = (select session_person()) and (select belongs_here()))
  with check (org_id = (select acting_org()) and authority in ('PEER', 'MEMBER') and reviewer_person_id = (select session_person()));
-- Scores and ordered improvements are a leader's.
create policy by_leaders on review_score as restrictive for insert to zhengyou_app, zhengyou_worker with check (
  not exists (select 1 from review r where r.org_id = review_score.org_id and r.id = review_score.review_id and r.reviewer_duty_id is null));
create policy by_leaders on review_advice as restrictive for insert to zhengyou_app, zhengyou_worker with check (
  not exists (select 1 from review r where r.org_id = review_advice.org_id and r.id = review_advice.review_id and r.reviewer_duty_id is null));

-- INV-05: mutual reviews cover nobody.
create or replace function keep_review_target() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') then return new; end if;
  if tg_op = 'INSERT' then
    if not exists (select 1 from org_closure c where c.ancestor = new.round_org_id and c.descendant = new.org_id and c.depth <= 1)
       or not exists (select 1 from review_round r where r.org_id = new.round_org_id and r.id = new.round_id and r.state <> 'CLOSED'
                        and (r.org_id = acting_org() or (r.issued_org_id = acting_org() and r.state = 'PREPARING'))) then
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

create or replace function my_review_targets() returns table (org_id uuid, org_code text, org_name text, target_id uuid, round_title text, round_state text, closes_on date,
    target_state text, report_state text, review_state text, answered boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.org_id, o.code, o.short_name, t.id, r.title, r.state, r.closes_on, t.state, d.state,
         (select max(v.state) from review v where v.org_id = t.org_id and v.target_id = t.id and v.state <> 'DRAFT' and v.reviewer_duty_id is not null),
         exists (select 1 from review v join review_response a on a.org_id = v.org_id and a.review_id = v.id where v.org_id = t.org_id and v.target_id = t.id)
    from review_target t join review_round r on r.org_id = t.round_org_id and r.id = t.round_id join org o on o.id = t.org_id
    left join duty_report d on d.org_id = t.org_id and d.target_id = t.id
   where t.person_id = session_person() order by r.opens_on desc, t.id limit 50
$$;
revoke execute on function belongs_here, report_is_in, may_review_as_member, may_review, fellow_targets from public;
revoke execute on function may_review_in_office from zhengyou_app, zhengyou_worker;
grant execute on function belongs_here, report_is_in, may_review, fellow_targets to zhengyou_app, zhengyou_worker;
select let_records_be_carried();
