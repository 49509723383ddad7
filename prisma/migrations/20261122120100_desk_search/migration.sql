-- Who acts; in PL/pgSQL, so that its plan is kept for the life of a connection. A job asks in the name of one person what waits for
-- them; it says so in a setting that only its own login is believed.
create or replace function session_person() returns uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if session_user = 'zhengyou_worker' then return nullif(current_setting('app.person', true), '')::uuid; end if;
  return (
  select s.person_id
    from session s join account a on a.person_id = s.person_id
   where s.secret_hash = nullif(current_setting('app.session', true), '')
     and s.revoked_at is null and s.expires_at > now()
     and s.authz_version = a.authz_version and a.disabled_at is null);
end $$;

-- Search across the desk. The words are found by pairs of characters through these indexes, which row-level security would keep
-- shut to a page; what was found is then read by the page under its own policies.
create index person_name_grams on person using gin (name_grams(name));
create index person_initials_from on person (initials text_pattern_ops);
create index person_pinyin_from on person (pinyin text_pattern_ops);
create index pledge_name_grams on pledge using gin (name_grams(pledger_name));
create index pledge_item_grams on pledge_item using gin (name_grams(text));
create index rectification_grams on rectification using gin (name_grams(problem));
create index review_round_grams on review_round using gin (name_grams(title));
create index evaluation_round_grams on evaluation_round using gin (name_grams(title));
create index campaign_grams on campaign using gin (name_grams(title));

/* What the words must have in common with a text: every pair of neighbours, or the one sign of a word of one. */
create function asked_grams(words text[]) returns text[] language sql immutable parallel safe set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct substr(w, i, least(length(w), 2))), '{}') from unnest(words) w, generate_series(1, greatest(length(w) - 1, 1)) i
$$;
create function holds_words(text, text[]) returns boolean language sql immutable parallel safe set search_path = public, pg_temp as $$
  select not exists (select 1 from unnest($2) w where strpos(lower($1), w) = 0)
$$;

/* Keys of what holds all the words, in the line of the organisation acted in, at most 200 a kind, the nearest first. Drafts are not looked at,
   what was raised or returned at home only; talks and opinions have no place here at all. Administrators find people and organisations. */
create function search_desk(typed text) returns table (kind text, org_id uuid, id uuid, nearness integer)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  here uuid := acting_org();
  stands text := acting_capacity();
  day date := today();
  words text[] := (select array_agg(w) from (select w from regexp_split_to_table(lower(btrim(typed)), '\s+') w where w <> '' limit 6) x);
  grams text[] := asked_grams(words);
  whole text := array_to_string(words, '');
  wanted_number integer := case when whole ~ '^第?\d{1,6}号?$' then regexp_replace(whole, '\D', '', 'g')::integer end;
begin
  if here is null or stands is null or stands = 'MEMBER' or words is null or length(whole) > 60 then return; end if;
  return query
  select 'PERSON', x.org_id, p.id, case when p.name = whole then 0 when starts_with(p.name, whole) then 1 else 2 end
    from (select p.id, p.name from person p where name_grams(p.name) @> grams and holds_words(p.name, words)
          union select p.id, p.name from person p where whole ~ '^[a-z]+$' and p.initials ~>=~ whole and p.initials ~<~ (whole || '~')
          union select p.id, p.name from person p where length(whole) > 2 and whole ~ '^[a-z]+$' and p.pinyin ~>=~ whole and p.pinyin ~<~ (whole || '~')
          union select p.id, p.name from membership m join person_private v on v.person_id = m.person_id join person p on p.id = m.person_id
                 where whole ~ '^\d{4,11}$' and stands = 'HOME' and m.org_id = here and m.ends_on is null and v.managing_org_id = here and v.phone like '%' || whole) p
    join lateral (select m.org_id from membership m join org_closure c on c.ancestor = here and c.descendant = m.org_id where m.person_id = p.id and (m.ends_on is null or m.ends_on >= day)
                  union all select d.org_id from duty d join org_closure c on c.ancestor = here and c.descendant = d.org_id where d.person_id = p.id and (d.ends_on is null or d.ends_on >= day) limit 1) x on true
   order by 4, p.name limit 200;
  return query
  select 'ORG', o.id, o.id, case when o.name = whole or o.short_name = whole or o.code = whole then 0 else 2 end from org o
   where (o.grams @> grams and holds_words(o.name || ' ' || o.short_name || ' ' || o.initials, words) or o.code = whole) and o.closed_on is null
     and (select true from org_closure c where c.ancestor = here and c.descendant = o.id limit 1)
   order by 4, o.path limit 200;
  if stands = 'ADMIN' then return; end if;
  return query
  select 'PLEDGE', p.org_id, p.id, case when p.number = wanted_number then 0 else 2 end from pledge p
   where (name_grams(p.pledger_name) @> grams and holds_words(p.pledger_name, words) or (p.org_id = here and p.number = wanted_number))
     and (p.state in ('SETTLED', 'PUBLISHED') or (p.org_id = here and stands = 'HOME' and p.state in ('RAISED', 'RETURNED')))
     and (select true from org_closure c where c.ancestor = here and c.descendant = p.org_id limit 1)
   order by 4, p.published_on desc nulls last limit 200;
  return query
  select 'ITEM', i.org_id, i.id, 2 from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id
   where name_grams(i.text) @> grams and holds_words(i.text, words)
     and (p.state in ('SETTLED', 'PUBLISHED') or (p.org_id = here and stands = 'HOME' and p.state in ('RAISED', 'RETURNED')))
     and (select true from org_closure c where c.ancestor = here and c.descendant = i.org_id limit 1)
   order by i.due_on desc limit 200;
  return query
  select 'RECTIFICATION', r.org_id, r.id, case when r.number = wanted_number then 0 else 2 end from rectification r
   where (name_grams(r.problem) @> grams and holds_words(r.problem, words) or (r.org_id = here and r.number = wanted_number))
     and (select true from org_closure c where c.ancestor = here and c.descendant = r.org_id limit 1)
   order by 4, r.due_on desc limit 200;
  return query
  select 'REVIEW_ROUND', r.org_id, r.id, 2 from review_round r
   where name_grams(r.title) @> grams and holds_words(r.title, words) and (r.state <> 'PREPARING' or (r.org_id = here and stands = 'HOME'))
     and (select true from org_closure c where c.ancestor = here and c.descendant = r.org_id limit 1) order by r.opens_on desc limit 200;
  return query
  select 'EVALUATION_ROUND', r.org_id, r.id, 2 from evaluation_round r
   where name_grams(r.title) @> grams and holds_words(r.title, words) and (r.state <> 'PREPARING' or (r.org_id = here and stands = 'HOME'))
     and (select true from org_closure c where c.ancestor = here and c.descendant = r.org_id limit 1) order by r.opens_on desc limit 200;
  return query
  select 'CAMPAIGN', g.org_id, g.id, 2 from campaign g
   where name_grams(g.title) @> grams and holds_words(g.title, words) and (g.state <> 'DRAFT' or (g.org_id = here and stands = 'HOME'))
     and (exists (select 1 from org_closure c where c.ancestor = here and c.descendant = g.org_id) or exists (select 1 from org_closure c where c.ancestor = g.org_id and c.descendant = here))
   order by g.year desc limit 200;
end $$;
revoke execute on function asked_grams, holds_words, search_desk from public;
grant execute on function search_desk to zhengyou_app;
