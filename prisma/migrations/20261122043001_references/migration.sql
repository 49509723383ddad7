-- Foreign keys to the global tables, generated for every column that names one, and the checks a single row can decide.
-- Inside a module the datamodel's composite keys (org_id, …) already refuse a cross-tenant reference.
do $$
declare c record;
begin
  for c in
    select t.table_name, k.column_name,
           case when k.column_name like '%person_id' then 'person' else 'org' end as target
      from information_schema.tables t
      join information_schema.columns k using (table_schema, table_name)
     where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and k.data_type = 'uuid'
       and (k.column_name like '%person_id' or k.column_name like '%org_id' or k.column_name in ('parent_id', 'ancestor', 'descendant'))
       and t.table_name not in ('ballot', 'slip')
     order by 1, 2
  loop
    execute format('alter table %I add constraint %I foreign key (%I) references %I (id) on delete restrict',
                   c.table_name, c.table_name || '_' || c.column_name || '_to_' || c.target, c.column_name, c.target);
  end loop;
end $$;

alter table org add constraint org_kind_to_kind foreign key (kind) references org_kind (code);
alter table org add constraint org_code_form check (code ~ '^[a-z][a-z0-9]{2,11}$');
alter table calendar add constraint calendar_kind check (kind in ('HOLIDAY', 'WORKDAY'));
alter table installation add constraint installation_single check (id = 1);

-- Cross-tenant references carry both halves of the key they point to.
alter table membership add foreign key (org_id, unit_id) references unit (org_id, id);
alter table membership add foreign key (org_id, group_id) references party_group (org_id, id);
do $$
declare t text;
begin
  foreach t in array array['adoption', 'enrolment', 'pledge', 'pledge_report', 'review_round', 'evaluation_round', 'rectification', 'award_call', 'tally', 'tally_stale'] loop
    execute format('alter table %I add foreign key (campaign_org_id, campaign_id) references campaign (org_id, id)', t);
  end loop;
end $$;
alter table pledge_item add foreign key (campaign_org_id, category_id) references pledge_category (org_id, id);
alter table pledge_item add foreign key (campaign_org_id, campaign_id) references campaign (org_id, id);
alter table review_target add foreign key (round_org_id, round_id) references review_round (org_id, id);
alter table review_target add foreign key (org_id, unit_id) references unit (org_id, id);
alter table review add foreign key (round_org_id, round_id) references review_round (org_id, id);
alter table review add foreign key (reviewer_org_id, reviewer_duty_id) references duty (org_id, id);
alter table review add foreign key (link_org_id, link_id) references org_link (org_id, id);
alter table review_citation add foreign key (org_id, item_id) references pledge_item (org_id, id);
alter table slip add foreign key (org_id, round_id) references evaluation_round (org_id, id);
alter table ballot add foreign key (org_id, round_id) references evaluation_round (org_id, id);
alter table evaluation_result add foreign key (org_id, round_id) references evaluation_round (org_id, id);
alter table evaluation_receipt add foreign key (org_id, round_id) references evaluation_round (org_id, id);
alter table evaluation_comment add foreign key (org_id, round_id) references evaluation_round (org_id, id);
alter table rectification add foreign key (org_id, source_item_id) references pledge_item (org_id, id);
alter table rectification add foreign key (org_id, source_advice_id) references review_advice (org_id, id);
alter table rectification add foreign key (org_id, source_round_id) references evaluation_round (org_id, id);
alter table nomination add foreign key (call_org_id, call_id) references award_call (org_id, id);
alter table notice_entry add foreign key (nomination_org_id, nomination_id) references nomination (org_id, id);
alter table award add foreign key (org_id, award_type_id) references award_type (org_id, id);
alter table award add foreign key (org_id, call_id) references award_call (org_id, id);
alter table award add foreign key (nomination_org_id, nomination_id) references nomination (org_id, id);

