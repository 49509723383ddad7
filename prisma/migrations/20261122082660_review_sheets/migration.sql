-- A sheet written where the network fails is sent again until it is answered; it is taken in once.
alter table "review" add column "sent_key" text not null default '';

/* REV-53: how like the words are to what this reviewer has said of others in the same round: pairs of neighbouring characters shared, 0 to 1.
   A private hint to the writer; it reads nobody's words but their own. */
create function nearest_own_review(of_org uuid, of_target uuid, words text) returns table (subject text, likeness real)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.subject_name, text_likeness(v.achievements || v.shortcomings || v.direction, words)
    from review_target h join review v on v.round_org_id = h.round_org_id and v.round_id = h.round_id and v.target_id <> of_target and v.reviewer_person_id = session_person()
    join review_target t on t.org_id = v.org_id and t.id = v.target_id
   where h.org_id = of_org and h.id = of_target and acting_org() is not null and length(words) >= 12
   order by 2 desc limit 1
$$;
revoke execute on function nearest_own_review from public;
grant execute on function nearest_own_review to zhengyou_app;
