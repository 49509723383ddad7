-- CreateTable
CREATE TABLE "opinion" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "number" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "giver_kind" TEXT NOT NULL DEFAULT '',
    "occasion" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "received_on" DATE NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_down_by_person_id" UUID,
    "pledge_org_id" UUID,
    "pledge_id" UUID,
    "concerned_person_id" UUID,
    "call_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'RECEIVED',
    "handler_person_id" UUID,
    "due_on" DATE,
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_by_person_id" UUID,
    "answered_on" DATE,
    "rectification_org_id" UUID,
    "rectification_id" UUID,
    "closed_on" DATE,
    "posting" TEXT NOT NULL DEFAULT 'WAITING',
    "shown_text" TEXT NOT NULL DEFAULT '',
    "kept_reason" TEXT NOT NULL DEFAULT '',
    "posted_by_person_id" UUID,
    "posted_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "opinion_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "opinion_giver" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "opinion_id" UUID NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "receipt_hash" TEXT,

    CONSTRAINT "opinion_giver_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "suggestion_call" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_org_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "called_by_person_id" UUID NOT NULL,

    CONSTRAINT "suggestion_call_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "opinion_citation" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "opinion_id" UUID NOT NULL,
    "pledge_org_id" UUID NOT NULL,
    "pledge_id" UUID NOT NULL,
    "cited_by_person_id" UUID NOT NULL,
    "cited_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "opinion_citation_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "pledge_showing" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_org_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,
    "present" INTEGER,
    "audience" TEXT NOT NULL DEFAULT '',
    "photo_sha256" TEXT,
    "photo_type" TEXT,
    "recorded_by_person_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pledge_showing_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "pledge_shown" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "showing_id" UUID NOT NULL,
    "pledge_org_id" UUID NOT NULL,
    "pledge_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "ahead" BOOLEAN NOT NULL,

    CONSTRAINT "pledge_shown_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "showing_demand" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "meeting" TEXT NOT NULL,
    "wall" TEXT NOT NULL,
    "wall_days" SMALLINT NOT NULL DEFAULT 0,
    "place" TEXT NOT NULL DEFAULT '',
    "audience" TEXT NOT NULL DEFAULT '',
    "set_person_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "showing_demand_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "service_limit" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "item_org_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "matter" TEXT NOT NULL,
    "working_days" SMALLINT NOT NULL,
    "lawful_days" SMALLINT,
    "post" TEXT NOT NULL DEFAULT '',
    "ended_on" DATE,
    "set_person_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_limit_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "opinion_org_id_received_on_number_idx" ON "opinion"("org_id", "received_on", "number");

-- CreateIndex
CREATE UNIQUE INDEX "opinion_org_id_year_number_key" ON "opinion"("org_id", "year", "number");

-- CreateIndex
CREATE UNIQUE INDEX "opinion_giver_org_id_opinion_id_key" ON "opinion_giver"("org_id", "opinion_id");

-- CreateIndex
CREATE UNIQUE INDEX "opinion_giver_org_id_receipt_hash_key" ON "opinion_giver"("org_id", "receipt_hash");

-- CreateIndex
CREATE INDEX "suggestion_call_org_id_closes_on_idx" ON "suggestion_call"("org_id", "closes_on");

-- CreateIndex
CREATE INDEX "opinion_citation_pledge_org_id_pledge_id_idx" ON "opinion_citation"("pledge_org_id", "pledge_id");

-- CreateIndex
CREATE UNIQUE INDEX "opinion_citation_org_id_opinion_id_pledge_id_key" ON "opinion_citation"("org_id", "opinion_id", "pledge_id");

-- CreateIndex
CREATE INDEX "pledge_showing_org_id_campaign_id_begins_on_idx" ON "pledge_showing"("org_id", "campaign_id", "begins_on");

-- CreateIndex
CREATE INDEX "pledge_shown_pledge_org_id_pledge_id_idx" ON "pledge_shown"("pledge_org_id", "pledge_id");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_shown_org_id_showing_id_position_key" ON "pledge_shown"("org_id", "showing_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_shown_org_id_showing_id_pledge_id_key" ON "pledge_shown"("org_id", "showing_id", "pledge_id");

