-- Walls of commendation: who decides, what is frozen, what an award must have behind it.

alter table award_type add constraint award_type_subject check (subject_kind in ('PERSON', 'ORG'));
alter table award_call add constraint award_call_figures check (
  period_to >= period_from and notice_days between 5 and 30 and min_satisfaction between 0 and 100 and min_fulfilment between 0 and 100);
alter table nomination add constraint nomination_rests_on foreign key (rests_on_org_id, rests_on_award_id) references award (org_id, id);
alter table objection add constraint objection_channel check (channel in ('ONLINE', 'PHONE', 'LETTER', 'VISIT'));
-- RPT-28: one nomination earns one award.
create unique index award_once_per_nomination on award (org_id, nomination_org_id, nomination_id) where nomination_id is not null;
create index award_notice_of_call on award_notice (org_id, call_id);
create index notice_entry_of_nomination on notice_entry (nomination_org_id, nomination_id);

/* Working days from one day to another, both counted, by the editable calendar. */
create function working_days(from_day date, to_day date) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from generate_series(from_day, to_day, interval '1 day') d
    left join calendar c on c.day = d::date
   where coalesce(c.kind = 'WORKDAY', extract(isodow from d) < 6)
$$;

create function is_owner() returns boolean language sql stable set search_path = public, pg_temp as $$
  select pg_has_role(session_user, 'zhengyou_owner', 'usage')
$$;

-- INV-10: nominated by somebody else, for an open call of the own line, with the three earlier modes behind the nominee.
create function keep_nomination_earned() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c award_call;
  kind text;
begin
  if is_owner() then return new; end if;
  if new.nominated_by_person_id is distinct from session_person() then perform refuse('NOT_AUTHORISED'); end if;
  if new.person_id = session_person() then perform refuse('OWN_WORK'); end if;
  select * into c from award_call where org_id = new.call_org_id and id = new.call_id;
  select subject_kind into kind from award_type where org_id = c.org_id and id = c.award_type_id;
  if c.state <> 'OPEN' then perform refuse('WRONG_STATE'); end if;
  if not exists (select 1 from org_closure k where k.ancestor = new.call_org_id and k.descendant = new.org_id) then perform refuse('NOT_FOUND'); end if;
  if (kind = 'PERSON') <> (new.person_id is not null) or new.subject_org_id <> new.org_id then perform refuse('NOT_ELIGIBLE'); end if;
  if new.person_id is not null and not exists (
       select 1 from membership m where m.org_id = new.org_id and m.person_id = new.person_id and m.standing = 'FULL'
          and m.begins_on <= today() and (m.ends_on is null or m.ends_on >= today())) then
    perform refuse('NOT_ELIGIBLE');
  end if;
  if not exists (select 1 from pledge p where p.org_id = new.org_id and p.campaign_org_id = c.campaign_org_id and p.campaign_id = c.campaign_id
                    and p.state = 'PUBLISHED' and (p.person_id = new.person_id or (new.person_id is null and p.pledger_kind = 'ORG')))
     or not exists (select 1 from review_target t join review_round r on r.org_id = t.round_org_id and r.id = t.round_id
                     where t.org_id = new.org_id and t.state = 'REVIEWED' and r.opens_on between c.period_from and c.period_to
                       and (t.person_id = new.person_id or t.subject_org_id = new.subject_org_id))
     or not exists (select 1 from evaluation_round e join org_closure k on k.ancestor = e.org_id and k.descendant = new.org_id
                     where e.state = 'CLOSED' and e.opens_on <= c.period_to and e.closes_on >= c.period_from) then
    perform refuse('NOT_ELIGIBLE');
  end if;
  -- INV-11: recommended by the org whose award the nominee holds, and to the direct superior only.
  if new.rests_on_award_id is not null and not exists (
       select 1 from award a join org o on o.id = a.org_id
        where a.org_id = new.rests_on_org_id and a.id = new.rests_on_award_id and a.state = 'GRANTED' and o.parent_id = new.call_org_id
          and a.org_id = acting_org() and (a.holder_person_id = new.person_id or a.holder_org_id = new.subject_org_id)) then
    perform refuse('NOT_ELIGIBLE');
  end if;
  if new.org_id <> acting_org() and new.rests_on_award_id is null then perform refuse('NOT_FOUND'); end if;
  return new;
