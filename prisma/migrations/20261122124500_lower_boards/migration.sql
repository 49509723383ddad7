/* What hangs on the boards right below and under them, from the tallies of the year's newest campaign: figures only, of orgs that publish. */
create function wall_lower(wall uuid) returns table (code text, name text, pledgers int, items int, fulfilled int) language sql stable security definer set search_path = public, pg_temp as $$
  select o.code, o.short_name, coalesce(t.pledgers, 0), coalesce(t.items, 0), coalesce(t.fulfilled, 0)
    from org o
    left join lateral (select y.* from tally y join campaign c on c.org_id = y.campaign_org_id and c.id = y.campaign_id and c.state = 'ISSUED'
                        where y.org_id = o.id and y.reach = 'TREE' order by c.begins_on desc limit 1) t on true
   where o.parent_id = wall and o.publication = 'PUBLIC' and o.closed_on is null order by o.path limit 200
$$;
revoke execute on function wall_lower from public;
grant execute on function wall_lower to zhengyou_public;
