-- LIFE-08: a whole pledge from paper: the days it happened on beside the moment it was entered, the mark for ever, figures up the line of that year.
-- AlterTable
ALTER TABLE "pledge" ADD COLUMN     "backfilled" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "paper" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "raised_on" DATE,
ADD COLUMN     "settled_on" DATE;

-- CreateTable
CREATE TABLE "library_phrase" (
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "text" TEXT NOT NULL,
    "target" TEXT NOT NULL DEFAULT '',
    "beneficiary" TEXT NOT NULL DEFAULT '',
    "checked_how" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "library_phrase_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "phrase" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "target" TEXT NOT NULL DEFAULT '',
    "beneficiary" TEXT NOT NULL DEFAULT '',
    "checked_how" TEXT NOT NULL DEFAULT '',
    "added_by_person_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "phrase_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "hidden_phrase" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "hidden_phrase_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "hidden_phrase_org_id_source_key" ON "hidden_phrase"("org_id", "source");

alter table pledge add constraint pledge_backfilled_order check (not backfilled or (paper <> '' and raised_on is not null and settled_on is not null and raised_on <= settled_on
  and (published_on is null or (settled_on <= published_on and published_on <= (created_at at time zone 'Asia/Shanghai')::date))));
create index pledge_backfilled on pledge (org_id, created_at) where backfilled;

/* The mark is given when a pledge is entered and never changes; what is from paper follows its order of days: campaign, visits, raised, settled, public. */
create function keep_backfilled() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and (old.backfilled, old.paper, old.raised_on, old.settled_on) is distinct from (new.backfilled, new.paper, new.raised_on, new.settled_on) then
    perform refuse('WRONG_STATE');
  end if;
  if new.backfilled and new.state = 'RAISED' and (
       exists (select 1 from pledge_survey s where s.org_id = new.org_id and s.pledge_id = new.id and s.visited_on > new.raised_on)
       or exists (select 1 from campaign c where c.org_id = new.campaign_org_id and c.id = new.campaign_id and c.begins_on > new.raised_on)) then
    perform refuse('WRONG_STATE');
  end if;
  return new;
end $$;
create trigger keep_backfilled before update on pledge for each row execute function keep_backfilled();
revoke execute on function keep_backfilled from public;

/* An org and those above it as they stood on a day. */
create function line_on(org uuid, day date) returns table (id uuid) language sql stable security definer set search_path = public, pg_temp as $$
  with recursive line as (
    select org as id, 0 as depth
    union all
    select coalesce((select h.parent_id from org_history h where h.org_id = l.id and h.effective_on <= day order by h.effective_on desc, h.recorded_at desc limit 1), o.parent_id), l.depth + 1
      from line l join org o on o.id = l.id where l.depth < 30
  )
  select line.id from line where line.id is not null
$$;

/* Counts one org's rows of a campaign that is over and carries the difference up the line of that year; the tree of today has nothing to do with it. */
create function fold_past(org uuid, campaign_org uuid, campaign_key uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c campaign;
  moment timestamptz := app_now();
  fresh tally;
begin
  if org is distinct from acting_org() or not acts_at_home() then perform refuse('NOT_FOUND'); end if;
  select * into c from campaign where campaign.org_id = campaign_org and campaign.id = campaign_key;
  if c.id is null or c.state = 'ISSUED' then perform refuse('WRONG_STATE'); end if;
  perform pg_advisory_xact_lock(hashtext('zhengyou:fold'));
  fresh := count_own(org, campaign_org, campaign_key, moment);
  insert into tally select l.id, campaign_org, campaign_key, 'TREE', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, moment
    from line_on(org, coalesce(c.ends_on, c.begins_on)) l on conflict do nothing;
  insert into tally select org, campaign_org, campaign_key, 'OWN', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, moment on conflict do nothing;
  update tally t set pledgers = t.pledgers + fresh.pledgers - o.pledgers, items = t.items + fresh.items - o.items, fulfilled = t.fulfilled + fresh.fulfilled - o.fulfilled,
      overdue = t.overdue + fresh.overdue - o.overdue, not_due = t.not_due + fresh.not_due - o.not_due, withdrawn = t.withdrawn + fresh.withdrawn - o.withdrawn, counted_at = moment
    from tally o where o.org_id = fold_past.org and o.campaign_org_id = campaign_org and o.campaign_id = campaign_key and o.reach = 'OWN'
     and t.campaign_org_id = campaign_org and t.campaign_id = campaign_key and t.reach = 'TREE' and t.org_id in (select l.id from line_on(fold_past.org, coalesce(c.ends_on, c.begins_on)) l);
  update tally t set pledgers = fresh.pledgers, items = fresh.items, fulfilled = fresh.fulfilled, overdue = fresh.overdue, not_due = fresh.not_due, withdrawn = fresh.withdrawn, counted_at = moment
   where t.org_id = fold_past.org and t.campaign_org_id = campaign_org and t.campaign_id = campaign_key and t.reach = 'OWN';
end $$;
revoke execute on function line_on, fold_past from public;
grant execute on function fold_past to zhengyou_app;

grant select (backfilled) on pledge to zhengyou_public;

-- RPT-04: a review is not dated before its campaign, nor before the document its round rests on.
create function keep_review_day() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from review_round r join campaign c on c.org_id = r.campaign_org_id and c.id = r.campaign_id
              where r.org_id = new.round_org_id and r.id = new.round_id and new.held_on < greatest(c.begins_on, r.basis_on, c.basis_on)) then perform refuse('INVALID'); end if;
  return new;
end $$;
create trigger keep_review_day before insert or update of held_on on review for each row execute function keep_review_day();
revoke execute on function keep_review_day from public;

-- Ready wordings: the library's as rows, an org's own, and what it hides.
alter table library_phrase add constraint library_phrase_kind check (kind in ('MEMBER_ITEM', 'BODY_ITEM', 'ACHIEVEMENTS', 'SHORTCOMINGS', 'DIRECTION', 'CAUSE', 'MEASURE'));
alter table phrase add constraint phrase_kind check (kind in ('MEMBER_ITEM', 'BODY_ITEM', 'ACHIEVEMENTS', 'SHORTCOMINGS', 'DIRECTION', 'CAUSE', 'MEASURE') and text <> '');
alter table phrase add foreign key (org_id) references org (id), add foreign key (added_by_person_id) references person (id);
alter table hidden_phrase add foreign key (org_id) references org (id);
grant select on library_phrase to zhengyou_app, zhengyou_worker, zhengyou_backup;

insert into library_phrase (code, kind, position, text, target, beneficiary, checked_how) values
  ('m1', 'MEMBER_ITEM', 1, '＿月＿日前，＿＿办理时限由＿个工作日压到＿个', '＿个工作日', '办事群众', '每月公布超时件数'),
  ('m2', 'MEMBER_ITEM', 2, '每周到＿＿走访＿户，记下问题并在＿天内答复', '每周＿户', '＿＿村（社区）住户', '走访记录，支部每季抽查'),
  ('m3', 'MEMBER_ITEM', 3, '＿月＿日前，帮＿名困难党员群众办成＿＿', '＿人', '困难党员群众', '本人签字，支委回访'),
  ('m4', 'MEMBER_ITEM', 4, '全年在＿＿窗口岗位零差错、零投诉', '零投诉', '服务对象', '投诉登记簿'),
  ('m5', 'MEMBER_ITEM', 5, '＿月＿日前，学会＿＿并教会＿名同事', '＿人', '本单位同事', '现场演示，支部确认'),
  ('m6', 'MEMBER_ITEM', 6, '全年不请客送礼、不收受礼品礼金，零违反', '零违反', '服务对象', '纪检委员每季核对'),
  ('b1', 'BODY_ITEM', 1, '＿月＿日前，＿＿事项“一次办好”，由＿次跑动减到＿次', '＿次', '办事群众', '窗口抽查，每月公布'),
  ('b2', 'BODY_ITEM', 2, '＿月＿日前，在＿＿办成＿件群众点名的实事', '＿件', '辖区群众', '逐件公示，群众签字'),
  ('b3', 'BODY_ITEM', 3, '每月集中学习＿次、讲党课＿次，到会率＿％以上', '每月＿次', '全体党员', '签到与记录，上级抽查'),
  ('b4', 'BODY_ITEM', 4, '工作日服务窗口全员在岗，中午不断档', '不断档', '服务对象', '每周抽查，结果上墙');
insert into library_phrase (code, kind, position, text) values
  ('a1', 'ACHIEVEMENTS', 1, '到期承诺按时兑现，'), ('a2', 'ACHIEVEMENTS', 2, '带头在一线，'), ('a3', 'ACHIEVEMENTS', 3, '群众当面反映'),
  ('a4', 'ACHIEVEMENTS', 4, '进展记录及时，'), ('a5', 'ACHIEVEMENTS', 5, '难事主动往前赶，'),
  ('s1', 'SHORTCOMINGS', 1, '进展集中在月底补填，'), ('s2', 'SHORTCOMINGS', 2, '与服务对象见面少，'), ('s3', 'SHORTCOMINGS', 3, '目标定得偏低，'),
  ('s4', 'SHORTCOMINGS', 4, '第　条进度偏慢，'), ('s5', 'SHORTCOMINGS', 5, '佐证材料不够具体，'),
  ('d1', 'DIRECTION', 1, '每月 25 日前填一次进展，'), ('d2', 'DIRECTION', 2, '请服务对象当面评一评，'), ('d3', 'DIRECTION', 3, '把难事分到每个月，'),
  ('d4', 'DIRECTION', 4, '下月底前完成第　条，'), ('d5', 'DIRECTION', 5, '带一名年轻同志一起做，'),
  ('c1', 'CAUSE', 1, '责任没有落到人，'), ('c2', 'CAUSE', 2, '时限没有排到月，'), ('c3', 'CAUSE', 3, '与服务对象沟通不够，'), ('c4', 'CAUSE', 4, '同有关科室衔接不紧，'),
  ('w1', 'MEASURE', 1, '明确＿＿专人负责，＿月＿日前办结，'), ('w2', 'MEASURE', 2, '每周调度一次，进展上墙，'), ('w3', 'MEASURE', 3, '请服务对象现场验看，'), ('w4', 'MEASURE', 4, '把做法写进制度，防止反弹，');

-- Read by the org, and by everybody below what stands above them; written at home by those who keep the roll.
do $$
declare t text;
begin
  foreach t in array array['phrase', 'hidden_phrase'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy read_from_below on %I for select to zhengyou_app, zhengyou_worker using (org_id = (select acting_org()) or (select true from org_closure c where c.ancestor = %I.org_id and c.descendant = (select acting_org()) limit 1))', t, t);
    execute format('create policy add_by_keeper on %I for insert to zhengyou_app with check (org_id = (select acting_org()) and (select acts_at_home()) and (select keeps_roll()))', t);
    execute format('create policy remove_by_keeper on %I for delete to zhengyou_app using (org_id = (select acting_org()) and (select acts_at_home()) and (select keeps_roll()))', t);
    execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', t);
    execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', t);
    execute format('grant select, insert, delete on %I to zhengyou_app', t);
    execute format('grant select on %I to zhengyou_worker, zhengyou_backup', t);
  end loop;
end $$;

select let_records_be_carried();
