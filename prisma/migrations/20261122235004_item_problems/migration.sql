-- AlterTable
ALTER TABLE "pledge_item" ADD COLUMN     "problem_code_id" UUID,
ADD COLUMN     "problem_org_id" UUID;

-- CreateIndex
CREATE INDEX "pledge_item_problem_org_id_problem_code_id_idx" ON "pledge_item"("problem_org_id", "problem_code_id");

-- PLG-19: an item may name the listed problem it is to solve; one that is in use in its line, chosen while it is being written, and public with it.
alter table pledge_item add constraint pledge_item_problem foreign key (problem_org_id, problem_code_id) references problem_code (org_id, id);
alter table pledge_item add constraint pledge_item_problem_whole check ((problem_org_id is null) = (problem_code_id is null));

create function keep_item_problem() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_owner() or (tg_op = 'UPDATE' and (old.problem_org_id, old.problem_code_id) is not distinct from (new.problem_org_id, new.problem_code_id)) then return new; end if;
  if new.problem_code_id is not null and not exists (select 1 from org_closure c join problem_code p on p.org_id = c.ancestor
       where c.descendant = new.org_id and p.org_id = new.problem_org_id and p.id = new.problem_code_id and p.ended_on is null) then perform refuse('NOT_FOUND'); end if;
  if tg_op = 'UPDATE' and not exists (select 1 from pledge p where p.org_id = new.org_id and p.id = new.pledge_id and p.state in ('SURVEYED', 'RETURNED')) then
    perform refuse('PUBLISHED_WORDING');
  end if;
  return new;
end $$;
create trigger keep_item_problem before insert or update on pledge_item for each row execute function keep_item_problem();
revoke execute on function keep_item_problem from public;

-- On the wall a problem is read through the public item that names it.
grant select (problem_org_id, problem_code_id) on pledge_item to zhengyou_public;
grant select (org_id, id, family, name) on problem_code to zhengyou_public;
create policy on_the_wall on problem_code for select to zhengyou_public using
  (exists (select 1 from pledge_item i where i.problem_org_id = problem_code.org_id and i.problem_code_id = problem_code.id));

select let_records_be_carried();