-- CreateIndex
CREATE UNIQUE INDEX "showing_demand_org_id_field_key" ON "showing_demand"("org_id", "field");

-- CreateIndex
CREATE INDEX "service_limit_org_id_item_id_idx" ON "service_limit"("org_id", "item_id");

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_org_id_call_id_fkey" FOREIGN KEY ("org_id", "call_id") REFERENCES "suggestion_call"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion_giver" ADD CONSTRAINT "opinion_giver_org_id_opinion_id_fkey" FOREIGN KEY ("org_id", "opinion_id") REFERENCES "opinion"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion_citation" ADD CONSTRAINT "opinion_citation_org_id_opinion_id_fkey" FOREIGN KEY ("org_id", "opinion_id") REFERENCES "opinion"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_shown" ADD CONSTRAINT "pledge_shown_org_id_showing_id_fkey" FOREIGN KEY ("org_id", "showing_id") REFERENCES "pledge_showing"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The board's own records: opinions and their register, calls for suggestions, where pledges were shown, limits of service.
create function guard_board_table(t text, reads text, writes text, changes text default 'false') returns void language plpgsql as $$
declare
  in_scope text := '(org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1))';
  k record;
begin
  execute format('alter table %I enable row level security', t);
  execute format('alter table %I force row level security', t);
  execute format('create policy read_in_scope on %I for select to zhengyou_app, zhengyou_worker using (%s and (%s))', t, in_scope, replace(reads, '$t', t));
  execute format('create policy add_by_right on %I for insert to zhengyou_app with check (%s)', t, replace(writes, '$t', t));
  execute format('create policy change_by_right on %I for update to zhengyou_app using (%s) with check (%s)', t, replace(changes, '$t', t), replace(changes, '$t', t));
  execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', t);
  execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', t);
  execute format('grant select, insert, update on %I to zhengyou_app, zhengyou_worker', t);
  execute format('grant select on %I to zhengyou_backup', t);
  for k in select column_name, case when column_name like '%person_id' then 'person' else 'org' end as target from information_schema.columns
            where table_schema = 'public' and table_name = t and (column_name like '%person_id' or column_name like '%org_id') loop
    execute format('alter table %I add constraint %I foreign key (%I) references %I (id) on delete restrict', t, t || '_' || k.column_name || '_to_' || k.target, k.column_name, k.target);
  end loop;
end $$;

insert into write_right (permit, relation) values ('OPINION', 'HOME'), ('OPINION', 'PARENT');
insert into lifecycle_state (workflow, state, initial) values
  ('opinion', 'RECEIVED', true), ('opinion', 'ASSIGNED', false), ('opinion', 'ANSWERED', false), ('opinion', 'CLOSED', false);
insert into lifecycle_move (workflow, move, from_state, to_state) values
  ('opinion', 'assign', 'RECEIVED', 'ASSIGNED'), ('opinion', 'assign', 'ASSIGNED', 'ASSIGNED'),
  ('opinion', 'answer', 'RECEIVED', 'ANSWERED'), ('opinion', 'answer', 'ASSIGNED', 'ANSWERED'), ('opinion', 'close', 'ANSWERED', 'CLOSED');
create trigger keep_lifecycle before insert or update of state on opinion for each row execute function keep_lifecycle();

/* Who keeps the register of the org acted in; whoever looks in from above or across reads it with them. */
create function keeps_opinions() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select acts_at_home() and serves(acting_org(), '{SECRETARY,DEPUTY_SECRETARY,DISCIPLINE_HEAD,OFFICER}')
$$;
create function reads_opinions() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(acting_capacity() in ('SUPERIOR', 'LINK', 'JOB'), false) or keeps_opinions()
$$;

-- What somebody's pledge is criticised for does not reach them before it hangs on the board.
select guard_board_table('opinion',
  'posting = ''SHOWN'' or coalesce(concerned_person_id <> (select session_person()), true) and ((select reads_opinions()) or handler_person_id = (select session_person()))',
  'org_id = (select acting_org()) and (select keeps_opinions()) and channel <> ''BOARD'' and taken_down_by_person_id = (select session_person())',
  '(select may_write(org_id, ''OPINION'') limit 1) or org_id = (select acting_org()) and handler_person_id = (select session_person())');
