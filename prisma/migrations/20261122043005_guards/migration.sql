-- What a single row cannot decide: guards over two tables. Each raises ZY002 with the name of the refusal.

create function refuse(code text) returns void language plpgsql as $$
begin
  raise exception '%', code using errcode = 'ZY002';
end $$;

-- INV-06: once settled, the wording of an item is frozen and none is added or taken away.
create function keep_published_wording() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare p pledge;
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') and tg_op = 'INSERT' then return new; end if;
  select * into p from pledge where org_id = coalesce(new.org_id, old.org_id) and id = coalesce(new.pledge_id, old.pledge_id);
  if tg_op = 'UPDATE' and (old.text, old.target, old.due_on, old.number, old.category_id, old.standard, old.beneficiary, old.checked_how, old.pledge_id)
       is not distinct from (new.text, new.target, new.due_on, new.number, new.category_id, new.standard, new.beneficiary, new.checked_how, new.pledge_id) then
    return new;
  end if;
  if tg_op = 'UPDATE' and new.latest_version = old.latest_version + 1 and p.state = 'PUBLISHED'
     and exists (select 1 from pledge_item_version v where v.org_id = new.org_id and v.item_id = new.id and v.version = new.latest_version
                   and v.text = new.text and v.target = new.target and v.due_on = new.due_on)
     and (old.number, old.category_id, old.standard, old.pledge_id) is not distinct from (new.number, new.category_id, new.standard, new.pledge_id) then
    return new;
  end if;
  if p.state not in ('SURVEYED', 'RETURNED') then perform refuse('PUBLISHED_WORDING'); end if;
  return coalesce(new, old);
end $$;
create trigger keep_published_wording before insert or update or delete on pledge_item for each row execute function keep_published_wording();

-- INV-06: fulfilment needs evidence, and somebody else confirms it.
create function fulfilment_needs_evidence() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.state = 'FULFILLED' and old.state <> 'FULFILLED' then
    if not exists (select 1 from pledge_evidence e where e.org_id = new.org_id and e.item_id = new.id) then perform refuse('EVIDENCE_MISSING'); end if;
    if exists (select 1 from pledge p where p.org_id = new.org_id and p.id = new.pledge_id and new.confirmed_by_person_id in (p.author_person_id, p.person_id)) then
      perform refuse('OWN_WORK');
    end if;
  end if;
  return new;
end $$;
create trigger fulfilment_needs_evidence before update of state on pledge_item for each row execute function fulfilment_needs_evidence();

-- INV-01, INV-07: raising needs a survey and items; leaders cover every family and add a leader item; oral form is for the flagged classes.
create function pledge_is_whole() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.state <> 'RAISED' or old.state = 'RAISED' then return new; end if;
  if not exists (select 1 from pledge_survey s where s.org_id = new.org_id and s.pledge_id = new.id) then perform refuse('SURVEY_MISSING'); end if;
  if not exists (select 1 from pledge_item i where i.org_id = new.org_id and i.pledge_id = new.id) then perform refuse('ITEMS_MISSING'); end if;
  if new.leading_cadre and new.pledger_kind = 'PERSON' and (
       not exists (select 1 from pledge_item i where i.org_id = new.org_id and i.pledge_id = new.id and i.standard = 'LEADER')
       or exists (select 1 from pledge_category c where c.org_id = new.campaign_org_id and c.campaign_id = new.campaign_id and c.pledger_kind = 'PERSON'
                   and not exists (select 1 from pledge_item i join pledge_category k on k.org_id = i.campaign_org_id and k.id = i.category_id
                                    where i.org_id = new.org_id and i.pledge_id = new.id and k.family = c.family))) then
    perform refuse('BELOW_STANDARD');
  end if;
  if new.form = 'ORAL' and not exists (select 1 from membership m where m.org_id = new.org_id and m.person_id = new.person_id and (m.retired or m.infirm or m.low_schooling)) then
    perform refuse('ORAL_NOT_ALLOWED');
  end if;
  return new;
end $$;
create trigger pledge_is_whole before update of state on pledge for each row execute function pledge_is_whole();

-- INV-02: a review cites only items that are published, of the campaign it is held in.
create function cite_published_only() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id
                   join review r on r.org_id = new.org_id and r.id = new.review_id
                   join review_round o on o.org_id = r.round_org_id and o.id = r.round_id
                  where i.org_id = new.org_id and i.id = new.item_id and p.state = 'PUBLISHED' and p.campaign_org_id = o.campaign_org_id and p.campaign_id = o.campaign_id) then
    perform refuse('NOT_PUBLISHED');
  end if;
  return new;
end $$;
create trigger cite_published_only before insert or update on review_citation for each row execute function cite_published_only();

-- INV-03: who may review whom is computed from the tree and the declared links, for this reviewer in this capacity.
create function may_review(target_org uuid, target uuid, reviewer_org uuid, reviewer_duty uuid, reviewer uuid, via text, link_org uuid, link uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from review_target t
      join duty d on d.org_id = reviewer_org and d.id = reviewer_duty and d.person_id = reviewer
       and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'LEADER') and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
     where t.org_id = target_org and t.id = target and t.person_id is distinct from reviewer
       and case via
         when 'OWN_HEAD' then reviewer_org = t.org_id and t.subject_org_id is null and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY')
              and not exists (select 1 from duty h where h.org_id = t.org_id and h.person_id = t.person_id and h.kind = 'SECRETARY' and h.ends_on is null)
         when 'SUPERIOR' then exists (select 1 from org_closure c where c.ancestor = reviewer_org and c.descendant = t.org_id and c.depth = 1)
              and (t.subject_org_id = t.org_id or exists (select 1 from duty h where h.org_id = t.org_id and h.person_id = t.person_id and h.kind = 'SECRETARY' and h.ends_on is null)
                   or t.leading_cadre)
         else exists (select 1 from org_link l join link_grant g on g.kind = l.kind and g.permit = 'REVIEW'
              where l.org_id = t.org_id and l.org_id = link_org and l.id = link and l.kind = via and l.holder_org_id = reviewer_org
                and (l.holder_person_id is null or l.holder_person_id = reviewer) and l.begins_on <= today() and (l.ends_on is null or l.ends_on >= today()))
       end)
