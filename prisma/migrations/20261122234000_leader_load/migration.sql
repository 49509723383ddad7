/* ORG-38: how many organisations a leader looks after in all, whatever line they are in. Only the number, and only for the leader and for those who may
   record a link of that leader: heads and officers at home in the tree the leader serves in; null for everybody else. */
create function leader_load(leader uuid, of_kind text) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select case when leader = session_person()
                or acts_at_home() and serves(acting_org(), '{SECRETARY,DEPUTY_SECRETARY,OFFICER}')
                   and exists (select 1 from duty d join org_closure a on a.descendant = d.org_id join org_closure b on b.ancestor = a.ancestor and b.descendant = acting_org()
                                where d.person_id = leader and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today()))
              then (select count(*)::int from org_link l where l.holder_person_id = leader and l.kind = of_kind
                       and l.begins_on <= today() and (l.ends_on is null or l.ends_on >= today())) end
$$;
revoke execute on function leader_load from public;
grant execute on function leader_load to zhengyou_app;
