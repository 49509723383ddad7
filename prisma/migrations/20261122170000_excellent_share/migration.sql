-- AlterTable
ALTER TABLE "award_call" ADD COLUMN     "excellent_share" SMALLINT NOT NULL DEFAULT 100;

-- The share of excellent members is the line's to cap: nobody below may be laxer than above; a call keeps the one it was made with.
insert into setting_kind (name, position, least, most, usual, rule) values ('EXCELLENT_SHARE', 13, 1, 100, 100, 'LEAST');
alter table award_call add constraint award_call_share check (excellent_share between 1 and 100);

create or replace function guard_nomination_cap() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not is_owner() and (new.nomination_cap <> setting_of(new.org_id, 'NOMINATION_CAP') or new.excellent_share <> setting_of(new.org_id, 'EXCELLENT_SHARE')) then
    perform refuse('INVALID');
  end if;
  return new;
end $$;

-- A branch nominates no more than the call allows; a recommendation upward (INV-11) rests on an award and is not counted.
create or replace function keep_nomination_cap() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  cap integer;
begin
  if is_owner() or new.rests_on_award_id is not null then return new; end if;
  select least(case when c.nomination_cap > 0 then c.nomination_cap::integer end,
               case when new.person_id is not null and c.excellent_share < 100 then
                 (select greatest(1, floor(r.full_members * c.excellent_share / 100.0)::integer) from count_roll_on(new.org_id, today()) r) end)
    into cap from award_call c where c.org_id = new.call_org_id and c.id = new.call_id;
  if cap is not null then
    perform pg_advisory_xact_lock(hashtextextended('nominations:' || new.call_id || new.org_id, 0));
    if (select count(*) from nomination n where n.org_id = new.org_id and n.call_org_id = new.call_org_id and n.call_id = new.call_id
          and n.rests_on_award_id is null and n.state not in ('DECLINED', 'DISQUALIFIED')) >= cap then perform refuse('CAP_REACHED'); end if;
  end if;
  return new;
end $$;
