-- Secret evaluation by slips (INV-08). A slip keeps sha256('issue'‖code), a ballot sha256('ballot'‖code); the code itself is kept nowhere,
-- so the two tables cannot be joined. Voting never writes a slip: a shared xmin would link the two.

/* Ballots arrive as parallel arrays; each is checked alone and written in one statement.
   Outcomes: CAST (with the receipt's hash), USED_CODE, WRONG_CODE, CLOSED_ROUND. */
create function cast_ballots(codes text[], overalls smallint[], answer_lists text[], comments text[])
returns table (place integer, outcome text, receipt text) language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return query
  with asked as (
    select n::integer as place, o.org_id, sha256(convert_to('issue' || c, 'UTF8')) as issue, sha256(convert_to('ballot' || c, 'UTF8')) as nullifier,
           v as overall, string_to_array(a, ',')::smallint[] as answers, left(t, 500) as words
      from unnest(codes, overalls, answer_lists, comments) with ordinality as u (c, v, a, t, n)
      left join code_directory o on o.code = split_part(c, '-', 1)
  ), known as (
    select a.*, s.org_id as round_org, s.round_id, s.evaluator_class, (s.issue_hash is not null and not s.voided) as valid,
           r.state = 'OPEN' and r.opens_on <= today() and r.closes_on >= today()
             and cardinality(a.answers) = (select count(*) from evaluation_question q where q.org_id = s.org_id and q.round_id = s.round_id) as open
      from asked a
      left join slip s on s.org_id = a.org_id and s.issue_hash = a.issue
      left join evaluation_round r on r.org_id = s.org_id and r.id = s.round_id
  ), written as (
    insert into ballot (org_id, ballot_key, round_id, evaluator_class, overall, answers, comment)
    select round_org, nullifier, round_id, evaluator_class, overall, answers, words from known where valid and open
    on conflict (org_id, ballot_key) do nothing
    returning ballot_key
  )
  select k.place, case when not k.valid then 'WRONG_CODE' when not k.open then 'CLOSED_ROUND' when w.ballot_key is null then 'USED_CODE' else 'CAST' end,
         case when w.ballot_key is not null then encode(sha256(convert_to('receipt', 'UTF8') || k.nullifier), 'hex') end
    from known k left join written w on w.ballot_key = k.nullifier order by k.place;
end $$;

/* What the paper's bearer needs to see before filling it in. */
create function read_by_code(asked_code text) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('title', r.title, 'orgName', o.name, 'orgCode', o.code, 'phone', o.phone, 'evaluatorClass', s.evaluator_class,
      'state', case when r.state = 'OPEN' and r.opens_on <= today() and r.closes_on >= today() then 'OPEN' when r.state = 'CLOSED' or r.closes_on < today() then 'CLOSED' else 'NOT_YET' end,
      'opensOn', r.opens_on::text, 'closesOn', r.closes_on::text,
      'used', exists (select 1 from ballot b where b.org_id = s.org_id and b.ballot_key = sha256(convert_to('ballot' || asked_code, 'UTF8'))),
      'issued', (select count(*) from slip i where i.org_id = r.org_id and i.round_id = r.id and not i.voided),
      'questions', coalesce((select jsonb_agg(jsonb_build_object('position', q.position, 'text', q.text) order by q.position) from evaluation_question q where q.org_id = r.org_id and q.round_id = r.id), '[]'))
    from code_directory d
    join slip s on s.org_id = d.org_id and s.issue_hash = sha256(convert_to('issue' || asked_code, 'UTF8'))
    join evaluation_round r on r.org_id = s.org_id and r.id = s.round_id
    join org o on o.id = r.org_id
   where d.code = split_part(asked_code, '-', 1) and not s.voided
$$;

/* Slips enter as hashes; the codes exist on the printed sheet alone. Shuffled before storing. */
create function issue_slips(round uuid, class text, issue_hashes text[]) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  here uuid := acting_org();
begin
  if here is null or not acts_at_home() then raise exception 'NOT_FOUND' using errcode = 'ZY002'; end if;
  if not exists (select 1 from evaluation_round r where r.org_id = here and r.id = round and r.state in ('PREPARING', 'OPEN')) then
    raise exception 'WRONG_STATE' using errcode = 'ZY002';
  end if;
  insert into slip (org_id, issue_hash, round_id, evaluator_class) select here, decode(h, 'hex'), round, class from unnest(issue_hashes) h order by random();
  return cardinality(issue_hashes);
end $$;

/* A returned slip is voided by scanning it; a spent one cannot be. */
create function void_slip(asked_code text) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if acting_org() is null or not acts_at_home() then raise exception 'NOT_FOUND' using errcode = 'ZY002'; end if;
  if exists (select 1 from ballot b where b.org_id = acting_org() and b.ballot_key = sha256(convert_to('ballot' || asked_code, 'UTF8'))) then return false; end if;
  update slip set voided = true where org_id = acting_org() and issue_hash = sha256(convert_to('issue' || asked_code, 'UTF8')) and not voided;
  return found;
end $$;

/* Turnout while open: counts only, never answers. */
create function count_slips(round uuid) returns table (evaluator_class text, issued bigint, voided bigint, returned bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.evaluator_class, count(*) filter (where not s.voided), count(*) filter (where s.voided),
         (select count(*) from ballot b where b.org_id = s.org_id and b.round_id = s.round_id and b.evaluator_class = s.evaluator_class)
    from slip s where s.org_id = acting_org() and s.round_id = round group by s.org_id, s.round_id, s.evaluator_class
$$;

/* One transaction freezes the round, rewrites the ballots in random order, counts them, lists the receipts and returns the Merkle root.
   Small groups: a class under five is not shown alone, and when just one is hidden the next smallest is hidden with it. */
create function close_evaluation(round uuid) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  here uuid := acting_org();
  level bytea[];
  root text;
begin
  if here is null or not acts_at_home() then raise exception 'NOT_FOUND' using errcode = 'ZY002'; end if;
  update evaluation_round set state = 'CLOSED', closed_at = app_now(), version = version + 1 where org_id = here and id = round and state = 'OPEN';
  if not found then raise exception 'WRONG_STATE' using errcode = 'ZY002'; end if;

  create temporary table shuffled on commit drop as select * from ballot where org_id = here and round_id = round order by random();
  delete from ballot where org_id = here and round_id = round;
  insert into ballot select * from shuffled;

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
    select evaluator_class, n, row_number() over (order by n) as rank, count(*) filter (where n < 5) over () as hidden from counted where position = 0 and evaluator_class <> 'ALL'
  )
  select here, gen_random_uuid(), round, c.evaluator_class, c.position, c.s, c.b, c.d, c.u,
         case when c.evaluator_class = 'ALL' then c.n >= 5 else c.n >= 5 and not (z.hidden = 1 and z.rank = 2) end
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
  update evaluation_round set merkle_root = root where org_id = here and id = round;
  return root;
end $$;

revoke execute on function cast_ballots, read_by_code, issue_slips, void_slip, count_slips, close_evaluation from public;
grant execute on function cast_ballots to zhengyou_ballot;
grant execute on function read_by_code to zhengyou_public;
grant execute on function issue_slips, void_slip, count_slips, close_evaluation to zhengyou_app;
