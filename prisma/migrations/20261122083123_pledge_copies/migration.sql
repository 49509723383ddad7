-- AlterTable
ALTER TABLE "pledge_item" ADD COLUMN     "assisting" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "lead" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "office" TEXT NOT NULL DEFAULT '';

-- Near copies (内容雷同): shares of three signs in common. Written here rather than taken from pg_trgm, which sees no Chinese
-- under the locale C. Numbers and dates are left out: a copy with another figure is a copy.
create function text_trigrams(wording text) returns text[] language sql immutable parallel safe set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct substr(t.plain, n, 3)), '{}')
    from (select regexp_replace(lower(wording), '[[:space:][:punct:]0-9０-９，。、；：（）“”《》年月日前底]', '', 'g') as plain) t
   cross join generate_series(1, greatest(length(t.plain) - 2, 1)) n where t.plain <> ''
$$;
create function text_similarity(a text[], b text[]) returns real language sql immutable parallel safe set search_path = public, pg_temp as $$
  select coalesce((select count(*) from unnest(a) x where x = any (b))::real / nullif(cardinality(a) + cardinality(b) - (select count(*) from unnest(a) x where x = any (b)), 0), 0)
$$;

/* For the author and the examiner of a pledge: each item beside the nearest public item of others in the organisation, and beside the pledger's own
   of an earlier campaign. Drafts of others are never compared. */
create function near_copies(pledge_key uuid) returns table (item_id uuid, similarity real, year integer, number integer, pledger text, own boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  here uuid := acting_org();
  p pledge;
begin
  select * into p from pledge x where x.id = pledge_key
    and (x.org_id = here or exists (select 1 from org o where o.id = x.org_id and o.parent_id = here and x.state <> 'SURVEYED'));
  if p.id is null or not (p.person_id is not distinct from session_person() or reads_widely()) then return; end if;
  return query
    with mine as (select i.id, text_trigrams(i.text) as grams from pledge_item i where i.org_id = p.org_id and i.pledge_id = p.id),
    others as (
      select q.pledger_name, i.number::integer as number, c.year::integer as year, text_trigrams(i.text) as grams, q.person_id is not distinct from p.person_id and q.pledger_kind = p.pledger_kind as own
        from pledge q join pledge_item i on i.org_id = q.org_id and i.pledge_id = q.id join campaign c on c.org_id = q.campaign_org_id and c.id = q.campaign_id
       where q.org_id = p.org_id and q.id <> p.id and q.state = 'PUBLISHED' and c.year >= (select k.year - 1 from campaign k where k.org_id = p.campaign_org_id and k.id = p.campaign_id))
    select distinct on (m.id) m.id, text_similarity(m.grams, o.grams)::real, o.year, o.number, o.pledger_name, o.own
      from mine m cross join others o where text_similarity(m.grams, o.grams) >= 0.6
     order by m.id, text_similarity(m.grams, o.grams) desc, o.own desc;
end $$;
revoke execute on function text_trigrams, text_similarity, near_copies from public;
grant execute on function near_copies to zhengyou_app;

-- LIFE-13: what a body promises names who leads it, whose it is and who helps; part of the wording, frozen with it.
create function keep_owners() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (old.lead, old.office, old.assisting) is distinct from (new.lead, new.office, new.assisting)
     and exists (select 1 from pledge p where p.org_id = new.org_id and p.id = new.pledge_id and p.state not in ('SURVEYED', 'RETURNED')) then
    perform refuse('PUBLISHED_WORDING');
  end if;
  return new;
end $$;
create trigger keep_owners before update of lead, office, assisting on pledge_item for each row execute function keep_owners();
revoke execute on function keep_owners from public;
