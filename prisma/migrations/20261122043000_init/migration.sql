-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "audit_head" (
    "org_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("org_id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "org_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_person_id" UUID,
    "capacity" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "payload" TEXT NOT NULL,
    "prev" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("org_id","seq")
);

-- CreateTable
CREATE TABLE "campaign" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "template_code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "requirement" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,
    "ends_event" TEXT,
    "document_number" TEXT NOT NULL DEFAULT '',
    "basis_document" TEXT NOT NULL DEFAULT '',
    "basis_on" DATE,
    "state" TEXT NOT NULL DEFAULT 'DRAFTING',
    "issued_at" TIMESTAMPTZ(3),
    "grace_days" SMALLINT NOT NULL DEFAULT 3,
    "notice_days" SMALLINT NOT NULL DEFAULT 5,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "campaign_stage" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "focus" TEXT NOT NULL,
    "ends_on" DATE,
    "ends_event" TEXT,

    CONSTRAINT "campaign_stage_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "campaign_action" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "mode" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mandatory" BOOLEAN NOT NULL,

    CONSTRAINT "campaign_action_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "criteria_set" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,

    CONSTRAINT "criteria_set_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "criterion" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "set_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "criterion_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "pledge_category" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "pledger_kind" TEXT NOT NULL,

    CONSTRAINT "pledge_category_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "campaign_deadline" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "original_due_on" DATE NOT NULL,
    "basis_document" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "campaign_deadline_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "adoption" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_org_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'NOT_OPENED',
    "theme" TEXT NOT NULL DEFAULT '',
    "carrier" TEXT NOT NULL DEFAULT '',
    "scheme" TEXT NOT NULL DEFAULT '',
    "approved_by_person_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "adoption_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "adoption_action" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "adoption_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "mode" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mandatory" BOOLEAN NOT NULL,
    "switched_off" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "adoption_action_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "enrolment" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_org_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "leading_cadre" BOOLEAN NOT NULL,
    "standing" TEXT NOT NULL,
    "enrolled_on" DATE NOT NULL,
    "left_on" DATE,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "enrolment_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "award_type" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "issuer_name" TEXT NOT NULL,
    "rotating" BOOLEAN NOT NULL DEFAULT false,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "award_type_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "award_call" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_org_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "award_type_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "period_from" DATE NOT NULL,
    "period_to" DATE NOT NULL,
    "notice_days" SMALLINT NOT NULL DEFAULT 5,
    "min_satisfaction" SMALLINT NOT NULL DEFAULT 80,
    "min_fulfilment" SMALLINT NOT NULL DEFAULT 60,
    "state" TEXT NOT NULL DEFAULT 'OPEN',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "award_call_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "nomination" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "call_org_id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "person_id" UUID,
    "subject_org_id" UUID,
    "subject_name" TEXT NOT NULL,
    "deeds" TEXT NOT NULL,
    "nominated_by_person_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'NOMINATED',
    "decided_note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "nomination_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "nomination_check" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "nomination_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "figure" TEXT NOT NULL,
    "source_kind" TEXT NOT NULL,
    "source_id" UUID,

    CONSTRAINT "nomination_check_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "award_notice" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "working_days" SMALLINT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'RUNNING',
    "suspended_on" DATE,
    "closing_statement" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "award_notice_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "notice_entry" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "nomination_org_id" UUID NOT NULL,
    "nomination_id" UUID NOT NULL,
    "subject_name" TEXT NOT NULL,
    "subject_org_name" TEXT NOT NULL,

    CONSTRAINT "notice_entry_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "objection" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "complainant_name" TEXT,
    "contact" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'RECEIVED',
    "answer" TEXT,
    "answered_by_person_id" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "objection_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "award" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "call_id" UUID,
    "award_type_id" UUID NOT NULL,
    "nomination_org_id" UUID,
    "nomination_id" UUID,
    "holder_person_id" UUID,
    "holder_org_id" UUID,
    "holder_name" TEXT NOT NULL,
    "holder_org_name" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "number" INTEGER NOT NULL,
    "certificate_number" TEXT NOT NULL,
    "citation" TEXT NOT NULL,
    "slot" TEXT,
    "granted_on" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'GRANTED',
    "ended_on" DATE,
    "end_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "award_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "number_register" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "number_register_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "evaluation_round" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_org_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "number" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "threshold" SMALLINT NOT NULL DEFAULT 60,
    "state" TEXT NOT NULL DEFAULT 'PREPARING',
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "merkle_root" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evaluation_round_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "evaluation_question" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "evaluation_question_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "slip_batch" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "evaluator_class" TEXT NOT NULL,
    "printed" INTEGER NOT NULL,
    "printed_by_person_id" UUID NOT NULL,
    "printed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "slip_batch_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "slip" (
    "org_id" UUID NOT NULL,
    "issue_hash" BYTEA NOT NULL,
    "round_id" UUID NOT NULL,
    "evaluator_class" TEXT NOT NULL,
    "voided" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "slip_pkey" PRIMARY KEY ("org_id","issue_hash")
);

