-- AlterTable
ALTER TABLE "review_round" ADD COLUMN     "done" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "drawn" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "exempted" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "issued_id" UUID,
ADD COLUMN     "issued_org_id" UUID,
ADD COLUMN     "reach" TEXT NOT NULL DEFAULT 'OWN';

-- CreateTable
CREATE TABLE "review_step" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "done_on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "person_id" UUID NOT NULL,

    CONSTRAINT "review_step_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "review_step_org_id_round_id_code_key" ON "review_step"("org_id", "round_id", "code");

-- CreateIndex
CREATE INDEX "review_round_issued_org_id_issued_id_idx" ON "review_round"("issued_org_id", "issued_id");

-- AddForeignKey
ALTER TABLE "review_step" ADD CONSTRAINT "review_step_org_id_round_id_fkey" FOREIGN KEY ("org_id", "round_id") REFERENCES "review_round"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- REV-42: one notice of a superior is one round in every organisation below; each closes by itself (INV-05).
alter table review_round add constraint round_reach check (reach in ('OWN', 'SUBTREE'));
alter table review_round add constraint round_issued check ((issued_org_id is null) = (issued_id is null));
alter table review_round add foreign key (issued_org_id, issued_id) references review_round (org_id, id);
alter table review_step add foreign key (org_id) references org (id);
alter table review_step add foreign key (person_id) references person (id);

update review_round r set drawn = c.drawn, done = c.done, exempted = c.exempted
  from (select t.round_org_id, t.round_id, count(*) as drawn, count(*) filter (where t.state = 'REVIEWED') as done, count(*) filter (where t.state = 'EXEMPTED') as exempted
          from review_target t group by 1, 2) c
 where r.org_id = c.round_org_id and r.id = c.round_id;

/* The figures of a round follow its subjects, statement by statement; pages read them instead of counting. */
create function count_round_targets() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    update review_round r set drawn = r.drawn + c.drawn, done = r.done + c.done, exempted = r.exempted + c.exempted
      from (select n.round_org_id, n.round_id, count(*) as drawn, count(*) filter (where n.state = 'REVIEWED') as done, count(*) filter (where n.state = 'EXEMPTED') as exempted
              from fresh n group by 1, 2) c
     where r.org_id = c.round_org_id and r.id = c.round_id;
  else
    update review_round r set done = r.done + c.done, exempted = r.exempted + c.exempted
      from (select x.round_org_id, x.round_id, sum(x.done) as done, sum(x.exempted) as exempted
              from (select n.round_org_id, n.round_id, (n.state = 'REVIEWED')::int as done, (n.state = 'EXEMPTED')::int as exempted from fresh n
                    union all
                    select o.round_org_id, o.round_id, -(o.state = 'REVIEWED')::int, -(o.state = 'EXEMPTED')::int from stale o) x
             group by 1, 2 having sum(x.done) <> 0 or sum(x.exempted) <> 0) c
     where r.org_id = c.round_org_id and r.id = c.round_id;
  end if;
  return null;
end $$;
create trigger count_drawn after insert on review_target referencing new table as fresh for each statement execute function count_round_targets();
create trigger count_moved after update on review_target referencing old table as stale new table as fresh for each statement execute function count_round_targets();

-- A round's figures come from its subjects alone, and who issued it is not claimed afterwards.
create function keep_round_figures() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') or pg_trigger_depth() > 1 then return new; end if;
  if tg_op = 'INSERT' then
    new.drawn := 0; new.done := 0; new.exempted := 0;
    if new.issued_id is not null and new.issued_org_id is distinct from acting_org() then perform refuse('NOT_AUTHORISED'); end if;
    return new;
  end if;
  if (old.drawn, old.done, old.exempted) is distinct from (new.drawn, new.done, new.exempted) then perform refuse('NOT_AUTHORISED'); end if;
  if (old.issued_org_id, old.issued_id) is distinct from (new.issued_org_id, new.issued_id)
     and (old.issued_id is not null or new.issued_org_id is distinct from acting_org()) then
    perform refuse('NOT_AUTHORISED');
  end if;
  return new;
