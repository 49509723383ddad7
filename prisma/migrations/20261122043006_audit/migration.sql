-- One chain per org. Every field enters the hash with its length, so that no two rows can encode alike.

create function audit_encode(variadic fields text[]) returns bytea language sql immutable set search_path = public, pg_temp as $$
  select convert_to(string_agg(octet_length(convert_to(coalesce(f, ''), 'UTF8'))::text || ':' || coalesce(f, ''), '' order by n), 'UTF8')
    from unnest(fields) with ordinality as u (f, n)
$$;

create function audit_hash(e audit_event) returns bytea language sql immutable set search_path = public, pg_temp as $$
  select sha256(audit_encode('sha256', e.org_id::text, e.seq::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    e.actor_kind, e.actor_person_id::text, e.capacity, e.kind, e.subject_kind, e.subject_id::text, e.payload, encode(e.prev, 'hex')))
$$;

create function audit_write(org uuid, moment timestamptz, by_kind text, by_person uuid, as_capacity text, event text, about_kind text, about uuid, body text)
returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head audit_head;
  e audit_event;
begin
  insert into audit_head (org_id, seq, hash) values (org, 0, sha256(convert_to('zhengyou:' || org, 'UTF8'))) on conflict (org_id) do nothing;
  select * into head from audit_head where org_id = org for update;
  e := row(org, head.seq + 1, date_trunc('milliseconds', moment), by_kind, by_person, as_capacity, event, about_kind, about, body, head.hash, null);
  e.hash := audit_hash(e);
  insert into audit_event values (e.*);
  update audit_head set seq = e.seq, hash = e.hash where org_id = org;
  return e.seq;
end $$;
revoke execute on function audit_write from public;

/* The only way the application writes the log: the actor comes from the session, never from the caller. */
create function audit_append(org uuid, as_capacity text, event text, about_kind text, about uuid, body text) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if acting_org() is null then raise exception 'NOT_FOUND' using errcode = 'ZY002'; end if;
  if org <> acting_org() and not exists (select 1 from write_right w where may_write(org, w.permit)) then
    raise exception 'NOT_FOUND' using errcode = 'ZY002';
  end if;
  return audit_write(org, app_now(), case when session_user = 'zhengyou_worker' then 'JOB' else 'PERSON' end, session_person(), as_capacity, event, about_kind, about, body);
end $$;
revoke execute on function audit_append from public;
grant execute on function audit_append to zhengyou_app, zhengyou_worker;

/* First broken row of every chain, in order of orgs; no rows means every chain holds and ends at its head. */
create function audit_breaks() returns table (org_id uuid, seq integer, reason text) language sql stable security definer set search_path = public, pg_temp as $$
  with linked as (
    select e.*, lag(e.hash) over w as before, lag(e.seq) over w as seq_before from audit_event e window w as (partition by e.org_id order by e.seq)
  ), wrong as (
    select l.org_id, l.seq, case
        when l.seq <> coalesce(l.seq_before, 0) + 1 then 'missing'
        when l.prev <> coalesce(l.before, sha256(convert_to('zhengyou:' || l.org_id, 'UTF8'))) then 'unlinked'
        else 'altered' end as reason
      from linked l
     where l.seq <> coalesce(l.seq_before, 0) + 1
        or l.prev <> coalesce(l.before, sha256(convert_to('zhengyou:' || l.org_id, 'UTF8')))
        or l.hash <> audit_hash(row(l.org_id, l.seq, l.at, l.actor_kind, l.actor_person_id, l.capacity, l.kind, l.subject_kind, l.subject_id, l.payload, l.prev, l.hash)::audit_event)
  ), tails as (
    select h.org_id, h.seq, 'tail' as reason from audit_head h
      left join lateral (select e.seq, e.hash from audit_event e where e.org_id = h.org_id order by e.seq desc limit 1) t on true
     where h.seq > 0 and (t.seq is distinct from h.seq or t.hash is distinct from h.hash)
  )
  select distinct on (x.org_id) x.org_id, x.seq, x.reason from (select * from wrong union all select * from tails) x order by x.org_id, x.seq
$$;
revoke execute on function audit_breaks from public;
grant execute on function audit_breaks to zhengyou_backup, zhengyou_worker;
