/* CAM-08: no stage ends before its campaign begins. What a template of the whole year left behind in a campaign of the summer is set right first. */
update campaign_stage s set ends_on = c.begins_on from campaign c where c.org_id = s.org_id and c.id = s.campaign_id and s.ends_on < c.begins_on;

create function keep_stage_days() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.ends_on < (select c.begins_on from campaign c where c.org_id = new.org_id and c.id = new.campaign_id) then perform refuse('INVALID'); end if;
  return new;
end $$;
create trigger keep_stage_days before insert or update of ends_on on campaign_stage for each row execute function keep_stage_days();

create function keep_stages_within() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from campaign_stage s where s.org_id = new.org_id and s.campaign_id = new.id and s.ends_on < new.begins_on) then perform refuse('INVALID'); end if;
  return new;
end $$;
create trigger keep_stages_within before update of begins_on on campaign for each row execute function keep_stages_within();
revoke execute on function keep_stage_days, keep_stages_within from public;