-- Names and telephones stay with whoever keeps the register at home.
select guard_board_table('opinion_giver',
  'org_id = (select acting_org()) and (select keeps_opinions()) and exists (select 1 from opinion o where o.org_id = $t.org_id and o.id = $t.opinion_id and coalesce(o.concerned_person_id <> (select session_person()), true))',
  'org_id = (select acting_org()) and (select keeps_opinions())');
select guard_board_table('suggestion_call', 'true', 'org_id = (select acting_org()) and (select serves(acting_org(), ''{SECRETARY,DEPUTY_SECRETARY,OFFICER}'')) and called_by_person_id = (select session_person())',
  'org_id = (select acting_org()) and (select serves(acting_org(), ''{SECRETARY,DEPUTY_SECRETARY,OFFICER}''))');
select guard_board_table('opinion_citation', 'true',
  'org_id = (select acting_org()) and cited_by_person_id = (select session_person()) and exists (select 1 from pledge p where p.org_id = $t.pledge_org_id and p.id = $t.pledge_id and p.org_id = (select acting_org()))');
select guard_board_table('pledge_showing', 'true',
  'org_id = (select acting_org()) and (select serves(acting_org(), ''{SECRETARY,DEPUTY_SECRETARY,OFFICER,COMMITTEE_MEMBER}'')) and recorded_by_person_id = (select session_person())',
  'org_id = (select acting_org()) and (select serves(acting_org(), ''{SECRETARY,DEPUTY_SECRETARY,OFFICER,COMMITTEE_MEMBER}''))');
select guard_board_table('pledge_shown', 'true',
  'org_id = (select acting_org()) and exists (select 1 from pledge_showing s where s.org_id = $t.org_id and s.id = $t.showing_id and s.recorded_by_person_id = (select session_person()))');
select guard_board_table('showing_demand', 'true', 'org_id = (select acting_org()) and (select serves(acting_org(), ''{SECRETARY,OFFICER}'')) and set_person_id = (select session_person())',
  'org_id = (select acting_org()) and (select serves(acting_org(), ''{SECRETARY,OFFICER}'')) and set_person_id = (select session_person())');
create policy read_from_above on showing_demand for select to zhengyou_app using ((select true from org_closure c where c.ancestor = org_id and c.descendant = (select acting_org()) limit 1));
select guard_board_table('service_limit', 'true', 'org_id = (select acting_org()) and (select serves(acting_org(), ''{SECRETARY,DEPUTY_SECRETARY,OFFICER}'')) and set_person_id = (select session_person())',
  'org_id = (select acting_org()) and (select serves(acting_org(), ''{SECRETARY,DEPUTY_SECRETARY,OFFICER}''))');
revoke update on opinion_giver, opinion_citation, pledge_shown from zhengyou_app, zhengyou_worker;

-- A pledge or rectification that goes to a successor is followed; the register stays where it was written.
alter table opinion add constraint opinion_pledge foreign key (pledge_org_id, pledge_id) references pledge (org_id, id) on delete restrict on update cascade;
alter table opinion add constraint opinion_rectification foreign key (rectification_org_id, rectification_id) references rectification (org_id, id) on delete restrict on update cascade;
alter table opinion_citation add constraint citation_pledge foreign key (pledge_org_id, pledge_id) references pledge (org_id, id) on delete cascade on update cascade;
alter table pledge_shown add constraint shown_pledge foreign key (pledge_org_id, pledge_id) references pledge (org_id, id) on delete restrict on update cascade;
alter table service_limit add constraint limit_item foreign key (item_org_id, item_id) references pledge_item (org_id, id) on delete restrict on update cascade;
alter table suggestion_call add constraint call_campaign foreign key (campaign_org_id, campaign_id) references campaign (org_id, id) on delete restrict;
alter table pledge_showing add constraint showing_campaign foreign key (campaign_org_id, campaign_id) references campaign (org_id, id) on delete restrict;

