-- CreateTable
CREATE TABLE "review_session" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "modes" TEXT[],
    "held_on" DATE NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "chair" TEXT NOT NULL,
    "attendees" INTEGER NOT NULL,
    "guests" TEXT NOT NULL DEFAULT '',
    "opinions" TEXT NOT NULL DEFAULT '',
    "opinion_count" INTEGER NOT NULL DEFAULT 0,
    "recorded_by_person_id" UUID NOT NULL,

    CONSTRAINT "review_session_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "review_session_org_id_round_id_idx" ON "review_session"("org_id", "round_id");

-- AddForeignKey
ALTER TABLE "review_session" ADD CONSTRAINT "review_session_org_id_round_id_fkey" FOREIGN KEY ("org_id", "round_id") REFERENCES "review_round"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Every mode of review, several together where the sitting had them (REV-11 to REV-21).
alter table review_session add foreign key (org_id) references org (id);
alter table review_session add foreign key (recorded_by_person_id) references person (id);
alter table review_session add constraint session_modes check (cardinality(modes) > 0 and modes <@ array['ASSEMBLY', 'ONE_BY_ONE', 'ON_SITE', 'PRIVATE_TALK', 'RANDOM',
  'WRITTEN', 'LIFE_MEETING', 'SYMPOSIUM', 'FACE_TO_FACE', 'MUTUAL', 'DEFENCE', 'OPEN_DAY', 'SELF_CHECK']);
alter table review_session add constraint session_attendees check (attendees between 1 and 2000 and opinion_count between 0 and 2000 and chair <> '');
alter table review_session add constraint session_guests check (not ('SYMPOSIUM' = any (modes)) or guests <> ''); -- REV-17
alter table review_session add constraint session_talk check (not ('PRIVATE_TALK' = any (modes)) or (opinions = '' and cardinality(modes) = 1)); -- REV-14: what is said in private stays with the two
alter table review_session enable row level security;
alter table review_session force row level security;
create policy read_in_scope on review_session for select to zhengyou_app, zhengyou_worker using (
  (org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1)) and (select reads_widely()));
create policy add_at_home on review_session for insert to zhengyou_app with check (
  org_id = (select acting_org()) and (select serves(acting_org(), '{SECRETARY,DEPUTY_SECRETARY,OFFICER}')) and recorded_by_person_id = (select session_person())
  and exists (select 1 from review_round r where r.org_id = review_session.org_id and r.id = review_session.round_id and r.state <> 'PREPARING'));
create policy owner_all on review_session for all to zhengyou_owner using (true) with check (true);
create policy backup_read on review_session for select to zhengyou_backup using (true);
grant select, insert on review_session to zhengyou_app, zhengyou_worker;
grant select on review_session to zhengyou_backup;
