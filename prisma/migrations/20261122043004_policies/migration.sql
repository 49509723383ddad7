-- Row-level security. Reading across the tree is wide, writing across is by named grant; every policy names its roles.
-- The probe with limit 1 keeps a superior's page at one index look-up per row; the visible set is never materialised.

create function define_policies(tables text[], reads text, writes text, changes text default null) returns void language plpgsql as $$
declare
  t text;
  in_scope text := '(org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1))';
begin
  -- $t stands for the table's own name in the given conditions.
  foreach t in array tables loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy read_in_scope on %I for select to zhengyou_app, zhengyou_worker using (%s and (%s))', t, in_scope, replace(reads, '$t', t));
    execute format('create policy add_by_right on %I for insert to zhengyou_app, zhengyou_worker with check (%s)', t, replace(writes, '$t', t));
    execute format('create policy change_by_right on %I for update to zhengyou_app, zhengyou_worker using (%s) with check (%s)', t, replace(coalesce(changes, writes), '$t', t), replace(coalesce(changes, writes), '$t', t));
    execute format('create policy remove_at_home on %I for delete to zhengyou_app, zhengyou_worker using (org_id = (select acting_org()) and (select acts_at_home()))', t);
    execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', t);
    execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', t);
    execute format('grant select, insert, update, delete on %I to zhengyou_app, zhengyou_worker', t);
  end loop;
end $$;

grant usage on schema public to zhengyou_app, zhengyou_worker, zhengyou_public, zhengyou_ballot, zhengyou_backup;
grant select on all tables in schema public to zhengyou_backup;
grant select on installation, lifecycle_state, lifecycle_move, calendar, org_kind, org, org_closure, org_history, code_directory, link_grant, write_right, person to zhengyou_app, zhengyou_worker;
revoke select (setup_token_hash) on installation from zhengyou_app, zhengyou_worker;
grant select, insert, update, delete on throttle to zhengyou_app;

-- What an office holder of the org writes, and everybody in scope may read.
select define_policies(
  array['unit', 'party_group', 'membership', 'duty', 'campaign_stage', 'campaign_action', 'criteria_set', 'criterion', 'pledge_category', 'campaign_deadline', 'campaign',
        'review_round', 'review_dimension', 'evaluation_round', 'evaluation_question', 'evaluation_result', 'evaluation_receipt', 'award_type', 'award_call', 'award',
        'award_notice', 'notice_entry', 'pledge_report', 'number_register'],
  'true', 'org_id = (select acting_org()) and (select acts_at_home())');

-- A superior's campaign, its calls and its rounds are seen by everyone below it once they are issued.
create policy read_from_above on campaign for select to zhengyou_app, zhengyou_worker using (
  state <> 'DRAFTING' and (select true from org_closure c where c.ancestor = org_id and c.descendant = (select acting_org()) limit 1));
do $$
declare t text;
begin
  foreach t in array array['campaign_stage', 'campaign_action', 'criteria_set', 'pledge_category', 'campaign_deadline'] loop
    execute format('create policy read_from_above on %I for select to zhengyou_app, zhengyou_worker using (
      exists (select 1 from campaign p where p.org_id = %I.org_id and p.id = %I.campaign_id))', t, t, t);
  end loop;
  foreach t in array array['review_round', 'review_dimension', 'award_call', 'award_type', 'award_notice', 'notice_entry', 'award'] loop
    execute format('create policy read_from_above on %I for select to zhengyou_app, zhengyou_worker using (
      (select true from org_closure c where c.ancestor = org_id and c.descendant = (select acting_org()) limit 1))', t);
  end loop;
end $$;
create policy read_from_above on criterion for select to zhengyou_app, zhengyou_worker using (
  exists (select 1 from criteria_set s where s.org_id = criterion.org_id and s.id = criterion.set_id));

-- Registers for office holders only.
select define_policies(array['external_person', 'slip_batch', 'evaluation_comment'],
  '(select reads_widely())', 'org_id = (select acting_org()) and (select acts_at_home())');

-- Declared links open an org to their holder: begun at home or above, read by both ends (ORG-35…41).
select define_policies(array['org_link'], '(select reads_widely())', '(select may_write(org_id, ''LINK'') limit 1)');
create policy read_as_holder on org_link for select to zhengyou_app, zhengyou_worker using (
  holder_org_id = (select acting_org()) or holder_person_id = (select session_person()));

