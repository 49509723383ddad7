-- What a checkpoint signs, and what a verification asks back.
create function audit_heads() returns table (org_id uuid, seq integer, hash text) language sql stable security definer set search_path = public, pg_temp as $$
  select h.org_id, h.seq, encode(h.hash, 'hex') from audit_head h where h.seq > 0 order by h.org_id
$$;

/* Signed heads that the log no longer holds: each is {org, seq, hash}; the answer names the first seq that is gone or different. */
create function audit_unmet(signed jsonb) returns table (org_id uuid, seq integer) language sql stable security definer set search_path = public, pg_temp as $$
  select s.org, least(s.seq, coalesce((select max(e.seq) from audit_event e where e.org_id = s.org), 0) + 1)
    from jsonb_to_recordset(signed) as s (org uuid, seq integer, hash text)
   where not exists (select 1 from audit_event e where e.org_id = s.org and e.seq = s.seq and encode(e.hash, 'hex') = s.hash)
   order by 1
$$;
revoke execute on function audit_heads, audit_unmet from public;
grant execute on function audit_heads, audit_unmet to zhengyou_worker, zhengyou_backup;

/* First broken row of every chain; of a gap, the first number that is missing. */
create or replace function audit_breaks() returns table (org_id uuid, seq integer, reason text) language sql stable security definer set search_path = public, pg_temp as $$
  with linked as (
    select e.*, lag(e.hash) over w as before, coalesce(lag(e.seq) over w, 0) as seq_before from audit_event e window w as (partition by e.org_id order by e.seq)
  ), wrong as (
    select l.org_id, case when l.seq <> l.seq_before + 1 then l.seq_before + 1 else l.seq end as seq, case
        when l.seq <> l.seq_before + 1 then 'missing'
        when l.prev <> coalesce(l.before, sha256(convert_to('zhengyou:' || l.org_id, 'UTF8'))) then 'unlinked'
        else 'altered' end as reason
      from linked l
     where l.seq <> l.seq_before + 1
        or l.prev <> coalesce(l.before, sha256(convert_to('zhengyou:' || l.org_id, 'UTF8')))
        or l.hash <> audit_hash(row(l.org_id, l.seq, l.at, l.actor_kind, l.actor_person_id, l.capacity, l.kind, l.subject_kind, l.subject_id, l.payload, l.prev, l.hash)::audit_event)
  ), tails as (
    select h.org_id, least(h.seq, coalesce(t.seq, 0) + 1) as seq, 'tail' as reason from audit_head h
      left join lateral (select e.seq, e.hash from audit_event e where e.org_id = h.org_id order by e.seq desc limit 1) t on true
     where h.seq > 0 and (t.seq is distinct from h.seq or t.hash is distinct from h.hash)
  )
  select distinct on (x.org_id) x.org_id, x.seq, x.reason from (select * from wrong union all select * from tails) x order by x.org_id, x.seq
$$;
