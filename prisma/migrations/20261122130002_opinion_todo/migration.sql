/* Opinions that wait: those nobody has taken up, for whoever keeps a register, as one line an organisation; and each one that was assigned to the person.
   What is said about somebody's own pledge waits for others, of a head's for the superior's. */
create function my_opinion_todo() returns table (kind text, org_id uuid, org_code text, org_name text, capacity text, acting boolean, mine boolean,
  subject_id uuid, title text, detail text, due_on date, count integer) language sql stable security definer set search_path = public, pg_temp set jit = off as $$
  with me as (select session_person() as id, today() as day),
  held as (select d.org_id, d.title, d.acting, d.kind from duty d, me where d.person_id = me.id and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'DISCIPLINE_HEAD', 'OFFICER')
              and d.begins_on <= me.day and (d.ends_on is null or d.ends_on >= me.day)),
  wanted as (
    select 'OPINION_NEW' as kind, o.org_id, (array_agg(o.id order by o.received_on, o.number))[1] as subject_id, (array_agg(left(o.text, 40) order by o.received_on, o.number))[1] as title,
           '' as detail, null::date as due_on, count(*)::integer as count
      from opinion o, me where o.org_id in (select h.org_id from held h) and o.state = 'RECEIVED' and o.concerned_person_id is distinct from me.id group by o.org_id
    union all
    select 'OPINION_ANSWER', o.org_id, o.id, left(o.text, 40), '', o.due_on, 1
      from opinion o, me where o.handler_person_id = me.id and o.state = 'ASSIGNED')
  select w.kind, o.id, o.code, o.short_name, h.title, coalesce(h.acting, false), false, w.subject_id, w.title, w.detail, w.due_on, w.count
    from wanted w join org o on o.id = w.org_id
    left join lateral (select h.title, h.acting from held h where h.org_id = w.org_id order by array_position(array['SECRETARY', 'DEPUTY_SECRETARY', 'DISCIPLINE_HEAD', 'OFFICER'], h.kind) limit 1) h on true
   where o.closed_on is null
$$;
create index opinion_handler on opinion (org_id, handler_person_id) where state = 'ASSIGNED';
revoke execute on function my_opinion_todo from public;
grant execute on function my_opinion_todo to zhengyou_app, zhengyou_worker;
