-- Nobody is told an opinion dated on a day that has not come; a draft may be written ahead of its sitting.
create or replace function keep_review_day() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from review_round r join campaign c on c.org_id = r.campaign_org_id and c.id = r.campaign_id
              where r.org_id = new.round_org_id and r.id = new.round_id and new.held_on < greatest(c.begins_on, r.basis_on, c.basis_on)) then perform refuse('INVALID'); end if;
  if new.state = 'NOTIFIED' and new.held_on > today() then perform refuse('INVALID'); end if;
  return new;
end $$;
drop trigger keep_review_day on review;
create trigger keep_review_day before insert or update of held_on, state on review for each row execute function keep_review_day();

-- A round does not begin before the document it rests on (RPT-04).
alter table review_round add constraint round_basis check (basis_on is null or basis_on <= opens_on);

-- REV-27: a report is taken back until somebody has spoken on it.
insert into lifecycle_move (workflow, move, from_state, to_state) values ('duty_report', 'withdraw', 'SUBMITTED', 'DRAFT');
create or replace function keep_duty_report() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') then return new; end if;
  if tg_op = 'UPDATE' and (old.target_id, old.author_person_id) is distinct from (new.target_id, new.author_person_id) then
    perform refuse('WRONG_STATE');
  end if;
  if tg_op = 'UPDATE' and old.state = 'SUBMITTED' and (new.state <> 'DRAFT' or new.text <> old.text
      or exists (select 1 from review v where v.org_id = old.org_id and v.target_id = old.target_id and v.state <> 'DRAFT')) then
    perform refuse('WRONG_STATE');
  end if;
  if new.state = 'SUBMITTED' and new.text = '' then perform refuse('INVALID'); end if;
  if not exists (select 1 from review_target t where t.org_id = new.org_id and t.id = new.target_id
                   and (t.person_id = session_person() or (select acts_at_home()))) then
    perform refuse('NOT_FOUND');
  end if;
  return new;
end $$;

select let_records_be_carried();
