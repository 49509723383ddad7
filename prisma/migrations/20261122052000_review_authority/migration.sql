-- INV-03: a comparison with null had refused every head their own members; asked of the org alone.
create or replace function may_review(target_org uuid, target uuid, reviewer_org uuid, reviewer_duty uuid, reviewer uuid, via text, link_org uuid, link uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from review_target t
      join duty d on d.org_id = reviewer_org and d.id = reviewer_duty and d.person_id = reviewer
       and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'LEADER') and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
     where t.org_id = target_org and t.id = target and t.person_id is distinct from reviewer
       and not (t.subject_org_id is not null and exists (select 1 from duty h where h.org_id = t.org_id and h.person_id = reviewer
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
