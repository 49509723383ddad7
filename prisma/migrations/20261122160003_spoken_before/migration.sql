/* INV-03: who of the organisation acted in has already told a review of this subject, and when. Whoever asks holds the subject until the end
   of the transaction, so that of two who tell at once the second sees the first; the unique index keeps it besides. */
create function spoken_before(of_org uuid, of_target uuid) returns table (who text, told_at text)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not coalesce(may_write(of_org, 'REVIEW'), false) then return; end if;
  perform 1 from review_target t where t.org_id = of_org and t.id = of_target for no key update;
  return query
    select p.name, to_char(v.notified_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')
      from review v join person p on p.id = v.reviewer_person_id
     where v.org_id = of_org and v.target_id = of_target and v.reviewer_org_id = acting_org() and v.state <> 'DRAFT' and v.reviewer_duty_id is not null;
end $$;
revoke execute on function spoken_before from public;
grant execute on function spoken_before to zhengyou_app;
