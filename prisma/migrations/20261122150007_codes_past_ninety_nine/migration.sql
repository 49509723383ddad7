-- lpad() cuts what is longer than its length: the hundredth code of a line was its tenth again.
create or replace function next_org_code(parent uuid) returns text language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  stem text := (select substring(code from '^[a-z]+') from org where id = parent);
  next text := (select (coalesce(max(substr(code, length(stem) + 1)::bigint), 0) + 1)::text from code_directory
                 where code >= stem and code < stem || 'a' and code ~ ('^' || stem || '[0-9]{1,18}$'));
begin
  return stem || lpad(next, greatest(2, length(next)), '0');
end $$;