$$;
create function keep_review_authority() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') and tg_op = 'INSERT' then return new; end if;
  if tg_op = 'INSERT' or new.state = 'NOTIFIED' and old.state = 'DRAFT' then
    if not may_review(new.org_id, new.target_id, new.reviewer_org_id, new.reviewer_duty_id, new.reviewer_person_id, new.authority, new.link_org_id, new.link_id) then
      perform refuse('NO_REVIEW_AUTHORITY');
    end if;
  end if;
  -- INV-04: no notification before the duty report is in.
  if tg_op = 'UPDATE' and new.state = 'NOTIFIED' and old.state = 'DRAFT'
     and not exists (select 1 from duty_report d where d.org_id = new.org_id and d.target_id = new.target_id and d.state = 'SUBMITTED') then
    perform refuse('REPORT_MISSING');
  end if;
  return new;
end $$;
create trigger keep_review_authority before insert or update on review for each row execute function keep_review_authority();

-- INV-05: a round closes when nobody is left.
create function close_at_full_coverage() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.state = 'CLOSED' and old.state = 'OPEN'
     and exists (select 1 from review_target t where t.round_org_id = new.org_id and t.round_id = new.id and t.state = 'DUE') then
    perform refuse('NOT_COVERED');
  end if;
  return new;
end $$;
create trigger close_at_full_coverage before update of state on review_round for each row execute function close_at_full_coverage();

-- INV-12: a mandatory action of an issued campaign is neither removed nor loosened.
create function keep_mandatory() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') then return coalesce(new, old); end if;
  if old.mandatory and (tg_op = 'DELETE' or not new.mandatory or new.mode <> old.mode or new.name <> old.name)
     and (tg_table_name = 'adoption_action' or exists (select 1 from campaign c where c.org_id = old.org_id and c.id = (to_jsonb(old) ->> 'campaign_id')::uuid and c.state <> 'DRAFTING')) then
    perform refuse('MANDATORY');
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_mandatory before update or delete on campaign_action for each row execute function keep_mandatory();
create trigger keep_mandatory before update or delete on adoption_action for each row execute function keep_mandatory();

-- INV-09, INV-10: an open ordered rectification blocks nomination and grant; the wait is counted on the subject.
create function keep_nomination_clean() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') and tg_op = 'INSERT' then return new; end if;
  if tg_op = 'INSERT' or (new.state = 'GRANTED' and old.state <> 'GRANTED') then
    if exists (select 1 from rectification r where r.org_id = new.org_id and r.ordered and r.state not in ('CLOSED', 'CANCELLED')
                and (r.subject_person_id = new.person_id or r.subject_org_id = new.subject_org_id)) then
      perform refuse('ORDERED_RECTIFICATION_OPEN');
    end if;
  end if;
  -- INV-11: shown publicly first, to the end of the notice, with every objection answered.
  if tg_op = 'UPDATE' and new.state = 'GRANTED' and old.state <> 'GRANTED' and not exists (
      select 1 from notice_entry e join award_notice n on n.org_id = e.org_id and n.id = e.notice_id
       where e.nomination_org_id = new.org_id and e.nomination_id = new.id and n.state = 'FINISHED' and n.ends_on < today()
         and not exists (select 1 from objection o where o.org_id = n.org_id and o.notice_id = n.id and o.state = 'RECEIVED')) then
    perform refuse('NOTICE_RUNNING');
  end if;
  return new;
end $$;
create trigger keep_nomination_clean before insert or update on nomination for each row execute function keep_nomination_clean();
create function keep_notice_open() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.state = 'FINISHED' and old.state = 'RUNNING' then
    if new.ends_on >= today() then perform refuse('NOTICE_RUNNING'); end if;
    if exists (select 1 from objection o where o.org_id = new.org_id and o.notice_id = new.id and o.state = 'RECEIVED') then perform refuse('OBJECTION_OPEN'); end if;
  end if;
  if (old.title, old.text, old.content_hash, old.begins_on) is distinct from (new.title, new.text, new.content_hash, new.begins_on) then perform refuse('NOTICE_FROZEN'); end if;
  return new;
end $$;
create trigger keep_notice_open before update on award_notice for each row execute function keep_notice_open();
-- INV-10: an award follows a granted nomination; the frozen columns of a certificate never change.
create function keep_award_earned() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if not pg_has_role(session_user, 'zhengyou_owner', 'usage')
       and not exists (select 1 from nomination n where n.org_id = new.nomination_org_id and n.id = new.nomination_id and n.state = 'GRANTED') then
      perform refuse('NOT_ELIGIBLE');
    end if;
  elsif (old.holder_name, old.holder_org_name, old.certificate_number, old.citation, old.granted_on, old.year, old.number)
        is distinct from (new.holder_name, new.holder_org_name, new.certificate_number, new.citation, new.granted_on, new.year, new.number) then
    perform refuse('CERTIFICATE_FROZEN');
  end if;
  return new;
end $$;
create trigger keep_award_earned before insert or update on award for each row execute function keep_award_earned();
