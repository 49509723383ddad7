-- AlterTable
ALTER TABLE "rectification" ADD COLUMN     "opened_by_org_id" UUID,
ADD COLUMN     "problem_code_id" UUID,
ADD COLUMN     "problem_org_id" UUID,
ADD COLUMN     "verifications" SMALLINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "problem_code" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "family" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "ended_on" DATE,

    CONSTRAINT "problem_code_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "rectification_recheck" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "rectification_id" UUID NOT NULL,
    "verification" SMALLINT NOT NULL,
    "channel" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "answered_on" DATE NOT NULL,
    "recorded_by_person_id" UUID,

    CONSTRAINT "rectification_recheck_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "recheck_slip" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "rectification_id" UUID NOT NULL,
    "verification" SMALLINT NOT NULL,
    "asked" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "issued_by_person_id" UUID NOT NULL,
    "issued_on" DATE NOT NULL,
    "expires_on" DATE NOT NULL,
    "used" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "recheck_slip_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "rectification_carry_over" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "rectification_id" UUID NOT NULL,
    "from_campaign_org_id" UUID NOT NULL,
    "from_campaign_id" UUID NOT NULL,
    "to_campaign_org_id" UUID NOT NULL,
    "to_campaign_id" UUID NOT NULL,
    "carried_on" DATE NOT NULL,
    "carried_by_person_id" UUID NOT NULL,

    CONSTRAINT "rectification_carry_over_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "problem_code_org_id_family_name_key" ON "problem_code"("org_id", "family", "name");

-- CreateIndex
CREATE INDEX "rectification_recheck_org_id_rectification_id_idx" ON "rectification_recheck"("org_id", "rectification_id");

-- CreateIndex
CREATE INDEX "recheck_slip_org_id_rectification_id_idx" ON "recheck_slip"("org_id", "rectification_id");

-- CreateIndex
CREATE UNIQUE INDEX "recheck_slip_org_id_code_hash_key" ON "recheck_slip"("org_id", "code_hash");

-- CreateIndex
CREATE INDEX "rectification_carry_over_org_id_rectification_id_idx" ON "rectification_carry_over"("org_id", "rectification_id");

-- CreateIndex
CREATE INDEX "rectification_problem_org_id_problem_code_id_idx" ON "rectification"("problem_org_id", "problem_code_id");

-- AddForeignKey
ALTER TABLE "rectification_recheck" ADD CONSTRAINT "rectification_recheck_org_id_rectification_id_fkey" FOREIGN KEY ("org_id", "rectification_id") REFERENCES "rectification"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recheck_slip" ADD CONSTRAINT "recheck_slip_org_id_rectification_id_fkey" FOREIGN KEY ("org_id", "rectification_id") REFERENCES "rectification"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rectification_carry_over" ADD CONSTRAINT "rectification_carry_over_org_id_rectification_id_fkey" FOREIGN KEY ("org_id", "rectification_id") REFERENCES "rectification"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Walls of the new rows.
create function guard_table(t text, reads text, writes text, changes text default 'false') returns void language plpgsql as $$
declare
  in_scope text := '(org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1))';
  k record;
begin
  execute format('alter table %I enable row level security', t);
  execute format('alter table %I force row level security', t);
  execute format('create policy read_in_scope on %I for select to zhengyou_app, zhengyou_worker using (%s and (%s))', t, in_scope, replace(reads, '$t', t));
  execute format('create policy add_by_right on %I for insert to zhengyou_app, zhengyou_worker with check (%s)', t, replace(writes, '$t', t));
  execute format('create policy change_by_right on %I for update to zhengyou_app, zhengyou_worker using (%s) with check (%s)', t, replace(changes, '$t', t), replace(changes, '$t', t));
  execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', t);
  execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', t);
  execute format('grant select, insert, update on %I to zhengyou_app, zhengyou_worker', t);
  execute format('grant select on %I to zhengyou_backup', t);
  for k in select column_name, case when column_name like '%person_id' then 'person' else 'org' end as target from information_schema.columns
            where table_schema = 'public' and table_name = t and (column_name like '%person_id' or column_name like '%org_id') loop
    execute format('alter table %I add constraint %I foreign key (%I) references %I (id) on delete restrict', t, t || '_' || k.column_name || '_to_' || k.target, k.column_name, k.target);
  end loop;
end $$;