-- CreateTable
CREATE TABLE "ballot" (
    "org_id" UUID NOT NULL,
    "ballot_key" BYTEA NOT NULL,
    "round_id" UUID NOT NULL,
    "evaluator_class" TEXT NOT NULL,
    "overall" SMALLINT NOT NULL,
    "answers" SMALLINT[],
    "comment" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ballot_pkey" PRIMARY KEY ("org_id","ballot_key")
);

-- CreateTable
CREATE TABLE "evaluation_result" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "evaluator_class" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "satisfied" INTEGER NOT NULL,
    "basically" INTEGER NOT NULL,
    "dissatisfied" INTEGER NOT NULL,
    "unknown" INTEGER NOT NULL,
    "shown" BOOLEAN NOT NULL,

    CONSTRAINT "evaluation_result_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "evaluation_receipt" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "receipt" TEXT NOT NULL,

    CONSTRAINT "evaluation_receipt_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "evaluation_comment" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "evaluator_class" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "evaluation_comment_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "demo_day" DATE,
    "setup_token_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lifecycle_state" (
    "workflow" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "initial" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "lifecycle_state_pkey" PRIMARY KEY ("workflow","state")
);

-- CreateTable
CREATE TABLE "lifecycle_move" (
    "workflow" TEXT NOT NULL,
    "move" TEXT NOT NULL,
    "from_state" TEXT NOT NULL,
    "to_state" TEXT NOT NULL,

    CONSTRAINT "lifecycle_move_pkey" PRIMARY KEY ("workflow","move","from_state")
);

-- CreateTable
CREATE TABLE "calendar" (
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "calendar_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "org_kind" (
    "code" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "holds_members" BOOLEAN NOT NULL,
    "in_chain" BOOLEAN NOT NULL,

    CONSTRAINT "org_kind_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "org" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "initials" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "publication" TEXT NOT NULL DEFAULT 'PUBLIC',
    "parent_id" UUID,
    "path" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "system_name" TEXT,
    "founded_on" DATE,
    "closed_on" DATE,

    CONSTRAINT "org_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "org_closure" (
    "ancestor" UUID NOT NULL,
    "descendant" UUID NOT NULL,
    "depth" SMALLINT NOT NULL,

    CONSTRAINT "org_closure_pkey" PRIMARY KEY ("ancestor","descendant")
);

-- CreateTable
CREATE TABLE "org_history" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "change" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parent_id" UUID,
    "effective_on" DATE NOT NULL,
    "document" TEXT NOT NULL,
    "successor_org_id" UUID,

    CONSTRAINT "org_history_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "code_directory" (
    "code" TEXT NOT NULL,
    "org_id" UUID NOT NULL,

    CONSTRAINT "code_directory_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "link_grant" (
    "kind" TEXT NOT NULL,
    "permit" TEXT NOT NULL,

    CONSTRAINT "link_grant_pkey" PRIMARY KEY ("kind","permit")
);

