-- One measure of likeness for everything that is compared: shared pairs of neighbouring characters. What was counted by three signs is counted by pairs as well.
/* The different pairs of neighbouring characters of a text, without spaces and marks. */
create function text_pairs(wording text) returns text[] language sql immutable parallel safe set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct substr(t.plain, n, 2)), '{}')
    from (select regexp_replace(wording, '[[:space:][:punct:]，。；：、！？“”‘’（）《》·]', '', 'g') as plain) t cross join generate_series(1, length(t.plain) - 1) n
$$;
/* 0 to 1: twice the shared pairs over the pairs of both. */
create function pairs_likeness(a text[], b text[]) returns real language sql immutable parallel safe set search_path = public, pg_temp as $$
  select coalesce(2.0 * (select count(*) from unnest(a) x where x = any (b)) / nullif(cardinality(a) + cardinality(b), 0), 0)::real
$$;
create or replace function text_likeness(a text, b text) returns real language sql immutable parallel safe set search_path = public, pg_temp as $$
  select pairs_likeness(text_pairs(a), text_pairs(b))
$$;

/* For the author and the examiner of a pledge: each item beside the nearest public item of others in the organisation, and beside the pledger's own
   of an earlier campaign. Drafts of others are never compared; numbers and dates are left out: a copy with another figure is a copy. */
create or replace function near_copies(pledge_key uuid) returns table (item_id uuid, similarity real, year integer, number integer, pledger text, own boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  figures constant text := '[0-9０-９年月日前底]';
  here uuid := acting_org();
  p pledge;
begin
  select * into p from pledge x where x.id = pledge_key
    and (x.org_id = here or exists (select 1 from org o where o.id = x.org_id and o.parent_id = here and x.state <> 'SURVEYED'));
  if p.id is null or not (p.person_id is not distinct from session_person() or reads_widely()) then return; end if;
  return query
    with mine as (select i.id, text_pairs(regexp_replace(lower(i.text), figures, '', 'g')) as pairs from pledge_item i where i.org_id = p.org_id and i.pledge_id = p.id),
    others as (
      select q.pledger_name, i.number::integer as number, c.year::integer as year, text_pairs(regexp_replace(lower(i.text), figures, '', 'g')) as pairs,
             q.person_id is not distinct from p.person_id and q.pledger_kind = p.pledger_kind as own
        from pledge q join pledge_item i on i.org_id = q.org_id and i.pledge_id = q.id join campaign c on c.org_id = q.campaign_org_id and c.id = q.campaign_id
       where q.org_id = p.org_id and q.id <> p.id and q.state = 'PUBLISHED' and c.year >= (select k.year - 1 from campaign k where k.org_id = p.campaign_org_id and k.id = p.campaign_id)),
    compared as (select m.id, o.*, pairs_likeness(m.pairs, o.pairs) as alike from mine m cross join others o)
    select distinct on (x.id) x.id, x.alike, x.year, x.number, x.pledger_name, x.own from compared x where x.alike >= 0.75 order by x.id, x.alike desc, x.own desc;
end $$;
drop function text_similarity(text[], text[]);
drop function text_trigrams(text);
revoke execute on function text_pairs, pairs_likeness from public;
grant execute on function text_pairs, pairs_likeness to zhengyou_app, zhengyou_worker;