alter table rectification add constraint rectification_opened_by_org_id_to_org foreign key (opened_by_org_id) references org (id) on delete restrict;
alter table rectification add constraint rectification_problem foreign key (problem_org_id, problem_code_id) references problem_code (org_id, id);
alter table rectification add constraint rectification_problem_whole check ((problem_org_id is null) = (problem_code_id is null));
alter table rectification_carry_over add foreign key (from_campaign_org_id, from_campaign_id) references campaign (org_id, id);
alter table rectification_carry_over add foreign key (to_campaign_org_id, to_campaign_id) references campaign (org_id, id);
alter table rectification_carry_over add constraint carried_elsewhere check ((from_campaign_org_id, from_campaign_id) <> (to_campaign_org_id, to_campaign_id));
alter table rectification_recheck add constraint recheck_mark check (mark in ('SATISFIED', 'BASICALLY', 'DISSATISFIED', 'UNKNOWN'));
alter table rectification_recheck add constraint recheck_channel check (channel = 'SLIP' and recorded_by_person_id is null or channel in ('PHONE', 'VISIT', 'MEETING') and recorded_by_person_id is not null);
alter table rectification_recheck add constraint recheck_asked check (asked <> '' and length(words) <= 500);
alter table problem_code add constraint problem_code_words check (family <> '' and name <> '');

-- An org's own kinds of problem stand beside those of every org above it.
select guard_table('problem_code', 'true', 'org_id = (select acting_org()) and (select acts_at_home())', 'org_id = (select acting_org()) and (select acts_at_home())');
create policy read_from_above on problem_code for select to zhengyou_app, zhengyou_worker using (
  (select true from org_closure c where c.ancestor = org_id and c.descendant = (select acting_org()) limit 1));
-- INV-09: whoever is responsible does not ask whether people are content.
select guard_table('rectification_recheck',
  'exists (select 1 from rectification r where r.org_id = $t.org_id and r.id = $t.rectification_id)',
  'recorded_by_person_id = (select session_person()) and (select may_write(org_id, ''RECTIFY'') limit 1) and exists (select 1 from rectification r where r.org_id = $t.org_id and r.id = $t.rectification_id and r.owner_person_id <> (select session_person()))');
select guard_table('recheck_slip',
  '(select reads_widely())',
  'issued_by_person_id = (select session_person()) and (select may_write(org_id, ''RECTIFY'') limit 1) and exists (select 1 from rectification r where r.org_id = $t.org_id and r.id = $t.rectification_id and r.owner_person_id <> (select session_person()))');
select guard_table('rectification_carry_over',
  'exists (select 1 from rectification r where r.org_id = $t.org_id and r.id = $t.rectification_id)',
  'carried_by_person_id = (select session_person()) and org_id = (select acting_org()) and (select acts_at_home())');
create policy read_as_overseer on rectification_recheck for select to zhengyou_app using ((select may_write(org_id, 'RECTIFY') limit 1));
create policy read_as_overseer on recheck_slip for select to zhengyou_app using ((select may_write(org_id, 'RECTIFY') limit 1));
create policy read_as_overseer on rectification_carry_over for select to zhengyou_app using ((select may_write(org_id, 'RECTIFY') limit 1));
revoke update on rectification_recheck, recheck_slip, rectification_carry_over from zhengyou_app, zhengyou_worker;

-- The masses were not content after all: what was verified goes back to work.
insert into lifecycle_move (workflow, move, from_state, to_state) values ('rectification', 'return', 'VERIFIED', 'IN_PROGRESS');

/* 群众回访: what opinions and evaluations raised is struck off when at least one answer came and eight of ten who know are content. */
create function masses_are_content(asked rectification) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select asked.source_kind not in ('OPINION', 'EVALUATION') or coalesce((
    select count(*) filter (where k.mark <> 'DISSATISFIED') * 10 >= count(*) * 8 and count(*) > 0
      from rectification_recheck k where k.org_id = asked.org_id and k.rectification_id = asked.id and k.verification = asked.verifications and k.mark <> 'UNKNOWN'), false)
$$;