-- CreateTable
CREATE TABLE "write_right" (
    "permit" TEXT NOT NULL,
    "relation" TEXT NOT NULL,

    CONSTRAINT "write_right_pkey" PRIMARY KEY ("permit","relation")
);

-- CreateTable
CREATE TABLE "unit" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "party_group" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "party_group_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "org_link" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "holder_org_id" UUID NOT NULL,
    "holder_person_id" UUID,
    "role" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,
    "end_document" TEXT,
    "amount" DECIMAL(14,2),
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "org_link_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "pinyin" TEXT NOT NULL DEFAULT '',
    "initials" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_private" (
    "person_id" UUID NOT NULL,
    "managing_org_id" UUID NOT NULL,
    "id_number" TEXT,
    "phone" TEXT,
    "gender" TEXT,
    "born_on" DATE,

    CONSTRAINT "person_private_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "account" (
    "person_id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "must_change" BOOLEAN NOT NULL DEFAULT true,
    "disabled_at" TIMESTAMPTZ(3),
    "authz_version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "account_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "authz_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "device" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "standing" TEXT NOT NULL,
    "leading_cadre" BOOLEAN NOT NULL DEFAULT false,
    "retired" BOOLEAN NOT NULL DEFAULT false,
    "floating" BOOLEAN NOT NULL DEFAULT false,
    "laid_off" BOOLEAN NOT NULL DEFAULT false,
    "no_post" BOOLEAN NOT NULL DEFAULT false,
    "infirm" BOOLEAN NOT NULL DEFAULT false,
    "low_schooling" BOOLEAN NOT NULL DEFAULT false,
    "student" BOOLEAN NOT NULL DEFAULT false,
    "post" TEXT NOT NULL DEFAULT '',
    "unit_id" UUID,
    "group_id" UUID,
    "joined_on" DATE,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,
    "end_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "duty" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "acting" BOOLEAN NOT NULL DEFAULT false,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,
    "document" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "duty_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "external_person" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "powers" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "external_person_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "pledge" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_org_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "pledger_kind" TEXT NOT NULL,
    "person_id" UUID,
    "author_person_id" UUID NOT NULL,
    "pledger_name" TEXT NOT NULL,
    "pledger_title" TEXT NOT NULL DEFAULT '',
    "sort_key" TEXT NOT NULL,
    "leading_cadre" BOOLEAN NOT NULL DEFAULT false,
    "form" TEXT NOT NULL DEFAULT 'WRITTEN',
    "oral_on" DATE,
    "oral_witness" TEXT,
    "oral_gist" TEXT,
    "post" TEXT NOT NULL DEFAULT '',
    "proxy_person_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'SURVEYED',
    "examiner_person_id" UUID,
    "settled_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "published_on" DATE,
    "content_hash" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pledge_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "pledge_survey" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pledge_id" UUID NOT NULL,
    "visited_on" DATE NOT NULL,
    "visited_whom" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "answered" TEXT NOT NULL,
    "recorded_by_person_id" UUID NOT NULL,

    CONSTRAINT "pledge_survey_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "pledge_item" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pledge_id" UUID NOT NULL,
    "campaign_org_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "number" SMALLINT NOT NULL,
    "category_id" UUID NOT NULL,
    "standard" TEXT NOT NULL DEFAULT 'ORDINARY',
    "text" TEXT NOT NULL,
    "target" TEXT NOT NULL DEFAULT '',
    "due_on" DATE NOT NULL,
    "beneficiary" TEXT NOT NULL DEFAULT '',
    "checked_how" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'OPEN',
    "fulfilled_on" DATE,
    "fulfilled_note" TEXT,
    "confirmed_by_person_id" UUID,
    "withdrawn_on" DATE,
    "withdrawn_reason" TEXT,
    "latest_version" SMALLINT NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pledge_item_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "pledge_item_version" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "version" SMALLINT NOT NULL,
    "text" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "amended_by_person_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "content_hash" TEXT NOT NULL,

    CONSTRAINT "pledge_item_version_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "pledge_progress" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL,
    "quantity" TEXT NOT NULL DEFAULT '',
    "entered_by_person_id" UUID NOT NULL,
    "proxy" BOOLEAN NOT NULL DEFAULT false,
    "backfilled" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "pledge_progress_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "pledge_evidence" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "description" TEXT NOT NULL,
    "file_name" TEXT,
    "media_type" TEXT,
    "bytes" INTEGER,
    "sha256" TEXT,
    "added_by_person_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pledge_evidence_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "pledge_examination" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pledge_id" UUID NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "examiner_org_id" UUID NOT NULL,
    "examiner_person_id" UUID NOT NULL,
    "capacity" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pledge_examination_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "pledge_report" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_org_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "items" INTEGER NOT NULL,
    "fulfilled" INTEGER NOT NULL,
    "overdue" INTEGER NOT NULL,
    "not_due" INTEGER NOT NULL,
    "withdrawn" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "reported_by_person_id" UUID NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pledge_report_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "rectification" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "campaign_org_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "source_kind" TEXT NOT NULL,
    "source_item_id" UUID,
    "source_advice_id" UUID,
    "source_round_id" UUID,
    "source_note" TEXT NOT NULL DEFAULT '',
    "problem" TEXT NOT NULL,
    "cause" TEXT NOT NULL DEFAULT '',
    "measure" TEXT NOT NULL DEFAULT '',
    "subject_person_id" UUID,
    "subject_org_id" UUID,
    "owner_person_id" UUID NOT NULL,
    "verifier_person_id" UUID,
    "ordered" BOOLEAN NOT NULL DEFAULT false,
    "original_due_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'OPENED',
    "escalated_to" TEXT,
    "escalated_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_on" DATE,
    "closed_by_person_id" UUID,
    "cancel_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rectification_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "rectification_proof" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "rectification_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "added_by_person_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rectification_proof_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "rectification_extension" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "rectification_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "granted_by_person_id" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rectification_extension_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "review_round" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_org_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "number" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,
    "subjects" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "basis_document" TEXT NOT NULL,
    "basis_on" DATE,
    "scheme" TEXT NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'PREPARING',
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "review_round_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "review_dimension" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "weight" SMALLINT NOT NULL,

    CONSTRAINT "review_dimension_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "review_target" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "round_org_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "person_id" UUID,
    "subject_org_id" UUID,
    "unit_id" UUID,
    "subject_name" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,
    "leading_cadre" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL DEFAULT 'DUE',
    "exempt_reason" TEXT,
    "exempted_by_person_id" UUID,

    CONSTRAINT "review_target_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "duty_report" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "target_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'DRAFT',
    "submitted_at" TIMESTAMPTZ(3),
    "author_person_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "duty_report_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "review" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "target_id" UUID NOT NULL,
    "round_org_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "reviewer_org_id" UUID NOT NULL,
    "reviewer_duty_id" UUID NOT NULL,
    "reviewer_person_id" UUID NOT NULL,
    "subject_person_id" UUID,
    "link_org_id" UUID,
    "link_id" UUID,
    "authority" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "achievements" TEXT NOT NULL DEFAULT '',
    "shortcomings" TEXT NOT NULL DEFAULT '',
    "direction" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'DRAFT',
    "notified_at" TIMESTAMPTZ(3),
    "ledgered_at" TIMESTAMPTZ(3),
    "ledger_number" INTEGER,
    "typed_by_person_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "review_score" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "dimension_position" SMALLINT NOT NULL,
    "score" SMALLINT NOT NULL,

    CONSTRAINT "review_score_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "review_advice" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "text" TEXT NOT NULL,
    "due_on" DATE,
    "ordered" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "review_advice_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "review_citation" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,

    CONSTRAINT "review_citation_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "review_response" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "person_id" UUID NOT NULL,
    "responded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_response_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "tally" (
    "org_id" UUID NOT NULL,
    "campaign_org_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "reach" TEXT NOT NULL,
    "members" INTEGER NOT NULL DEFAULT 0,
    "leading_members" INTEGER NOT NULL DEFAULT 0,
    "orgs" INTEGER NOT NULL DEFAULT 0,
    "adopted" INTEGER NOT NULL DEFAULT 0,
    "pledgers" INTEGER NOT NULL DEFAULT 0,
    "items" INTEGER NOT NULL DEFAULT 0,
    "fulfilled" INTEGER NOT NULL DEFAULT 0,
    "overdue" INTEGER NOT NULL DEFAULT 0,
    "not_due" INTEGER NOT NULL DEFAULT 0,
    "withdrawn" INTEGER NOT NULL DEFAULT 0,
    "reviews_due" INTEGER NOT NULL DEFAULT 0,
    "reviews_done" INTEGER NOT NULL DEFAULT 0,
    "reviews_exempt" INTEGER NOT NULL DEFAULT 0,
    "ballots" INTEGER NOT NULL DEFAULT 0,
    "satisfied" INTEGER NOT NULL DEFAULT 0,
    "dissatisfied" INTEGER NOT NULL DEFAULT 0,
    "rectifications_open" INTEGER NOT NULL DEFAULT 0,
    "rectifications_late" INTEGER NOT NULL DEFAULT 0,
    "awards" INTEGER NOT NULL DEFAULT 0,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tally_pkey" PRIMARY KEY ("org_id","campaign_org_id","campaign_id","reach")
);