-- A campaign reaches every org below by one order; each org answers at home, the superior or contact leader approves (INV-12).
select define_policies(array['adoption'], 'state not in (''DRAFTING'') or (select acts_at_home())',
  '(select may_write(org_id, ''ORDER'') limit 1)',
  'org_id = (select acting_org()) and (select acts_at_home()) or (select may_write(org_id, ''APPROVE'') limit 1)');
select define_policies(array['adoption_action', 'enrolment'], 'true', '(select may_write(org_id, ''ORDER'') limit 1)');

-- Pledges: drafts stay at home, a superior sees what is settled, and an org's own pledge once raised (LIFE-10).
select define_policies(array['pledge'],
  'state in (''SETTLED'', ''PUBLISHED'') or (org_id = (select acting_org()) and (select acts_at_home())) or person_id = (select session_person()) or (pledger_kind <> ''PERSON'' and state = ''RAISED'')',
  'org_id = (select acting_org()) and ((select acts_at_home()) or person_id = (select session_person()))',
  '(select may_write(org_id, ''EXAMINE'') limit 1) or (org_id = (select acting_org()) and person_id = (select session_person()))');
select define_policies(array['pledge_survey', 'pledge_item'],
  'exists (select 1 from pledge p where p.org_id = $t.org_id and p.id = $t.pledge_id)',
  'org_id = (select acting_org()) and ((select acts_at_home()) or exists (select 1 from pledge p where p.org_id = $t.org_id and p.id = $t.pledge_id and p.person_id = (select session_person())))',
  '(select may_write(org_id, ''EXAMINE'') limit 1) or exists (select 1 from pledge p where p.org_id = $t.org_id and p.id = $t.pledge_id and p.person_id = (select session_person()))');
select define_policies(array['pledge_examination'],
  'exists (select 1 from pledge p where p.org_id = $t.org_id and p.id = $t.pledge_id)',
  '(select may_write(org_id, ''EXAMINE'') limit 1)', 'false');
select define_policies(array['pledge_item_version'],
  'exists (select 1 from pledge_item i where i.org_id = $t.org_id and i.id = $t.item_id)',
  'org_id = (select acting_org()) and (select acts_at_home())', 'false');
select define_policies(array['pledge_progress', 'pledge_evidence'],
  'exists (select 1 from pledge_item i where i.org_id = $t.org_id and i.id = $t.item_id)',
  'org_id = (select acting_org()) and ((select acts_at_home()) or exists (select 1 from pledge_item i join pledge p on p.org_id = i.org_id and p.id = i.pledge_id where i.org_id = $t.org_id and i.id = $t.item_id and p.person_id = (select session_person())))',
  'false');
-- A member who wrote an item may take it out again while the pledge is still theirs; the trigger guards the state.
create policy remove_own on pledge_item for delete to zhengyou_app using (
  exists (select 1 from pledge p where p.org_id = pledge_item.org_id and p.id = pledge_item.pledge_id and p.person_id = (select session_person())));

-- Reviews stand in the subject's org. A draft is its writer's alone; the text of a private talk is for the two people and the discipline head.
select define_policies(array['review_target'],
  '(select reads_widely()) or person_id = (select session_person())',
  '(select may_write(org_id, ''ORDER'') limit 1)', '(select may_write(org_id, ''REVIEW'') limit 1) or (select may_write(org_id, ''ORDER'') limit 1)');
select define_policies(array['duty_report'],
  '(state = ''SUBMITTED'' and (select reads_widely())) or author_person_id = (select session_person())',
  'org_id = (select acting_org()) and author_person_id = (select session_person())');
select define_policies(array['review'],
  'case when state = ''DRAFT'' then reviewer_person_id = (select session_person()) or typed_by_person_id = (select session_person())
        when subject_person_id = (select session_person()) or reviewer_person_id = (select session_person()) then true
        when mode = ''PRIVATE_TALK'' then exists (select 1 from duty d where d.org_id = review.org_id and d.person_id = (select session_person()) and d.kind = ''DISCIPLINE_HEAD'' and d.ends_on is null)
        else (select reads_widely()) end',
  '(select may_write(org_id, ''REVIEW'') limit 1) and (reviewer_person_id = (select session_person()) or typed_by_person_id = (select session_person()))');
