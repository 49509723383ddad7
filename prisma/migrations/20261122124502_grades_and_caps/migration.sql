-- AlterTable
ALTER TABLE "award_call" ADD COLUMN     "nomination_cap" SMALLINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "evaluation_round" ADD COLUMN     "grades" SMALLINT NOT NULL DEFAULT 4;

-- AlterTable
ALTER TABLE "evaluation_result" ADD COLUMN     "fairly" INTEGER NOT NULL DEFAULT 0;

-- EVA-14: the scale of satisfaction is the line's to set; a round keeps the one it was made with.
insert into setting_kind (name, position, least, most, usual, rule) values
  ('EVALUATION_GRADES', 11, 3, 5, 4, 'NEAREST'),
  ('NOMINATION_CAP', 12, 0, 50, 0, 'NEAREST');

alter table evaluation_round add constraint evaluation_grades check (grades between 3 and 5);
alter table evaluation_result add constraint evaluation_fairly check (fairly between 0 and basically);
alter table award_call add constraint award_call_cap check (nomination_cap between 0 and 50);
alter table ballot drop constraint ballot_scale;
alter table ballot add constraint ballot_scale check (overall between 1 and 5 and 1 <= all (answers) and 5 >= all (answers));

/* The marks a form of so many grades offers: 1 满意, 2 基本满意, 3 不满意, 4 不了解, 5 比较满意. */
create function marks_of(grades smallint) returns smallint[] language sql immutable set search_path = public, pg_temp as $$
  select (case grades when 3 then '{1,3,4}' when 4 then '{1,2,3,4}' else '{1,2,3,4,5}' end)::smallint[]
$$;

create function guard_grades() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not is_owner() and new.grades <> setting_of(new.org_id, 'EVALUATION_GRADES') then perform refuse('INVALID'); end if;
  return new;
end $$;
create trigger guard_grades before insert on evaluation_round for each row execute function guard_grades();

create function guard_nomination_cap() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not is_owner() and new.nomination_cap <> setting_of(new.org_id, 'NOMINATION_CAP') then perform refuse('INVALID'); end if;
  return new;
end $$;
create trigger guard_nomination_cap before insert on award_call for each row execute function guard_nomination_cap();

-- A branch nominates no more than the call allows; a recommendation upward (INV-11) rests on an award and is not counted.
create function keep_nomination_cap() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  cap integer;
begin
  if is_owner() or new.rests_on_award_id is not null then return new; end if;
  select c.nomination_cap into cap from award_call c where c.org_id = new.call_org_id and c.id = new.call_id;
  if cap > 0 then
    perform pg_advisory_xact_lock(hashtextextended('nominations:' || new.call_id || new.org_id, 0));
    if (select count(*) from nomination n where n.org_id = new.org_id and n.call_org_id = new.call_org_id and n.call_id = new.call_id
          and n.rests_on_award_id is null and n.state not in ('DECLINED', 'DISQUALIFIED')) >= cap then perform refuse('CAP_REACHED'); end if;
  end if;
  return new;
end $$;
create trigger keep_nomination_cap before insert on nomination for each row execute function keep_nomination_cap();

create or replace function hide_small_groups() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not new.shown then
    new.satisfied := 0; new.basically := 0; new.fairly := 0; new.dissatisfied := 0; new.unknown := 0;
  end if;
  return new;
end $$;