-- CreateTable
CREATE TABLE "tally_stale" (
    "id" BIGSERIAL NOT NULL,
    "org_id" UUID NOT NULL,
    "campaign_org_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,

    CONSTRAINT "tally_stale_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_event_org_id_subject_id_seq_idx" ON "audit_event"("org_id", "subject_id", "seq");

-- CreateIndex
CREATE INDEX "audit_event_org_id_at_idx" ON "audit_event"("org_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_stage_org_id_campaign_id_position_key" ON "campaign_stage"("org_id", "campaign_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_action_org_id_campaign_id_position_key" ON "campaign_action"("org_id", "campaign_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "criteria_set_org_id_campaign_id_position_key" ON "criteria_set"("org_id", "campaign_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "criterion_org_id_set_id_position_key" ON "criterion"("org_id", "set_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_category_org_id_campaign_id_pledger_kind_position_key" ON "pledge_category"("org_id", "campaign_id", "pledger_kind", "position");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_deadline_org_id_campaign_id_kind_period_key" ON "campaign_deadline"("org_id", "campaign_id", "kind", "period");

-- CreateIndex
CREATE UNIQUE INDEX "adoption_org_id_campaign_org_id_campaign_id_key" ON "adoption"("org_id", "campaign_org_id", "campaign_id");

-- CreateIndex
CREATE UNIQUE INDEX "adoption_action_org_id_adoption_id_position_key" ON "adoption_action"("org_id", "adoption_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "enrolment_org_id_campaign_org_id_campaign_id_person_id_key" ON "enrolment"("org_id", "campaign_org_id", "campaign_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "award_type_org_id_name_key" ON "award_type"("org_id", "name");

-- CreateIndex
CREATE INDEX "nomination_call_org_id_call_id_idx" ON "nomination"("call_org_id", "call_id");

-- CreateIndex
CREATE UNIQUE INDEX "nomination_check_org_id_nomination_id_rule_key" ON "nomination_check"("org_id", "nomination_id", "rule");

-- CreateIndex
CREATE UNIQUE INDEX "notice_entry_org_id_notice_id_nomination_org_id_nomination__key" ON "notice_entry"("org_id", "notice_id", "nomination_org_id", "nomination_id");

-- CreateIndex
CREATE INDEX "objection_org_id_notice_id_idx" ON "objection"("org_id", "notice_id");

-- CreateIndex
CREATE UNIQUE INDEX "award_certificate_number_key" ON "award"("certificate_number");

-- CreateIndex
CREATE INDEX "award_holder_person_id_idx" ON "award"("holder_person_id");

-- CreateIndex
CREATE INDEX "award_holder_org_id_idx" ON "award"("holder_org_id");

-- CreateIndex
CREATE UNIQUE INDEX "award_org_id_year_number_key" ON "award"("org_id", "year", "number");

-- CreateIndex
CREATE UNIQUE INDEX "number_register_org_id_kind_year_key" ON "number_register"("org_id", "kind", "year");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_round_org_id_campaign_id_number_key" ON "evaluation_round"("org_id", "campaign_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_question_org_id_round_id_position_key" ON "evaluation_question"("org_id", "round_id", "position");

-- CreateIndex
CREATE INDEX "slip_batch_org_id_round_id_idx" ON "slip_batch"("org_id", "round_id");

-- CreateIndex
CREATE INDEX "slip_org_id_round_id_idx" ON "slip"("org_id", "round_id");

-- CreateIndex
CREATE INDEX "ballot_org_id_round_id_idx" ON "ballot"("org_id", "round_id");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_result_org_id_round_id_evaluator_class_position_key" ON "evaluation_result"("org_id", "round_id", "evaluator_class", "position");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_receipt_org_id_round_id_receipt_key" ON "evaluation_receipt"("org_id", "round_id", "receipt");

-- CreateIndex
CREATE INDEX "evaluation_comment_org_id_round_id_idx" ON "evaluation_comment"("org_id", "round_id");

-- CreateIndex
CREATE UNIQUE INDEX "org_code_key" ON "org"("code");

-- CreateIndex
CREATE INDEX "org_parent_id_path_idx" ON "org"("parent_id", "path");

-- CreateIndex
CREATE INDEX "org_path_idx" ON "org"("path");

-- CreateIndex
CREATE INDEX "org_closure_descendant_depth_idx" ON "org_closure"("descendant", "depth");

-- CreateIndex
CREATE INDEX "org_history_org_id_effective_on_idx" ON "org_history"("org_id", "effective_on");

-- CreateIndex
CREATE UNIQUE INDEX "unit_org_id_name_key" ON "unit"("org_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "party_group_org_id_name_key" ON "party_group"("org_id", "name");

-- CreateIndex
CREATE INDEX "org_link_holder_org_id_idx" ON "org_link"("holder_org_id");

-- CreateIndex
CREATE INDEX "org_link_holder_person_id_idx" ON "org_link"("holder_person_id");

-- CreateIndex
CREATE INDEX "person_initials_idx" ON "person"("initials");

-- CreateIndex
CREATE UNIQUE INDEX "account_login_key" ON "account"("login");

-- CreateIndex
CREATE UNIQUE INDEX "session_secret_hash_key" ON "session"("secret_hash");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "membership_person_id_idx" ON "membership"("person_id");

-- CreateIndex
CREATE INDEX "membership_org_id_ends_on_idx" ON "membership"("org_id", "ends_on");

-- CreateIndex
CREATE INDEX "duty_person_id_idx" ON "duty"("person_id");

-- CreateIndex
CREATE INDEX "duty_org_id_kind_idx" ON "duty"("org_id", "kind");

-- CreateIndex
CREATE INDEX "pledge_org_id_campaign_id_state_idx" ON "pledge"("org_id", "campaign_id", "state");

-- CreateIndex
CREATE INDEX "pledge_person_id_idx" ON "pledge"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_org_id_campaign_org_id_campaign_id_number_key" ON "pledge"("org_id", "campaign_org_id", "campaign_id", "number");

-- CreateIndex
CREATE INDEX "pledge_survey_org_id_pledge_id_idx" ON "pledge_survey"("org_id", "pledge_id");

-- CreateIndex
CREATE INDEX "pledge_item_org_id_campaign_id_due_on_number_idx" ON "pledge_item"("org_id", "campaign_id", "due_on", "number");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_item_org_id_pledge_id_number_key" ON "pledge_item"("org_id", "pledge_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_item_version_org_id_item_id_version_key" ON "pledge_item_version"("org_id", "item_id", "version");

-- CreateIndex
CREATE INDEX "pledge_progress_org_id_item_id_happened_on_idx" ON "pledge_progress"("org_id", "item_id", "happened_on");

-- CreateIndex
CREATE INDEX "pledge_evidence_org_id_item_id_idx" ON "pledge_evidence"("org_id", "item_id");

-- CreateIndex
CREATE INDEX "pledge_examination_org_id_pledge_id_idx" ON "pledge_examination"("org_id", "pledge_id");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_report_org_id_campaign_org_id_campaign_id_period_key" ON "pledge_report"("org_id", "campaign_org_id", "campaign_id", "period");

-- CreateIndex
CREATE INDEX "rectification_org_id_state_due_on_idx" ON "rectification"("org_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "rectification_owner_person_id_idx" ON "rectification"("owner_person_id");

-- CreateIndex
CREATE UNIQUE INDEX "rectification_org_id_number_key" ON "rectification"("org_id", "number");

-- CreateIndex
CREATE INDEX "rectification_proof_org_id_rectification_id_idx" ON "rectification_proof"("org_id", "rectification_id");

-- CreateIndex
CREATE INDEX "rectification_extension_org_id_rectification_id_idx" ON "rectification_extension"("org_id", "rectification_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_round_org_id_campaign_id_subjects_number_key" ON "review_round"("org_id", "campaign_id", "subjects", "number");

-- CreateIndex
CREATE UNIQUE INDEX "review_dimension_org_id_round_id_position_key" ON "review_dimension"("org_id", "round_id", "position");

-- CreateIndex
CREATE INDEX "review_target_round_org_id_round_id_sort_key_idx" ON "review_target"("round_org_id", "round_id", "sort_key");

-- CreateIndex
CREATE INDEX "review_target_person_id_idx" ON "review_target"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "duty_report_org_id_target_id_key" ON "duty_report"("org_id", "target_id");

-- CreateIndex
CREATE INDEX "review_reviewer_org_id_reviewer_person_id_state_idx" ON "review"("reviewer_org_id", "reviewer_person_id", "state");

-- CreateIndex
CREATE INDEX "review_subject_person_id_idx" ON "review"("subject_person_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_org_id_target_id_reviewer_person_id_key" ON "review"("org_id", "target_id", "reviewer_person_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_score_org_id_review_id_dimension_position_key" ON "review_score"("org_id", "review_id", "dimension_position");

-- CreateIndex
CREATE UNIQUE INDEX "review_advice_org_id_review_id_position_key" ON "review_advice"("org_id", "review_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "review_citation_org_id_review_id_item_id_key" ON "review_citation"("org_id", "review_id", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_response_org_id_review_id_kind_key" ON "review_response"("org_id", "review_id", "kind");

-- CreateIndex
CREATE INDEX "tally_stale_org_id_idx" ON "tally_stale"("org_id");

-- AddForeignKey
ALTER TABLE "campaign_stage" ADD CONSTRAINT "campaign_stage_org_id_campaign_id_fkey" FOREIGN KEY ("org_id", "campaign_id") REFERENCES "campaign"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_action" ADD CONSTRAINT "campaign_action_org_id_campaign_id_fkey" FOREIGN KEY ("org_id", "campaign_id") REFERENCES "campaign"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criteria_set" ADD CONSTRAINT "criteria_set_org_id_campaign_id_fkey" FOREIGN KEY ("org_id", "campaign_id") REFERENCES "campaign"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_org_id_set_id_fkey" FOREIGN KEY ("org_id", "set_id") REFERENCES "criteria_set"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_category" ADD CONSTRAINT "pledge_category_org_id_campaign_id_fkey" FOREIGN KEY ("org_id", "campaign_id") REFERENCES "campaign"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_deadline" ADD CONSTRAINT "campaign_deadline_org_id_campaign_id_fkey" FOREIGN KEY ("org_id", "campaign_id") REFERENCES "campaign"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adoption_action" ADD CONSTRAINT "adoption_action_org_id_adoption_id_fkey" FOREIGN KEY ("org_id", "adoption_id") REFERENCES "adoption"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award_call" ADD CONSTRAINT "award_call_org_id_award_type_id_fkey" FOREIGN KEY ("org_id", "award_type_id") REFERENCES "award_type"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination_check" ADD CONSTRAINT "nomination_check_org_id_nomination_id_fkey" FOREIGN KEY ("org_id", "nomination_id") REFERENCES "nomination"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award_notice" ADD CONSTRAINT "award_notice_org_id_call_id_fkey" FOREIGN KEY ("org_id", "call_id") REFERENCES "award_call"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_entry" ADD CONSTRAINT "notice_entry_org_id_notice_id_fkey" FOREIGN KEY ("org_id", "notice_id") REFERENCES "award_notice"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_org_id_notice_id_fkey" FOREIGN KEY ("org_id", "notice_id") REFERENCES "award_notice"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_question" ADD CONSTRAINT "evaluation_question_org_id_round_id_fkey" FOREIGN KEY ("org_id", "round_id") REFERENCES "evaluation_round"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slip_batch" ADD CONSTRAINT "slip_batch_org_id_round_id_fkey" FOREIGN KEY ("org_id", "round_id") REFERENCES "evaluation_round"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_survey" ADD CONSTRAINT "pledge_survey_org_id_pledge_id_fkey" FOREIGN KEY ("org_id", "pledge_id") REFERENCES "pledge"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_item" ADD CONSTRAINT "pledge_item_org_id_pledge_id_fkey" FOREIGN KEY ("org_id", "pledge_id") REFERENCES "pledge"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_item_version" ADD CONSTRAINT "pledge_item_version_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "pledge_item"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_progress" ADD CONSTRAINT "pledge_progress_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "pledge_item"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_evidence" ADD CONSTRAINT "pledge_evidence_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "pledge_item"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_examination" ADD CONSTRAINT "pledge_examination_org_id_pledge_id_fkey" FOREIGN KEY ("org_id", "pledge_id") REFERENCES "pledge"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rectification_proof" ADD CONSTRAINT "rectification_proof_org_id_rectification_id_fkey" FOREIGN KEY ("org_id", "rectification_id") REFERENCES "rectification"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rectification_extension" ADD CONSTRAINT "rectification_extension_org_id_rectification_id_fkey" FOREIGN KEY ("org_id", "rectification_id") REFERENCES "rectification"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_dimension" ADD CONSTRAINT "review_dimension_org_id_round_id_fkey" FOREIGN KEY ("org_id", "round_id") REFERENCES "review_round"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_report" ADD CONSTRAINT "duty_report_org_id_target_id_fkey" FOREIGN KEY ("org_id", "target_id") REFERENCES "review_target"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_org_id_target_id_fkey" FOREIGN KEY ("org_id", "target_id") REFERENCES "review_target"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_score" ADD CONSTRAINT "review_score_org_id_review_id_fkey" FOREIGN KEY ("org_id", "review_id") REFERENCES "review"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_advice" ADD CONSTRAINT "review_advice_org_id_review_id_fkey" FOREIGN KEY ("org_id", "review_id") REFERENCES "review"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_citation" ADD CONSTRAINT "review_citation_org_id_review_id_fkey" FOREIGN KEY ("org_id", "review_id") REFERENCES "review"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_response" ADD CONSTRAINT "review_response_org_id_review_id_fkey" FOREIGN KEY ("org_id", "review_id") REFERENCES "review"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
