-- The database twin of every lifecycle table in lib/*/lifecycle.ts; a test proves that the two agree.
insert into lifecycle_state (workflow, state, initial) values
  ('campaign', 'DRAFTING', true), ('campaign', 'ISSUED', false), ('campaign', 'CLOSED', false), ('campaign', 'ARCHIVED', false),
  ('adoption', 'NOT_OPENED', true), ('adoption', 'DRAFTING', false), ('adoption', 'SUBMITTED', false), ('adoption', 'APPROVED', false),
  ('pledge', 'SURVEYED', true), ('pledge', 'RAISED', false), ('pledge', 'RETURNED', false), ('pledge', 'SETTLED', false), ('pledge', 'PUBLISHED', false),
  ('pledge_item', 'OPEN', true), ('pledge_item', 'CLAIMED', false), ('pledge_item', 'FULFILLED', false), ('pledge_item', 'WITHDRAWN', false),
  ('review_round', 'PREPARING', true), ('review_round', 'OPEN', false), ('review_round', 'CLOSED', false),
  ('review_target', 'DUE', true), ('review_target', 'REVIEWED', false), ('review_target', 'EXEMPTED', false),
  ('duty_report', 'DRAFT', true), ('duty_report', 'SUBMITTED', false),
  ('review', 'DRAFT', true), ('review', 'NOTIFIED', false), ('review', 'LEDGERED', false),
  ('evaluation_round', 'PREPARING', true), ('evaluation_round', 'OPEN', false), ('evaluation_round', 'CLOSED', false),
  ('rectification', 'OPENED', true), ('rectification', 'IN_PROGRESS', false), ('rectification', 'REPORTED', false),
  ('rectification', 'VERIFIED', false), ('rectification', 'CLOSED', false), ('rectification', 'CANCELLED', false),
  ('award_call', 'OPEN', true), ('award_call', 'CLOSED', false),
  ('nomination', 'NOMINATED', true), ('nomination', 'CONSULTED', false), ('nomination', 'SHORTLISTED', false), ('nomination', 'NOTICED', false),
  ('nomination', 'GRANTED', false), ('nomination', 'DECLINED', false), ('nomination', 'DISQUALIFIED', false),
  ('award_notice', 'RUNNING', true), ('award_notice', 'SUSPENDED', false), ('award_notice', 'FINISHED', false), ('award_notice', 'CANCELLED', false),
  ('objection', 'RECEIVED', true), ('objection', 'ANSWERED', false),
  ('award', 'GRANTED', true), ('award', 'REVOKED', false), ('award', 'HANDED_ON', false);

insert into lifecycle_move (workflow, move, from_state, to_state) values
  ('campaign', 'issue', 'DRAFTING', 'ISSUED'), ('campaign', 'close', 'ISSUED', 'CLOSED'), ('campaign', 'archive', 'CLOSED', 'ARCHIVED'),
  ('adoption', 'open', 'NOT_OPENED', 'DRAFTING'), ('adoption', 'submit', 'DRAFTING', 'SUBMITTED'), ('adoption', 'withdraw', 'SUBMITTED', 'DRAFTING'),
  ('adoption', 'return', 'SUBMITTED', 'DRAFTING'), ('adoption', 'approve', 'SUBMITTED', 'APPROVED'),
  ('pledge', 'raise', 'SURVEYED', 'RAISED'), ('pledge', 'raise', 'RETURNED', 'RAISED'), ('pledge', 'withdraw', 'RAISED', 'SURVEYED'),
  ('pledge', 'return', 'RAISED', 'RETURNED'), ('pledge', 'settle', 'RAISED', 'SETTLED'), ('pledge', 'publish', 'SETTLED', 'PUBLISHED'),
  ('pledge_item', 'claim', 'OPEN', 'CLAIMED'), ('pledge_item', 'decline', 'CLAIMED', 'OPEN'), ('pledge_item', 'confirm', 'CLAIMED', 'FULFILLED'),
  ('pledge_item', 'terminate', 'OPEN', 'WITHDRAWN'),
  ('review_round', 'open', 'PREPARING', 'OPEN'), ('review_round', 'close', 'OPEN', 'CLOSED'),
  ('review_target', 'cover', 'DUE', 'REVIEWED'), ('review_target', 'exempt', 'DUE', 'EXEMPTED'), ('review_target', 'restore', 'EXEMPTED', 'DUE'),
  ('duty_report', 'submit', 'DRAFT', 'SUBMITTED'),
  ('review', 'notify', 'DRAFT', 'NOTIFIED'), ('review', 'ledger', 'NOTIFIED', 'LEDGERED'),
  ('evaluation_round', 'open', 'PREPARING', 'OPEN'), ('evaluation_round', 'close', 'OPEN', 'CLOSED'),
  ('rectification', 'begin', 'OPENED', 'IN_PROGRESS'), ('rectification', 'report', 'IN_PROGRESS', 'REPORTED'), ('rectification', 'return', 'REPORTED', 'IN_PROGRESS'),
  ('rectification', 'verify', 'REPORTED', 'VERIFIED'), ('rectification', 'close', 'VERIFIED', 'CLOSED'), ('rectification', 'reopen', 'CLOSED', 'IN_PROGRESS'),
  ('rectification', 'cancel', 'OPENED', 'CANCELLED'), ('rectification', 'cancel', 'IN_PROGRESS', 'CANCELLED'),
  ('award_call', 'close', 'OPEN', 'CLOSED'),
  ('nomination', 'consult', 'NOMINATED', 'CONSULTED'), ('nomination', 'shortlist', 'CONSULTED', 'SHORTLISTED'), ('nomination', 'show', 'SHORTLISTED', 'NOTICED'),
  ('nomination', 'grant', 'NOTICED', 'GRANTED'), ('nomination', 'decline', 'NOMINATED', 'DECLINED'), ('nomination', 'decline', 'CONSULTED', 'DECLINED'),
  ('nomination', 'disqualify', 'SHORTLISTED', 'DISQUALIFIED'), ('nomination', 'disqualify', 'NOTICED', 'DISQUALIFIED'),
  ('award_notice', 'suspend', 'RUNNING', 'SUSPENDED'), ('award_notice', 'resume', 'SUSPENDED', 'RUNNING'), ('award_notice', 'finish', 'RUNNING', 'FINISHED'),
  ('award_notice', 'cancel', 'SUSPENDED', 'CANCELLED'),
  ('objection', 'answer', 'RECEIVED', 'ANSWERED'),
  ('award', 'revoke', 'GRANTED', 'REVOKED'), ('award', 'hand_on', 'GRANTED', 'HANDED_ON');

alter table lifecycle_move add foreign key (workflow, from_state) references lifecycle_state (workflow, state);
alter table lifecycle_move add foreign key (workflow, to_state) references lifecycle_state (workflow, state);

-- A row is born in a first state; only the owner (imports of past years, demonstration data) may enter it further on.
create function keep_lifecycle() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if not exists (select 1 from lifecycle_state s where s.workflow = tg_table_name and s.state = new.state
                     and (s.initial or pg_has_role(session_user, 'zhengyou_owner', 'usage'))) then
      raise exception 'lifecycle: % cannot begin in %', tg_table_name, new.state using errcode = 'ZY001';
    end if;
  elsif new.state is distinct from old.state and not exists (
      select 1 from lifecycle_move m where m.workflow = tg_table_name and m.from_state = old.state and m.to_state = new.state) then
    raise exception 'lifecycle: % cannot go from % to %', tg_table_name, old.state, new.state using errcode = 'ZY001';
  end if;
  return new;
end $$;

do $$
declare w text;
begin
  for w in select distinct workflow from lifecycle_state loop
    execute format('create trigger keep_lifecycle before insert or update of state on %I for each row execute function keep_lifecycle()', w);
  end loop;
end $$;
