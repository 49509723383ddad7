/* A batch of ballots asks once for each round behind it, not once for each ballot, what it may hold and whether it is open. */
create or replace function cast_ballots(codes text[], overalls smallint[], answer_lists text[], comments text[])
returns table (place integer, outcome text, receipt text) language plpgsql security definer set search_path = public, pg_temp as $$
declare
  day constant date := today();
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('ballots:' || o.org_id, 0))
    from (select distinct d.org_id from unnest(codes) c join code_directory d on d.code = split_part(c, '-', 1) order by 1) o;
  return query
  with asked as (
    select n::integer as place, o.org_id, sha256(convert_to('issue' || c, 'UTF8')) as issue, sha256(convert_to('ballot' || c, 'UTF8')) as nullifier,
           v as overall, case when a ~ '^([1-5](,[1-5])*)?$' then string_to_array(a, ',')::smallint[] end as answers, left(coalesce(t, ''), 300) as words
      from unnest(codes, overalls, answer_lists, comments) with ordinality as u (c, v, a, t, n)
      left join code_directory o on o.code = split_part(c, '-', 1)
  ), held as (
    select a.*, s.round_id, s.evaluator_class, (s.issue_hash is not null and not s.voided) as valid
      from asked a left join slip s on s.org_id = a.org_id and s.issue_hash = a.issue
  ), rounds as (
    select r.org_id, r.id, r.state = 'CLOSED' or r.closes_on < day as over, r.state = 'OPEN' and r.opens_on <= day as begun, marks_of(r.grades) as marks,
           (select count(*) from evaluation_question q where q.org_id = r.org_id and q.round_id = r.id) as questions
      from (select distinct h.org_id, h.round_id from held h) h join evaluation_round r on r.org_id = h.org_id and r.id = h.round_id
  ), known as (
    select h.*, r.over, r.begun,
           coalesce(h.overall = any (r.marks) and h.answers <@ r.marks, false) and coalesce(cardinality(h.answers), -1) = r.questions as whole
      from held h left join rounds r on r.org_id = h.org_id and r.id = h.round_id
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