alter table opinion add constraint opinion_words check (
  channel in ('BOARD', 'BOX', 'SLIP', 'PHONE', 'SYMPOSIUM', 'VISIT', 'LETTER', 'MEETING', 'MESSAGE', 'MEDIA')
  and kind in ('ADVICE', 'CRITICISM', 'PRAISE', 'QUESTION', 'HELP') and length(text) between 5 and 1000 and number > 0
  and (channel = 'BOARD') = (taken_down_by_person_id is null) and (channel not in ('SYMPOSIUM', 'MEETING') or occasion <> '')
  and (pledge_id is null) = (pledge_org_id is null) and (rectification_id is null) = (rectification_org_id is null));
alter table opinion add constraint opinion_other_handler check (handler_person_id is null or concerned_person_id is null or handler_person_id <> concerned_person_id);
alter table opinion add constraint opinion_assigned check (state <> 'ASSIGNED' or handler_person_id is not null);
alter table opinion add constraint opinion_answered check ((state in ('ANSWERED', 'CLOSED')) = (answered_on is not null) and (answered_on is null) = (answered_by_person_id is null) and (answered_on is null) = (answer = '')); -- EVA-18
alter table opinion add constraint opinion_closed check ((state = 'CLOSED') = (closed_on is not null));
alter table opinion add constraint opinion_posting check (posting in ('WAITING', 'SHOWN', 'KEPT') and (posting = 'WAITING') = (posted_on is null) and (posted_on is null) = (posted_by_person_id is null)
  and (posting <> 'SHOWN' or shown_text <> '') and (posting <> 'KEPT' or kept_reason <> ''));
alter table suggestion_call add constraint call_days check (closes_on >= opens_on and title <> '' and text <> '');
alter table pledge_showing add constraint showing_whole check (place <> '' and case channel
  when 'MEETING' then form = 'ASSEMBLY' and present between 1 and 5000 and ends_on is null
  when 'WALL' then form in ('BOARD', 'WALL_NEWSPAPER', 'DUTY_BOARD', 'PLATE') and present is null and (ends_on is null or ends_on >= begins_on) else false end
  and (photo_sha256 is null) = (photo_type is null));
alter table showing_demand add constraint demand_words check (meeting in ('REQUIRED', 'ADVISED', 'FREE') and wall in ('REQUIRED', 'ADVISED', 'FREE') and wall_days between 0 and 366 and field <> '');
alter table service_limit add constraint limit_days check (matter <> '' and working_days between 0 and 250 and (lawful_days is null or lawful_days >= working_days));
create index opinion_posted on opinion (org_id, posted_on desc, number desc) where posting = 'SHOWN';

/* Whose pledge it is comes from the pledge, never from whoever writes it down. */
create function keep_opinion_entered() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.concerned_person_id := (select p.person_id from pledge p where p.org_id = new.pledge_org_id and p.id = new.pledge_id);
  if not is_owner() and (new.posting <> 'WAITING' or new.answer <> '' or new.handler_person_id is not null or new.rectification_id is not null) then perform refuse('WRONG_STATE'); end if;
  return new;
end $$;
create trigger keep_opinion_entered before insert on opinion for each row execute function keep_opinion_entered();

/* EVA-18: what was said stays as it was said; it is assigned and posted by whoever keeps the register, answered by them or the handler, never by the person concerned. */
create function keep_opinion() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_owner() then return new; end if;
  if (old.year, old.number, old.channel, old.kind, old.giver_kind, old.occasion, old.text, old.received_on, old.received_at, old.taken_down_by_person_id, old.pledge_id, old.concerned_person_id, old.call_id)
     is distinct from (new.year, new.number, new.channel, new.kind, new.giver_kind, new.occasion, new.text, new.received_on, new.received_at, new.taken_down_by_person_id, new.pledge_id, new.concerned_person_id, new.call_id)
     or old.state in ('ANSWERED', 'CLOSED') and (old.answer, old.answered_on, old.answered_by_person_id, old.handler_person_id) is distinct from (new.answer, new.answered_on, new.answered_by_person_id, new.handler_person_id)
     or old.rectification_id is not null and old.rectification_id is distinct from new.rectification_id then
    perform refuse('WRONG_STATE');
  end if;
  if old.concerned_person_id = session_person() then perform refuse('OWN_WORK'); end if;
  if not keeps_opinions() and ((old.handler_person_id, old.due_on, old.posting, old.shown_text, old.rectification_id) is distinct from (new.handler_person_id, new.due_on, new.posting, new.shown_text, new.rectification_id)
       or old.state <> new.state and (new.state <> 'ANSWERED' or old.handler_person_id is distinct from session_person())) then
    perform refuse('NOT_AUTHORISED');
  end if;
  if new.posting <> old.posting and new.posted_by_person_id is distinct from session_person()
     or new.state = 'ANSWERED' and old.state <> 'ANSWERED' and new.answered_by_person_id is distinct from session_person() then
    perform refuse('NOT_AUTHORISED');
  end if;
  if new.state = 'CLOSED' and old.state <> 'CLOSED' and exists (
       select 1 from rectification r where r.org_id = new.rectification_org_id and r.id = new.rectification_id and r.state not in ('CLOSED', 'CANCELLED')) then
    perform refuse('RECTIFICATION_OPEN');
  end if;
  return new;
