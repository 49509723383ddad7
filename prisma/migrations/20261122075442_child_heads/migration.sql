-- CreateTable
CREATE TABLE "child_head" (
    "org_id" UUID NOT NULL,
    "child_org_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "child_head_pkey" PRIMARY KEY ("org_id","child_org_id")
);

alter table child_head add constraint child_head_org_id_to_org foreign key (org_id) references org (id) on delete restrict;
alter table child_head add constraint child_head_child_org_id_to_org foreign key (child_org_id) references org (id) on delete restrict;
alter table child_head enable row level security;
alter table child_head force row level security;
create policy owner_all on child_head for all to zhengyou_owner using (true) with check (true);
create policy backup_read on child_head for select to zhengyou_backup using (true);
create policy read_in_scope on child_head for select to zhengyou_app, zhengyou_worker using (org_id = (select acting_org()));
grant select on child_head to zhengyou_app, zhengyou_worker, zhengyou_backup;

-- Parents, the deepest first, whose children's logs have grown since they were last kept; and everybody above them, for
-- keeping is an event of the parent's own log, which its parent keeps in turn.
create function orgs_with_grown_children() returns table (org_id uuid) language sql stable security definer set search_path = public, pg_temp as $$
  with grown as (
    select distinct c.ancestor as id
      from audit_head h
      join org o on o.id = h.org_id
      left join child_head k on k.org_id = o.parent_id and k.child_org_id = o.id
      join org_closure c on c.descendant = o.parent_id
     where h.seq > coalesce(k.seq, 0)
  )
  select g.id from grown g join org o on o.id = g.id
   order by (select count(*) from org_closure c where c.descendant = g.id) desc, o.path
$$;

/* Keeps what has grown below the org acted in; answers how many heads. A head never goes back: a shorter log stays seen. */
create function keep_child_heads() returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kept integer;
  here uuid := acting_org();
begin
  if session_user <> 'zhengyou_worker' or here is null then raise exception 'NOT_FOUND' using errcode = 'ZY002'; end if;
  insert into child_head as k (org_id, child_org_id, seq, hash, kept_at)
  select here, o.id, h.seq, h.hash, app_now() from org o join audit_head h on h.org_id = o.id where o.parent_id = here and h.seq > 0
  on conflict (org_id, child_org_id) do update set seq = excluded.seq, hash = excluded.hash, kept_at = excluded.kept_at
   where excluded.seq > k.seq;
  get diagnostics kept = row_count;
  return kept;
end $$;

/* The digest of all heads an org keeps: it goes into the org's own chain, so that the kept heads cannot be edited either. */
create function child_heads_digest(parent uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select encode(sha256(convert_to(coalesce(string_agg(k.child_org_id || ':' || k.seq || ':' || encode(k.hash, 'hex'), ';' order by k.child_org_id), ''), 'UTF8')), 'hex')
    from child_head k where k.org_id = parent
$$;
revoke execute on function orgs_with_grown_children, keep_child_heads, child_heads_digest from public;
grant execute on function orgs_with_grown_children, keep_child_heads, child_heads_digest to zhengyou_worker, zhengyou_backup;

/* First place where a child's log is not what its superior kept of it, and where what was kept is not what the superior's own log vouches for. */
create function audit_disowned() returns table (org_id uuid, seq integer) language sql stable security definer set search_path = public, pg_temp as $$
  select k.child_org_id, least(k.seq, coalesce((select max(e.seq) from audit_event e where e.org_id = k.child_org_id), 0) + 1)
    from child_head k
   where not exists (select 1 from audit_event e where e.org_id = k.child_org_id and e.seq = k.seq and e.hash = k.hash)
  union all
  select v.org_id, v.seq from (
    select distinct on (e.org_id) e.org_id, e.seq, e.payload::jsonb ->> 'digest' as digest from audit_event e where e.kind = 'org.keep_heads' order by e.org_id, e.seq desc) v
   where v.digest is distinct from child_heads_digest(v.org_id)
   order by 1, 2
$$;
revoke execute on function audit_disowned from public;
grant execute on function audit_disowned to zhengyou_worker, zhengyou_backup;
