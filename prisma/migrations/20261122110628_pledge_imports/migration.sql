-- Pledge ledgers by list: the campaign they belong to, the visits new pledges rest on, and the job's doors for writing and taking back.
ALTER TABLE "import_batch" ADD COLUMN     "campaign_id" UUID,
ADD COLUMN     "campaign_org_id" UUID,
ADD COLUMN     "visit_answer" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "visited_on" DATE,
ADD COLUMN     "visited_whom" TEXT NOT NULL DEFAULT '';

alter table import_batch add foreign key (campaign_org_id, campaign_id) references campaign (org_id, id);
alter table import_batch add constraint import_aim check ((kind = 'PLEDGES') = (campaign_id is not null) and (campaign_id is null) = (campaign_org_id is null));
-- PLG-05: a pledge begins with visits, whoever types it.
alter table import_batch add constraint import_visit check (kind <> 'PLEDGES' or add_count = 0 or state not in ('APPLYING', 'APPLIED', 'UNDOING', 'UNDONE')
  or (visited_on is not null and visited_whom <> '' and visit_answer <> ''));

/* The facts of an item in the order of the kind PLEDGES in lib/imports/pledges/fields.ts, then whose it is and its pledge. */
create function pledge_item_facts(i pledge_item) returns text[] language sql stable set search_path = public, pg_temp as $$
  select array[p.pledger_name, i.text, i.category_id::text, i.target, i.due_on::text, i.beneficiary, i.checked_how,
               coalesce((select e.note from pledge_progress e where e.org_id = i.org_id and e.item_id = i.id order by e.happened_on desc, e.entered_at desc limit 1), ''),
               i.id::text, p.person_id::text, p.id::text]
    from pledge p where p.org_id = i.org_id and p.id = i.pledge_id
$$;

/* The id under which a batch founds the pledge of a person: the same whenever it is asked. */
create function import_pledge_id(batch uuid, person uuid) returns uuid language sql immutable set search_path = public, pg_temp as $$
  select md5(batch::text || person::text)::uuid
$$;

/* Writes new items into drafts, changes the wording of drafts that were typed, adds progress to what is public. Refuses CONFLICT when a row no longer
   stands as it was compared; the guards of pledge_item keep published wording all the same (INV-06). */
create function apply_pledges(batch uuid, body text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  b import_batch := import_at_work(batch, 'APPLYING');
  last integer := next_pledge_number(b.org_id, b.campaign_org_id, b.campaign_id) - 1;
begin
  if exists (select 1 from import_row r left join pledge_item i on i.org_id = b.org_id and i.id = r.subject_id
              where r.org_id = b.org_id and r.batch_id = b.id and r.verdict = 'UPDATE' and (i.id is null or pledge_item_facts(i) <> r.before))
     or exists (select 1 from import_row r
                  left join pledge p on p.org_id = b.org_id and p.campaign_org_id = b.campaign_org_id and p.campaign_id = b.campaign_id and p.person_id = r.facts[10]::uuid
                  left join membership m on m.org_id = b.org_id and m.person_id = r.facts[10]::uuid and m.ends_on is null
                 where r.org_id = b.org_id and r.batch_id = b.id and r.verdict = 'ADD'
                   and (m.id is null or (p.id is null) <> (r.facts[11] = '') or p.state not in ('SURVEYED', 'RETURNED')
                        or (p.proxy_person_id is null and p.person_id <> b.confirmed_by_person_id))) then perform refuse('CONFLICT'); end if;
  insert into pledge (org_id, id, campaign_org_id, campaign_id, number, pledger_kind, person_id, author_person_id, pledger_name, pledger_title, sort_key, leading_cadre, post, proxy_person_id, created_at, updated_at)
    select b.org_id, import_pledge_id(b.id, n.person), b.campaign_org_id, b.campaign_id, last + row_number() over (order by n.first), 'PERSON', n.person, n.person, s.name,
           coalesce((select d.title from duty d where d.org_id = b.org_id and d.person_id = n.person and d.kind <> 'ADMINISTRATOR'
              and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today()) order by d.begins_on limit 1), m.post),
           coalesce(nullif(s.pinyin, ''), s.initials, ''), m.leading_cadre, m.post, nullif(b.confirmed_by_person_id, n.person), app_now(), app_now()
      from (select r.facts[10]::uuid as person, min(r.number) as first from import_row r
             where r.org_id = b.org_id and r.batch_id = b.id and r.verdict = 'ADD' and r.facts[11] = '' group by 1) n
      join person s on s.id = n.person join membership m on m.org_id = b.org_id and m.person_id = n.person and m.ends_on is null;
  insert into pledge_survey (org_id, id, pledge_id, visited_on, visited_whom, asked, answered, recorded_by_person_id)
    select p.org_id, gen_random_uuid(), p.id, b.visited_on, b.visited_whom, '', b.visit_answer, b.confirmed_by_person_id from pledge p
     where p.org_id = b.org_id and p.id in (select import_pledge_id(b.id, r.facts[10]::uuid) from import_row r where r.org_id = b.org_id and r.batch_id = b.id and r.verdict = 'ADD' and r.facts[11] = '');
  insert into pledge_item (org_id, id, pledge_id, campaign_org_id, campaign_id, number, category_id, text, target, due_on, beneficiary, checked_how)
    select b.org_id, r.subject_id, p.id, b.campaign_org_id, b.campaign_id,
           coalesce((select max(i.number) from pledge_item i where i.org_id = b.org_id and i.pledge_id = p.id), 0) + row_number() over (partition by p.id order by r.number),
           r.facts[3]::uuid, r.facts[2], r.facts[4], r.facts[5]::date, r.facts[6], r.facts[7]
      from import_row r join pledge p on p.org_id = b.org_id and p.id = coalesce(nullif(r.facts[11], '')::uuid, import_pledge_id(b.id, r.facts[10]::uuid))
     where r.org_id = b.org_id and r.batch_id = b.id and r.verdict = 'ADD';
  update pledge_item i set text = r.facts[2], category_id = r.facts[3]::uuid, target = r.facts[4], due_on = r.facts[5]::date, beneficiary = r.facts[6], checked_how = r.facts[7], version = i.version + 1
    from import_row r where r.org_id = b.org_id and r.batch_id = b.id and r.verdict = 'UPDATE' and i.org_id = b.org_id and i.id = r.subject_id and r.facts[2:7] <> r.before[2:7];
  insert into pledge_progress (org_id, id, item_id, period, happened_on, entered_at, note, entered_by_person_id, proxy)
    select b.org_id, r.id, r.subject_id, to_char(today(), 'YYYY"Q"Q'), today(), app_now(), r.facts[8], b.confirmed_by_person_id, r.facts[10]::uuid <> b.confirmed_by_person_id
      from import_row r join pledge_item i on i.org_id = b.org_id and i.id = r.subject_id join pledge p on p.org_id = i.org_id and p.id = i.pledge_id
     where r.org_id = b.org_id and r.batch_id = b.id and r.verdict = 'UPDATE' and r.facts[8] <> r.before[8] and p.state = 'PUBLISHED' and i.state in ('OPEN', 'CLAIMED');
  update import_row r set before = pledge_item_facts(i) from pledge_item i
   where r.org_id = b.org_id and r.batch_id = b.id and r.verdict = 'ADD' and i.org_id = b.org_id and i.id = r.subject_id;
  perform record_import(b, 'apply', body);