end $$;
create trigger keep_opinion before update on opinion for each row execute function keep_opinion();

/* PLG-21: only what was suggested, and only while the pledge is still being written. */
create function keep_citation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_owner() then return new; end if;
  if not exists (select 1 from pledge p where p.org_id = new.pledge_org_id and p.id = new.pledge_id and p.state in ('SURVEYED', 'RETURNED')) then perform refuse('WRONG_STATE'); end if;
  return new;
end $$;
create trigger keep_citation before insert on opinion_citation for each row execute function keep_citation();

/* PLG-09: bodies, committee and leading cadres pledge before everybody else; who they are is read from the seats of that day. */
create function keep_showing_order() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s pledge_showing;
begin
  select * into s from pledge_showing where org_id = new.org_id and id = new.showing_id;
  select p.person_id is null or p.leading_cadre or exists (select 1 from duty d where d.org_id = p.org_id and d.person_id = p.person_id and d.kind not in ('ADMINISTRATOR', 'OFFICER', 'SUPERVISOR')
           and d.begins_on <= s.begins_on and (d.ends_on is null or d.ends_on >= s.begins_on))
    into new.ahead from pledge p where p.org_id = new.pledge_org_id and p.id = new.pledge_id and p.state in ('SETTLED', 'PUBLISHED')
     and p.campaign_org_id = s.campaign_org_id and p.campaign_id = s.campaign_id;
  if new.ahead is null then perform refuse('NOT_FOUND'); end if;
  if s.channel = 'MEETING' and exists (select 1 from pledge_shown x where x.org_id = new.org_id and x.showing_id = new.showing_id
       and case when new.ahead then not x.ahead and x.position < new.position else x.ahead and x.position > new.position end) then
    perform refuse('INVALID');
  end if;
  return new;
end $$;
create trigger keep_showing_order before insert on pledge_shown for each row execute function keep_showing_order();

/* SYS-30: limits stand under a pledge without end. */
create function keep_service_limit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from pledge_item i where i.org_id = new.item_org_id and i.id = new.item_id and i.org_id = new.org_id and i.standing and i.state <> 'WITHDRAWN') then perform refuse('NOT_FOUND'); end if;
  return new;
end $$;
create trigger keep_service_limit before insert on service_limit for each row execute function keep_service_limit();

/* PLG-18: the nearest word, of the own field before one for all. */
create function showing_demand_of(target uuid) returns table (org_id uuid, org_name text, field text, meeting text, wall text, wall_days int, place text, audience text)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.org_id, u.short_name, d.field, d.meeting, d.wall, d.wall_days::int, d.place, d.audience
    from org o join org_closure c on c.descendant = o.id join showing_demand d on d.org_id = c.ancestor and d.field in (o.field, 'ALL') join org u on u.id = d.org_id
   where o.id = target and (target = acting_org() or session_user = 'zhengyou_public' or exists (select 1 from org_closure k where k.ancestor = acting_org() and k.descendant = target))
   order by c.depth, d.field = 'ALL' limit 1
$$;

/* From the board, without an account: at most five a minute and sixty a day for one organisation; the same words again are one opinion. */
create function submit_opinion(org_code text, said text, of_kind text, pledge uuid, call uuid, named text, reach text, receipt text) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  o org;
  p pledge;
  fresh uuid := gen_random_uuid();
  of_year int := extract(year from today());
  taken int;
