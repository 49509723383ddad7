-- CreateTable
CREATE TABLE "indicator" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_org_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'WORK',
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "decimals" SMALLINT NOT NULL DEFAULT 0,
    "rounding" TEXT NOT NULL DEFAULT 'HALF_UP',
    "counting" TEXT NOT NULL DEFAULT 'SUM',
    "rhythm" TEXT NOT NULL DEFAULT 'QUARTER',
    "assessor" TEXT NOT NULL DEFAULT '',
    "document" TEXT NOT NULL DEFAULT '',
    "begins_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "indicator_plan" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "quantity" DECIMAL(16,4) NOT NULL,
    "approximate" TEXT NOT NULL DEFAULT '',
    "precision" SMALLINT NOT NULL DEFAULT 1,

    CONSTRAINT "indicator_plan_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "indicator_figure" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "quantity" DECIMAL(16,4) NOT NULL,
    "prior" DECIMAL(16,4),
    "approximate" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "entered_on" DATE NOT NULL,
    "enterer_person_id" UUID NOT NULL,

    CONSTRAINT "indicator_figure_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "indicator_org_id_campaign_id_name_key" ON "indicator"("org_id", "campaign_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_plan_org_id_indicator_id_issuer_key" ON "indicator_plan"("org_id", "indicator_id", "issuer");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_figure_org_id_indicator_id_period_key" ON "indicator_figure"("org_id", "indicator_id", "period");

-- AddForeignKey
ALTER TABLE "indicator_plan" ADD CONSTRAINT "indicator_plan_org_id_indicator_id_fkey" FOREIGN KEY ("org_id", "indicator_id") REFERENCES "indicator"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_figure" ADD CONSTRAINT "indicator_figure_org_id_indicator_id_fkey" FOREIGN KEY ("org_id", "indicator_id") REFERENCES "indicator"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Walls: kept at home, read by superiors.
create function guard_table(t text, adds text, changes text) returns void language plpgsql as $$
declare
  in_scope text := '(org_id = (select acting_org()) or (select reads_widely()) and (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1))';
  k record;
begin
  execute format('alter table %I enable row level security', t);
  execute format('alter table %I force row level security', t);
  execute format('create policy read_in_scope on %I for select to zhengyou_app, zhengyou_worker using (%s)', t, in_scope);
  execute format('create policy add_by_right on %I for insert to zhengyou_app, zhengyou_worker with check (%s)', t, adds);
  execute format('create policy change_by_right on %I for update to zhengyou_app, zhengyou_worker using (%s) with check (%s)', t, changes, changes);
  execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', t);
  execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', t);
  execute format('grant select, insert, update on %I to zhengyou_app, zhengyou_worker', t);
  execute format('grant select on %I to zhengyou_backup', t);
  for k in select column_name, case when column_name like '%person_id' then 'person' else 'org' end as target from information_schema.columns
            where table_schema = 'public' and table_name = t and (column_name like '%person_id' or column_name like '%org_id') loop
    execute format('alter table %I add constraint %I foreign key (%I) references %I (id) on delete restrict', t, t || '_' || k.column_name || '_to_' || k.target, k.column_name, k.target);
  end loop;
end $$;
select guard_table(t, 'org_id = (select acting_org()) and (select acts_at_home())', 'org_id = (select acting_org()) and (select acts_at_home())')
  from unnest(array['indicator', 'indicator_plan', 'indicator_figure']) t;
drop function guard_table(text, text, text);

alter table indicator add foreign key (campaign_org_id, campaign_id) references campaign (org_id, id);
alter table indicator add constraint indicator_whole check (name <> '' and unit <> '' and due_on >= begins_on and decimals between 0 and 4
  and kind in ('WORK', 'ASSESSMENT') and (kind = 'ASSESSMENT') = (assessor <> '') and rounding in ('HALF_UP', 'DOWN')
  and counting in ('SUM', 'LATEST') and rhythm in ('MONTH', 'QUARTER', 'YEAR'));
alter table indicator_plan add constraint indicator_plan_whole check (issuer <> '' and quantity > 0 and precision between 0 and 4 and approximate in ('', 'ABOUT', 'ODD', 'MORE', 'NEAR'));
alter table indicator_figure add constraint indicator_figure_whole check (quantity >= 0 and prior >= 0 and approximate in ('', 'ABOUT', 'ODD', 'MORE', 'NEAR'));

/* The first day of 2026-05, 2026Q2 or 2026. */
create function period_begins(period text) returns date language sql immutable as $$
  select case when period ~ '^\d{4}-(0[1-9]|1[0-2])$' then (period || '-01')::date
              when period ~ '^\d{4}Q[1-4]$' then make_date(left(period, 4)::int, right(period, 1)::int * 3 - 2, 1)
              when period ~ '^\d{4}$' then make_date(period::int, 1, 1) end
$$;

/* A figure is of the indicator's own rhythm and of a period that has begun; figures of an organisation stay its own. */
create function keep_indicator_figure() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare asked text;
begin
  select i.rhythm into asked from indicator i where i.org_id = new.org_id and i.id = new.indicator_id;
  if period_begins(new.period) is null or period_begins(new.period) > today()
     or length(new.period) <> (case asked when 'MONTH' then 7 when 'QUARTER' then 6 else 4 end) then
    perform refuse('INVALID');
  end if;
  return new;
end $$;
create trigger keep_indicator_figure before insert or update on indicator_figure for each row execute function keep_indicator_figure();
revoke execute on function period_begins, keep_indicator_figure from public;
grant execute on function period_begins to zhengyou_app, zhengyou_worker;
