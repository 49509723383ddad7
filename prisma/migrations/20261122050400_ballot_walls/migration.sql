-- Walls around the count (INV-08): nobody writes a result but the closing itself, small groups are not even stored,
-- no vote is lost between casting and closing, and one bad ballot cannot spoil its neighbours in the same statement.

revoke insert, update, delete on evaluation_result, evaluation_receipt, evaluation_comment from zhengyou_app, zhengyou_worker;
revoke update, delete on slip_batch from zhengyou_app, zhengyou_worker;
revoke update, delete on evaluation_round from zhengyou_app, zhengyou_worker;
grant update (state, opened_at, version) on evaluation_round to zhengyou_app, zhengyou_worker;

alter table evaluation_round add constraint evaluation_threshold check (threshold between 1 and 100);
alter table slip_batch add constraint slip_batch_printed check (printed > 0);

-- Runs with the rights of whoever writes: inside close_evaluation() that is the owner, anywhere else it is not.
create function close_by_counting() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.state = 'CLOSED' and old.state <> 'CLOSED' and not pg_has_role(current_user, 'zhengyou_owner', 'usage') then
    raise exception 'WRONG_STATE' using errcode = 'ZY002';
  end if;
  return new;
end $$;
create trigger close_by_counting before update of state on evaluation_round for each row execute function close_by_counting();

-- The same form for everybody: questions are settled before the round opens.
create function keep_questions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not pg_has_role(session_user, 'zhengyou_owner', 'usage') and not exists (
      select 1 from evaluation_round r where r.org_id = coalesce(new.org_id, old.org_id) and r.id = coalesce(new.round_id, old.round_id) and r.state = 'PREPARING') then
    raise exception 'WRONG_STATE' using errcode = 'ZY002';
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_questions before insert or update or delete on evaluation_question for each row execute function keep_questions();

-- A group that is not shown leaves no figure behind.
create function hide_small_groups() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not new.shown then
    new.satisfied := 0; new.basically := 0; new.dissatisfied := 0; new.unknown := 0;
  end if;
  return new;
end $$;
create trigger hide_small_groups before insert or update on evaluation_result for each row execute function hide_small_groups();

/* Ballots arrive as parallel arrays; each is checked alone and written in one statement. The shared lock is what closing waits for.
   Outcomes: CAST and USED_CODE (with the receipt's hash), WRONG_CODE, NOT_YET, CLOSED_ROUND, INVALID. */
create or replace function cast_ballots(codes text[], overalls smallint[], answer_lists text[], comments text[])
returns table (place integer, outcome text, receipt text) language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('ballots:' || o.org_id, 0))
    from (select distinct d.org_id from unnest(codes) c join code_directory d on d.code = split_part(c, '-', 1) order by 1) o;
  return query
  with asked as (
    select n::integer as place, o.org_id, sha256(convert_to('issue' || c, 'UTF8')) as issue, sha256(convert_to('ballot' || c, 'UTF8')) as nullifier,
           v as overall, case when a ~ '^([1-4](,[1-4])*)?$' then string_to_array(a, ',')::smallint[] end as answers, left(coalesce(t, ''), 300) as words
      from unnest(codes, overalls, answer_lists, comments) with ordinality as u (c, v, a, t, n)
      left join code_directory o on o.code = split_part(c, '-', 1)
  ), known as (
    select a.*, s.round_id, s.evaluator_class, (s.issue_hash is not null and not s.voided) as valid,
           r.state = 'CLOSED' or r.closes_on < today() as over, r.state = 'OPEN' and r.opens_on <= today() as begun,
           coalesce(a.overall between 1 and 4, false) and coalesce(cardinality(a.answers), -1)
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
        when not k.valid then 'WRONG_CODE' when k.over then 'CLOSED_ROUND' when not k.begun then 'NOT_YET'
        when not k.whole then 'INVALID' when k.turn > 1 or w.ballot_key is null then 'USED_CODE' else 'CAST' end as said
      from lined k left join written w on w.ballot_key = k.nullifier
  )
  select t.place, t.said, case when t.said in ('CAST', 'USED_CODE') then encode(sha256(convert_to('receipt', 'UTF8') || t.nullifier), 'hex') end
    from told t order by t.place;
end $$;

