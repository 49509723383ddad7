-- AlterTable
ALTER TABLE "review_round" ADD COLUMN     "contact_weight" SMALLINT NOT NULL DEFAULT 1,
ADD COLUMN     "dual_weight" SMALLINT NOT NULL DEFAULT 1,
ADD COLUMN     "entrusted_weight" SMALLINT NOT NULL DEFAULT 1,
ADD COLUMN     "line_weight" SMALLINT NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "upward_opinion" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cadre_person_id" UUID NOT NULL,
    "from_org_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "giver" BYTEA NOT NULL,

    CONSTRAINT "upward_opinion_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "upward_opinion_org_id_cadre_person_id_session_id_giver_key" ON "upward_opinion"("org_id", "cadre_person_id", "session_id", "giver");

-- CreateIndex
CREATE INDEX "review_round_org_id_round_id_idx" ON "review"("round_org_id", "round_id");

alter table review_round add constraint round_voices check (line_weight between 1 and 100 and contact_weight between 0 and 100 and dual_weight between 0 and 100 and entrusted_weight between 0 and 100);

/* The signed-in person is still to score this subject, for whichever organisation they hold a duty in. */
create function awaits_own_score(of_org uuid, of_target uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from review_target t join review_round r on r.org_id = t.round_org_id and r.id = t.round_id and r.state = 'OPEN'
      join duty d on d.person_id = session_person() and d.kind <> 'ADMINISTRATOR' and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
     where t.org_id = of_org and t.id = of_target and t.state <> 'EXEMPTED'
       and not exists (select 1 from review v where v.org_id = t.org_id and v.target_id = t.id and v.state <> 'DRAFT' and v.reviewer_duty_id is not null
                         and (v.reviewer_person_id = session_person() or v.reviewer_org_id = d.org_id))
       and (exists (select 1 from unnest(array['OWN_HEAD', 'SUPERIOR', 'DIVISION', 'OWN_BODY', 'STAND_IN']) k(via)
                     where may_review_in_office(t.org_id, t.id, d.org_id, d.id, d.person_id, k.via, null, null))
         or exists (select 1 from org_link l where l.org_id = t.org_id and l.holder_org_id = d.org_id
                      and may_review_in_office(t.org_id, t.id, d.org_id, d.id, d.person_id, l.kind, l.org_id, l.id))))
$$;
-- REV-40: whoever is still to score somebody does so without the scores of others before their eyes.
create policy not_before_own on review_score as restrictive for select to zhengyou_app using (
  exists (select 1 from review r where r.org_id = review_score.org_id and r.id = review_score.review_id
            and ((select session_person()) in (r.reviewer_person_id, r.typed_by_person_id, r.subject_person_id) or not awaits_own_score(r.org_id, r.target_id))));

alter table upward_opinion add foreign key (org_id) references org (id);
alter table upward_opinion add foreign key (cadre_person_id) references person (id);
alter table upward_opinion add foreign key (from_org_id, session_id) references review_session (org_id, id);
alter table upward_opinion add constraint upward_opinion_says_something check (length(text) between 2 and 1000);
alter table upward_opinion enable row level security;
alter table upward_opinion force row level security;
create policy owner_all on upward_opinion for all to zhengyou_owner using (true) with check (true);
create policy backup_read on upward_opinion for select to zhengyou_backup using (true);
grant select on upward_opinion to zhengyou_backup;

/* REV-28: on whom a member may speak at the sittings of their branch's running rounds: heads and leaders of the branch and of the organisation above it. */
create function upward_subjects() returns table (session_id uuid, held_on date, place text, seat_org_id uuid, seat_name text, cadre_person_id uuid, cadre_name text, title text, given boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.held_on, s.place, o.id, o.short_name, d.person_id, p.name, d.title,
         exists (select 1 from upward_opinion u where u.org_id = o.id and u.cadre_person_id = d.person_id and u.session_id = s.id
                   and u.giver = sha256(convert_to(session_person()::text || s.id::text || d.person_id::text, 'utf8')))
    from review_session s join review_round r on r.org_id = s.org_id and r.id = s.round_id and r.state = 'OPEN'
    join org h on h.id = s.org_id join org o on o.id in (h.id, h.parent_id)
    join duty d on d.org_id = o.id and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'LEADER') and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
    join person p on p.id = d.person_id
   where s.org_id = acting_org() and belongs_here() and not ('PRIVATE_TALK' = any (s.modes)) and d.person_id <> session_person()
     and s.id = (select x.id from review_session x where x.org_id = s.org_id and x.round_id = s.round_id and not ('PRIVATE_TALK' = any (x.modes)) order by x.held_on desc, x.id limit 1)
   order by o.path desc, array_position(array['SECRETARY', 'DEPUTY_SECRETARY', 'LEADER'], d.kind), p.pinyin, s.held_on limit 60
$$;
create function give_upward_opinion(of_session uuid, cadre uuid, words text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare seat record;
begin
  select u.seat_org_id, u.given into seat from upward_subjects() u where u.session_id = of_session and u.cadre_person_id = cadre limit 1;
  if seat.seat_org_id is null then perform refuse('NOT_FOUND'); end if;
  if seat.given then perform refuse('CONFLICT'); end if;
  insert into upward_opinion (org_id, id, cadre_person_id, from_org_id, session_id, text, giver)
  values (seat.seat_org_id, gen_random_uuid(), cadre, acting_org(), of_session, words, sha256(convert_to(session_person()::text || of_session::text || cadre::text, 'utf8')));
end $$;
/* For the head of the organisation above the cadre's seat, and for the discipline head there and at the seat; never for the cadre. Words only where five or more spoke. */
create function read_upward_opinions() returns table (seat_name text, cadre_name text, round_title text, opinions integer, texts text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select o.short_name, p.name, r.title, case when count(*) >= 5 then count(*)::int end, case when count(*) >= 5 then array_agg(u.text order by md5(u.id::text)) end
    from upward_opinion u join org o on o.id = u.org_id join person p on p.id = u.cadre_person_id
    join review_session s on s.org_id = u.from_org_id and s.id = u.session_id join review_round r on r.org_id = s.org_id and r.id = s.round_id
   where acts_at_home() and u.cadre_person_id <> session_person()
     and (u.org_id = acting_org() and serves(acting_org(), '{DISCIPLINE_HEAD}')
       or o.parent_id = acting_org() and serves(acting_org(), '{SECRETARY,DEPUTY_SECRETARY,DISCIPLINE_HEAD}'))
   group by o.path, o.short_name, p.name, p.id, r.campaign_id, r.period, r.title order by o.path, p.name, r.period limit 200
$$;
revoke execute on function awaits_own_score, upward_subjects, give_upward_opinion, read_upward_opinions from public;
grant execute on function awaits_own_score, upward_subjects, give_upward_opinion, read_upward_opinions to zhengyou_app;
select let_records_be_carried();
