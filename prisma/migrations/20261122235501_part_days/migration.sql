/* CAM-08: the day of a part is one its rhythm knows, and one that comes every year. */
create function part_day_fits(kind text, rhythm text, ends_day text) returns boolean
language sql immutable set search_path = pg_catalog as $$
  select case
      when ends_day = '' then true
      when kind <> 'CADENCE' or rhythm = 'YEAR' then case when ends_day ~ '^(0[1-9]|1[0-2])-[0-9]{2}$'
        then right(ends_day, 2)::int between 1 and (array[31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])[left(ends_day, 2)::int] else false end
      when ends_day ~ '^[0-9]{1,2}$' then ends_day::int between 1 and case when rhythm = 'WEEK' then 7 else 31 end
      else false end
$$;
grant execute on function part_day_fits to zhengyou_app, zhengyou_worker;

do $$
declare t text;
begin
  foreach t in array array['library_part', 'template_part', 'campaign_part'] loop
    execute format('alter table %I drop constraint %I', t, t || '_ends_day');
    execute format('alter table %I add constraint %I check (part_day_fits(kind::text, rhythm::text, ends_day))', t, t || '_ends_day');
  end loop;
end $$;
