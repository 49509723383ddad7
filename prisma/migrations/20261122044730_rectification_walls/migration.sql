-- Numbers begin anew each year, as in every yearly register.
DROP INDEX "rectification_org_id_number_key";
create unique index rectification_number_of_year on rectification (org_id, (extract(year from opened_at at time zone 'Asia/Shanghai')::int), number);

alter table rectification add constraint rectification_escalated check (escalated_to is null or (escalated_to in ('CONTACT', 'SUPERIOR', 'OWN_HEAD') and escalated_at is not null));
alter table rectification add constraint rectification_due check (original_due_on <= due_on); -- the first date stays in sight
alter table rectification_extension add constraint extension_reason check (reason <> '' and to_day > from_day);

-- INV-09: what was found stays as found, the date moves only by a reasoned extension, proof comes before the report,
-- and whoever verifies or closes is the one who signed in.
create function keep_rectification() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') then return new; end if;
  if (old.number, old.campaign_org_id, old.campaign_id, old.source_kind, old.source_item_id, old.source_advice_id, old.source_round_id, old.source_note,
      old.problem, old.subject_person_id, old.subject_org_id, old.owner_person_id, old.ordered, old.original_due_on, old.opened_at)
     is distinct from (new.number, new.campaign_org_id, new.campaign_id, new.source_kind, new.source_item_id, new.source_advice_id, new.source_round_id, new.source_note,
      new.problem, new.subject_person_id, new.subject_org_id, new.owner_person_id, new.ordered, new.original_due_on, new.opened_at) then
    perform refuse('WRONG_STATE');
  end if;
  if new.due_on <> old.due_on and not exists (select 1 from rectification_extension e where e.org_id = new.org_id and e.rectification_id = new.id
       and e.from_day = old.due_on and e.to_day = new.due_on) then
    perform refuse('NOT_AUTHORISED');
  end if;
  if new.state = 'REPORTED' and old.state <> 'REPORTED'
     and not exists (select 1 from rectification_proof p where p.org_id = new.org_id and p.rectification_id = new.id) then
    perform refuse('EVIDENCE_MISSING');
  end if;
  if new.state = 'VERIFIED' and old.state <> 'VERIFIED' and new.verifier_person_id is distinct from session_person()
     or new.state = 'CLOSED' and old.state <> 'CLOSED' and new.closed_by_person_id is distinct from session_person()
     or new.state in ('VERIFIED', 'CLOSED', 'CANCELLED') and new.state <> old.state and session_person() = new.owner_person_id
     or old.state in ('REPORTED', 'CLOSED') and new.state = 'IN_PROGRESS' and session_person() = new.owner_person_id then
    perform refuse('OWN_WORK');
  end if;
  return new;
end $$;
create trigger keep_rectification before update on rectification for each row execute function keep_rectification();

create policy in_own_name on rectification_proof as restrictive for insert to zhengyou_app with check (added_by_person_id = (select session_person()));
create policy by_another on rectification_extension as restrictive for insert to zhengyou_app with check (
  granted_by_person_id = (select session_person()) and exists (select 1 from rectification r where r.org_id = rectification_extension.org_id
    and r.id = rectification_extension.rectification_id and r.owner_person_id <> (select session_person())));

-- A contact leader reads what they may verify, although the org is not below theirs.
create policy read_as_overseer on rectification for select to zhengyou_app using ((select may_write(org_id, 'RECTIFY') limit 1));
create policy read_as_overseer on rectification_proof for select to zhengyou_app using ((select may_write(org_id, 'RECTIFY') limit 1));
create policy read_as_overseer on rectification_extension for select to zhengyou_app using ((select may_write(org_id, 'RECTIFY') limit 1));

-- Advice given in a review opens its rectification, also by a reviewer whose link carries no other right over it.
create policy add_from_own_review on rectification for insert to zhengyou_app with check (
  source_kind = 'REVIEW' and exists (select 1 from review_advice a join review r on r.org_id = a.org_id and r.id = a.review_id
    where a.org_id = rectification.org_id and a.id = rectification.source_advice_id and r.reviewer_person_id = (select session_person())));

/* The turn of the day changes what is due: every org with an item falling due or a rectification falling late is counted anew. */
create or replace function mark_due_orgs(since date) returns integer language sql security definer set search_path = public, pg_temp as $$
  with marked as (
    insert into tally_stale (org_id, campaign_org_id, campaign_id)
    select i.org_id, i.campaign_org_id, i.campaign_id from pledge_item i where i.due_on > since and i.due_on <= today()
    union
    select r.org_id, r.campaign_org_id, r.campaign_id from rectification r where r.due_on >= since and r.due_on < today() and r.state in ('OPENED', 'IN_PROGRESS')
    returning 1)
  select count(*)::integer from marked
$$;

/* INV-09: late ones go to the contact leader (or, without one, to the superior), and after a week to the superior. */
create or replace function orgs_with_late_rectifications() returns table (org_id uuid) language sql stable security definer set search_path = public, pg_temp as $$
  select distinct r.org_id from rectification r
   where r.state in ('OPENED', 'IN_PROGRESS') and r.due_on < today()
     and (r.escalated_to is null or (r.escalated_to = 'CONTACT' and r.escalated_at < app_now() - interval '7 days'))
$$;