end $$;

/* Takes an import back while its items are as it left them and still drafts; progress it brought goes too. Else changes nothing and says what stands in the way. */
create function undo_pledges(batch uuid, body text) returns text[] language plpgsql security definer set search_path = public, pg_temp as $$
declare
  b import_batch := import_at_work(batch, 'UNDOING');
  added uuid[] := array(select subject_id from import_row r where r.org_id = b.org_id and r.batch_id = b.id and r.verdict = 'ADD');
  founded uuid[] := array(select distinct import_pledge_id(b.id, r.facts[10]::uuid) from import_row r where r.org_id = b.org_id and r.batch_id = b.id and r.verdict = 'ADD' and r.facts[11] = '');
  submitted integer;
  changed integer;
  found text[] := '{}';
begin
  select count(*) filter (where p.state not in ('SURVEYED', 'RETURNED') and (r.verdict = 'ADD' or r.facts[2:7] <> r.before[2:7])),
         count(*) filter (where i.id is null or (r.verdict = 'ADD' and pledge_item_facts(i) <> r.before)
           or (r.verdict = 'UPDATE' and (r.facts[2:7] <> (pledge_item_facts(i))[2:7] or (r.facts[8] <> r.before[8] and r.facts[8] <> (pledge_item_facts(i))[8])))
           or (r.verdict = 'ADD' and exists (select 1 from pledge_proposal c where c.org_id = i.org_id and c.item_id = i.id)))
    into submitted, changed
    from import_row r left join pledge_item i on i.org_id = b.org_id and i.id = r.subject_id left join pledge p on p.org_id = i.org_id and p.id = i.pledge_id
   where r.org_id = b.org_id and r.batch_id = b.id and r.verdict in ('ADD', 'UPDATE');
  if submitted > 0 then found := found || ('submitted:' || submitted); end if;
  if changed > 0 then found := found || ('changed:' || changed); end if;
  if cardinality(found) > 0 then return found; end if;
  delete from pledge_progress e using import_row r where r.org_id = b.org_id and r.batch_id = b.id and e.org_id = r.org_id and e.id = r.id;
  update pledge_item i set text = r.before[2], category_id = r.before[3]::uuid, target = r.before[4], due_on = r.before[5]::date, beneficiary = r.before[6], checked_how = r.before[7], version = i.version + 1
    from import_row r where r.org_id = b.org_id and r.batch_id = b.id and r.verdict = 'UPDATE' and i.org_id = b.org_id and i.id = r.subject_id and r.facts[2:7] <> r.before[2:7];
  delete from pledge_item i where i.org_id = b.org_id and i.id = any (added);
  founded := array(select p.id from pledge p where p.org_id = b.org_id and p.id = any (founded) and not exists (select 1 from pledge_item i where i.org_id = p.org_id and i.pledge_id = p.id)
                      and not exists (select 1 from pledge_examination e where e.org_id = p.org_id and e.pledge_id = p.id));
  delete from pledge_survey s where s.org_id = b.org_id and s.pledge_id = any (founded);
  delete from pledge p where p.org_id = b.org_id and p.id = any (founded);
  perform record_import(b, 'undo', body);
  return found;
end $$;

revoke execute on function pledge_item_facts, import_pledge_id, apply_pledges, undo_pledges from public;
grant execute on function pledge_item_facts to zhengyou_worker;
grant execute on function apply_pledges, undo_pledges to zhengyou_worker;