end $$;
create trigger keep_round_figures before insert or update on review_round for each row execute function keep_round_figures();

-- INV-03, INV-05: a round draws its own org or the next lower ones; whoever issued a round may draw it as it opens.
create or replace function keep_review_target() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') then return new; end if;
  if tg_op = 'INSERT' then
    if not exists (select 1 from org_closure c where c.ancestor = new.round_org_id and c.descendant = new.org_id and c.depth <= 1)
       or not exists (select 1 from review_round r where r.org_id = new.round_org_id and r.id = new.round_id and r.state <> 'CLOSED'
                        and (r.org_id = acting_org() or (r.issued_org_id = acting_org() and r.state = 'PREPARING'))) then
      perform refuse('NO_REVIEW_AUTHORITY');
    end if;
    return new;
  end if;
  if (old.round_org_id, old.round_id, old.subject_kind, old.person_id, old.subject_org_id, old.unit_id, old.leading_cadre)
     is distinct from (new.round_org_id, new.round_id, new.subject_kind, new.person_id, new.subject_org_id, new.unit_id, new.leading_cadre) then
    perform refuse('WRONG_STATE');
  end if;
  if new.state = old.state then return new; end if;
  if new.state = 'REVIEWED' then
    if not exists (select 1 from review r where r.org_id = new.org_id and r.target_id = new.id and r.state = 'LEDGERED') then
      perform refuse('NOT_COVERED');
    end if;
  elsif new.round_org_id is distinct from acting_org() or not acts_at_home()
     or not exists (select 1 from review_round r where r.org_id = new.round_org_id and r.id = new.round_id and r.state = 'OPEN') then
    perform refuse('NOT_AUTHORISED');
  elsif new.state = 'EXEMPTED' and new.exempted_by_person_id is distinct from session_person() then
    perform refuse('NOT_AUTHORISED');
  end if;
  return new;
end $$;

/* The same question for any organisation of the tree; asked only by functions that have proved who asks. */
create function reviewed_below_of(round_org uuid, campaign_key uuid) returns table (org_id uuid, person_id uuid, leading_cadre boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with lower_org as (
    select o.id, o.path from org o join org_kind k on k.code = o.kind where o.parent_id = round_org and k.in_chain and o.closed_on is null
  ), seat as not materialized (
    select d.org_id, d.person_id, d.kind from duty d
     where d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'LEADER') and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
    union all
    select l.org_id, d.person_id, 'LEADER' from org_link l join duty d on d.org_id = l.holder_org_id and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'LEADER')
       and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
     where l.kind = 'GUIDANCE' and l.begins_on <= today() and (l.ends_on is null or l.ends_on >= today())
  ), found as (
    select w.id, w.path, s.person_id, s.kind = 'SECRETARY' as heads from lower_org w join seat s on s.org_id = w.id
     where s.kind = 'SECRETARY' or exists (select 1 from enrolment e join org_closure c on c.descendant = e.org_id and c.ancestor = w.id
                                            where e.person_id = s.person_id and e.campaign_id = campaign_key and e.leading_cadre and e.left_on is null)
    union all
    select w.id, w.path, e.person_id, false from lower_org w join enrolment e on e.org_id = w.id
     where e.campaign_id = campaign_key and e.leading_cadre and e.left_on is null
  )
  select distinct on (f.person_id) f.id, f.person_id,
         exists (select 1 from enrolment e where e.person_id = f.person_id and e.campaign_id = campaign_key and e.leading_cadre and e.left_on is null)
    from found f
   where not exists (select 1 from seat s join org_closure up on up.ancestor = s.org_id and up.descendant = round_org where s.person_id = f.person_id)
   order by f.person_id, f.heads desc, f.path