-- A reviewer across a declared link reads what they wrote, although the subject's org is not below theirs.
create policy read_as_reviewer on review for select to zhengyou_app using (reviewer_person_id = (select session_person()));
create policy read_as_reviewer on review_target for select to zhengyou_app using (
  exists (select 1 from review r where r.org_id = review_target.org_id and r.target_id = review_target.id and r.reviewer_person_id = (select session_person()))
  or (select may_write(org_id, 'REVIEW') limit 1));
create policy read_as_reviewer on duty_report for select to zhengyou_app using (state = 'SUBMITTED' and (select may_write(org_id, 'REVIEW') limit 1));
select define_policies(array['review_score', 'review_advice', 'review_citation'],
  'exists (select 1 from review r where r.org_id = $t.org_id and r.id = $t.review_id)',
  'exists (select 1 from review r where r.org_id = $t.org_id and r.id = $t.review_id and r.state = ''DRAFT'')');
do $$
declare t text;
begin
  foreach t in array array['review_score', 'review_advice', 'review_citation'] loop
    execute format('create policy read_as_reviewer on %I for select to zhengyou_app using (
      exists (select 1 from review r where r.org_id = %I.org_id and r.id = %I.review_id and r.reviewer_person_id = (select session_person())))', t, t, t);
    execute format('create policy rewrite_draft on %I for delete to zhengyou_app using (
      exists (select 1 from review r where r.org_id = %I.org_id and r.id = %I.review_id and r.state = ''DRAFT''))', t, t, t);
  end loop;
end $$;
select define_policies(array['review_response'],
  'exists (select 1 from review r where r.org_id = $t.org_id and r.id = $t.review_id)',
  'org_id = (select acting_org()) and person_id = (select session_person()) and exists (select 1 from review r where r.org_id = $t.org_id and r.id = $t.review_id and (r.subject_person_id = (select session_person()) or (r.subject_person_id is null and (select acts_at_home()))))');

-- Rectification: opened and verified under RECTIFY, worked on by its owner (INV-09).
select define_policies(array['rectification'],
  '(select reads_widely()) or owner_person_id = (select session_person())',
  '(select may_write(org_id, ''RECTIFY'') limit 1)',
  '(select may_write(org_id, ''RECTIFY'') limit 1) or (org_id = (select acting_org()) and owner_person_id = (select session_person()))');
select define_policies(array['rectification_proof', 'rectification_extension'],
  'exists (select 1 from rectification r where r.org_id = $t.org_id and r.id = $t.rectification_id)',
  'exists (select 1 from rectification r where r.org_id = $t.org_id and r.id = $t.rectification_id and (r.owner_person_id = (select session_person()) or (select may_write(r.org_id, ''RECTIFY'') limit 1)))',
  'false');

-- A nomination stands in the nominee's org and is decided by the issuer above (INV-11); objections are for the handler.
select define_policies(array['nomination'], '(select reads_widely()) or person_id = (select session_person()) or state in (''NOTICED'', ''GRANTED'')',
  'org_id = (select acting_org()) and (select acts_at_home())', '(select may_write(org_id, ''AWARD'') limit 1)');
select define_policies(array['nomination_check'],
  'exists (select 1 from nomination n where n.org_id = $t.org_id and n.id = $t.nomination_id)',
  'org_id = (select acting_org()) and (select acts_at_home())', 'false');
select define_policies(array['objection'],
  'org_id = (select acting_org()) and exists (select 1 from duty d where d.org_id = objection.org_id and d.person_id = (select session_person()) and d.kind in (''DISCIPLINE_HEAD'', ''SECRETARY'') and d.ends_on is null)',
  'org_id = (select acting_org()) and (select acts_at_home())');

-- Tallies are written by the folding writer alone, stale marks by whoever changed a counted row.
select define_policies(array['tally'], 'true', 'false');
select define_policies(array['tally_stale'], 'false', 'true', 'false');
grant usage on sequence tally_stale_id_seq to zhengyou_app, zhengyou_worker;

