-- Figures of indicators by list: the campaign they belong to, and the job's doors for writing and taking back.
alter table import_batch drop constraint import_kind, add constraint import_kind check (kind in ('PEOPLE', 'ORGS', 'PLEDGES', 'INDICATORS'));
alter table import_batch drop constraint import_aim,
  add constraint import_aim check ((kind in ('PLEDGES', 'INDICATORS')) = (campaign_id is not null) and (campaign_id is null) = (campaign_org_id is null));

/* What stands of one period: quantity, prior, note, how exact, when and by whom; empty words where nothing stands. */
create function figure_facts(org uuid, indicator uuid, asked text) returns text[] language sql stable set search_path = public, pg_temp as $$
  select coalesce((select array[trim_scale(f.quantity)::text, coalesce(trim_scale(f.prior)::text, ''), f.note, f.approximate, f.entered_on::text, f.enterer_person_id::text]
                     from indicator_figure f where f.org_id = org and f.indicator_id = indicator and f.period = asked), array['', '', '', '', '', ''])
$$;
/* What stands of one issuer's plan: quantity and how exact. */
create function plan_facts(org uuid, indicator uuid, asked text) returns text[] language sql stable set search_path = public, pg_temp as $$
  select coalesce((select array[trim_scale(p.quantity)::text, p.approximate] from indicator_plan p where p.org_id = org and p.indicator_id = indicator and p.issuer = asked), array['', ''])
$$;

/* The rows of a batch that write: `figure` and `plan` as they are to stand, `was_figure` and `was_plan` as they stood at the check; null where a row leaves one alone.
   Facts stand in the order of the kind INDICATORS in lib/imports/indicators/fields.ts, then the indicator, how exact, when and by whom the figure was, how exact the plan. */
create function figure_rows(b import_batch) returns table (indicator uuid, period text, issuer text, figure text[], was_figure text[], plan text, was_plan text[])
language sql stable set search_path = public, pg_temp as $$
  select r.facts[8]::uuid, r.facts[2], r.facts[4],
         case when r.facts[5] <> '' and r.facts[5:7] <> w.f[5:7] then r.facts[5:7] end, w.f[5:7] || w.f[9:11],
         case when r.facts[3] <> '' and r.facts[3] <> w.f[3] then r.facts[3] end, array[w.f[3], w.f[12]]
    from import_row r cross join lateral (select case when r.verdict = 'ADD' then array_fill(''::text, array[12]) else r.before end as f) w
   where r.org_id = b.org_id and r.batch_id = b.id and r.verdict in ('ADD', 'UPDATE')
$$;

/* Writes plans and figures; refuses CONFLICT when one no longer stands as it was compared. The guards of the tables keep periods and signs all the same (RPT-30). */
create function apply_figures(batch uuid, body text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare b import_batch := import_at_work(batch, 'APPLYING');
begin
  if exists (select 1 from figure_rows(b) x left join indicator i on i.org_id = b.org_id and i.id = x.indicator and i.campaign_org_id = b.campaign_org_id and i.campaign_id = b.campaign_id
              where i.id is null or (x.figure is not null and figure_facts(b.org_id, x.indicator, x.period) <> x.was_figure)
                 or (x.plan is not null and plan_facts(b.org_id, x.indicator, x.issuer) <> x.was_plan)) then perform refuse('CONFLICT'); end if;
  insert into indicator_plan as p (org_id, id, indicator_id, issuer, quantity)
    select b.org_id, gen_random_uuid(), x.indicator, x.issuer, x.plan::numeric from figure_rows(b) x where x.plan is not null
    on conflict (org_id, indicator_id, issuer) do update set quantity = excluded.quantity, approximate = '';
  insert into indicator_figure as f (org_id, id, indicator_id, period, quantity, prior, note, entered_on, enterer_person_id)
    select b.org_id, gen_random_uuid(), x.indicator, x.period, x.figure[1]::numeric, nullif(x.figure[2], '')::numeric, x.figure[3], today(), b.confirmed_by_person_id
      from figure_rows(b) x where x.figure is not null
    on conflict (org_id, indicator_id, period) do update set quantity = excluded.quantity, prior = excluded.prior, note = excluded.note, entered_on = excluded.entered_on,
      enterer_person_id = excluded.enterer_person_id, approximate = case when f.quantity = excluded.quantity then f.approximate else '' end;
  perform record_import(b, 'apply', body);
end $$;

/* Takes an import back while its plans and figures are as it left them; else changes nothing and says how many are not. */
create function undo_figures(batch uuid, body text) returns text[] language plpgsql security definer set search_path = public, pg_temp as $$
declare
  b import_batch := import_at_work(batch, 'UNDOING');
  changed integer := (select count(*) from figure_rows(b) x
    where (x.figure is not null and (figure_facts(b.org_id, x.indicator, x.period))[1:3] <> x.figure) or (x.plan is not null and (plan_facts(b.org_id, x.indicator, x.issuer))[1] <> x.plan));
begin
  if changed > 0 then return array['changed:' || changed]; end if;
  delete from indicator_figure f using figure_rows(b) x
   where x.figure is not null and x.was_figure[1] = '' and f.org_id = b.org_id and f.indicator_id = x.indicator and f.period = x.period;
  update indicator_figure f set quantity = x.was_figure[1]::numeric, prior = nullif(x.was_figure[2], '')::numeric, note = x.was_figure[3], approximate = x.was_figure[4],
         entered_on = x.was_figure[5]::date, enterer_person_id = x.was_figure[6]::uuid
    from figure_rows(b) x where x.figure is not null and x.was_figure[1] <> '' and f.org_id = b.org_id and f.indicator_id = x.indicator and f.period = x.period;
  delete from indicator_plan p using figure_rows(b) x
   where x.plan is not null and x.was_plan[1] = '' and p.org_id = b.org_id and p.indicator_id = x.indicator and p.issuer = x.issuer;
  update indicator_plan p set quantity = x.was_plan[1]::numeric, approximate = x.was_plan[2]
    from figure_rows(b) x where x.plan is not null and x.was_plan[1] <> '' and p.org_id = b.org_id and p.indicator_id = x.indicator and p.issuer = x.issuer;
  perform record_import(b, 'undo', body);
  return array[]::text[];
end $$;

revoke execute on function figure_facts, plan_facts, figure_rows, apply_figures, undo_figures from public;
grant execute on function apply_figures, undo_figures to zhengyou_worker;
