-- CreateTable
CREATE TABLE "review_outcome" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "document" TEXT NOT NULL DEFAULT '',
    "given_on" DATE NOT NULL,
    "due_on" DATE,
    "subject_person_id" UUID,
    "given_by_org_id" UUID NOT NULL,
    "given_by_person_id" UUID NOT NULL,
    "rectification_id" UUID,

    CONSTRAINT "review_outcome_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "review_outcome_org_id_review_id_idx" ON "review_outcome"("org_id", "review_id");

-- CreateIndex
CREATE INDEX "review_outcome_subject_person_id_idx" ON "review_outcome"("subject_person_id");

-- AddForeignKey
ALTER TABLE "review_outcome" ADD CONSTRAINT "review_outcome_org_id_review_id_fkey" FOREIGN KEY ("org_id", "review_id") REFERENCES "review"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- INV-12: penalties only by the authority that manages the cadre; seen by the person concerned, that authority and the discipline heads.
alter table review_outcome add foreign key (org_id, rectification_id) references rectification (org_id, id);
alter table review_outcome add foreign key (org_id) references org (id);
alter table review_outcome add foreign key (given_by_org_id) references org (id);
alter table review_outcome add foreign key (subject_person_id) references person (id);
alter table review_outcome add foreign key (given_by_person_id) references person (id);
alter table review_outcome add constraint outcome_kind check (kind in ('PRAISE', 'STUDY', 'POLICY', 'ENCOURAGE', 'CRITICISM', 'HELP', 'ORDERED', 'ADMONITION', 'DISCIPLINE'));
alter table review_outcome add constraint outcome_words check (words <> '');
alter table review_outcome add constraint outcome_dated check ((kind = 'ORDERED') = (due_on is not null) and (due_on is null or due_on > given_on)); -- REV-50
alter table review_outcome add constraint outcome_of_person check (kind not in ('ADMONITION', 'DISCIPLINE') or subject_person_id is not null);
alter table review_outcome add constraint outcome_not_oneself check (given_by_person_id is distinct from subject_person_id);
alter table review_outcome add constraint outcome_document check (kind not in ('ADMONITION', 'DISCIPLINE') or document <> '');

/* The session holds one of these duties in this org today. */
create function serves(in_org uuid, kinds text[]) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from duty d where d.org_id = in_org and d.person_id = session_person() and d.kind = any(kinds)
                   and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today()))
$$;

/* 干部管理权限: whoever leads an organisation, or is a leading cadre, is managed one level above the highest seat; everybody else by the
   organisation they belong to. An organisation answers to its superior. At a root nobody is above. */
create function cadre_authority(of_person uuid, in_org uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  with seat as (
    select o.id, o.parent_id, (select max(c.depth) from org_closure c where c.descendant = o.id) as depth
      from duty d join org o on o.id = d.org_id
     where d.person_id = of_person and d.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'LEADER') and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
    union all
    select o.id, o.parent_id, (select max(c.depth) from org_closure c where c.descendant = o.id)
      from membership m join org o on o.id = m.org_id
     where m.person_id = of_person and m.leading_cadre and m.begins_on <= today() and (m.ends_on is null or m.ends_on >= today())
    union all
    select o.id, o.parent_id, 0 from org o where of_person is null and o.id = in_org
  )
  select coalesce((select coalesce(parent_id, id) from seat order by depth, id limit 1), in_org)
$$;

create function keep_review_outcome() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare v review;
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') then return new; end if;
  select * into v from review r where r.org_id = new.org_id and r.id = new.review_id and r.state = 'LEDGERED';
  if v.id is null then perform refuse('WRONG_STATE'); end if;
  if v.subject_person_id is distinct from new.subject_person_id or new.given_by_person_id is distinct from session_person()
     or new.given_by_org_id is distinct from acting_org() or not serves(new.given_by_org_id, '{SECRETARY,DEPUTY_SECRETARY}') then
    perform refuse('NOT_AUTHORISED');
  end if;
  if new.given_by_org_id is distinct from cadre_authority(new.subject_person_id, new.org_id)
     and not (new.kind in ('PRAISE', 'STUDY', 'POLICY', 'ENCOURAGE') and new.given_by_org_id = v.reviewer_org_id) then
    perform refuse('NOT_CADRE_AUTHORITY');
  end if;
  return new;
end $$;
create trigger keep_review_outcome before insert on review_outcome for each row execute function keep_review_outcome();

alter table review_outcome enable row level security;
alter table review_outcome force row level security;
create policy read_by_few on review_outcome for select to zhengyou_app, zhengyou_worker using (
  (org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1))
  and (subject_person_id = (select session_person())
    or (kind in ('PRAISE', 'STUDY', 'POLICY', 'ENCOURAGE') and (select reads_widely()))
    or (given_by_org_id = (select acting_org()) and (select serves(acting_org(), '{SECRETARY,DEPUTY_SECRETARY}')))
    or (subject_person_id is null and org_id = (select acting_org()) and (select serves(acting_org(), '{SECRETARY,DEPUTY_SECRETARY}')))
    or ((org_id = (select acting_org()) or given_by_org_id = (select acting_org())) and (select serves(acting_org(), '{DISCIPLINE_HEAD}')))));
create policy add_by_authority on review_outcome for insert to zhengyou_app with check (
  given_by_org_id = (select acting_org()) and (select acts_at_home()) and given_by_person_id = (select session_person()));
create policy owner_all on review_outcome for all to zhengyou_owner using (true) with check (true);
create policy backup_read on review_outcome for select to zhengyou_backup using (true);
grant select, insert on review_outcome to zhengyou_app, zhengyou_worker;
grant select on review_outcome to zhengyou_backup;
revoke execute on function serves, cadre_authority, keep_review_outcome from public;
grant execute on function serves, cadre_authority to zhengyou_app, zhengyou_worker;
