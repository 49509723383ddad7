-- AlterTable
ALTER TABLE "duty" ADD COLUMN     "name_hidden" BOOLEAN NOT NULL DEFAULT false;

/* LIFE-11: a post may be private whoever holds it. The setting stays with the title: a successor by election or appointment inherits it. */
create index duty_hidden on duty (person_id) where name_hidden;
create index duty_hidden_here on duty (org_id) where name_hidden;
create function inherit_hidden_post() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.name_hidden := new.name_hidden or coalesce((select d.name_hidden from duty d where d.org_id = new.org_id and d.title = new.title
                       order by d.begins_on desc, d.id desc limit 1), false);
  return new;
end $$;
create trigger inherit_hidden_post before insert on duty for each row when (not carries_over()) execute function inherit_hidden_post();

create function holds_hidden_post(person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from duty d where d.person_id = person and d.name_hidden and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today()))
$$;

create or replace function name_is_hidden(person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select bool_or(m.name_hidden or o.publication = 'NONE') from membership m join org o on o.id = m.org_id where m.person_id = person and m.ends_on is null),
    (select m.name_hidden or o.publication = 'NONE' from membership m join org o on o.id = m.org_id where m.person_id = person order by m.ends_on desc, m.id desc limit 1), false)
    or holds_hidden_post(person)
$$;

/* The words without the names of this org's members that are not shown, and of whoever holds a private post here. Tells nobody which these are. */
create or replace function unnamed(org uuid, words text) returns text language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  hidden text;
begin
  if words is null or words = '' then return words; end if;
  for hidden in select p.name from (
                  select m.person_id from membership m where m.org_id = org and m.name_hidden
                  union all select d.person_id from duty d where d.name_hidden and holds_hidden_post(d.person_id)
                     and (d.org_id = org or exists (select 1 from membership m where m.person_id = d.person_id and m.org_id = org and m.ends_on is null))) h
                join person p on p.id = h.person_id where length(p.name) > 1 order by length(p.name) desc loop
    words := replace(words, hidden, '×××');
  end loop;
  return words;
end $$;
/* Papers printed at the desk to be hung up read the same words. */
grant execute on function unnamed to zhengyou_app;

/* What leaves the organisation by a slip or a receipt is masked like the wall. */
create or replace function read_recheck(org_code text, hash text) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('orgName', o.name, 'phone', o.phone, 'problem', unnamed(r.org_id, r.problem), 'measure', unnamed(r.org_id, r.measure), 'expiresOn', s.expires_on,
      'standing', case when s.used then 'USED' when s.expires_on < today() then 'LATE' when r.state <> 'VERIFIED' or r.verifications <> s.verification then 'CLOSED' else 'OPEN' end,
      'done', (select unnamed(p.org_id, p.text) from rectification_proof p where p.org_id = r.org_id and p.rectification_id = r.id order by p.added_at desc limit 1))
    from code_directory d join org o on o.id = d.org_id join recheck_slip s on s.org_id = o.id and s.code_hash = hash
    join rectification r on r.org_id = s.org_id and r.id = s.rectification_id
   where d.code = org_code
$$;
create or replace function read_opinion(org_code text, receipt text) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('number', o.number, 'text', o.text, 'receivedOn', o.received_on, 'state', o.state, 'answer', unnamed(o.org_id, o.answer), 'answeredOn', o.answered_on, 'posting', o.posting,
      'keptReason', unnamed(o.org_id, o.kept_reason), 'rectificationDueOn', r.due_on, 'rectificationState', r.state)
    from code_directory d join opinion_giver g on g.org_id = d.org_id and g.receipt_hash = receipt join opinion o on o.org_id = g.org_id and o.id = g.opinion_id
    left join rectification r on r.org_id = o.rectification_org_id and r.id = o.rectification_id
   where d.code = org_code and receipt ~ '^[0-9a-f]{64}$'
$$;

/* LIFE-01: one row for the first day of a span and one for each day on which somebody came, left or was enrolled; newest first. */
create function roll_days(of_org uuid, first_day date, last_day date) returns table (day date, members integer, full_members integer, probationary integer, enrolled integer, came text[], gone text[])
language sql stable set search_path = public, pg_temp set jit = off as $$
  with newest as (select e.campaign_id as id from enrolment e where e.org_id = of_org order by e.enrolled_on desc limit 1),
  moves as materialized (
    select m.begins_on as day, m.person_id, true as in_here from membership m where m.org_id = of_org
    union all select m.ends_on + 1, m.person_id, false from membership m where m.org_id = of_org and m.ends_on is not null),
  days as (
    select first_day as day
    union select v.day from moves v where v.day between first_day and last_day
    union select x.day from enrolment e cross join lateral (values (e.enrolled_on), (e.left_on + 1)) x (day)
           where e.org_id = of_org and e.campaign_id = (select id from newest) and x.day between first_day and last_day
    order by day desc limit 50)
  select d.day, r.members, r.full_members, r.probationary, e.members,
         coalesce((select array_agg(p.name order by p.pinyin) from moves v join person p on p.id = v.person_id where v.day = d.day and v.in_here), '{}'),
         coalesce((select array_agg(p.name order by p.pinyin) from moves v join person p on p.id = v.person_id where v.day = d.day and not v.in_here), '{}')
    from days d cross join lateral count_roll_on(of_org, d.day) r
    left join newest n on true left join lateral count_enrolled_on(of_org, n.id, d.day) e on n.id is not null
   order by d.day desc
$$;

revoke execute on function inherit_hidden_post, holds_hidden_post, roll_days from public;
grant execute on function roll_days to zhengyou_app;
