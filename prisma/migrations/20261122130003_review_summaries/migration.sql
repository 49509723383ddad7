-- CreateTable
CREATE TABLE "review_summary" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_on" DATE,
    "issued_by_person_id" UUID,
    "likeness" SMALLINT,

    CONSTRAINT "review_summary_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "review_summary_org_id_round_id_key" ON "review_summary"("org_id", "round_id");

alter table review_summary add foreign key (org_id) references org (id);
alter table review_summary add foreign key (org_id, round_id) references review_round (org_id, id);
alter table review_summary add foreign key (issued_by_person_id) references person (id);
alter table review_summary add constraint review_summary_issued check ((state = 'ISSUED') = (issued_on is not null) and (state = 'ISSUED') = (issued_by_person_id is not null));
insert into lifecycle_state (workflow, state, initial) values ('review_summary', 'DRAFT', true), ('review_summary', 'ISSUED', false);
insert into lifecycle_move (workflow, move, from_state, to_state) values ('review_summary', 'issue', 'DRAFT', 'ISSUED');
create trigger keep_lifecycle before insert or update of state on review_summary for each row execute function keep_lifecycle();
create function keep_issued_summary() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.state = 'ISSUED' then perform refuse('WRONG_STATE'); end if;
  if new.state = 'ISSUED' and not pg_has_role(session_user, 'zhengyou_owner', 'usage')
     and (new.issued_by_person_id is distinct from session_person() or not serves(new.org_id, '{SECRETARY,DEPUTY_SECRETARY}')) then
    perform refuse('NOT_AUTHORISED');
  end if;
  return new;
end $$;
create trigger keep_issued_summary before update on review_summary for each row execute function keep_issued_summary();
alter table review_summary enable row level security;
alter table review_summary force row level security;
-- LIFE-10: a draft at home alone, what is issued in the whole line above.
create policy read_in_scope on review_summary for select to zhengyou_app, zhengyou_worker using (
  (select reads_widely()) and (org_id = (select acting_org()) and (state = 'ISSUED' or (select acts_at_home()))
    or state = 'ISSUED' and (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1)));
create policy add_at_home on review_summary for insert to zhengyou_app with check (
  org_id = (select acting_org()) and state = 'DRAFT' and (select serves(acting_org(), '{SECRETARY,DEPUTY_SECRETARY,OFFICER}')));
create policy change_at_home on review_summary for update to zhengyou_app
  using (org_id = (select acting_org()) and (select serves(acting_org(), '{SECRETARY,DEPUTY_SECRETARY,OFFICER}')))
  with check (org_id = (select acting_org()));
create policy owner_all on review_summary for all to zhengyou_owner using (true) with check (true);
create policy backup_read on review_summary for select to zhengyou_backup using (true);
grant select, insert, update on review_summary to zhengyou_app;
grant select on review_summary to zhengyou_worker, zhengyou_backup;

/* REV-53: how like these words are to an issued summary: an own one of another round, or one of the organisation above, beside or below; whose is not told. */
create function nearest_summary(round_key uuid, words text) returns table (origin text, likeness real) language sql stable security definer set search_path = public, pg_temp as $$
  select case when s.org_id = acting_org() then 'OWN' else 'OTHER' end, text_likeness(s.text, words)
    from review_round r join org o on o.id = r.org_id join org n on n.id = o.id or n.id = o.parent_id or n.parent_id in (o.parent_id, o.id)
    join review_summary s on s.org_id = n.id and s.round_id <> r.id and s.state = 'ISSUED'
   where r.org_id = acting_org() and r.id = round_key and acts_at_home() and length(words) >= 20
   order by 2 desc limit 1
$$;
revoke execute on function nearest_summary, keep_issued_summary from public;
grant execute on function nearest_summary to zhengyou_app;