begin
  select w.* into o from code_directory d join org w on w.id = d.org_id where d.code = org_code and w.publication = 'PUBLIC' and w.closed_on is null;
  if not found then return '{"received":"NOT_FOUND"}'; end if;
  if length(trim(said)) not between 5 and 1000 or of_kind is null or of_kind not in ('ADVICE', 'CRITICISM', 'PRAISE', 'QUESTION', 'HELP') or length(coalesce(named, '')) > 30
     or length(coalesce(reach, '')) > 60 or receipt !~ '^[0-9a-f]{64}$' then return '{"received":"INVALID"}'; end if;
  if pledge is not null then
    select x.* into p from pledge x where x.org_id = o.id and x.id = pledge and x.state = 'PUBLISHED';
    if not found then return '{"received":"NOT_FOUND"}'; end if;
  end if;
  if call is not null and not exists (select 1 from suggestion_call c where c.org_id = o.id and c.id = call and today() between c.opens_on and c.closes_on) then return '{"received":"LATE"}'; end if;
  perform pg_advisory_xact_lock(hashtextextended('opinion ' || o.id, 0));
  if exists (select 1 from opinion x where x.org_id = o.id and x.channel = 'BOARD' and x.received_at > app_now() - interval '1 day' and x.text = trim(said)) then return '{"received":"SAME"}'; end if;
  if (select count(*) from opinion x where x.org_id = o.id and x.channel = 'BOARD' and x.received_on >= today() - 1 and x.received_at > app_now() - interval '1 minute') >= 5
     or (select count(*) from opinion x where x.org_id = o.id and x.channel = 'BOARD' and x.received_on >= today() - 1 and x.received_at > app_now() - interval '1 day') >= 60 then
    return '{"received":"TOO_MANY"}';
  end if;
  insert into number_register (org_id, id, kind, year, last) values (o.id, gen_random_uuid(), 'OPINION', of_year, 1)
    on conflict (org_id, kind, year) do update set last = number_register.last + 1 returning last into taken;
  insert into opinion (org_id, id, year, number, channel, kind, text, received_on, received_at, pledge_org_id, pledge_id, call_id)
    values (o.id, fresh, of_year, taken, 'BOARD', of_kind, trim(said), today(), app_now(), p.org_id, p.id, call);
  insert into opinion_giver (org_id, id, opinion_id, name, contact, receipt_hash) values (o.id, gen_random_uuid(), fresh, coalesce(trim(named), ''), coalesce(trim(reach), ''), receipt);
  perform audit_write(o.id, app_now(), 'PUBLIC', null, '', 'opinion.receive', 'opinion', fresh, format('{"channel":"BOARD","number":%s}', taken));
  return jsonb_build_object('received', 'OK', 'number', taken);
end $$;

/* What became of it, for whoever holds the receipt. */
create function read_opinion(org_code text, receipt text) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('number', o.number, 'text', o.text, 'receivedOn', o.received_on, 'state', o.state, 'answer', o.answer, 'answeredOn', o.answered_on, 'posting', o.posting,
      'keptReason', o.kept_reason, 'rectificationDueOn', r.due_on, 'rectificationState', r.state)
    from code_directory d join opinion_giver g on g.org_id = d.org_id and g.receipt_hash = receipt join opinion o on o.org_id = g.org_id and o.id = g.opinion_id
    left join rectification r on r.org_id = o.rectification_org_id and r.id = o.rectification_id
   where d.code = org_code and receipt ~ '^[0-9a-f]{64}$'
$$;

/* What hangs on the board, newest first, beginning below a place. */
create function wall_opinions(wall uuid, before_day date, before_number int, most int)
returns table (number int, channel text, kind text, text text, shortened boolean, received_on date, posted_on date, state text, answer text, answered_on date, pledge_id uuid, pledger text, rectification_due date, rectification_state text)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.number, o.channel, o.kind, o.shown_text, o.shown_text <> o.text, o.received_on, o.posted_on, o.state, o.answer, o.answered_on, o.pledge_id,
         case when p.person_id is null or not name_is_hidden(p.person_id) then p.pledger_name end, r.due_on, r.state
    from opinion o left join pledge p on p.org_id = o.pledge_org_id and p.id = o.pledge_id and p.state = 'PUBLISHED'
    left join rectification r on r.org_id = o.rectification_org_id and r.id = o.rectification_id
   where o.org_id = wall and o.posting = 'SHOWN' and is_public_org(wall) and (before_day is null or (o.posted_on, o.number) < (before_day, before_number))
   order by o.posted_on desc, o.number desc limit least(most, 50)