-- Identity and telephone numbers: the person and the managing org's office holders.
alter table person_private enable row level security;
alter table person_private force row level security;
create policy read_own_or_managed on person_private for select to zhengyou_app using (
  person_id = (select session_person()) or (managing_org_id = (select acting_org()) and (select acts_at_home())));
create policy write_managed on person_private for insert to zhengyou_app with check (managing_org_id = (select acting_org()) and (select acts_at_home()));
create policy change_managed on person_private for update to zhengyou_app using (managing_org_id = (select acting_org()) and (select acts_at_home()));
create policy owner_all on person_private for all to zhengyou_owner using (true) with check (true);
create policy backup_read on person_private for select to zhengyou_backup using (true);
grant select, insert, update on person_private to zhengyou_app;

-- Slips and ballots: no role of the application reads them; only the functions of the ballot path and the count do (INV-08).
do $$
declare t text;
begin
  foreach t in array array['slip', 'ballot', 'audit_head', 'audit_event', 'account', 'session'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', t);
    execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', t);
  end loop;
end $$;
create policy read_in_scope on audit_event for select to zhengyou_app, zhengyou_worker using (
  (org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1)));
grant select on audit_event to zhengyou_app, zhengyou_worker;

-- What hangs on the wall: published rows of orgs that publish, read without an account.
create function is_public_org(org uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from org o where o.id = org and o.publication = 'PUBLIC')
$$;
create policy on_the_wall on pledge for select to zhengyou_public using (state = 'PUBLISHED' and is_public_org(org_id));
create policy on_the_wall on pledge_item for select to zhengyou_public using (exists (select 1 from pledge p where p.org_id = pledge_item.org_id and p.id = pledge_item.pledge_id));
create policy on_the_wall on pledge_item_version for select to zhengyou_public using (exists (select 1 from pledge_item i where i.org_id = pledge_item_version.org_id and i.id = pledge_item_version.item_id));
create policy on_the_wall on pledge_progress for select to zhengyou_public using (exists (select 1 from pledge_item i where i.org_id = pledge_progress.org_id and i.id = pledge_progress.item_id));
create policy on_the_wall on rectification for select to zhengyou_public using (source_item_id is not null and is_public_org(org_id));
create policy on_the_wall on campaign for select to zhengyou_public using (state <> 'DRAFTING');
create policy on_the_wall on award_notice for select to zhengyou_public using (is_public_org(org_id));
create policy on_the_wall on notice_entry for select to zhengyou_public using (is_public_org(org_id));
create policy on_the_wall on award for select to zhengyou_public using (true);
create policy on_the_wall on award_type for select to zhengyou_public using (true);
create policy on_the_wall on evaluation_round for select to zhengyou_public using (is_public_org(org_id));
create policy on_the_wall on evaluation_result for select to zhengyou_public using (shown and is_public_org(org_id));
create policy on_the_wall on evaluation_receipt for select to zhengyou_public using (true);
grant select on org, code_directory, calendar, award_type, award_notice, notice_entry, evaluation_round, evaluation_result, evaluation_receipt to zhengyou_public;
grant select (org_id, id, campaign_org_id, campaign_id, number, pledger_kind, pledger_name, pledger_title, sort_key, leading_cadre, form, post, state, published_on, content_hash) on pledge to zhengyou_public;
grant select (org_id, id, pledge_id, campaign_id, number, standard, text, target, due_on, beneficiary, checked_how, state, fulfilled_on, fulfilled_note, withdrawn_on, withdrawn_reason, latest_version) on pledge_item to zhengyou_public;
grant select (org_id, id, item_id, version, text, target, due_on, reason, published_at, content_hash) on pledge_item_version to zhengyou_public;
grant select (org_id, id, item_id, period, happened_on, note, quantity) on pledge_progress to zhengyou_public;
grant select (org_id, id, source_item_id, due_on, original_due_on, state, closed_on) on rectification to zhengyou_public;
grant select (org_id, id, title, theme, year, state, begins_on) on campaign to zhengyou_public;
grant select (org_id, id, award_type_id, holder_name, holder_org_name, year, number, certificate_number, citation, granted_on, state, ended_on, end_reason) on award to zhengyou_public;

drop function define_policies(text[], text, text, text);