-- ORG-32: one home at a time; a person is counted in one place.
create unique index membership_one_home on membership (person_id) where ends_on is null;
alter table membership add constraint membership_standing check (standing in ('FULL', 'PROBATIONARY'));
alter table membership add constraint membership_span check (ends_on is null or ends_on >= begins_on);
alter table duty add constraint duty_kind check (kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER', 'DISCIPLINE_HEAD', 'LEADER', 'OFFICER', 'SUPERVISOR', 'ADMINISTRATOR'));
alter table duty add constraint duty_span check (ends_on is null or ends_on >= begins_on);
alter table org_link add constraint link_kind check (kind in ('CONTACT_POINT', 'DUAL_RESPONSIBILITY', 'PAIRING', 'GUIDANCE', 'ENTRUSTED'));
alter table org_link add constraint link_not_itself check (holder_org_id <> org_id);
alter table org_link add constraint link_span check (ends_on is null or ends_on >= begins_on);

alter table adoption_action add constraint mandatory_stays_on check (not (mandatory and switched_off)); -- INV-12
alter table campaign add constraint campaign_ends check (ends_on is not null or ends_event is not null or state = 'DRAFTING'); -- CAM-09

alter table pledge add constraint pledge_pledger check ((pledger_kind = 'PERSON') = (person_id is not null));
alter table pledge add constraint pledge_kind check (pledger_kind in ('PERSON', 'ORG', 'LEADING_GROUP'));
alter table pledge add constraint pledge_form check (form in ('WRITTEN', 'ORAL'));
alter table pledge add constraint pledge_oral_record check (form = 'WRITTEN' or (oral_on is not null and oral_witness <> '' and oral_gist <> '')); -- PLG-17
alter table pledge add constraint pledge_other_examiner check (examiner_person_id is null or (examiner_person_id <> author_person_id and examiner_person_id is distinct from person_id)); -- INV-01
alter table pledge add constraint pledge_settled_by_someone check (state not in ('SETTLED', 'PUBLISHED') or (examiner_person_id is not null and settled_at is not null)); -- INV-01
alter table pledge add constraint pledge_published_whole check (state <> 'PUBLISHED' or (published_on is not null and published_at is not null and content_hash is not null)); -- INV-06
create unique index pledge_one_per_person on pledge (org_id, campaign_org_id, campaign_id, person_id) where person_id is not null;
create unique index pledge_one_per_org on pledge (org_id, campaign_org_id, campaign_id, pledger_kind) where person_id is null;
alter table pledge_item add constraint item_standard check (standard in ('ORDINARY', 'LEADER'));
alter table pledge_item add constraint item_fulfilled_whole check (state <> 'FULFILLED' or (fulfilled_on is not null and confirmed_by_person_id is not null)); -- INV-06
alter table pledge_item add constraint item_withdrawn_whole check (state <> 'WITHDRAWN' or (withdrawn_on is not null and withdrawn_reason <> '')); -- LIFE-09
alter table pledge_examination add constraint examination_decision check (decision in ('SETTLE', 'RETURN') and (decision = 'SETTLE' or reason <> ''));

alter table review_target add constraint target_subject check (num_nonnulls(person_id, subject_org_id, unit_id) = 1);
alter table review_target add constraint target_exempt check (state <> 'EXEMPTED' or (exempt_reason <> '' and exempted_by_person_id is not null)); -- INV-05
create unique index target_once on review_target (org_id, round_org_id, round_id, subject_kind, coalesce(person_id, subject_org_id, unit_id));
alter table review add constraint review_not_oneself check (reviewer_person_id is distinct from subject_person_id); -- INV-03
alter table review add constraint review_whole check (state = 'DRAFT' or (achievements <> '' and shortcomings <> '' and direction <> '' and notified_at is not null)); -- INV-04
alter table review add constraint review_ledgered check (state <> 'LEDGERED' or (ledgered_at is not null and ledger_number is not null)); -- INV-04
alter table review add constraint review_authority check (authority in ('OWN_HEAD', 'SUPERIOR', 'CONTACT_POINT', 'DUAL_RESPONSIBILITY', 'ENTRUSTED', 'PAIRING'));
alter table review add constraint review_link check ((authority in ('OWN_HEAD', 'SUPERIOR')) = (link_id is null));
alter table review_response add constraint response_kind check (kind in ('ACKNOWLEDGE', 'ANSWER', 'OBJECT'));
alter table review_round add constraint round_subjects check (subjects in ('MEMBERS', 'SUBORDINATES'));
alter table review_round add constraint round_window check (closes_on >= opens_on);

alter table evaluation_round add constraint evaluation_window check (closes_on >= opens_on);
alter table slip add constraint slip_class check (evaluator_class in ('PARTY_DELEGATE', 'PEOPLES_DEPUTY', 'CPPCC_MEMBER', 'SERVICE_USER', 'MASSES', 'ENTERPRISE', 'SELF_EMPLOYED', 'CONDUCT_SUPERVISOR'));
alter table ballot add constraint ballot_scale check (overall between 1 and 4 and 1 <= all (answers) and 4 >= all (answers));

alter table rectification add constraint rectification_source check (case source_kind
  when 'OVERDUE_PLEDGE' then source_item_id is not null
  when 'REVIEW' then source_advice_id is not null
  when 'EVALUATION' then source_round_id is not null
  else source_kind in ('OPINION', 'SUPERVISION', 'SELF_CHECK') and source_note <> '' end); -- SUP-01
alter table rectification add constraint rectification_other_verifier check (verifier_person_id is null or verifier_person_id <> owner_person_id); -- INV-09
alter table rectification add constraint rectification_verified check (state not in ('VERIFIED', 'CLOSED') or verifier_person_id is not null); -- INV-09
alter table rectification add constraint rectification_closed check (state <> 'CLOSED' or (closed_on is not null and closed_by_person_id is not null and closed_by_person_id <> owner_person_id));
alter table rectification add constraint rectification_cancelled check (state <> 'CANCELLED' or cancel_reason <> '');
create unique index rectification_once_per_item on rectification (org_id, source_item_id) where source_item_id is not null; -- INV-06
create unique index rectification_once_per_advice on rectification (org_id, source_advice_id) where source_advice_id is not null;
create unique index rectification_once_per_round on rectification (org_id, source_round_id) where source_round_id is not null;

alter table nomination add constraint nomination_subject check (num_nonnulls(person_id, subject_org_id) = 1);
alter table nomination add constraint nomination_not_oneself check (nominated_by_person_id is distinct from person_id or state = 'NOMINATED');
create unique index nomination_once on nomination (org_id, call_org_id, call_id, coalesce(person_id, subject_org_id)) where state not in ('DECLINED', 'DISQUALIFIED');
alter table award_notice add constraint notice_days check (working_days >= 5 and ends_on > begins_on);
alter table award_notice add constraint notice_finished check (state <> 'FINISHED' or closing_statement <> '');
alter table objection add constraint objection_answered check (state <> 'ANSWERED' or (answer <> '' and answered_by_person_id is not null));
alter table award add constraint award_holder check (num_nonnulls(holder_person_id, holder_org_id) = 1);
alter table award add constraint award_ended check (state = 'GRANTED' or (ended_on is not null and end_reason <> ''));
create unique index award_one_holder on award (org_id, award_type_id, slot) where slot is not null and state = 'GRANTED'; -- INV-11
alter table tally add constraint tally_reach check (reach in ('OWN', 'TREE'));