$$;

/* 群众意见 of one wall in figures: received, answered, closed, led to rectification, of these struck off (RPT-09). */
create function opinion_figures(wall uuid, from_day date, to_day date) returns table (received int, answered int, closed int, rectifying int, rectified int)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int, count(*) filter (where o.state in ('ANSWERED', 'CLOSED'))::int, count(*) filter (where o.state = 'CLOSED')::int, count(o.rectification_id)::int, count(*) filter (where r.state = 'CLOSED')::int
    from opinion o left join rectification r on r.org_id = o.rectification_org_id and r.id = o.rectification_id
   where o.org_id = wall and o.received_on between from_day and to_day and (is_public_org(wall) or wall = acting_org() or exists (select 1 from org_closure k where k.ancestor = acting_org() and k.descendant = wall))
$$;

/* What the masses suggested before a pledge was made, for the pledgers of that organisation: the words and the number, never who said them. */
create function open_suggestions(of_call uuid) returns table (id uuid, number int, text text, received_on date, cited int)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, o.number, case when o.posting = 'SHOWN' then o.shown_text else o.text end, o.received_on, (select count(*)::int from opinion_citation c where c.org_id = o.org_id and c.opinion_id = o.id)
    from opinion o where o.org_id = acting_org() and o.call_id = of_call and o.posting <> 'KEPT' and (acts_at_home() or o.posting = 'SHOWN') order by o.number desc limit 200
$$;

create policy on_the_wall on suggestion_call for select to zhengyou_public using (is_public_org(org_id));
create policy on_the_wall on opinion_citation for select to zhengyou_public using (exists (select 1 from pledge p where p.org_id = opinion_citation.pledge_org_id and p.id = opinion_citation.pledge_id));
create policy on_the_wall on pledge_showing for select to zhengyou_public using (is_public_org(org_id));
create policy on_the_wall on pledge_shown for select to zhengyou_public using (is_public_org(org_id));
create policy on_the_wall on service_limit for select to zhengyou_public using (exists (select 1 from pledge_item i where i.org_id = service_limit.item_org_id and i.id = service_limit.item_id));
create policy on_the_wall on pledge_item_check for select to zhengyou_public using (exists (select 1 from pledge_item i where i.org_id = pledge_item_check.org_id and i.id = pledge_item_check.item_id));
grant select (org_id, id, title, text, opens_on, closes_on) on suggestion_call to zhengyou_public;
grant select (org_id, id, opinion_id, pledge_org_id, pledge_id) on opinion_citation to zhengyou_public;
grant select (org_id, id, campaign_org_id, campaign_id, channel, form, place, begins_on, ends_on, present) on pledge_showing to zhengyou_public;
grant select (org_id, id, showing_id, pledge_org_id, pledge_id, position) on pledge_shown to zhengyou_public;
grant select (org_id, id, item_org_id, item_id, matter, working_days, lawful_days, post, ended_on) on service_limit to zhengyou_public;
grant select (org_id, id, item_id, checked_on, note) on pledge_item_check to zhengyou_public;
grant select (standing, lead, office, assisting) on pledge_item to zhengyou_public;
grant select (kind) on pledge_item_version to zhengyou_public;

revoke execute on function guard_board_table, keeps_opinions, reads_opinions, keep_opinion_entered, keep_opinion, keep_citation, keep_showing_order, keep_service_limit, showing_demand_of, submit_opinion, read_opinion,
  wall_opinions, opinion_figures, open_suggestions from public;
drop function guard_board_table(text, text, text, text);
grant execute on function keeps_opinions, reads_opinions, opinion_figures, open_suggestions, showing_demand_of to zhengyou_app, zhengyou_worker;
grant execute on function submit_opinion, read_opinion, wall_opinions, opinion_figures, showing_demand_of to zhengyou_public;
select let_records_be_carried();