create or replace function read_by_code(asked_code text) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  with here as (
    select o.id, o.code, o.name, o.phone, o.publication from code_directory d join org o on o.id = d.org_id where d.code = split_part(asked_code, '-', 1)
  ), found as (
    select s.voided, s.evaluator_class, r.*, case
        when r.state = 'CLOSED' or r.closes_on < today() then 'CLOSED' when r.state = 'OPEN' and r.opens_on <= today() then 'OPEN' else 'NOT_YET' end as standing
      from here h cross join lateral (select h.id as org_id union all select former_orgs(h.id)) w join slip s on s.org_id = w.org_id and s.issue_hash = sha256(convert_to('issue' || asked_code, 'UTF8'))
      join evaluation_round r on r.org_id = s.org_id and r.id = s.round_id
  )
  select jsonb_build_object('orgName', h.name, 'orgCode', h.code, 'phone', h.phone) || coalesce((
      select jsonb_build_object('state', case when f.voided then 'VOIDED' else f.standing end, 'title', f.title, 'evaluatorClass', f.evaluator_class,
        'opensOn', f.opens_on::text, 'closesOn', f.closes_on::text,
        'used', exists (select 1 from ballot b where b.org_id = f.org_id and b.ballot_key = sha256(convert_to('ballot' || asked_code, 'UTF8'))),
        'issued', (select count(*) from slip i where i.org_id = f.org_id and i.round_id = f.id and not i.voided),
        'grades', f.grades,
        'questions', coalesce((select jsonb_agg(q.text order by q.position) from evaluation_question q where q.org_id = f.org_id and q.round_id = f.id), '[]'))
        from found f), (
      select jsonb_build_object('state', 'WRONG', 'title', r.title, 'opensOn', r.opens_on::text, 'closesOn', r.closes_on::text)
        from evaluation_round r where r.org_id = h.id and r.state <> 'PREPARING' order by r.opens_on desc limit 1),
      '{"state": "WRONG"}')
    from here h where h.publication = 'PUBLIC' or exists (select 1 from found)
$$;

create or replace function cast_ballots(codes text[], overalls smallint[], answer_lists text[], comments text[])
returns table (place integer, outcome text, receipt text) language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('ballots:' || o.org_id, 0))
    from (select distinct d.org_id from unnest(codes) c join code_directory d on d.code = split_part(c, '-', 1) order by 1) o;
  return query
  with asked as (
    select n::integer as place, o.org_id, sha256(convert_to('issue' || c, 'UTF8')) as issue, sha256(convert_to('ballot' || c, 'UTF8')) as nullifier,
           v as overall, case when a ~ '^([1-5](,[1-5])*)?$' then string_to_array(a, ',')::smallint[] end as answers, left(coalesce(t, ''), 300) as words
      from unnest(codes, overalls, answer_lists, comments) with ordinality as u (c, v, a, t, n)
      left join code_directory o on o.code = split_part(c, '-', 1)
  ), known as (
    select a.*, s.round_id, s.evaluator_class, (s.issue_hash is not null and not s.voided) as valid,
           r.state = 'CLOSED' or r.closes_on < today() as over, r.state = 'OPEN' and r.opens_on <= today() as begun,
           coalesce(a.overall = any (marks_of(r.grades)) and a.answers <@ marks_of(r.grades), false) and coalesce(cardinality(a.answers), -1)
             = (select count(*) from evaluation_question q where q.org_id = s.org_id and q.round_id = s.round_id) as whole
      from asked a
      left join slip s on s.org_id = a.org_id and s.issue_hash = a.issue
      left join evaluation_round r on r.org_id = s.org_id and r.id = s.round_id
  ), lined as (
    select k.*, row_number() over (partition by k.nullifier, k.whole order by k.place) as turn from known k
  ), written as (
    insert into ballot (org_id, ballot_key, round_id, evaluator_class, overall, answers, comment)
    select k.org_id, k.nullifier, k.round_id, k.evaluator_class, k.overall, k.answers, k.words
      from lined k where k.valid and k.begun and not k.over and k.whole and k.turn = 1 order by k.nullifier
    on conflict (org_id, ballot_key) do nothing
    returning ballot_key
  ), told as (
    select k.place, k.nullifier, case
        when not k.valid and exists (select 1 from former_orgs(k.org_id) f (id) join slip x on x.org_id = f.id and x.issue_hash = k.issue where not x.voided) then 'CLOSED_ROUND'
        when not k.valid then 'WRONG_CODE' when k.over then 'CLOSED_ROUND' when not k.begun then 'NOT_YET'
        when not k.whole then 'INVALID' when k.turn > 1 or w.ballot_key is null then 'USED_CODE' else 'CAST' end as said
      from lined k left join written w on w.ballot_key = k.nullifier
  )
  select t.place, t.said, case when t.said in ('CAST', 'USED_CODE') then encode(sha256(convert_to('receipt', 'UTF8') || t.nullifier), 'hex') end
    from told t order by t.place;
