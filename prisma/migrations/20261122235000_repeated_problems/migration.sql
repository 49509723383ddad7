-- CreateTable
CREATE TABLE "problem_likeness" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "first" BOOLEAN NOT NULL,
    "pairs" TEXT[],

    CONSTRAINT "problem_likeness_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "repeated_problem" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "basis" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "orgs" INTEGER NOT NULL,
    "open" INTEGER NOT NULL,
    "latest_on" DATE NOT NULL,

    CONSTRAINT "repeated_problem_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "problem_likeness_group_id_idx" ON "problem_likeness"("group_id");

-- CreateIndex
CREATE INDEX "repeated_problem_org_id_basis_total_id_idx" ON "repeated_problem"("org_id", "basis", "total", "id");

-- AddForeignKey
ALTER TABLE "problem_likeness" ADD CONSTRAINT "problem_likeness_org_id_id_fkey" FOREIGN KEY ("org_id", "id") REFERENCES "rectification"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "problem_likeness" ADD CONSTRAINT "problem_likeness_org_id_to_org" FOREIGN KEY ("org_id") REFERENCES "org"("id") ON DELETE RESTRICT;
ALTER TABLE "repeated_problem" ADD CONSTRAINT "repeated_problem_org_id_to_org" FOREIGN KEY ("org_id") REFERENCES "org"("id") ON DELETE RESTRICT;
alter table repeated_problem add constraint repeated_basis check (basis in ('WORDING', 'KIND')), add constraint repeated_more_than_once check (total > 1 and orgs between 1 and total and open between 0 and total);

-- The first of each group is what new wordings are held against, found by the pairs they share and not by reading all.
create index problem_likeness_pairs on problem_likeness using gin (pairs) where first;

alter table problem_likeness enable row level security;
alter table problem_likeness force row level security;
alter table repeated_problem enable row level security;
alter table repeated_problem force row level security;
create policy read_in_scope on problem_likeness for select to zhengyou_app using (
  (select reads_widely()) and (org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1)));
create policy read_here on repeated_problem for select to zhengyou_app using (org_id = (select acting_org()) and (select reads_widely()));
create policy owner_all on problem_likeness for all to zhengyou_owner using (true) with check (true);
create policy owner_all on repeated_problem for all to zhengyou_owner using (true) with check (true);
create policy backup_read on problem_likeness for select to zhengyou_backup using (true);
create policy backup_read on repeated_problem for select to zhengyou_backup using (true);
grant select on problem_likeness, repeated_problem to zhengyou_app, zhengyou_backup;

/* Puts every matter that has no group yet to the first one of its tree that reads alike by half or more, else it begins a group; then counts anew what
   came up more than once in each organisation's whole line, by wording and by kind. Withdrawn matters do not count. Answers how many were put to a group. */
create function gather_problems() returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  x record;
  mine text[];
  alike uuid;
  put integer := 0;
begin
  perform pg_advisory_xact_lock(hashtext('gather_problems'));
  for x in
    select r.org_id, r.id, r.problem, (select c.ancestor from org_closure c where c.descendant = r.org_id order by c.depth desc limit 1) as root from rectification r
     where not exists (select 1 from problem_likeness k where k.org_id = r.org_id and k.id = r.id) order by r.opened_at, r.id
  loop
    mine := text_pairs(x.problem);
    select n.group_id into alike from (
      select k.group_id, pairs_likeness(k.pairs, mine) as likeness from problem_likeness k
       where k.first and k.pairs && mine and exists (select 1 from org_closure c where c.ancestor = x.root and c.descendant = k.org_id)) n
     where n.likeness >= 0.5 order by n.likeness desc, n.group_id limit 1;
    insert into problem_likeness (org_id, id, group_id, first, pairs) values (x.org_id, x.id, coalesce(alike, x.id), alike is null, mine);
    put := put + 1;
  end loop;
  create temp table found_repeated on commit drop as
  select c.ancestor as org_id, k.basis, k.id, (array_agg(k.name order by r.opened_at, r.id))[1] as name, count(*)::int as total, count(distinct r.org_id)::int as orgs,
         (count(*) filter (where r.state <> 'CLOSED'))::int as open, (max(r.opened_at) at time zone 'Asia/Shanghai')::date as latest_on
    from rectification r join org_closure c on c.descendant = r.org_id
    cross join lateral (
      select 'WORDING' as basis, l.group_id as id, r.problem as name from problem_likeness l where l.org_id = r.org_id and l.id = r.id
      union all
      select 'KIND', p.id, p.family || '·' || p.name from problem_code p where p.org_id = r.problem_org_id and p.id = r.problem_code_id) k
   where r.state <> 'CANCELLED' group by c.ancestor, k.basis, k.id having count(*) > 1;
  delete from repeated_problem p where not exists (select 1 from found_repeated f where f.org_id = p.org_id and f.id = p.id);
  insert into repeated_problem (org_id, id, basis, name, total, orgs, open, latest_on) select f.org_id, f.id, f.basis, f.name, f.total, f.orgs, f.open, f.latest_on from found_repeated f
    on conflict (org_id, id) do update set name = excluded.name, total = excluded.total, orgs = excluded.orgs, open = excluded.open, latest_on = excluded.latest_on
    where (repeated_problem.name, repeated_problem.total, repeated_problem.orgs, repeated_problem.open, repeated_problem.latest_on)
          is distinct from (excluded.name, excluded.total, excluded.orgs, excluded.open, excluded.latest_on);
  drop table found_repeated;
  return put;
end $$;
revoke execute on function gather_problems from public;
grant execute on function gather_problems to zhengyou_worker;

select pgboss.create_queue('gather-problems', '{"policy":"short","retryLimit":3}');
select let_records_be_carried();
select gather_problems();
