-- AlterTable
ALTER TABLE "campaign" ADD COLUMN     "repeats_campaign_id" UUID;

-- A year is carried on once, by a later one of the same organisation, and never from a draft (CAM-48).
alter table campaign add constraint campaign_repeats_to_campaign foreign key (org_id, repeats_campaign_id) references campaign (org_id, id);
create unique index campaign_repeated_once on campaign (org_id, repeats_campaign_id) where repeats_campaign_id is not null;
create function keep_repeated_year() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare earlier campaign;
begin
  select * into earlier from campaign c where c.org_id = new.org_id and c.id = new.repeats_campaign_id;
  if earlier.state = 'DRAFTING' or earlier.year >= new.year then perform refuse('WRONG_STATE'); end if;
  return new;
end $$;
revoke execute on function keep_repeated_year from public;
create trigger keep_repeated_year before insert or update of repeats_campaign_id on campaign
  for each row when (new.repeats_campaign_id is not null) execute function keep_repeated_year();
