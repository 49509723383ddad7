-- REV-50: the list of criticism and penalties goes by the day, over a whole line.
create index review_outcome_penalties on review_outcome (given_on desc, id desc) where kind in ('CRITICISM', 'HELP', 'ORDERED', 'ADMONITION', 'DISCIPLINE');

-- REV-31: an improvement item cannot be due before the review that asks for it; neither day is moved past the other.
create function keep_advice_day() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from review v where v.org_id = new.org_id and v.id = new.review_id and v.held_on > new.due_on) then perform refuse('INVALID'); end if;
  return new;
end $$;
create trigger keep_advice_day before insert or update of due_on, review_id on review_advice for each row execute function keep_advice_day();

create function keep_review_before_advice() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.state <> 'DRAFT' and exists (select 1 from review_advice a where a.org_id = new.org_id and a.review_id = new.id and a.due_on < new.held_on) then
    perform refuse('INVALID');
  end if;
  return new;
end $$;
create trigger keep_review_before_advice before update of held_on, state on review for each row execute function keep_review_before_advice();
revoke execute on function keep_advice_day, keep_review_before_advice from public;

-- REV-42: a round in preparation can be thrown away by those who prepare it; the move stands in the law's table like any other.
insert into lifecycle_state (workflow, state, initial) values ('review_round', 'DISCARDED', false);
insert into lifecycle_move (workflow, move, from_state, to_state) values ('review_round', 'discard', 'PREPARING', 'DISCARDED');
create index paper_round on paper (round_org_id, round_id) where round_id is not null;
alter table review_round add constraint review_round_kept check (state <> 'DISCARDED');

/* Not a definer: what the owner's functions take away themselves (an empty round of a line, a rehearsal) is theirs to decide. */
create function keep_opened_round() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if pg_has_role(current_user, 'zhengyou_owner', 'usage') then return old; end if;
  if not exists (select 1 from lifecycle_move m where m.workflow = 'review_round' and m.to_state = 'DISCARDED' and m.from_state = old.state) then
    raise exception 'WRONG_STATE' using errcode = 'ZY002';
  end if;
  if not serves(old.org_id, '{SECRETARY,DEPUTY_SECRETARY,OFFICER}') then raise exception 'NOT_AUTHORISED' using errcode = 'ZY002'; end if;
  return old;
end $$;
create trigger keep_opened_round before delete on review_round for each row execute function keep_opened_round();
select let_records_be_carried();
