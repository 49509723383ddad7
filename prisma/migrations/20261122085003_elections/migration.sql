-- AlterTable
ALTER TABLE "duty" ADD COLUMN     "election_id" UUID;

-- CreateTable
CREATE TABLE "election" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "effective_on" DATE NOT NULL,
    "document" TEXT NOT NULL,
    "recorded_by_org_id" UUID NOT NULL,
    "recorded_by_person_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "election_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "handover" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "election_id" UUID NOT NULL,
    "from_person_id" UUID NOT NULL,
    "to_person_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'OFFERED',
    "note" TEXT NOT NULL DEFAULT '',
    "taken_at" TIMESTAMPTZ(3),

    CONSTRAINT "handover_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "handover_line" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "handover_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "titles" TEXT NOT NULL,

    CONSTRAINT "handover_line_pkey" PRIMARY KEY ("org_id","id")
);

alter table duty add foreign key (org_id, election_id) references election (org_id, id);
alter table handover add foreign key (org_id, election_id) references election (org_id, id);
alter table handover_line add foreign key (org_id, handover_id) references handover (org_id, id);
do $$
declare c record;
begin
  for c in
    select k.table_name, k.column_name, case when k.column_name like '%person_id' then 'person' else 'org' end as target
      from information_schema.columns k
     where k.table_schema = 'public' and k.data_type = 'uuid' and (k.column_name like '%person_id' or k.column_name like '%org_id')
       and k.table_name in ('election', 'handover', 'handover_line')
  loop
    execute format('alter table %I add constraint %I foreign key (%I) references %I (id) on delete restrict',
                   c.table_name, c.table_name || '_' || c.column_name || '_to_' || c.target, c.column_name, c.target);
  end loop;
end $$;
alter table election add constraint election_kind check (kind in ('TERM', 'BY_ELECTION', 'APPOINTMENT'));
alter table election add constraint election_dates check (effective_on >= held_on);
alter table handover add constraint handover_two_people check (from_person_id <> to_person_id);
alter table handover add constraint handover_taken check (state <> 'TAKEN' or taken_at is not null);

insert into lifecycle_state (workflow, state, initial) values ('handover', 'OFFERED', true), ('handover', 'TAKEN', false);
insert into lifecycle_move (workflow, move, from_state, to_state) values ('handover', 'take', 'OFFERED', 'TAKEN');
create trigger keep_lifecycle before insert or update of state on handover for each row execute function keep_lifecycle();

-- Read in scope; written by the two functions below and by nobody else.
do $$
declare
  t text;
  in_scope text := '(org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1))';
begin
  foreach t in array array['election', 'handover', 'handover_line'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy read_in_scope on %I for select to zhengyou_app, zhengyou_worker using (%s and (select reads_widely()))', t, in_scope);
    execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', t);
    execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', t);
    execute format('grant select on %I to zhengyou_app, zhengyou_worker, zhengyou_backup', t);
  end loop;
end $$;

/* Who registers a turnover of office: the secretary of the organisation itself, or the head of one above it, each acting at home (LIFE-04). */
create function may_seat(of_org uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from duty d where d.org_id = acting_org() and d.person_id = session_person() and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
                   and (d.kind = 'SECRETARY' or (d.kind = 'DEPUTY_SECRETARY' and of_org <> acting_org())))
     and exists (select 1 from org_closure c where c.ancestor = acting_org() and c.descendant = of_org)
$$;

/* A head's seat is filled by the secretary, or by the head of an organisation above; the first seat by whoever founds the organisation. */
create or replace function guard_seats() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') or not exists (select 1 from duty d where d.org_id = new.org_id) then return new; end if;
  if new.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'DISCIPLINE_HEAD', 'ADMINISTRATOR') and not may_seat(new.org_id) then
    perform refuse('NOT_AUTHORISED');
  end if;
  if tg_op = 'UPDATE' and (old.person_id, old.kind, old.begins_on) is distinct from (new.person_id, new.kind, new.begins_on) then perform refuse('WRONG_STATE'); end if;
  return new;
end $$;

/* LIFE-04: offices end on one day and begin on the next, all in one step, by document; each office that changes hands gets its list to hand over.
   `seats`: [{id, personId, kind, title, acting}]. A turnover (TERM) ends every seat of the committee, the others only the seats they fill anew. */