end $$;
create trigger keep_nomination_earned before insert on nomination for each row execute function keep_nomination_earned();

-- INV-11: the issuer decides, never the nominee's own org alone and never the nominee; who is nominated for what stays.
create function keep_nomination_decided() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_owner() then return new; end if;
  if acting_org() is distinct from old.call_org_id then perform refuse('NOT_AUTHORISED'); end if;
  if old.person_id = session_person() then perform refuse('OWN_WORK'); end if;
  if (old.call_org_id, old.call_id, old.person_id, old.subject_org_id, old.subject_name, old.deeds, old.nominated_by_person_id, old.rests_on_org_id, old.rests_on_award_id)
     is distinct from (new.call_org_id, new.call_id, new.person_id, new.subject_org_id, new.subject_name, new.deeds, new.nominated_by_person_id, new.rests_on_org_id, new.rests_on_award_id) then
    perform refuse('WRONG_STATE');
  end if;
  if new.state = 'NOTICED' and old.state <> 'NOTICED' and not exists (
       select 1 from notice_entry e join award_notice n on n.org_id = e.org_id and n.id = e.notice_id
        where e.nomination_org_id = new.org_id and e.nomination_id = new.id and n.org_id = new.call_org_id and n.call_id = new.call_id and n.state = 'RUNNING') then
    perform refuse('NOTICE_RUNNING');
  end if;
  if new.state = 'GRANTED' and old.state <> 'GRANTED' then
    -- The notice of this very call, and no rule that was not met when the nomination was made.
    if not exists (select 1 from notice_entry e join award_notice n on n.org_id = e.org_id and n.id = e.notice_id
                    where e.nomination_org_id = new.org_id and e.nomination_id = new.id and n.org_id = new.call_org_id and n.call_id = new.call_id and n.state = 'FINISHED') then
      perform refuse('NOTICE_RUNNING');
    end if;
    if exists (select 1 from nomination_check k where k.org_id = new.org_id and k.nomination_id = new.id and not k.passed) then perform refuse('NOT_ELIGIBLE'); end if;
  end if;
  return new;
end $$;
create trigger keep_nomination_decided before update on nomination for each row execute function keep_nomination_decided();

-- A notice hangs from today or later for its full working days; its list is written with it and never after.
create function keep_notice_whole() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_owner() then return new; end if;
  if new.begins_on < today() or working_days(new.begins_on, new.ends_on) < new.working_days then perform refuse('INVALID'); end if;
  if not exists (select 1 from award_call c where c.org_id = new.org_id and c.id = new.call_id and new.working_days >= c.notice_days) then perform refuse('INVALID'); end if;
  return new;
end $$;
create trigger keep_notice_whole before insert on award_notice for each row execute function keep_notice_whole();

create function keep_entries_frozen() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_owner() then return new; end if;
  if tg_op = 'UPDATE' then perform refuse('NOTICE_FROZEN'); end if;
  if not exists (select 1 from award_notice n where n.org_id = new.org_id and n.id = new.notice_id and n.xmin = pg_current_xact_id()::xid) then
    perform refuse('NOTICE_FROZEN');
  end if;
  if not exists (select 1 from nomination m join award_notice n on n.org_id = new.org_id and n.id = new.notice_id
                  where m.org_id = new.nomination_org_id and m.id = new.nomination_id and m.call_org_id = n.org_id and m.call_id = n.call_id
                    and m.state = 'SHORTLISTED' and m.subject_name = new.subject_name) then
    perform refuse('NOT_ELIGIBLE');
  end if;
  return new;
end $$;
create trigger keep_entries_frozen before insert or update on notice_entry for each row execute function keep_entries_frozen();

