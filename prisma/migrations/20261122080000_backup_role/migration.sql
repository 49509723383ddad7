-- The backup reads every table there is and every one to come; what it lacks it would leave out in silence.
grant select on all tables in schema public to zhengyou_backup;
grant select on all sequences in schema public to zhengyou_backup;
alter default privileges for role zhengyou_owner in schema public grant select on tables to zhengyou_backup;
alter default privileges for role zhengyou_owner in schema public grant select on sequences to zhengyou_backup;

/* How far the archive's tables have come, so that a restore makes the same ones. */
create function applied_migrations() returns setof text language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select m.migration_name::text from _prisma_migrations m where m.finished_at is not null and m.rolled_back_at is null order by 1;
end $$;
revoke execute on function applied_migrations from public;
grant execute on function applied_migrations to zhengyou_backup;