end $$;

create or replace function close_evaluation(round uuid) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  here uuid := acting_org();
  level bytea[];
  root text;
begin
  if here is null or not acts_at_home() then raise exception 'NOT_FOUND' using errcode = 'ZY002'; end if;
  perform pg_advisory_xact_lock(hashtextextended('ballots:' || here, 0));
  perform 1 from evaluation_round where org_id = here and id = round and state = 'OPEN' for update;
  if not found then raise exception 'WRONG_STATE' using errcode = 'ZY002'; end if;

  with taken as (delete from ballot where org_id = here and round_id = round returning *)
  insert into ballot select * from taken order by random();

  insert into evaluation_result (org_id, id, round_id, evaluator_class, position, satisfied, basically, fairly, dissatisfied, unknown, shown)
  with marks as (
    select b.evaluator_class, 0 as position, b.overall as mark from ballot b where b.org_id = here and b.round_id = round
    union all
    select b.evaluator_class, n::integer, m from ballot b, unnest(b.answers) with ordinality as a (m, n) where b.org_id = here and b.round_id = round
  ), counted as (
    select coalesce(evaluator_class, 'ALL') as evaluator_class, position, count(*) filter (where mark = 1) s, count(*) filter (where mark in (2, 5)) b, count(*) filter (where mark = 5) f,
           count(*) filter (where mark = 3) d, count(*) filter (where mark = 4) u, count(*) n
      from marks group by grouping sets ((evaluator_class, position), (position))
  ), sizes as (
    select evaluator_class, n, row_number() over w as rank, min(n) over () as smallest,
           coalesce(sum(n) over (w rows between unbounded preceding and 1 preceding), 0) as before
      from counted where position = 0 and evaluator_class <> 'ALL' window w as (order by n, evaluator_class)
  )
  select here, gen_random_uuid(), round, c.evaluator_class, c.position, c.s, c.b, c.f, c.d, c.u,
         c.n >= 5 and (c.evaluator_class = 'ALL' or z.smallest >= 5 or (z.rank > 2 and z.before >= 5))
    from counted c left join sizes z using (evaluator_class);

  insert into evaluation_receipt (org_id, id, round_id, receipt)
  select here, gen_random_uuid(), round, encode(sha256(convert_to('receipt', 'UTF8') || ballot_key), 'hex') from ballot where org_id = here and round_id = round order by random();
  insert into evaluation_comment (org_id, id, round_id, evaluator_class, text)
  select here, gen_random_uuid(), round, b.evaluator_class, b.comment from ballot b
   where b.org_id = here and b.round_id = round and b.comment <> ''
     and (select count(*) from ballot k where k.org_id = here and k.round_id = round and k.evaluator_class = b.evaluator_class) >= 8
   order by random();

  select array_agg(sha256(ballot_key || convert_to(overall || ':' || array_to_string(answers, ','), 'UTF8')) order by ballot_key) into level
    from ballot where org_id = here and round_id = round;
  while cardinality(level) > 1 loop
    select array_agg(sha256(level[i] || coalesce(level[i + 1], level[i])) order by i) into level from generate_series(1, cardinality(level), 2) i;
  end loop;
  root := coalesce(encode(level[1], 'hex'), '');
  update evaluation_round set state = 'CLOSED', closed_at = app_now(), merkle_root = root, version = version + 1 where org_id = here and id = round;
  return root;
end $$;

revoke execute on function guard_grades, guard_nomination_cap, keep_nomination_cap from public;
select let_records_be_carried();