create or replace function keep_notice_open() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.state = 'FINISHED' and old.state = 'RUNNING' then
    if new.ends_on >= today() then perform refuse('NOTICE_RUNNING'); end if;
    if exists (select 1 from objection o where o.org_id = new.org_id and o.notice_id = new.id and o.state = 'RECEIVED') then perform refuse('OBJECTION_OPEN'); end if;
  end if;
  if (old.call_id, old.title, old.text, old.content_hash, old.begins_on, old.working_days)
     is distinct from (new.call_id, new.title, new.text, new.content_hash, new.begins_on, new.working_days) then
    perform refuse('NOTICE_FROZEN');
  end if;
  if is_owner() then return new; end if;
  -- The days that were left when it was suspended are shown after it is resumed; nothing else moves the last day.
  if new.ends_on <> old.ends_on and not (old.state = 'SUSPENDED' and new.state = 'RUNNING') then perform refuse('NOTICE_FROZEN'); end if;
  if old.state = 'SUSPENDED' and new.state = 'RUNNING' then
    if working_days(today(), new.ends_on) < working_days(coalesce(old.suspended_on, old.begins_on), old.ends_on) then perform refuse('NOTICE_FROZEN'); end if;
    if exists (select 1 from objection o where o.org_id = new.org_id and o.notice_id = new.id and o.state = 'RECEIVED') then perform refuse('OBJECTION_OPEN'); end if;
  end if;
  if old.closing_statement is distinct from new.closing_statement and new.state = old.state then perform refuse('NOTICE_FROZEN'); end if;
  return new;
end $$;

-- INV-10, INV-11: an award is what its nomination was made for; a certificate never changes, an ended one stays ended.
create or replace function keep_award_earned() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if is_owner() then return new; end if;
    if not exists (select 1 from nomination n join award_call c on c.org_id = n.call_org_id and c.id = n.call_id join award_type t on t.org_id = c.org_id and t.id = c.award_type_id
                    where n.org_id = new.nomination_org_id and n.id = new.nomination_id and n.state = 'GRANTED' and c.org_id = new.org_id and c.id = new.call_id
                      and c.award_type_id = new.award_type_id and t.rotating = (new.slot is not null) and n.subject_name = new.holder_name
                      and n.person_id is not distinct from new.holder_person_id and n.subject_org_id is not distinct from new.holder_org_id) then
      perform refuse('NOT_ELIGIBLE');
    end if;
  elsif (old.holder_name, old.holder_org_name, old.certificate_number, old.citation, old.granted_on, old.year, old.number,
         old.holder_person_id, old.holder_org_id, old.call_id, old.award_type_id, old.nomination_org_id, old.nomination_id, old.slot)
        is distinct from (new.holder_name, new.holder_org_name, new.certificate_number, new.citation, new.granted_on, new.year, new.number,
         new.holder_person_id, new.holder_org_id, new.call_id, new.award_type_id, new.nomination_org_id, new.nomination_id, new.slot)
        or (old.state <> 'GRANTED' and (old.ended_on, old.end_reason) is distinct from (new.ended_on, new.end_reason)) then
    perform refuse('CERTIFICATE_FROZEN');
  end if;
  return new;
end $$;

-- An objection is kept as it came in; anonymous ones too. Nothing of a notice or an honour is ever deleted.
create function keep_objection() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_owner() then return new; end if;
  if (old.notice_id, old.text, old.complainant_name, old.contact, old.channel, old.received_at)
     is distinct from (new.notice_id, new.text, new.complainant_name, new.contact, new.channel, new.received_at)
     or (old.state = 'ANSWERED' and (old.answer, old.answered_by_person_id) is distinct from (new.answer, new.answered_by_person_id)) then
    perform refuse('NOTICE_FROZEN');
  end if;
  if new.state = 'ANSWERED' and old.state = 'RECEIVED' and new.answered_by_person_id is distinct from session_person() then perform refuse('NOT_AUTHORISED'); end if;
  return new;
end $$;
create trigger keep_objection before update on objection for each row execute function keep_objection();
revoke delete on award, award_notice, notice_entry, objection, nomination, nomination_check, award_call from zhengyou_app, zhengyou_worker;

