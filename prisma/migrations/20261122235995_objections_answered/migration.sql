-- 申辩 ends somewhere: whoever gave the opinion answers it once, in writing, and the reviewed reads the answer (REV-29).
alter table review_response drop constraint response_kind;
alter table review_response add constraint response_kind check (kind in ('ACKNOWLEDGE', 'ANSWER', 'OBJECT', 'REPLY'));
alter table review_response add constraint reply_says_something check (kind <> 'REPLY' or text <> '');

create policy reply_as_reviewer on review_response for insert to zhengyou_app with check (
  kind = 'REPLY' and person_id = (select session_person()) and exists (
    select 1 from review r where r.org_id = review_response.org_id and r.id = review_response.review_id
       and r.reviewer_org_id = (select acting_org()) and r.reviewer_person_id = (select session_person())));
-- A reviewer across a declared link reads what the reviewed said to it, although that org is not below theirs.
create policy read_as_reviewer on review_response for select to zhengyou_app using (
  exists (select 1 from review r where r.org_id = review_response.org_id and r.id = review_response.review_id and r.reviewer_person_id = (select session_person())));

create function keep_reply() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.kind <> 'REPLY' then return new; end if;
  if not exists (select 1 from review r where r.org_id = new.org_id and r.id = new.review_id and r.reviewer_person_id = new.person_id and r.state <> 'DRAFT') then
    perform refuse('NOT_AUTHORISED');
  end if;
  if not exists (select 1 from review_response o where o.org_id = new.org_id and o.review_id = new.review_id and o.kind = 'OBJECT') then
    perform refuse('WRONG_STATE');
  end if;
  return new;
end $$;
create trigger keep_reply before insert on review_response for each row execute function keep_reply();

/* What waits for a reviewer: what the office typed for them, one line a round; and each objection to an opinion of theirs that nobody answered yet. */
create function my_review_todo() returns table (kind text, org_id uuid, org_code text, org_name text, capacity text, acting boolean, mine boolean,
  subject_id uuid, title text, detail text, due_on date, count integer) language sql stable security definer set search_path = public, pg_temp set jit = off as $$
  with me as (select session_person() as id, today() as day),
  held as (select distinct on (d.org_id) d.org_id, d.title, d.acting from duty d, me where d.person_id = me.id and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'LEADER')
              and d.begins_on <= me.day and (d.ends_on is null or d.ends_on >= me.day)
            order by d.org_id, array_position(array['SECRETARY', 'DEPUTY_SECRETARY', 'LEADER'], d.kind)),
  wanted as (
    select 'TYPED_CONFIRM' as kind, v.reviewer_org_id as org_id, v.round_id as subject_id, r.title, string_agg(distinct p.name, '、') as detail, r.closes_on as due_on, count(*)::integer as count
      from held h join me on true join review v on v.reviewer_org_id = h.org_id and v.reviewer_person_id = me.id and v.state = 'DRAFT' and v.typed_by_person_id <> me.id
      join review_round r on r.org_id = v.round_org_id and r.id = v.round_id and r.state = 'OPEN' join person p on p.id = v.typed_by_person_id
     where v.round_org_id = v.reviewer_org_id group by v.reviewer_org_id, v.round_id, r.title, r.closes_on
    union all
    select 'OBJECTION_REPLY', v.reviewer_org_id, v.id, t.subject_name, r.title, null::date, 1
      from held h join me on true join review v on v.reviewer_org_id = h.org_id and v.reviewer_person_id = me.id and v.state in ('NOTIFIED', 'LEDGERED')
      join review_response a on a.org_id = v.org_id and a.review_id = v.id and a.kind = 'OBJECT'
      join review_target t on t.org_id = v.org_id and t.id = v.target_id join review_round r on r.org_id = v.round_org_id and r.id = v.round_id
     where v.reviewer_duty_id is not null and v.round_org_id = v.reviewer_org_id
       and not exists (select 1 from review_response b where b.org_id = v.org_id and b.review_id = v.id and b.kind = 'REPLY'))
  select w.kind, o.id, o.code, o.short_name, h.title, coalesce(h.acting, false), false, w.subject_id, w.title, w.detail, w.due_on, w.count
    from wanted w join org o on o.id = w.org_id join held h on h.org_id = w.org_id
   where o.closed_on is null
$$;
revoke execute on function keep_reply, my_review_todo from public;
grant execute on function my_review_todo to zhengyou_app, zhengyou_worker;
select let_records_be_carried();