/* What the paper's bearer needs to see before filling it in; for a wrong code only whom to ask, and that of orgs that publish. */
create or replace function read_by_code(asked_code text) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  with here as (
    select o.id, o.code, o.name, o.phone, o.publication from code_directory d join org o on o.id = d.org_id where d.code = split_part(asked_code, '-', 1)
  ), found as (
    select s.voided, s.evaluator_class, r.*, case
        when r.state = 'CLOSED' or r.closes_on < today() then 'CLOSED' when r.state = 'OPEN' and r.opens_on <= today() then 'OPEN' else 'NOT_YET' end as standing
      from here h join slip s on s.org_id = h.id and s.issue_hash = sha256(convert_to('issue' || asked_code, 'UTF8'))
      join evaluation_round r on r.org_id = s.org_id and r.id = s.round_id
  )
  select jsonb_build_object('orgName', h.name, 'orgCode', h.code, 'phone', h.phone) || coalesce((
      select jsonb_build_object('state', case when f.voided then 'VOIDED' else f.standing end, 'title', f.title, 'evaluatorClass', f.evaluator_class,
        'opensOn', f.opens_on::text, 'closesOn', f.closes_on::text,
        'used', exists (select 1 from ballot b where b.org_id = f.org_id and b.ballot_key = sha256(convert_to('ballot' || asked_code, 'UTF8'))),
        'issued', (select count(*) from slip i where i.org_id = f.org_id and i.round_id = f.id and not i.voided),
        'questions', coalesce((select jsonb_agg(q.text order by q.position) from evaluation_question q where q.org_id = f.org_id and q.round_id = f.id), '[]'))
        from found f), (
      select jsonb_build_object('state', 'WRONG', 'title', r.title, 'opensOn', r.opens_on::text, 'closesOn', r.closes_on::text)
        from evaluation_round r where r.org_id = h.id and r.state <> 'PREPARING' order by r.opens_on desc limit 1),
      '{"state": "WRONG"}')
    from here h where h.publication = 'PUBLIC' or exists (select 1 from found)
$$;

/* A returned slip is voided by scanning it; a spent one cannot be. Answers VOIDED, USED_CODE, WRONG_CODE or WRONG_STATE. */
drop function void_slip(text);
create function void_slip(round uuid, asked_code text) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  here uuid := acting_org();
begin
  if here is null or not acts_at_home() then raise exception 'NOT_FOUND' using errcode = 'ZY002'; end if;
  perform pg_advisory_xact_lock(hashtextextended('ballots:' || here, 0));
  if not exists (select 1 from evaluation_round r where r.org_id = here and r.id = round and r.state in ('PREPARING', 'OPEN')) then return 'WRONG_STATE'; end if;
  if exists (select 1 from ballot b where b.org_id = here and b.ballot_key = sha256(convert_to('ballot' || asked_code, 'UTF8'))) then return 'USED_CODE'; end if;
  update slip set voided = true where org_id = here and round_id = round and issue_hash = sha256(convert_to('issue' || asked_code, 'UTF8')) and not voided;
  return case when found then 'VOIDED' else 'WRONG_CODE' end;
end $$;

/* One transaction waits for the votes under way, rewrites the ballots in random order, counts them, lists the receipts, freezes the round and
   returns the Merkle root. A class under five is not shown, and the next smallest are hidden with it until those hidden are at least two
   classes and five ballots together: whole minus parts then tells nothing about fewer than five. */
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

  insert into evaluation_result (org_id, id, round_id, evaluator_class, position, satisfied, basically, dissatisfied, unknown, shown)
  with marks as (
    select b.evaluator_class, 0 as position, b.overall as mark from ballot b where b.org_id = here and b.round_id = round
    union all
    select b.evaluator_class, n::integer, m from ballot b, unnest(b.answers) with ordinality as a (m, n) where b.org_id = here and b.round_id = round
  ), counted as (
    select coalesce(evaluator_class, 'ALL') as evaluator_class, position, count(*) filter (where mark = 1) s, count(*) filter (where mark = 2) b,
           count(*) filter (where mark = 3) d, count(*) filter (where mark = 4) u, count(*) n
      from marks group by grouping sets ((evaluator_class, position), (position))
  ), sizes as (
    select evaluator_class, n, row_number() over w as rank, min(n) over () as smallest,
           coalesce(sum(n) over (w rows between unbounded preceding and 1 preceding), 0) as before
      from counted where position = 0 and evaluator_class <> 'ALL' window w as (order by n, evaluator_class)
  )
  select here, gen_random_uuid(), round, c.evaluator_class, c.position, c.s, c.b, c.d, c.u,
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

/* Who may read the two tables, as the database itself answers; shown on the page 管理员能看到什么. */
create function ballot_readers() returns table (reader text, on_table text, may_read boolean) language sql stable security definer set search_path = public, pg_temp as $$
  select r.rolname::text, t.name, has_table_privilege(r.rolname, 'public.' || t.name, 'select')
    from pg_roles r cross join (values ('slip'), ('ballot')) t (name) where r.rolname ~ '^zhengyou_' and r.rolname <> 'zhengyou_owner'
$$;

revoke execute on function close_by_counting, keep_questions, hide_small_groups, void_slip, ballot_readers from public;
grant execute on function void_slip, ballot_readers to zhengyou_app;