-- A recommendation upward is written by the org that issued the lower award.
drop policy add_by_right on nomination;
create policy add_by_right on nomination for insert to zhengyou_app, zhengyou_worker with check (
  (org_id = (select acting_org()) and (select acts_at_home())) or (rests_on_award_id is not null and (select may_write(org_id, 'AWARD') limit 1)));
drop policy add_by_right on nomination_check;
create policy add_by_right on nomination_check for insert to zhengyou_app, zhengyou_worker with check (
  (org_id = (select acting_org()) and (select acts_at_home())) or (select may_write(org_id, 'AWARD') limit 1));

/* How many objections a notice has; their text and their authors are for the handler alone. */
create function objection_counts(notice_org uuid, notice uuid) returns table (received integer, answered integer, named integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select (count(*) filter (where state = 'RECEIVED'))::integer, (count(*) filter (where state = 'ANSWERED'))::integer, (count(*) filter (where complainant_name is not null))::integer
    from objection where notice_id = notice and org_id = notice_org and notice_org = acting_org()
$$;

/* The nearest closed evaluation of this org or, where its own is too small to be shown, of the one above it: the whole result, never a class of it. */
create function evaluation_for_award(subject uuid, from_day date, to_day date)
returns table (org_id uuid, round_id uuid, org_name text, title text, satisfied integer, basically integer, dissatisfied integer, unknown integer, merged boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.org_id, e.id, o.name, e.title, v.satisfied, v.basically, v.dissatisfied, v.unknown, k.depth > 0
    from org_closure k join evaluation_round e on e.org_id = k.ancestor join org o on o.id = e.org_id
    join evaluation_result v on v.org_id = e.org_id and v.round_id = e.id and v.evaluator_class = 'ALL' and v.position = 0 and v.shown
   where k.descendant = subject and e.state = 'CLOSED' and e.opens_on <= to_day and e.closes_on >= from_day
     and exists (select 1 from org_closure c where c.descendant = subject and c.ancestor = acting_org())
   order by k.depth, e.closes_on desc limit 1
$$;

/* From the notice page, without an account: at most three a minute and thirty a day for one notice. */
create function submit_objection(notice_org uuid, notice uuid, words text, complainant text, reach text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  n award_notice;
  fresh uuid := gen_random_uuid();
begin
  select * into n from award_notice where org_id = notice_org and id = notice and is_public_org(notice_org);
  if not found or n.begins_on > today() then return 'NOT_FOUND'; end if;
  if n.state not in ('RUNNING', 'SUSPENDED') or (n.state = 'RUNNING' and n.ends_on < today()) then return 'LATE'; end if;
  if length(trim(words)) < 10 or length(words) > 2000 or length(coalesce(complainant, '')) > 30 or length(coalesce(reach, '')) > 60 then return 'INVALID'; end if;
  perform pg_advisory_xact_lock(hashtextextended(notice::text, 0));
  if (select count(*) from objection o where o.org_id = notice_org and o.notice_id = notice and o.channel = 'ONLINE' and o.received_at > app_now() - interval '1 minute') >= 3
     or (select count(*) from objection o where o.org_id = notice_org and o.notice_id = notice and o.channel = 'ONLINE' and o.received_at > app_now() - interval '1 day') >= 30 then
    return 'TOO_MANY';
  end if;
  insert into objection (org_id, id, notice_id, text, complainant_name, contact, channel, received_at)
    values (notice_org, fresh, notice, trim(words), nullif(trim(complainant), ''), nullif(trim(reach), ''), 'ONLINE', app_now());
  perform audit_write(notice_org, app_now(), 'PUBLIC', null, '', 'objection.receive', 'objection', fresh,
    format('{"channel":"ONLINE","named":%s}', (nullif(trim(complainant), '') is not null)::text));
  return 'OK';
end $$;

revoke execute on function working_days, is_owner, keep_nomination_earned, keep_nomination_decided, keep_notice_whole, keep_entries_frozen, keep_objection,
  objection_counts, evaluation_for_award, submit_objection from public;
grant execute on function objection_counts, evaluation_for_award to zhengyou_app;
grant execute on function submit_objection to zhengyou_public;