$$;
create or replace function reviewed_below(round_org uuid, campaign_key uuid) returns table (org_id uuid, person_id uuid, leading_cadre boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select b.org_id, b.person_id, b.leading_cadre from reviewed_below_of(round_org, campaign_key) b where round_org = acting_org()
$$;

/* REV-42: opens the issuer's open SUBTREE round in every organisation below that has somebody to review, set by set: rounds, dimensions, subjects,
   stale marks and one event in each receiving chain. A round an organisation has begun itself for the same period is joined, not doubled. */
create function issue_review_round(round_key uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  r review_round;
  moment timestamptz := app_now();
  issued integer;
begin
  select * into r from review_round x where x.org_id = acting_org() and x.id = round_key;
  if r.id is null then perform refuse('NOT_FOUND'); end if;
  if not serves(r.org_id, '{SECRETARY,DEPUTY_SECRETARY}') then perform refuse('NOT_AUTHORISED'); end if;
  if r.reach <> 'SUBTREE' or r.state <> 'OPEN' or exists (select 1 from review_round x where x.issued_org_id = r.org_id and x.issued_id = r.id) then perform refuse('WRONG_STATE'); end if;
  create temporary table issuing on commit drop as
  select o.id as org_id, gen_random_uuid() as id, o.path, case when k.holds_members then 'MEMBERS' else 'SUBORDINATES' end as subjects
    from org_closure c join org o on o.id = c.descendant join org_kind k on k.code = o.kind
   where c.ancestor = r.org_id and c.depth > 0 and k.in_chain and o.closed_on is null
     and case when k.holds_members then exists (select 1 from enrolment e where e.org_id = o.id and e.campaign_id = r.campaign_id and e.left_on is null)
         else exists (select 1 from org n join org_kind nk on nk.code = n.kind where n.parent_id = o.id and nk.in_chain and n.closed_on is null) end;
  update review_round x set issued_org_id = r.org_id, issued_id = r.id
    from issuing i where x.org_id = i.org_id and x.campaign_id = r.campaign_id and x.period = r.period and x.subjects = i.subjects and x.issued_id is null
     and x.state <> 'PREPARING'
     and x.number = (select max(y.number) from review_round y where y.org_id = x.org_id and y.campaign_id = x.campaign_id and y.period = x.period and y.subjects = x.subjects and y.state <> 'PREPARING');
  delete from issuing i using review_round x where x.org_id = i.org_id and x.issued_org_id = r.org_id and x.issued_id = r.id;
  insert into review_round (org_id, id, campaign_org_id, campaign_id, number, title, subjects, period, basis_document, basis_on, scheme, opens_on, closes_on, issued_org_id, issued_id)
  select i.org_id, i.id, r.campaign_org_id, r.campaign_id,
         1 + coalesce((select max(x.number) from review_round x where x.org_id = i.org_id and x.campaign_id = r.campaign_id and x.subjects = i.subjects), 0),
         r.title, i.subjects, r.period, r.basis_document, r.basis_on, r.scheme, r.opens_on, r.closes_on, r.org_id, r.id from issuing i;
  insert into review_dimension (org_id, id, round_id, position, name, weight)
  select i.org_id, gen_random_uuid(), i.id, d.position, d.name, d.weight from issuing i join review_dimension d on d.org_id = r.org_id and d.round_id = r.id;
  analyze issuing;
  insert into review_target (org_id, id, round_org_id, round_id, subject_kind, person_id, subject_org_id, subject_name, sort_key, leading_cadre)
  select e.org_id, gen_random_uuid(), i.org_id, i.id, 'PERSON', e.person_id, null, p.name, coalesce(nullif(p.pinyin, ''), p.name), false
    from issuing i join enrolment e on e.org_id = i.org_id join person p on p.id = e.person_id
   where i.subjects = 'MEMBERS' and e.campaign_id = r.campaign_id and e.left_on is null and not e.leading_cadre
     and not exists (select 1 from duty d where d.org_id = e.org_id and d.person_id = e.person_id and d.kind = 'SECRETARY'
                       and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today()))
   union all
  select o.id, gen_random_uuid(), i.org_id, i.id, 'ORG', null, o.id, o.short_name, o.path || '/0', false
    from issuing i join org o on o.parent_id = i.org_id join org_kind k on k.code = o.kind
   where i.subjects = 'SUBORDINATES' and k.in_chain and o.closed_on is null
   union all
  select b.org_id, gen_random_uuid(), i.org_id, i.id, 'PERSON', b.person_id, null, p.name, o.path || '/1' || coalesce(nullif(p.pinyin, ''), p.name), b.leading_cadre
    from issuing i cross join lateral reviewed_below_of(i.org_id, r.campaign_id) b join person p on p.id = b.person_id join org o on o.id = b.org_id
   where i.subjects = 'SUBORDINATES';
  -- An organisation whose whole membership is reviewed from above keeps no empty round.
  delete from review_dimension d using issuing i where d.org_id = i.org_id and d.round_id = i.id and not exists (select 1 from review_target t where t.round_org_id = i.org_id and t.round_id = i.id);
  delete from review_round x using issuing i where x.org_id = i.org_id and x.id = i.id and x.drawn = 0;
  update review_round x set state = 'OPEN' from issuing i where x.org_id = i.org_id and x.id = i.id;
  insert into tally_stale (org_id, campaign_org_id, campaign_id)
  select distinct t.org_id, r.campaign_org_id, r.campaign_id from issuing i join review_target t on t.round_org_id = i.org_id and t.round_id = i.id;
  perform audit_write(x.org_id, moment, 'PERSON', session_person(), '', 'review_round.open', 'review_round', x.id, json_build_object('targets', x.drawn, 'title', x.title)::text)
     from (select n.org_id, n.id, n.drawn, n.title from issuing i join review_round n on n.org_id = i.org_id and n.id = i.id order by n.org_id) x;
  select count(*) into issued from review_round x where x.issued_org_id = r.org_id and x.issued_id = r.id;
  drop table issuing;
  return issued;
end $$;

/* What a subtree round comes to, own subjects included; for the issuer and whoever stands above it. */
create function round_reach(round_org uuid, round_key uuid) returns table (orgs integer, closed integer, drawn integer, done integer, exempted integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int, (count(*) filter (where x.state = 'CLOSED'))::int, coalesce(sum(x.drawn), 0)::int, coalesce(sum(x.done), 0)::int, coalesce(sum(x.exempted), 0)::int
    from review_round x
   where (x.org_id = round_org and x.id = round_key or x.issued_org_id = round_org and x.issued_id = round_key)
     and exists (select 1 from org_closure c where c.ancestor = acting_org() and c.descendant = round_org) and reads_widely()
$$;

-- The checklist of a round is kept where the round stands.
alter table review_step enable row level security;
alter table review_step force row level security;
create policy read_in_scope on review_step for select to zhengyou_app, zhengyou_worker using (
  (org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1)) and (select reads_widely()));
create policy add_at_home on review_step for insert to zhengyou_app with check (
  org_id = (select acting_org()) and (select serves(acting_org(), '{SECRETARY,DEPUTY_SECRETARY,OFFICER}')) and person_id = (select session_person()));
create policy remove_at_home on review_step for delete to zhengyou_app using (
  org_id = (select acting_org()) and (select serves(acting_org(), '{SECRETARY,DEPUTY_SECRETARY,OFFICER}')));
create policy owner_all on review_step for all to zhengyou_owner using (true) with check (true);
create policy backup_read on review_step for select to zhengyou_backup using (true);
grant select, insert, delete on review_step to zhengyou_app, zhengyou_worker;
grant select on review_step to zhengyou_backup;

revoke execute on function count_round_targets, keep_round_figures, reviewed_below_of, issue_review_round, round_reach from public;
grant execute on function issue_review_round, round_reach to zhengyou_app, zhengyou_worker;