create or replace function keep_rectification() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') then return new; end if;
  if (old.number, old.source_kind, old.source_item_id, old.source_advice_id, old.source_round_id, old.source_note,
      old.problem, old.subject_person_id, old.subject_org_id, old.owner_person_id, old.ordered, old.original_due_on, old.opened_at, old.opened_by_org_id)
     is distinct from (new.number, new.source_kind, new.source_item_id, new.source_advice_id, new.source_round_id, new.source_note,
      new.problem, new.subject_person_id, new.subject_org_id, new.owner_person_id, new.ordered, new.original_due_on, new.opened_at, new.opened_by_org_id) then
    perform refuse('WRONG_STATE');
  end if;
  -- SUP-16: only a recorded carry-over brings it into another campaign.
  if (old.campaign_org_id, old.campaign_id) is distinct from (new.campaign_org_id, new.campaign_id) and not exists (
       select 1 from rectification_carry_over c where c.org_id = new.org_id and c.rectification_id = new.id
          and (c.from_campaign_org_id, c.from_campaign_id) = (old.campaign_org_id, old.campaign_id) and (c.to_campaign_org_id, c.to_campaign_id) = (new.campaign_org_id, new.campaign_id)) then
    perform refuse('WRONG_STATE');
  end if;
  if new.due_on <> old.due_on and not exists (select 1 from rectification_extension e where e.org_id = new.org_id and e.rectification_id = new.id
       and e.from_day = old.due_on and e.to_day = new.due_on) then
    perform refuse('NOT_AUTHORISED');
  end if;
  if new.state = 'REPORTED' and old.state <> 'REPORTED'
     and not exists (select 1 from rectification_proof p where p.org_id = new.org_id and p.rectification_id = new.id) then
    perform refuse('EVIDENCE_MISSING');
  end if;
  if new.state = 'VERIFIED' and old.state <> 'VERIFIED' and new.verifier_person_id is distinct from session_person()
     or new.state = 'CLOSED' and old.state <> 'CLOSED' and new.closed_by_person_id is distinct from session_person()
     or new.state in ('VERIFIED', 'CLOSED', 'CANCELLED') and new.state <> old.state and session_person() = new.owner_person_id
     or old.state in ('REPORTED', 'VERIFIED', 'CLOSED') and new.state = 'IN_PROGRESS' and session_person() = new.owner_person_id then
    perform refuse('OWN_WORK');
  end if;
  new.verifications := old.verifications + case when new.state = 'VERIFIED' and old.state <> 'VERIFIED' then 1 else 0 end;
  if new.state = 'CLOSED' and old.state <> 'CLOSED' then
    -- What was opened from above is struck off above, wherever there is an above.
    if new.opened_by_org_id <> new.org_id and acting_org() = new.org_id and exists (select 1 from org o where o.id = new.org_id and o.parent_id is not null) then
      perform refuse('NOT_AUTHORISED');
    end if;
    if not masses_are_content(new) then perform refuse('NOT_ASKED_AGAIN'); end if;
  end if;
  return new;
end $$;

/* An answer belongs to the passing it was asked after, and only what has passed is asked about. */
create function keep_recheck() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_owner() then return new; end if;
  if not exists (select 1 from rectification r where r.org_id = new.org_id and r.id = new.rectification_id and r.state = 'VERIFIED' and r.verifications = new.verification) then
    perform refuse('WRONG_STATE');
  end if;
  return new;
end $$;
create trigger keep_recheck before insert on rectification_recheck for each row execute function keep_recheck();
create trigger keep_recheck before insert on recheck_slip for each row execute function keep_recheck();

/* What a slip asks, for whoever holds it: the problem, what was done, and whether it can still be answered. */
create function read_recheck(org_code text, hash text) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('orgName', o.name, 'phone', o.phone, 'problem', r.problem, 'measure', r.measure, 'expiresOn', s.expires_on,
      'standing', case when s.used then 'USED' when s.expires_on < today() then 'LATE' when r.state <> 'VERIFIED' or r.verifications <> s.verification then 'CLOSED' else 'OPEN' end,
      'done', (select p.text from rectification_proof p where p.org_id = r.org_id and p.rectification_id = r.id order by p.added_at desc limit 1))
    from code_directory d join org o on o.id = d.org_id join recheck_slip s on s.org_id = o.id and s.code_hash = hash
    join rectification r on r.org_id = s.org_id and r.id = s.rectification_id
   where d.code = org_code
$$;

/* One answer a slip; the row of the answer names neither slip nor person. */
create function answer_recheck(org_code text, hash text, given text, said text) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s recheck_slip;
  standing text := read_recheck(org_code, hash) ->> 'standing';
begin
  if standing is null then return 'WRONG'; end if;
  if standing <> 'OPEN' then return standing; end if;
  if given is null or given not in ('SATISFIED', 'BASICALLY', 'DISSATISFIED', 'UNKNOWN') or length(coalesce(said, '')) > 500 then return 'INVALID'; end if;
  update recheck_slip set used = true where org_id = (select d.org_id from code_directory d where d.code = org_code) and code_hash = hash and not used returning * into s;
  if not found then return 'USED'; end if;
  insert into rectification_recheck (org_id, id, rectification_id, verification, channel, asked, mark, words, answered_on)
    values (s.org_id, gen_random_uuid(), s.rectification_id, s.verification, 'SLIP', s.asked, given, trim(coalesce(said, '')), today());
  perform audit_write(s.org_id, app_now(), 'PUBLIC', null, '', 'rectification.recheck', 'rectification', s.rectification_id, '{"channel":"SLIP"}');
  return 'OK';
