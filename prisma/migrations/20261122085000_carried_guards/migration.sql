/* LIFE-14: what a migration that adds a guard or a reference to carried records calls at its end, so that a successor can still take them over.
   Guards stand aside while records are carried, lifecycles do not; references among carried records wait until all have arrived. */
create function let_records_be_carried() returns void language plpgsql set search_path = public, pg_temp as $$
declare r record;
begin
  for r in
    with recursive carried as (
      select oid from pg_class where relnamespace = 'public'::regnamespace
         and relname in ('pledge', 'review_target', 'rectification', 'evaluation_round', 'nomination', 'notice_entry', 'review_round', 'duty', 'slip', 'ballot', 'org_link', 'membership')
      union
      select f.conrelid from carried c join pg_constraint f on f.confrelid = c.oid and f.contype = 'f' and f.confupdtype = 'c')
    select t.tgname, t.tgrelid::regclass as on_table, pg_get_triggerdef(t.oid) as definition from carried c join pg_trigger t on t.tgrelid = c.oid
     where not t.tgisinternal and t.tgname not in ('keep_lifecycle', 'keep_class_history') and t.tgtype & 1 = 1 and t.tgqual is null
  loop
    execute format('drop trigger %I on %s', r.tgname, r.on_table);
    execute replace(r.definition, 'FOR EACH ROW EXECUTE', 'FOR EACH ROW WHEN (NOT carries_over()) EXECUTE');
  end loop;
  for r in
    with recursive carried as (
      select oid from pg_class where relnamespace = 'public'::regnamespace and relname in ('pledge', 'review_target', 'rectification', 'evaluation_round', 'nomination')
      union
      select f.conrelid from carried c join pg_constraint f on f.confrelid = c.oid and f.contype = 'f' and f.confupdtype = 'c')
    select f.conname, f.conrelid::regclass as on_table from carried c join pg_constraint f on f.confrelid = c.oid and f.contype = 'f' and cardinality(f.conkey) > 1
     where not f.condeferrable
  loop
    execute format('alter table %s alter constraint %I deferrable initially immediate', r.on_table, r.conname);
  end loop;
end $$;
revoke execute on function let_records_be_carried from public;
select let_records_be_carried();