create function hold_election(of_org uuid, election_id uuid, of_kind text, held date, effective date, basis text, seats jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s record;
  d duty;
begin
  if not may_seat(of_org) then perform refuse('NOT_AUTHORISED'); end if;
  insert into election values (of_org, election_id, of_kind, held, effective, basis, acting_org(), session_person(), app_now());
  for s in select * from jsonb_to_recordset(seats) as n (id uuid, "personId" uuid, kind text, title text, acting boolean, "handoverId" uuid) loop
    insert into duty (org_id, id, person_id, kind, title, acting, begins_on, document, election_id) values (of_org, s.id, s."personId", s.kind, s.title, s.acting, effective, basis, election_id);
  end loop;
  for d in select * from duty x where x.org_id = of_org and x.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER', 'DISCIPLINE_HEAD') and x.ends_on is null and x.election_id is distinct from hold_election.election_id
             and (of_kind = 'TERM' or exists (select 1 from jsonb_to_recordset(seats) as n (kind text, title text) where n.kind = x.kind and (n.kind = 'SECRETARY' or n.title = x.title)))
             -- One's own seat last: until then it is what gives the right.
             order by x.person_id = session_person() and x.kind = 'SECRETARY' for update loop
    if d.begins_on >= effective then perform refuse('WRONG_STATE'); end if;
    update duty set ends_on = effective - 1, version = version + 1 where org_id = d.org_id and id = d.id;
  end loop;
  for s in select * from jsonb_to_recordset(seats) as n (id uuid, "personId" uuid, kind text, title text, acting boolean, "handoverId" uuid) loop
    insert into handover (org_id, id, election_id, from_person_id, to_person_id, title)
    select of_org, s."handoverId", hold_election.election_id, h.person_id, s."personId", s.title from duty h
     where h.org_id = of_org and h.kind = s.kind and s.kind in ('SECRETARY', 'DISCIPLINE_HEAD') and h.ends_on = effective - 1 and h.person_id <> s."personId" limit 1;
  end loop;
end $$;

/* What stands open in an office: by the office, and what its last holder had in person (RECTIFICATION, LINK). */
create function handover_matters(of_org uuid, of_person uuid) returns table (kind text, count integer, titles text) language sql stable security definer set search_path = public, pg_temp as $$
  select x.kind, count(*)::int, array_to_string((array_agg(x.title order by x.title))[1:5], '、') from (
    select 'PLEDGE' as kind, p.pledger_name as title from pledge p where p.org_id = of_org and p.state in ('RAISED', 'SETTLED')
    union all select 'ADOPTION', c.title from adoption a join campaign c on c.org_id = a.campaign_org_id and c.id = a.campaign_id where a.org_id = of_org and a.state in ('NOT_OPENED', 'DRAFTING', 'SUBMITTED', 'RETURNED') and c.state = 'ISSUED'
    union all select 'REVIEW_ROUND', r.title from review_round r where r.org_id = of_org and r.state = 'OPEN'
    union all select 'EVALUATION', r.title from evaluation_round r where r.org_id = of_org and r.state = 'OPEN'
    union all select 'VERIFY', r.problem from rectification r where r.org_id = of_org and r.state in ('REPORTED', 'VERIFIED')
    union all select 'NOTICE', n.title from award_notice n where n.org_id = of_org and n.state in ('RUNNING', 'SUSPENDED')
    union all select 'TRANSFER', p.name from transfer t join person p on p.id = t.person_id where (t.org_id = of_org or t.to_org_id = of_org) and t.state = 'IN_TRANSIT'
    union all select 'RECTIFICATION', r.problem from rectification r where r.org_id = of_org and r.owner_person_id = of_person and r.state not in ('CLOSED', 'CANCELLED')
    union all select 'LINK', o.short_name from org_link l join org o on o.id = l.org_id where l.holder_org_id = of_org and l.holder_person_id = of_person and l.begins_on < today() and (l.ends_on is null or l.ends_on >= today())
  ) x group by x.kind
$$;

/* The owner of a rectification changes by a handover alone: to the successor, who is just taking over. */
create function handed_over_to(of_org uuid, before uuid, after uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select case when exists (select 1 from handover h where h.org_id = of_org and h.state = 'OFFERED' and h.from_person_id = before and h.to_person_id = after and after = session_person())
              then after else before end
$$;
revoke execute on function handed_over_to from public;
-- The guard of rectifications as it stands, with this one door in it.
do $$
declare guard text := pg_get_functiondef('keep_rectification'::regproc);
begin
  if position('old.subject_org_id, old.owner_person_id,' in guard) = 0 then raise exception 'keep_rectification has another shape'; end if;
  execute replace(guard, 'old.subject_org_id, old.owner_person_id,', 'old.subject_org_id, handed_over_to(old.org_id, old.owner_person_id, new.owner_person_id),');
end $$;

/* One confirmation: the list is frozen as it stands, and what hangs on the person moves to the successor: rectifications and declared links.
   Everything else hangs on the office and has already passed with it. */
create function take_handover(handover_id uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare h handover;
begin
  select * into h from handover x where x.org_id = acting_org() and x.id = handover_id for update;
  if not found or h.to_person_id is distinct from session_person() or not acts_at_home() then perform refuse('NOT_AUTHORISED'); end if;
  if h.state <> 'OFFERED' then perform refuse('WRONG_STATE'); end if;
  insert into handover_line (org_id, id, handover_id, kind, count, titles)
  select h.org_id, gen_random_uuid(), h.id, m.kind, m.count, m.titles from handover_matters(h.org_id, h.from_person_id) m where m.count > 0;
  update rectification r set owner_person_id = h.to_person_id
   where r.org_id = h.org_id and r.owner_person_id = h.from_person_id and r.state not in ('CLOSED', 'CANCELLED') and r.verifier_person_id is distinct from h.to_person_id;
  insert into org_link (org_id, id, kind, holder_org_id, holder_person_id, role, document, begins_on, amount, note)
  select l.org_id, gen_random_uuid(), l.kind, l.holder_org_id, h.to_person_id, l.role, e.document, today(), l.amount, l.note
    from org_link l join election e on e.org_id = h.org_id and e.id = h.election_id
   where l.holder_org_id = h.org_id and l.holder_person_id = h.from_person_id and l.begins_on < today() and (l.ends_on is null or l.ends_on >= today());
  update org_link l set ends_on = today() - 1, end_document = coalesce(nullif(l.end_document, ''), '工作移交'), version = version + 1
   where l.holder_org_id = h.org_id and l.holder_person_id = h.from_person_id and l.begins_on < today() and (l.ends_on is null or l.ends_on >= today());
  update handover set state = 'TAKEN', taken_at = app_now() where org_id = h.org_id and id = h.id;
end $$;

/* The same, for a page of the organisation itself. */
create function matters_to_hand_over(handover_id uuid) returns table (kind text, count integer, titles text) language sql stable security definer set search_path = public, pg_temp as $$
  select m.kind, m.count, m.titles from handover h cross join lateral handover_matters(h.org_id, h.from_person_id) m
   where h.org_id = acting_org() and h.id = handover_id and acts_at_home() and h.state = 'OFFERED'
  union all
  select l.kind, l.count, l.titles from handover h join handover_line l on l.org_id = h.org_id and l.handover_id = h.id
   where h.org_id = acting_org() and h.id = handover_id and reads_widely() and h.state = 'TAKEN'
$$;

/* LIFE-01, LIFE-04 in the one list: members waiting to be received, and the office one has come into. */
create function my_people_todo() returns table (kind text, org_id uuid, org_code text, org_name text, capacity text, acting boolean, mine boolean,
    subject_id uuid, title text, detail text, due_on date, count integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select 'TRANSFER_RECEIVE', o.id, o.code, o.short_name, d.title, d.acting, false, (array_agg(t.id order by t.sent_on))[1], array_to_string((array_agg(p.name order by t.sent_on))[1:3], '、'), '', null::date, count(*)::int
    from transfer t join org o on o.id = t.to_org_id join person p on p.id = t.person_id
    join lateral (select x.title, x.acting from duty x where x.org_id = o.id and x.person_id = session_person() and x.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'OFFICER')
                     and x.begins_on <= today() and (x.ends_on is null or x.ends_on >= today()) order by array_position(array['SECRETARY', 'DEPUTY_SECRETARY', 'OFFICER'], x.kind) limit 1) d on true
   where t.state = 'IN_TRANSIT' group by o.id, o.code, o.short_name, d.title, d.acting
  union all
  select 'HANDOVER_TAKE', o.id, o.code, o.short_name, h.title, false, false, h.id, h.title, p.name, null, 1
    from handover h join org o on o.id = h.org_id join person p on p.id = h.from_person_id join election e on e.org_id = h.org_id and e.id = h.election_id
   where h.to_person_id = session_person() and h.state = 'OFFERED' and e.effective_on <= today()
$$;
revoke execute on function may_seat, hold_election, take_handover, handover_matters, matters_to_hand_over, my_people_todo from public;
grant execute on function may_seat, hold_election, take_handover, matters_to_hand_over, my_people_todo to zhengyou_app;
