-- AlterTable
ALTER TABLE "paper" ADD COLUMN     "initials" TEXT NOT NULL DEFAULT '';

-- Documents in the search across the desk: by title, number and the initials of the title. Brackets around a year are typed in many ways and none counts.
create function paper_words(title text, number_text text, initials text) returns text language sql immutable parallel safe set search_path = public, pg_temp as $$
  select lower(title || ' ' || translate(number_text, '〔〕[]（）()【】 ', '') || ' ' || initials)
$$;
create index paper_grams on paper using gin (name_grams(paper_words(title, number_text, initials)));

/* Keys of issued and voided documents of the line above and below that hold all the words, at most 200; drafts are not looked at. */
create function search_papers(typed text) returns table (kind text, org_id uuid, id uuid, nearness integer)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  here uuid := acting_org();
  stands text := acting_capacity();
  words text[] := (select array_agg(w) from (select w from regexp_split_to_table(lower(translate(btrim(typed), '〔〕[]（）()【】', '')), '\s+') w where w <> '' limit 6) x);
  grams text[] := asked_grams(words);
  whole text := array_to_string(words, '');
  wanted_number integer := case when whole ~ '^第?\d{1,6}号?$' then regexp_replace(whole, '\D', '', 'g')::integer end;
begin
  if here is null or stands is null or stands in ('MEMBER', 'ADMIN') or words is null or length(whole) > 60 then return; end if;
  return query
  select 'PAPER', p.org_id, p.id, case when paper_words('', p.number_text, '') = ' ' || whole || ' ' or p.org_id = here and p.number = wanted_number then 0 else 2 end from paper p
   where p.state in ('ISSUED', 'VOID')
     and (name_grams(paper_words(p.title, p.number_text, p.initials)) @> grams and holds_words(paper_words(p.title, p.number_text, p.initials), words) or (p.org_id = here and p.number = wanted_number))
     and (exists (select 1 from org_closure c where c.ancestor = here and c.descendant = p.org_id) or exists (select 1 from org_closure c where c.ancestor = p.org_id and c.descendant = here))
   order by 4, p.issued_on desc limit 200;
end $$;

/* A draft that was laid away is gone for good after thirty days, like everything in the bin. */
create function purge_laid_away_papers() returns integer language sql security definer set search_path = public, pg_temp as $$
  with gone as (delete from paper where state = 'DISCARDED' and (saved_at at time zone 'Asia/Shanghai')::date + 30 <= today() returning 1) select count(*)::integer from gone
$$;
revoke execute on function paper_words, search_papers, purge_laid_away_papers from public;
grant execute on function paper_words to zhengyou_app, zhengyou_worker;
grant execute on function search_papers to zhengyou_app;
grant execute on function purge_laid_away_papers to zhengyou_worker;