end $$;

/* How alike two sentences are, 0 to 1: shared pairs of neighbouring characters. Chinese words are mostly two characters long,
   and the trigrams of pg_trgm know no Chinese letters in a database of the C locale. */
create function text_likeness(a text, b text) returns real language sql immutable parallel safe set search_path = public, pg_temp as $$
  with bare as (select regexp_replace(a, '[[:space:][:punct:]，。；：、！？“”‘’（）《》·]', '', 'g') as x, regexp_replace(b, '[[:space:][:punct:]，。；：、！？“”‘’（）《》·]', '', 'g') as y),
  left_pairs as (select distinct substr(x, i, 2) as pair from bare, generate_series(1, length(x) - 1) i),
  right_pairs as (select distinct substr(y, i, 2) as pair from bare, generate_series(1, length(y) - 1) i)
  select coalesce(2.0 * (select count(*) from left_pairs join right_pairs using (pair))
    / nullif((select count(*) from left_pairs) + (select count(*) from right_pairs), 0), 0)::real
$$;

/* 反复出现的问题: earlier and later matters of the same org that read alike or bear the same code, in any campaign. */
create function similar_rectifications(of_org uuid, of_id uuid) returns table (id uuid, likeness real, same_code boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select x.id, x.likeness, x.same_code from (
    select r.id, text_likeness(r.problem, me.problem) as likeness, coalesce((r.problem_org_id, r.problem_code_id) = (me.problem_org_id, me.problem_code_id), false) as same_code
      from rectification me join rectification r on r.org_id = me.org_id and r.id <> me.id and r.state <> 'CANCELLED'
     where me.org_id = of_org and me.id = of_id
       and (of_org = acting_org() and reads_widely() or may_write(of_org, 'RECTIFY')
            or reads_widely() and exists (select 1 from org_closure c where c.ancestor = acting_org() and c.descendant = of_org))) x
   where x.likeness >= 0.35 or x.same_code order by x.likeness desc, x.id limit 8
$$;

/* Who can be made responsible in an org, for its heads and for whoever oversees it from outside (ORG-36). */
create function possible_owners(of_org uuid) returns table (id uuid, name text, title text) language sql stable security definer set search_path = public, pg_temp as $$
  select x.id, x.name, max(x.title) from (
    select p.id, p.name, p.pinyin, d.title, case d.kind when 'SECRETARY' then 0 when 'DEPUTY_SECRETARY' then 1 else 2 end as rank
      from duty d join person p on p.id = d.person_id
     where d.org_id = of_org and d.kind <> 'ADMINISTRATOR' and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
    union all
    select p.id, p.name, p.pinyin, m.post, 3 from membership m join person p on p.id = m.person_id
     where m.org_id = of_org and m.begins_on <= today() and (m.ends_on is null or m.ends_on >= today())) x
   where of_org = acting_org() and reads_widely() or may_write(of_org, 'RECTIFY')
   group by x.id, x.name, x.pinyin order by min(x.rank), x.pinyin, x.id limit 300
$$;

/* LIFE-07: rectifications whose item was given a later day by now; the job withdraws them, nobody is shown late for the old date. */
create function orgs_with_moved_items() returns table (org_id uuid) language sql stable security definer set search_path = public, pg_temp as $$
  select distinct r.org_id from rectification r join pledge_item i on i.org_id = r.org_id and i.id = r.source_item_id
   where r.state in ('OPENED', 'IN_PROGRESS') and i.state in ('OPEN', 'CLAIMED') and i.due_on >= today()
$$;

revoke execute on function guard_table, masses_are_content, keep_recheck, read_recheck, answer_recheck, text_likeness, similar_rectifications, possible_owners, orgs_with_moved_items from public;
grant execute on function text_likeness, similar_rectifications, possible_owners to zhengyou_app, zhengyou_worker;
grant execute on function orgs_with_moved_items to zhengyou_worker;
grant execute on function read_recheck, answer_recheck to zhengyou_public;
drop function guard_table(text, text, text, text);

select pgboss.create_queue('cancel-moved', '{"policy":"short","retryLimit":3}');
