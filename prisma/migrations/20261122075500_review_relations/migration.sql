-- INV-03 over every relation: division of work, the leading group as a body, a named stand-in, a vacant post (LIFE-03).
alter table review_round drop constraint round_subjects;
alter table review_round add constraint round_subjects check (subjects in ('MEMBERS', 'SUBORDINATES', 'UNITS', 'LEADING_GROUP'));
alter table review drop constraint review_authority;
alter table review add constraint review_authority check (authority in ('OWN_HEAD', 'SUPERIOR', 'DIVISION', 'OWN_BODY', 'STAND_IN',
  'CONTACT_POINT', 'DUAL_RESPONSIBILITY', 'ENTRUSTED', 'PAIRING'));
alter table review drop constraint review_link;
alter table review add constraint review_link check ((authority in ('OWN_HEAD', 'SUPERIOR', 'DIVISION', 'OWN_BODY', 'STAND_IN')) = (link_id is null));

/* Nobody holds the head's seat of this organisation today. */
create function head_vacant(of_org uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (select 1 from duty d where d.org_id = of_org and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY')
                       and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today()))
$$;

create or replace function may_review(target_org uuid, target uuid, reviewer_org uuid, reviewer_duty uuid, reviewer uuid, via text, link_org uuid, link uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from review_target t
      join duty d on d.org_id = reviewer_org and d.id = reviewer_duty and d.person_id = reviewer and d.kind <> 'ADMINISTRATOR'
       and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
      cross join lateral (
        select t.subject_org_id is not null and t.round_org_id = t.org_id as own_body,
               exists (select 1 from duty h where h.org_id = t.org_id and h.person_id = t.person_id and h.kind = 'SECRETARY'
                  and h.begins_on <= today() and (h.ends_on is null or h.ends_on >= today())) as is_secretary,
               exists (select 1 from org_closure c where c.ancestor = reviewer_org and c.descendant = t.org_id and c.depth = 1) as from_above) s
     where t.org_id = target_org and t.id = target and t.person_id is distinct from reviewer
       and not (t.subject_org_id is not null and not s.own_body and exists (select 1 from duty h where h.org_id = t.org_id and h.person_id = reviewer
                  and h.kind = 'SECRETARY' and h.begins_on <= today() and (h.ends_on is null or h.ends_on >= today())))
       and case via
         when 'OWN_HEAD' then reviewer_org = t.org_id and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY') and t.subject_org_id is null and not s.is_secretary
              and (t.unit_id is null or not exists (select 1 from division v where v.org_id = t.org_id and v.subject_kind = 'UNIT' and v.unit_id = t.unit_id
                    and v.begins_on <= today() and (v.ends_on is null or v.ends_on >= today())))
         when 'OWN_BODY' then s.own_body and reviewer_org = t.org_id and d.kind = 'SECRETARY'
         when 'DIVISION' then t.person_id is null and not s.own_body and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'LEADER', 'COMMITTEE_MEMBER', 'DISCIPLINE_HEAD')
              and case when t.unit_id is not null then reviewer_org = t.org_id and divides_to(reviewer, t.org_id, t.org_id, t.unit_id)
                  else s.from_above and divides_to(reviewer, reviewer_org, t.org_id, null) end
         when 'STAND_IN' then t.person_id is not null and not s.is_secretary and reviewer_org = t.org_id
              and exists (select 1 from pledge_stand_in n where n.org_id = t.org_id and n.person_id = reviewer and n.begins_on <= today() and (n.ends_on is null or n.ends_on >= today()))
         when 'SUPERIOR' then d.kind in ('SECRETARY', 'DEPUTY_SECRETARY') and s.from_above and t.unit_id is null and not s.own_body
              and (t.subject_org_id is not null or t.leading_cadre or s.is_secretary or head_vacant(t.org_id))
         else d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'LEADER') and not s.own_body and exists (select 1 from org_link l join link_grant g on g.kind = l.kind and g.permit = 'REVIEW'
              where l.org_id = t.org_id and l.org_id = link_org and l.id = link and l.kind = via and l.holder_org_id = reviewer_org
                and (l.holder_person_id is null or l.holder_person_id = reviewer) and l.begins_on <= today() and (l.ends_on is null or l.ends_on >= today()))
       end)
$$;
revoke execute on function head_vacant from public;
grant execute on function head_vacant to zhengyou_app, zhengyou_worker;
