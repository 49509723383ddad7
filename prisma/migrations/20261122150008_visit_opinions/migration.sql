-- AlterTable
ALTER TABLE "opinion" ADD COLUMN     "finding_id" UUID;

-- AlterTable
ALTER TABLE "supervision_finding" ADD COLUMN     "rectification_org_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "opinion_org_id_finding_id_key" ON "opinion"("org_id", "finding_id");

-- SUP-22, EVA-18: an opinion heard at a supervision visit is entered in the register of the organisation looked at, once, as it was written there.
alter table opinion add constraint opinion_finding foreign key (org_id, finding_id) references supervision_finding (org_id, id) on delete restrict;
create function keep_opinion_heard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if old.finding_id is distinct from new.finding_id and not is_owner() then perform refuse('WRONG_STATE'); end if;
    return new;
  end if;
  if new.finding_id is not null and not exists (
       select 1 from supervision_finding f join supervision_visit v on v.org_id = f.org_id and v.id = f.visit_id
        where f.org_id = new.org_id and f.id = new.finding_id and f.kind in ('UNIT_OPINION', 'USER_OPINION') and f.text = new.text
          and new.channel = 'VISIT' and new.received_on = v.visited_on and new.concerned_person_id is null) then
    perform refuse('WRONG_STATE');
  end if;
  return new;
end $$;
create trigger keep_opinion_heard before insert or update of finding_id on opinion for each row execute function keep_opinion_heard();
revoke execute on function keep_opinion_heard from public;
-- Whoever was there may hand it in themselves, and sees what becomes of it; anybody else below sees nothing more than before.
create policy add_heard_at_visit on opinion for insert to zhengyou_app with check (
  finding_id is not null and taken_down_by_person_id = (select session_person()) and (select may_write(org_id, 'SUPERVISE') limit 1)
  and (select serves(acting_org(), '{SECRETARY,DEPUTY_SECRETARY,OFFICER,LEADER,DISCIPLINE_HEAD,SUPERVISOR}'))
  and exists (select 1 from supervision_finding f join supervision_visit v on v.org_id = f.org_id and v.id = f.visit_id
               where f.org_id = opinion.org_id and f.id = opinion.finding_id and v.by_org_id = (select acting_org())));
create policy read_heard_at_visit on opinion for select to zhengyou_app using (
  finding_id is not null and (select may_write(org_id, 'SUPERVISE') limit 1)
  and (select serves(acting_org(), '{SECRETARY,DEPUTY_SECRETARY,OFFICER,LEADER,DISCIPLINE_HEAD,SUPERVISOR}'))
  and exists (select 1 from supervision_finding f join supervision_visit v on v.org_id = f.org_id and v.id = f.visit_id
               where f.org_id = opinion.org_id and f.id = opinion.finding_id and v.by_org_id = (select acting_org())));

-- LIFE-14: a rectification that goes to a successor is followed; the visit stays where it was made.
update supervision_finding set rectification_org_id = org_id where rectification_id is not null;
alter table supervision_finding drop constraint supervision_finding_org_id_rectification_id_fkey;
alter table supervision_finding add constraint finding_rectification foreign key (rectification_org_id, rectification_id) references rectification (org_id, id) on delete restrict on update cascade;
alter table supervision_finding add constraint supervision_finding_rectification_org_id_to_org foreign key (rectification_org_id) references org (id) on delete restrict;
alter table supervision_finding add constraint finding_led check ((rectification_id is null) = (rectification_org_id is null));

select let_records_be_carried();
