-- The standard somebody has chosen to reach and the lists given to tick are held about the person too.
create or replace function held_about_me() returns table (kind text, org_name text, day date, until date, amount integer, content text)
language sql stable security definer set search_path = public, pg_temp as $$
  with me as (select session_person() as id), held as (
    select 'PERSON' as kind, null::uuid as org_id, p.created_at::date as day, null::date as until, 1 as amount, concat_ws('；', p.name, v.gender, v.born_on::text, v.phone, v.id_number) as content
      from me join person p using (id) left join person_private v on v.person_id = p.id
    union all select 'ACCOUNT', null, null, a.disabled_at::date, 1, a.login from me join account a on a.person_id = me.id
    union all select 'SESSION', null, s.created_at::date, s.last_seen_at::date, 1, s.device from me join session s on s.person_id = me.id
    union all select 'PASSKEY', null, k.created_at::date, k.last_used_at::date, 1, k.device from me join passkey k on k.person_id = me.id
    union all select 'IDENTITY', null, l.linked_at::date, null, 1, l.issuer from me join linked_identity l on l.person_id = me.id
    union all select 'MAIL_ADDRESS', null, x.asked_at::date, null, 1, x.address from me join mail_address x on x.person_id = me.id
    union all select 'REMINDER', r.org_id, r.made_at::date, r.ended_at::date, 1, r.text from me join reminder_delivery r on r.person_id = me.id
    union all select 'CALENDAR_FEED', f.org_id, f.begun_at::date, f.revoked_at::date, 1, '' from me join calendar_feed f on f.person_id = me.id
    union all select 'MEMBERSHIP', m.org_id, m.begins_on, m.ends_on, 1, concat_ws('；', nullif(m.post, ''), m.joined_on::text, m.full_on::text, m.end_document) from me join membership m on m.person_id = me.id
    union all select 'CLASS', c.org_id, c.begins_on, c.ends_on, 1, concat_ws('；', nullif(c.host_name, ''), nullif(c.post_name, ''), nullif(c.post_duties, ''), nullif(c.note, ''))
      from me join membership m on m.person_id = me.id join member_class c on c.org_id = m.org_id and c.membership_id = m.id
    union all select 'DUTY', d.org_id, d.begins_on, d.ends_on, 1, concat_ws('；', d.title, nullif(d.document, '')) from me join duty d on d.person_id = me.id
    union all select 'DIVISION', d.org_id, d.begins_on, d.ends_on, 1, concat_ws('；', d.system_name, d.document) from me join division d on d.person_id = me.id
    union all select 'DUTY', u.org_id, u.begins_on, u.ends_on, 1, concat_ws('；', u.title, u.document) from me join unit_head u on u.person_id = me.id
    union all select 'DUTY', s.org_id, s.begins_on, s.ends_on, 1, s.document from me join pledge_stand_in s on s.person_id = me.id
    union all select 'BODY_SEAT', s.org_id, s.begins_on, s.ends_on, 1, concat_ws('；', b.name, nullif(s.title, '')) from me join body_seat s on s.person_id = me.id join body b on b.org_id = s.org_id and b.id = s.body_id
    union all select 'LINK', l.org_id, l.begins_on, l.ends_on, 1, concat_ws('；', l.role, l.document) from me join org_link l on l.holder_person_id = me.id
    union all select 'DESIGNATION', d.org_id, d.begins_on, d.ends_on, 1, concat_ws('；', d.name, nullif(d.place, '')) from me join designation d on d.holder_person_id = me.id
    union all select 'TRANSFER', t.org_id, t.sent_on, t.received_on, 1, concat_ws('；', t.to_name, t.document, nullif(t.reason, '')) from me join transfer t on t.person_id = me.id
    union all select 'GUEST', g.org_id, g.begins_on, g.ends_on, 1, g.document from me join guest g on g.person_id = me.id
    union all select 'ENROLMENT', e.org_id, e.enrolled_on, e.left_on, 1, concat_ws('；', c.title, e.reason) from me join enrolment e on e.person_id = me.id join campaign c on c.org_id = e.campaign_org_id and c.id = e.campaign_id
    union all select 'PLEDGE', l.org_id, coalesce(l.published_on, l.created_at::date), null, 1, c.title from me join pledge l on l.person_id = me.id join campaign c on c.org_id = l.campaign_org_id and c.id = l.campaign_id
    union all select 'ITEM', i.org_id, coalesce(l.published_on, l.created_at::date), coalesce(i.fulfilled_on, i.withdrawn_on), 1, concat_ws('；', i.text, nullif(i.fulfilled_note, ''), i.withdrawn_reason)
      from me join pledge l on l.person_id = me.id join pledge_item i on i.org_id = l.org_id and i.pledge_id = l.id
    union all select 'PROGRESS', g.org_id, g.happened_on, null, 1, g.note
      from me join pledge l on l.person_id = me.id join pledge_item i on i.org_id = l.org_id and i.pledge_id = l.id join pledge_progress g on g.org_id = i.org_id and g.item_id = i.id
    union all select 'DUTY_REPORT', d.org_id, d.submitted_at::date, null, 1, d.text from me join review_target t on t.person_id = me.id join duty_report d on d.org_id = t.org_id and d.target_id = t.id
    union all select 'REVIEW', r.org_id, r.held_on, null, 1, concat_ws('；', p.name, r.achievements, r.shortcomings, r.direction)
      from me join review r on r.subject_person_id = me.id and r.state <> 'DRAFT' join person p on p.id = r.reviewer_person_id
    union all select 'RESPONSE', x.org_id, x.responded_at::date, null, 1, x.text from me join review_response x on x.person_id = me.id
    union all select 'OUTCOME', o.org_id, o.given_on, o.due_on, 1, concat_ws('；', o.words, nullif(o.document, '')) from me join review_outcome o on o.subject_person_id = me.id
    union all select 'RECTIFICATION', r.org_id, r.opened_at::date, r.closed_on, 1, r.problem from me join rectification r on r.owner_person_id = me.id or r.subject_person_id = me.id
    union all select 'AWARD', a.org_id, a.granted_on, a.ended_on, 1, concat_ws('；', t.name, a.certificate_number, a.citation) from me join award a on a.holder_person_id = me.id join award_type t on t.org_id = a.org_id and t.id = a.award_type_id
    union all select case x.presence when 'PRESENT' then 'ATTENDANCE' else 'ABSENCE' end, x.org_id, a.happened_on, null, 1, a.title
      from me join activity_attendance x on x.person_id = me.id join activity a on a.org_id = x.org_id and a.id = x.activity_id
    union all select 'BENCHMARK', b.org_id, b.sought_on, b.won_on, 1, concat_ws('；', b.object, b.target, nullif(b.gap, ''), nullif(b.measures, ''), nullif(b.reached_proof, ''), nullif(b.honour, ''))
      from me join benchmark b on b.person_id = me.id
    union all select 'CHECKLIST', k.org_id, null, k.due_on, 1, k.name from me join checklist k on k.person_id = me.id
    union all select 'VISIT', v.org_id, v.visited_on, null, 1, concat_ws('；', v.note, nullif(v.aid, '')) from me join member_visit v on v.person_id = me.id
    union all select 'EVENT', e.org_id, max(e.at)::date, null, count(*)::int, '' from me join audit_event e on e.actor_person_id = me.id group by e.org_id
  )
  select h.kind, coalesce(o.short_name, ''), h.day, h.until, h.amount, h.content from held h left join org o on o.id = h.org_id
$$;
