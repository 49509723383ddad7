-- AlterTable
ALTER TABLE "campaign" ADD COLUMN     "template_org_id" UUID,
ADD COLUMN     "template_title" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "version_id" UUID;

-- AlterTable
ALTER TABLE "criterion" ADD COLUMN     "body" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "parent_id" UUID;

-- CreateTable
CREATE TABLE "template_version" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "version" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,
    "theme" TEXT NOT NULL DEFAULT '',
    "carrier" TEXT NOT NULL DEFAULT '',
    "based_on" TEXT NOT NULL DEFAULT '',
    "whole" BOOLEAN NOT NULL DEFAULT true,
    "state" TEXT NOT NULL DEFAULT 'DRAFT',
    "published_at" TIMESTAMPTZ(3),
    "publisher_person_id" UUID,

    CONSTRAINT "template_version_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "template_part" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL DEFAULT '',
    "mode" TEXT NOT NULL DEFAULT '',
    "mandatory" BOOLEAN NOT NULL DEFAULT false,
    "rhythm" TEXT NOT NULL DEFAULT '',
    "ends_day" TEXT NOT NULL DEFAULT '',
    "ends_event" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "template_part_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "campaign_part" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL DEFAULT '',
    "mode" TEXT NOT NULL DEFAULT '',
    "rhythm" TEXT NOT NULL DEFAULT '',
    "ends_day" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "campaign_part_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "library_template" (
    "code" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,
    "theme" TEXT NOT NULL DEFAULT '',
    "carrier" TEXT NOT NULL DEFAULT '',
    "whole" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "library_template_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "library_part" (
    "code" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL DEFAULT '',
    "mode" TEXT NOT NULL DEFAULT '',
    "mandatory" BOOLEAN NOT NULL DEFAULT false,
    "rhythm" TEXT NOT NULL DEFAULT '',
    "ends_day" TEXT NOT NULL DEFAULT '',
    "ends_event" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "library_part_pkey" PRIMARY KEY ("code","place")
);

-- CreateIndex
CREATE UNIQUE INDEX "template_version_org_id_template_id_version_key" ON "template_version"("org_id", "template_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "template_part_org_id_version_id_place_key" ON "template_part"("org_id", "version_id", "place");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_part_org_id_campaign_id_place_key" ON "campaign_part"("org_id", "campaign_id", "place");

-- AddForeignKey
ALTER TABLE "template_part" ADD CONSTRAINT "template_part_org_id_version_id_fkey" FOREIGN KEY ("org_id", "version_id") REFERENCES "template_version"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_part" ADD CONSTRAINT "campaign_part_org_id_campaign_id_fkey" FOREIGN KEY ("org_id", "campaign_id") REFERENCES "campaign"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library_part" ADD CONSTRAINT "library_part_code_fkey" FOREIGN KEY ("code") REFERENCES "library_template"("code") ON DELETE CASCADE ON UPDATE CASCADE;

alter table campaign add foreign key (template_org_id, version_id) references template_version (org_id, id);
alter table campaign add constraint campaign_template_org_id_to_org foreign key (template_org_id) references org (id) on delete restrict;
alter table template_version add constraint template_version_org_id_to_org foreign key (org_id) references org (id) on delete restrict;
alter table template_version add constraint template_version_publisher_to_person foreign key (publisher_person_id) references person (id) on delete restrict;
alter table template_part add constraint template_part_org_id_to_org foreign key (org_id) references org (id) on delete restrict;
alter table campaign_part add constraint campaign_part_org_id_to_org foreign key (org_id) references org (id) on delete restrict;
alter table criterion add foreign key (org_id, parent_id) references criterion (org_id, id) on delete cascade;

alter table template_version add constraint version_published check (state <> 'PUBLISHED' or (published_at is not null and publisher_person_id is not null));
create unique index template_one_draft on template_version (org_id, template_id) where state = 'DRAFT';
do $$
declare t text;
begin
  foreach t in array array['template_part', 'campaign_part', 'library_part'] loop
    execute format('alter table %I add constraint %I check (place ~ ''^([0-9]{2}){1,3}$'')', t, t || '_place');
    execute format('alter table %I add constraint %I check (kind in (''GOAL'', ''REQUIREMENT'', ''STAGE'', ''ACTION'', ''CRITERIA_SET'', ''CRITERION'', ''MEASURE'',
      ''DIMENSION_SET'', ''DIMENSION'', ''CATEGORY_SET'', ''CATEGORY'', ''CADENCE'', ''VARIANT'', ''PARALLEL'', ''OUTLINE'', ''HEADING''))', t, t || '_kind');
    execute format('alter table %I add constraint %I check (rhythm in ('''', ''WEEK'', ''MONTH'', ''QUARTER'', ''HALF_YEAR'', ''YEAR'') and (rhythm <> '''') = (kind = ''CADENCE''))', t, t || '_rhythm');
    execute format('alter table %I add constraint %I check (ends_day ~ ''^([0-9]{2}-[0-9]{2}|[0-9]{1,2})?$'')', t, t || '_ends_day');
  end loop;
end $$;

insert into lifecycle_state (workflow, state, initial) values ('template_version', 'DRAFT', true), ('template_version', 'PUBLISHED', false);
insert into lifecycle_move (workflow, move, from_state, to_state) values ('template_version', 'publish', 'DRAFT', 'PUBLISHED');
create trigger keep_lifecycle before insert or update of state on template_version for each row execute function keep_lifecycle();

-- Drafts are read where they are drawn up; a published template serves everybody below (CAM-17, LIFE-10).
do $$
declare
  t text;
  in_scope text := '(org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1))';
  at_home text := 'org_id = (select acting_org()) and (select acts_at_home())';
  reads jsonb := jsonb_build_object(
    'template_version', '(state = ''PUBLISHED'' or (org_id = (select acting_org()) and (select acts_at_home())))',
    'template_part', '(select true from template_version v where v.org_id = template_part.org_id and v.id = template_part.version_id limit 1)',
    'campaign_part', '(select true from campaign p where p.org_id = campaign_part.org_id and p.id = campaign_part.campaign_id limit 1)');
begin
  foreach t in array array['template_version', 'template_part', 'campaign_part'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy read_in_scope on %I for select to zhengyou_app, zhengyou_worker using (%s and %s)', t, in_scope, reads ->> t);
    execute format('create policy add_by_right on %I for insert to zhengyou_app, zhengyou_worker with check (%s)', t, at_home);
    execute format('create policy change_by_right on %I for update to zhengyou_app, zhengyou_worker using (%s) with check (%s)', t, at_home, at_home);
    execute format('create policy remove_at_home on %I for delete to zhengyou_app, zhengyou_worker using (%s)', t, at_home);
    execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', t);
    execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', t);
    execute format('grant select, insert, update, delete on %I to zhengyou_app, zhengyou_worker', t);
    execute format('grant select on %I to zhengyou_backup', t);
  end loop;
end $$;
create policy read_from_above on template_version for select to zhengyou_app, zhengyou_worker using (
  state = 'PUBLISHED' and (select true from org_closure c where c.ancestor = org_id and c.descendant = (select acting_org()) limit 1));
create policy read_from_above on template_part for select to zhengyou_app, zhengyou_worker using (
  (select true from template_version v where v.org_id = template_part.org_id and v.id = template_part.version_id limit 1));
create policy read_from_above on campaign_part for select to zhengyou_app, zhengyou_worker using (
  (select true from campaign p where p.org_id = campaign_part.org_id and p.id = campaign_part.campaign_id limit 1));
grant select on library_template, library_part to zhengyou_app, zhengyou_worker, zhengyou_backup;

-- What runs by a version keeps it: a published version is never touched again, and it carries the actions nobody may drop (CAM-15, INV-12).
create function keep_template() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.state = 'PUBLISHED' then perform refuse('WRONG_STATE'); end if;
  if tg_op = 'UPDATE' and new.state = 'PUBLISHED' then
    if new.whole and (select count(distinct p.mode) from template_part p where p.org_id = new.org_id and p.version_id = new.id
         and p.kind = 'ACTION' and p.mandatory and p.mode in ('PLEDGE', 'REVIEW', 'EVALUATION')) < 3 then perform refuse('MANDATORY'); end if;
    if new.publisher_person_id is distinct from session_person() and not pg_has_role(session_user, 'zhengyou_owner', 'usage') then perform refuse('NOT_AUTHORISED'); end if;
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_template before update or delete on template_version for each row execute function keep_template();
create function keep_template_parts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') and tg_op = 'INSERT' then return new; end if;
  if exists (select 1 from template_version v where v.org_id = coalesce(new.org_id, old.org_id) and v.id = coalesce(new.version_id, old.version_id) and v.state = 'PUBLISHED') then
    perform refuse('WRONG_STATE');
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_template_parts before insert or update or delete on template_part for each row execute function keep_template_parts();
create function issue_with_backbone() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.state = 'ISSUED' and old.state = 'DRAFTING' and (select count(distinct a.mode) from campaign_action a
       where a.org_id = new.org_id and a.campaign_id = new.id and a.mandatory and a.mode in ('PLEDGE', 'REVIEW', 'EVALUATION')) < 3 then
    perform refuse('MANDATORY');
  end if;
  return new;
end $$;
create trigger issue_with_backbone before update of state on campaign for each row execute function issue_with_backbone();
revoke execute on function keep_template, keep_template_parts, issue_with_backbone from public;

-- The schemes the sources name. A set without items is one that nobody has defined: it ships empty and is filled by whoever uses it.
insert into library_template (code, position, title, theme, carrier, whole) values
  ('CXZY', 1, '创先争优活动', '创建先进基层党组织、争当优秀共产党员', '', true),
  ('WBWZ', 2, '五比五争主题实践活动', '五比五争、比学赶超', '五比五争', true),
  ('SLSC', 3, '窗口单位“三亮三创三评”活动', '让群众满意', '三亮三创三评', true),
  ('LXZB', 4, '离退休和流动党员活动', '发挥余热、不忘组织', '', true),
  ('XSZB', 5, '学生党支部创先争优', '立志成才、报效祖国', '三结合、三进入', true),
  ('ZXLT', 6, '执行力提升工程', '立说立行、强力执行', '四定', true),
  ('JZNT', 7, '大干一段时间（决战90天）', '决战攻坚、岗位建功', '决战90天大干活动', true),
  ('SET-ORG', 8, '党组织创建标准', '', '', false),
  ('SET-MEMBER', 9, '党员争优标准', '', '', false),
  ('SET-GOAL', 10, '目标和要求', '', '', false);

insert into library_part (code, place, kind, name, body, subject, mode, mandatory, rhythm, ends_day, ends_event) values
  ('CXZY', '01', 'GOAL', '创建先进基层党组织', '', 'ORG', '', false, '', '', ''),
  ('CXZY', '02', 'GOAL', '争当优秀共产党员', '', 'MEMBER', '', false, '', '', ''),
  ('CXZY', '03', 'REQUIREMENT', '推动科学发展', '', '', '', false, '', '', ''),
  ('CXZY', '04', 'REQUIREMENT', '促进社会和谐', '', '', '', false, '', '', ''),
  ('CXZY', '05', 'REQUIREMENT', '服务人民群众', '', '', '', false, '', '', ''),
  ('CXZY', '06', 'REQUIREMENT', '加强基层组织', '', '', '', false, '', '', ''),
  ('CXZY', '07', 'STAGE', '动员部署', '制定实施方案，召开动员会，组织公开承诺', '', '', false, '', '03-31', ''),
  ('CXZY', '08', 'STAGE', '组织实施', '履行承诺，每季度领导点评，定期群众评议，边评边改', '', '', false, '', '10-31', ''),
  ('CXZY', '09', 'STAGE', '总结表彰', '全面总结，评选表彰，集中展示成果', '', '', false, '', '12-31', ''),
  ('CXZY', '10', 'ACTION', '公开承诺', '调研走访、提出事项、审核确定、公开', '', 'PLEDGE', true, '', '', ''),
  ('CXZY', '11', 'ACTION', '领导点评', '每季度一次，有履责情况报告，有反馈，有台账', '', 'REVIEW', true, '', '', ''),
  ('CXZY', '12', 'ACTION', '群众评议', '组织党代表、人大代表、政协委员和服务对象评议，评后即改', '', 'EVALUATION', true, '', '', ''),
  ('CXZY', '13', 'ACTION', '评选表彰', '不设名额，够格即评，先公示后表彰', '', 'COMMENDATION', true, '', '', ''),
  ('CXZY', '14', 'CRITERIA_SET', '五个好', '', 'ORG', '', false, '', '', ''),
  ('CXZY', '1401', 'CRITERION', '领导班子好', '', '', '', false, '', '', ''),
  ('CXZY', '1402', 'CRITERION', '党员队伍好', '', '', '', false, '', '', ''),
  ('CXZY', '1403', 'CRITERION', '工作机制好', '', '', '', false, '', '', ''),
  ('CXZY', '1404', 'CRITERION', '工作业绩好', '', '', '', false, '', '', ''),
  ('CXZY', '1405', 'CRITERION', '群众反映好', '', '', '', false, '', '', ''),
  ('CXZY', '15', 'CRITERIA_SET', '五带头', '', 'MEMBER', '', false, '', '', ''),
  ('CXZY', '1501', 'CRITERION', '带头学习提高', '', '', '', false, '', '', ''),
  ('CXZY', '1502', 'CRITERION', '带头争创佳绩', '', '', '', false, '', '', ''),
  ('CXZY', '1503', 'CRITERION', '带头服务群众', '', '', '', false, '', '', ''),
  ('CXZY', '1504', 'CRITERION', '带头遵纪守法', '', '', '', false, '', '', ''),
  ('CXZY', '1505', 'CRITERION', '带头弘扬正气', '', '', '', false, '', '', ''),
  ('CXZY', '16', 'CATEGORY_SET', '机关', '', 'ORGAN', '', false, '', '', ''),
  ('CXZY', '1601', 'CATEGORY', '带头学习、提升能力', '政治思想作风', 'PERSON', '', false, '', '', ''),
  ('CXZY', '1602', 'CATEGORY', '改革创新、推动发展', '业务工作', 'PERSON', '', false, '', '', ''),
  ('CXZY', '1603', 'CATEGORY', '认真履职、服务群众', '业务工作', 'PERSON', '', false, '', '', ''),
  ('CXZY', '1604', 'CATEGORY', '遵纪守法、勤政廉政', '政治思想作风', 'PERSON', '', false, '', '', ''),
  ('CXZY', '1605', 'CATEGORY', '服务中心、建设队伍', '服务中心、建设队伍', 'ORG', '', false, '', '', ''),
  ('CXZY', '1606', 'CATEGORY', '改进作风、提高效能', '改进作风、提高效能', 'ORG', '', false, '', '', ''),
  ('CXZY', '1607', 'CATEGORY', '服务群众、改善民生', '服务群众、改善民生', 'ORG', '', false, '', '', ''),
  ('CXZY', '17', 'CATEGORY_SET', '农村', '', 'RURAL', '', false, '', '', ''),
  ('CXZY', '18', 'CATEGORY_SET', '学校', '', 'SCHOOL', '', false, '', '', ''),
  ('CXZY', '19', 'CATEGORY_SET', '企业', '', 'STATE_ENTERPRISE', '', false, '', '', ''),
  ('CXZY', '20', 'DIMENSION_SET', '甲　活动推进', 'A', '', '', false, '', '', ''),
  ('CXZY', '2001', 'DIMENSION', '活动开展情况', '', '', '', false, '', '', ''),
  ('CXZY', '2002', 'DIMENSION', '“三制一卡”推行情况', '', '', '', false, '', '', ''),
  ('CXZY', '2003', 'DIMENSION', '承诺履行情况', '', '', '', false, '', '', ''),
  ('CXZY', '21', 'DIMENSION_SET', '乙　任务和承诺', 'B', '', '', false, '', '', ''),
  ('CXZY', '2101', 'DIMENSION', '主要任务完成情况', '', '', '', false, '', '', ''),
  ('CXZY', '2102', 'DIMENSION', '兑现公开承诺情况', '', '', '', false, '', '', ''),
  ('CXZY', '2103', 'DIMENSION', '为群众办实事情况', '', '', '', false, '', '', ''),
  ('CXZY', '2104', 'DIMENSION', '发挥作用情况', '', '', '', false, '', '', ''),
  ('CXZY', '22', 'DIMENSION_SET', '丙　单位', 'C', 'ORG', '', false, '', '', ''),
  ('CXZY', '2201', 'DIMENSION', '班子团结', '', '', '', false, '', '', ''),
  ('CXZY', '2202', 'DIMENSION', '工作实绩', '', '', '', false, '', '', ''),
  ('CXZY', '2203', 'DIMENSION', '发挥作用', '', '', '', false, '', '', ''),
  ('CXZY', '2204', 'DIMENSION', '服务企业', '学校为服务学生', '', '', false, '', '', ''),
  ('CXZY', '2205', 'DIMENSION', '群众满意', '学校为学生满意', '', '', false, '', '', ''),
  ('CXZY', '23', 'DIMENSION_SET', '丁　党员', 'D', 'MEMBER', '', false, '', '', ''),
  ('CXZY', '2301', 'DIMENSION', '坚持党性原则', '', '', '', false, '', '', ''),
  ('CXZY', '2302', 'DIMENSION', '政治觉悟', '', '', '', false, '', '', ''),
  ('CXZY', '2303', 'DIMENSION', '模范带动', '农村为为民服务', '', '', false, '', '', ''),
  ('CXZY', '2304', 'DIMENSION', '清正廉洁', '农村为发挥作用', '', '', false, '', '', ''),
  ('CXZY', '24', 'DIMENSION_SET', '戊　党组', 'E', 'LEADING_GROUP', '', false, '', '', ''),
  ('CXZY', '2401', 'DIMENSION', '营造工作氛围', '', '', '', false, '', '', ''),
  ('CXZY', '2402', 'DIMENSION', '创新活动载体', '', '', '', false, '', '', ''),
  ('CXZY', '2403', 'DIMENSION', '强化督促指导', '', '', '', false, '', '', ''),
  ('CXZY', '2404', 'DIMENSION', '狠抓落实', '', '', '', false, '', '', ''),
  ('CXZY', '25', 'DIMENSION_SET', '己　党委点评支部', 'F', 'ORG', '', false, '', '', ''),
  ('CXZY', '2501', 'DIMENSION', '服务中心', '', '', '', false, '', '', ''),
  ('CXZY', '2502', 'DIMENSION', '发挥作用', '', '', '', false, '', '', ''),
  ('CXZY', '2503', 'DIMENSION', '为民办实事', '', '', '', false, '', '', ''),
  ('CXZY', '26', 'DIMENSION_SET', '庚　企业党员', 'G', 'MEMBER', '', false, '', '', ''),
  ('CXZY', '2601', 'DIMENSION', '理想信念', '', '', '', false, '', '', ''),
  ('CXZY', '2602', 'DIMENSION', '服务群众', '', '', '', false, '', '', ''),
  ('CXZY', '2603', 'DIMENSION', '组织纪律', '', '', '', false, '', '', ''),
  ('CXZY', '2604', 'DIMENSION', '宗旨意识', '', '', '', false, '', '', ''),
  ('CXZY', '2605', 'DIMENSION', '模范作用', '', '', '', false, '', '', ''),
  ('CXZY', '27', 'DIMENSION_SET', '辛　纪检支部', 'H', 'MEMBER', '', false, '', '', ''),
  ('CXZY', '2701', 'DIMENSION', '岗位工作实绩', '', '', '', false, '', '', ''),
  ('CXZY', '2702', 'DIMENSION', '公开承诺事项', '以工作完成进度和质量为准则', '', '', false, '', '', ''),
  ('CXZY', '2703', 'DIMENSION', '联系群众', '', '', '', false, '', '', ''),
  ('CXZY', '28', 'CADENCE', '公开承诺', '每年年初，党组织和党员都作出公开承诺', '', 'PLEDGE', false, 'YEAR', '03-31', ''),
  ('CXZY', '29', 'CADENCE', '践诺情况季度上报', '按季度向上级报告兑现情况', '', 'REPORT', false, 'QUARTER', '25', ''),
  ('CXZY', '30', 'CADENCE', '领导点评', '每季度开展一次', '', 'REVIEW', false, 'QUARTER', '', ''),
  ('CXZY', '31', 'CADENCE', '督促检查', '每季度组织一次', '', 'SUPERVISION', false, 'QUARTER', '', ''),
  ('CXZY', '32', 'CADENCE', '年底考核', '', '', 'ASSESSMENT', false, 'YEAR', '12-31', ''),
  ('CXZY', '33', 'VARIANT', '服务中心、建设队伍', '与“讲党性、重品行、作表率”、机关作风评议、绩效考核结合', 'ORGAN', '', false, '', '', ''),
  ('CXZY', '34', 'VARIANT', '建人民满意学校、办人民满意教育', '教职工党员“教书育人做楷模、服务发展当先锋”；学生党员“立志成才、报效祖国”', 'SCHOOL', '', false, '', '', ''),
  ('CXZY', '35', 'VARIANT', '加强思想道德建设、促进事业科学发展', '科研比创新、比贡献；文化服务基层群众；卫生加强医德医风、创人民满意医院；体育发扬奋勇争先精神', 'INSTITUTION', '', false, '', '', ''),
  ('CXZY', '36', 'VARIANT', '立足本职比贡献、争创一流当模范', '党组织创建“五个好”、党员争做“五个先锋”', 'TWO_NEW', '', false, '', '', ''),
  ('CXZY', '37', 'VARIANT', '立足本职比贡献、争创一流当模范', '党组织创建“五个好”、党员争做“五个先锋”', 'PRIVATE_ENTERPRISE', '', false, '', '', ''),
  ('CXZY', '38', 'VARIANT', '立足本职比贡献、争创一流当模范', '党组织创建“五个好”、党员争做“五个先锋”', 'SOCIAL_ORG', '', false, '', '', ''),
  ('CXZY', '39', 'VARIANT', '争做新型农民、争当文明农户', '培养有文化、懂技术、会经营的新型农民', 'RURAL', '', false, '', '', ''),
  ('CXZY', '40', 'VARIANT', '让群众满意', '阳光服务、微笑服务、规范服务、高效服务、廉洁服务；另订“三亮三创三评”计划', 'WINDOW', '', false, '', '', ''),
  ('CXZY', '41', 'VARIANT', '发挥余热、再作贡献', '志愿服务、建言献策', 'RETIRED', '', false, '', '', ''),
  ('CXZY', '42', 'VARIANT', '为驻地作贡献、为家乡添光彩', '“三不四比”', 'FLOATING', '', false, '', '', ''),
  ('CXZY', '43', 'OUTLINE', '明紧宣改', '总结材料的四个小标题', '', '', false, '', '', ''),
  ('CXZY', '4301', 'HEADING', '明：承诺明白，言行规范', '', '', '', false, '', '', ''),
  ('CXZY', '4302', 'HEADING', '紧：活动与中心工作两不误', '', '', '', false, '', '', ''),
  ('CXZY', '4303', 'HEADING', '宣：营造氛围', '', '', '', false, '', '', ''),
  ('CXZY', '4304', 'HEADING', '改：转变作风', '', '', '', false, '', '', ''),
  ('CXZY', '44', 'OUTLINE', '加减乘除', '总结材料的四字经', '', '', false, '', '', ''),
  ('CXZY', '4401', 'HEADING', '加：加入“以民为本”理念', '', '', '', false, '', '', ''),
  ('CXZY', '4402', 'HEADING', '减：减掉“蜻蜓点水”作风', '', '', '', false, '', '', ''),
  ('CXZY', '4403', 'HEADING', '乘：乘上“百花齐放”效应', '', '', '', false, '', '', ''),
  ('CXZY', '4404', 'HEADING', '除：除去“千篇一律”模式', '', '', '', false, '', '', ''),
  ('WBWZ', '01', 'GOAL', '推动工作走在前列，群众得到实惠', '', 'ORG', '', false, '', '', ''),
  ('WBWZ', '02', 'GOAL', '在岗位上当先锋', '', 'MEMBER', '', false, '', '', ''),
  ('WBWZ', '03', 'REQUIREMENT', '强化组织领导', '', '', '', false, '', '', ''),
  ('WBWZ', '04', 'REQUIREMENT', '务求实效，加强督导检查', '', '', '', false, '', '', ''),
  ('WBWZ', '05', 'REQUIREMENT', '加强舆论宣传', '', '', '', false, '', '', ''),
  ('WBWZ', '06', 'STAGE', '部署发动', '成立工作小组，制定实施方案', '', '', false, '', '03-31', ''),
  ('WBWZ', '07', 'STAGE', '全面推进', '按五个方面、十五项措施逐项落实，建立台账', '', '', false, '', '', '换届大会闭幕'),
  ('WBWZ', '08', 'ACTION', '公开承诺', '对标先进，提出争创目标和落实措施', '', 'PLEDGE', true, '', '', ''),
  ('WBWZ', '09', 'ACTION', '领导点评', '抓好领导点评整改措施的落实', '', 'REVIEW', true, '', '', ''),
  ('WBWZ', '10', 'ACTION', '群众评议', '看群众满意度', '', 'EVALUATION', true, '', '', ''),
  ('WBWZ', '11', 'ACTION', '评选表彰', '标兵评选', '', 'COMMENDATION', true, '', '', ''),
  ('WBWZ', '12', 'ACTION', '专题研讨', '专家讲课、理论研讨、专题调研', '', 'OPTIONAL', false, '', '', ''),
  ('WBWZ', '13', 'ACTION', '外出参观、现场观摩', '查找同先进典型的差距', '', 'OPTIONAL', false, '', '', ''),
  ('WBWZ', '14', 'ACTION', '岗位练兵、技术比武、业务竞赛', '', '', 'OPTIONAL', false, '', '', ''),
  ('WBWZ', '15', 'ACTION', '民情大走访', '访民情、听民意、摸实情、解民困', '', 'OPTIONAL', false, '', '', ''),
  ('WBWZ', '16', 'ACTION', '执行力提升工程', '对重点项目实行定人员、定责任、定时限、定奖惩', '', 'OPTIONAL', false, '', '', ''),
  ('WBWZ', '17', 'CRITERIA_SET', '五比五争', '', 'MEMBER', '', false, '', '', ''),
  ('WBWZ', '1701', 'CRITERION', '比境界，争当解放思想的先锋', '结合创建学习型党组织活动。比观念更新、认识深化和境界提升，看思想解放的程度', '', '', false, '', '', ''),
  ('WBWZ', '170101', 'MEASURE', '开展研讨活动，树立新理念', '', '', '', false, '', '', ''),
  ('WBWZ', '170102', 'MEASURE', '注重学习借鉴，开拓新思路', '', '', '', false, '', '', ''),
  ('WBWZ', '170103', 'MEASURE', '保持良好精神状态，树立高境界', '', '', '', false, '', '', ''),
  ('WBWZ', '1702', 'CRITERION', '比业绩，争当科学发展的先锋', '结合“两保两树”活动。比工作实绩和岗位贡献，看执行能力和履行职责情况', '', '', false, '', '', ''),
  ('WBWZ', '170201', 'MEASURE', '事业单位比职能发挥，统筹推进重点工作', '', '', '', false, '', '', ''),
  ('WBWZ', '170202', 'MEASURE', '党组织比凝聚合力，增强战斗堡垒作用', '', '', '', false, '', '', ''),
  ('WBWZ', '170203', 'MEASURE', '党员比岗位奉献，提升对标践诺水平', '', '', '', false, '', '', ''),
  ('WBWZ', '1703', 'CRITERION', '比创新，争当攻坚克难的先锋', '结合管理创新活动。比改革创新和跨越突破，看创新意识、破题办法、改革成效和工作亮点', '', '', false, '', '', ''),
  ('WBWZ', '170301', 'MEASURE', '深入开展创新课题研究', '', '', '', false, '', '', ''),
  ('WBWZ', '170302', 'MEASURE', '强化体制机制，保障创新', '', '', '', false, '', '', ''),
  ('WBWZ', '170303', 'MEASURE', '建立创新项目台账，落实责任、明确时限', '', '', '', false, '', '', ''),
  ('WBWZ', '1704', 'CRITERION', '比服务，争当联系群众的先锋', '结合服务提升活动。比服务职工群众，看服务意识、工作效能、发展环境和群众满意度', '', '', false, '', '', ''),
  ('WBWZ', '170401', 'MEASURE', '拓宽服务群众渠道', '', '', '', false, '', '', ''),
  ('WBWZ', '170402', 'MEASURE', '打造服务群众品牌', '', '', '', false, '', '', ''),
  ('WBWZ', '170403', 'MEASURE', '健全服务群众机制', '', '', '', false, '', '', ''),
  ('WBWZ', '1705', 'CRITERION', '比作风，争当强力执行的先锋', '结合“两评一树”活动。比作风转变和效能提升，看执行力度和工作效率', '', '', false, '', '', ''),
  ('WBWZ', '170501', 'MEASURE', '实施“执行力提升”工程', '', '', '', false, '', '', ''),
  ('WBWZ', '170502', 'MEASURE', '加大“整庸治懒”力度', '', '', '', false, '', '', ''),
  ('WBWZ', '170503', 'MEASURE', '完善抓落实的保障机制', '', '', '', false, '', '', ''),
  ('WBWZ', '18', 'CRITERIA_SET', '五个好', '', 'ORG', '', false, '', '', ''),
  ('WBWZ', '1801', 'CRITERION', '领导班子好', '', '', '', false, '', '', ''),
  ('WBWZ', '1802', 'CRITERION', '党员队伍好', '', '', '', false, '', '', ''),
  ('WBWZ', '1803', 'CRITERION', '工作机制好', '', '', '', false, '', '', ''),
  ('WBWZ', '1804', 'CRITERION', '工作业绩好', '', '', '', false, '', '', ''),
  ('WBWZ', '1805', 'CRITERION', '群众反映好', '', '', '', false, '', '', ''),
  ('WBWZ', '19', 'CATEGORY_SET', '机关', '', 'ORGAN', '', false, '', '', ''),
  ('WBWZ', '1901', 'CATEGORY', '学习提高、解放思想', '政治思想作风', 'PERSON', '', false, '', '', ''),
  ('WBWZ', '1902', 'CATEGORY', '岗位奉献、对标践诺', '业务工作', 'PERSON', '', false, '', '', ''),
  ('WBWZ', '1903', 'CATEGORY', '服务群众、改进作风', '政治思想作风', 'PERSON', '', false, '', '', ''),
  ('WBWZ', '1904', 'CATEGORY', '推进重点工作', '推进重点工作', 'ORG', '', false, '', '', ''),
  ('WBWZ', '1905', 'CATEGORY', '服务职工群众', '服务职工群众', 'ORG', '', false, '', '', ''),
  ('WBWZ', '20', 'CADENCE', '周调度', '对重要工作和重点项目', '', 'DISPATCH', false, 'WEEK', '5', ''),
  ('WBWZ', '21', 'CADENCE', '月检查', '', '', 'CHECK', false, 'MONTH', '', ''),
  ('WBWZ', '22', 'CADENCE', '季通报', '', '', 'CIRCULAR', false, 'QUARTER', '', ''),
  ('WBWZ', '23', 'CADENCE', '践诺情况季度上报', '', '', 'REPORT', false, 'QUARTER', '25', ''),
  ('WBWZ', '24', 'CADENCE', '领导点评', '', '', 'REVIEW', false, 'QUARTER', '', ''),
  ('WBWZ', '25', 'PARALLEL', '管理创新服务提升年', '', '', '', false, '', '', ''),
  ('WBWZ', '26', 'PARALLEL', '两评一树', '', '', '', false, '', '', ''),
  ('WBWZ', '27', 'PARALLEL', '擦亮窗口、服务百姓', '', '', '', false, '', '', ''),
  ('WBWZ', '28', 'PARALLEL', '入党为什么、在党干什么，创先争优创什么、争什么大讨论', '', '', '', false, '', '', ''),
  ('SLSC', '01', 'GOAL', '优化环境、提高效率、改善服务、改进作风', '', 'WINDOW', '', false, '', '', ''),
  ('SLSC', '02', 'REQUIREMENT', '阳光服务', '', '', '', false, '', '', ''),
  ('SLSC', '03', 'REQUIREMENT', '微笑服务', '', '', '', false, '', '', ''),
  ('SLSC', '04', 'REQUIREMENT', '规范服务', '', '', '', false, '', '', ''),
  ('SLSC', '05', 'REQUIREMENT', '高效服务', '', '', '', false, '', '', ''),
  ('SLSC', '06', 'REQUIREMENT', '廉洁服务', '', '', '', false, '', '', ''),
  ('SLSC', '07', 'STAGE', '制定计划', '结合行业特点，制定活动计划', '', '', false, '', '03-31', ''),
  ('SLSC', '08', 'STAGE', '集中开展', '解决群众比较关注的突出问题', '', '', false, '', '11-30', ''),
  ('SLSC', '09', 'STAGE', '评比总结', '', '', '', false, '', '12-31', ''),
  ('SLSC', '10', 'ACTION', '公开承诺', '服务承诺、限时办结', '', 'PLEDGE', true, '', '', ''),
  ('SLSC', '11', 'ACTION', '领导点评', '', '', 'REVIEW', true, '', '', ''),
  ('SLSC', '12', 'ACTION', '群众评议', '服务对象评窗口', '', 'EVALUATION', true, '', '', ''),
  ('SLSC', '13', 'ACTION', '评选表彰', '', '', 'COMMENDATION', true, '', '', ''),
  ('SLSC', '14', 'CRITERIA_SET', '三亮三创三评', '', 'WINDOW', '', false, '', '', ''),
  ('SLSC', '15', 'CRITERIA_SET', '五项服务', '', 'WINDOW', '', false, '', '', ''),
  ('SLSC', '1501', 'CRITERION', '阳光服务', '', '', '', false, '', '', ''),
  ('SLSC', '1502', 'CRITERION', '微笑服务', '', '', '', false, '', '', ''),
  ('SLSC', '1503', 'CRITERION', '规范服务', '', '', '', false, '', '', ''),
  ('SLSC', '1504', 'CRITERION', '高效服务', '', '', '', false, '', '', ''),
  ('SLSC', '1505', 'CRITERION', '廉洁服务', '', '', '', false, '', '', ''),
  ('SLSC', '16', 'CATEGORY_SET', '窗口', '', 'WINDOW', '', false, '', '', ''),
  ('SLSC', '1601', 'CATEGORY', '服务态度和作风', '政治思想作风', 'PERSON', '', false, '', '', ''),
  ('SLSC', '1602', 'CATEGORY', '办理效率和质量', '业务工作', 'PERSON', '', false, '', '', ''),
  ('SLSC', '1603', 'CATEGORY', '服务环境和流程', '服务环境和流程', 'ORG', '', false, '', '', ''),
  ('SLSC', '1604', 'CATEGORY', '限时办结', '限时办结', 'ORG', '', false, '', '', ''),
  ('SLSC', '17', 'CADENCE', '践诺情况季度上报', '', '', 'REPORT', false, 'QUARTER', '25', ''),
  ('SLSC', '18', 'CADENCE', '领导点评', '', '', 'REVIEW', false, 'QUARTER', '', ''),
  ('LXZB', '01', 'GOAL', '组织有归属、活动有人管', '', 'MEMBER', '', false, '', '', ''),
  ('LXZB', '02', 'STAGE', '承诺', '', '', '', false, '', '03-31', ''),
  ('LXZB', '03', 'STAGE', '行动', '志愿服务、建言献策', '', '', false, '', '11-30', ''),
  ('LXZB', '04', 'STAGE', '总结', '', '', '', false, '', '12-31', ''),
  ('LXZB', '05', 'ACTION', '公开承诺', '年老体弱的可以口头承诺', '', 'PLEDGE', true, '', '', ''),
  ('LXZB', '06', 'ACTION', '领导点评', '', '', 'REVIEW', true, '', '', ''),
  ('LXZB', '07', 'ACTION', '群众评议', '', '', 'EVALUATION', true, '', '', ''),
  ('LXZB', '08', 'ACTION', '走访慰问老党员', '', '', 'OPTIONAL', false, '', '', ''),
  ('LXZB', '09', 'ACTION', '志愿服务', '', '', 'OPTIONAL', false, '', '', ''),
  ('LXZB', '10', 'CRITERIA_SET', '三不四比', '', 'FLOATING', '', false, '', '', ''),
  ('LXZB', '1001', 'CRITERION', '身在他乡不忘组织', '', '', '', false, '', '', ''),
  ('LXZB', '1002', 'CRITERION', '在外创业不忘家乡', '', '', '', false, '', '', ''),
  ('LXZB', '1003', 'CRITERION', '带头致富不忘乡邻', '', '', '', false, '', '', ''),
  ('LXZB', '1004', 'CRITERION', '比谁组织观念强', '', '', '', false, '', '', ''),
  ('LXZB', '1005', 'CRITERION', '比谁创业项目好', '', '', '', false, '', '', ''),
  ('LXZB', '1006', 'CRITERION', '比谁致富本领强', '', '', '', false, '', '', ''),
  ('LXZB', '1007', 'CRITERION', '比谁对家乡贡献大', '', '', '', false, '', '', ''),
  ('LXZB', '11', 'CRITERIA_SET', '四好老干部党员', '', 'RETIRED', '', false, '', '', ''),
  ('LXZB', '12', 'CATEGORY_SET', '离退休和流动', '', 'RETIRED', '', false, '', '', ''),
  ('LXZB', '1201', 'CATEGORY', '学习和组织生活', '政治思想作风', 'PERSON', '', false, '', '', ''),
  ('LXZB', '1202', 'CATEGORY', '发挥作用、帮助他人', '业务工作', 'PERSON', '', false, '', '', ''),
  ('LXZB', '1203', 'CATEGORY', '服务和慰问老党员', '服务和慰问老党员', 'ORG', '', false, '', '', ''),
  ('LXZB', '13', 'CADENCE', '践诺情况季度上报', '', '', 'REPORT', false, 'QUARTER', '25', ''),
  ('LXZB', '14', 'CADENCE', '领导点评', '', '', 'REVIEW', false, 'QUARTER', '', ''),
  ('XSZB', '01', 'GOAL', '牢固树立学生党员的先锋形象', '', 'STUDENT', '', false, '', '', ''),
  ('XSZB', '02', 'REQUIREMENT', '结合学校中心工作', '', '', '', false, '', '', ''),
  ('XSZB', '03', 'REQUIREMENT', '结合专业优势', '', '', '', false, '', '', ''),
  ('XSZB', '04', 'REQUIREMENT', '结合普通学生实际需求', '', '', '', false, '', '', ''),
  ('XSZB', '05', 'STAGE', '承诺挂牌', '党员责任公示，党员寝室挂牌', '', '', false, '', '03-31', ''),
  ('XSZB', '06', 'STAGE', '开展活动', '进公寓、进社团、进网络', '', '', false, '', '11-30', ''),
  ('XSZB', '07', 'STAGE', '述职评议', '党员述职答辩，接受群众评议', '', '', false, '', '12-31', ''),
  ('XSZB', '08', 'ACTION', '公开承诺', '党员承诺制、责任公示制、寝室挂牌制', '', 'PLEDGE', true, '', '', ''),
  ('XSZB', '09', 'ACTION', '领导点评', '党员述职答辩制', '', 'REVIEW', true, '', '', ''),
  ('XSZB', '10', 'ACTION', '群众评议', '党员接受群众评议制', '', 'EVALUATION', true, '', '', ''),
  ('XSZB', '11', 'ACTION', '党员牵引工程', '带寝室、带班级、带学风', '', 'OPTIONAL', false, '', '', ''),
  ('XSZB', '12', 'CRITERIA_SET', '五个好', '', 'ORG', '', false, '', '', ''),
  ('XSZB', '1201', 'CRITERION', '领导班子好', '', '', '', false, '', '', ''),
  ('XSZB', '1202', 'CRITERION', '党员队伍好', '', '', '', false, '', '', ''),
  ('XSZB', '1203', 'CRITERION', '工作机制好', '', '', '', false, '', '', ''),
  ('XSZB', '1204', 'CRITERION', '工作业绩好', '', '', '', false, '', '', ''),
  ('XSZB', '1205', 'CRITERION', '群众反映好', '', '', '', false, '', '', ''),
  ('XSZB', '13', 'CRITERIA_SET', '八个带头，八个模范', '', 'STUDENT', '', false, '', '', ''),
  ('XSZB', '14', 'CATEGORY_SET', '学生', '', 'SCHOOL', '', false, '', '', ''),
  ('XSZB', '1401', 'CATEGORY', '思想和品行', '政治思想作风', 'PERSON', '', false, '', '', ''),
  ('XSZB', '1402', 'CATEGORY', '学业和服务同学', '业务工作', 'PERSON', '', false, '', '', ''),
  ('XSZB', '1403', 'CATEGORY', '支部建设', '支部建设', 'ORG', '', false, '', '', ''),
  ('XSZB', '15', 'CADENCE', '践诺情况季度上报', '', '', 'REPORT', false, 'QUARTER', '25', ''),
  ('XSZB', '16', 'CADENCE', '领导点评', '', '', 'REVIEW', false, 'QUARTER', '', ''),
  ('ZXLT', '01', 'GOAL', '重点项目按时限完成', '', 'ORG', '', false, '', '', ''),
  ('ZXLT', '02', 'STAGE', '集中推进行动', '召开现场会、观摩会，开展专项督查', '', '', false, '', '11-30', ''),
  ('ZXLT', '03', 'STAGE', '兑现奖惩', '', '', '', false, '', '12-31', ''),
  ('ZXLT', '04', 'ACTION', '公开承诺', '', '', 'PLEDGE', true, '', '', ''),
  ('ZXLT', '05', 'ACTION', '领导点评', '', '', 'REVIEW', true, '', '', ''),
  ('ZXLT', '06', 'ACTION', '群众评议', '', '', 'EVALUATION', true, '', '', ''),
  ('ZXLT', '07', 'ACTION', '现场会、观摩会', '', '', 'OPTIONAL', false, '', '', ''),
  ('ZXLT', '08', 'ACTION', '专项督查', '', '', 'OPTIONAL', false, '', '', ''),
  ('ZXLT', '09', 'CRITERIA_SET', '四定', '', 'ORG', '', false, '', '', ''),
  ('ZXLT', '0901', 'CRITERION', '定人员', '', '', '', false, '', '', ''),
  ('ZXLT', '0902', 'CRITERION', '定责任', '', '', '', false, '', '', ''),
  ('ZXLT', '0903', 'CRITERION', '定时限', '', '', '', false, '', '', ''),
  ('ZXLT', '0904', 'CRITERION', '定奖惩', '', '', '', false, '', '', ''),
  ('ZXLT', '10', 'CATEGORY_SET', '机关', '', 'ORGAN', '', false, '', '', ''),
  ('ZXLT', '1001', 'CATEGORY', '执行意识和作风', '政治思想作风', 'PERSON', '', false, '', '', ''),
  ('ZXLT', '1002', 'CATEGORY', '执行能力和效率', '业务工作', 'PERSON', '', false, '', '', ''),
  ('ZXLT', '1003', 'CATEGORY', '重点项目推进', '重点项目推进', 'ORG', '', false, '', '', ''),
  ('ZXLT', '11', 'CADENCE', '周调度', '', '', 'DISPATCH', false, 'WEEK', '5', ''),
  ('ZXLT', '12', 'CADENCE', '月检查', '', '', 'CHECK', false, 'MONTH', '', ''),
  ('ZXLT', '13', 'CADENCE', '季通报', '', '', 'CIRCULAR', false, 'QUARTER', '', ''),
  ('ZXLT', '14', 'CADENCE', '践诺情况季度上报', '', '', 'REPORT', false, 'QUARTER', '25', ''),
  ('ZXLT', '15', 'CADENCE', '领导点评', '', '', 'REVIEW', false, 'QUARTER', '', ''),
  ('JZNT', '01', 'GOAL', '按计划完成目标任务', '', 'ORG', '', false, '', '', ''),
  ('JZNT', '02', 'STAGE', '动员', '', '', '', false, '', '', '动员会召开'),
  ('JZNT', '03', 'STAGE', '大干', '倒排工期，挂图作战', '', '', false, '', '09-30', ''),
  ('JZNT', '04', 'STAGE', '总结', '', '', '', false, '', '10-15', ''),
  ('JZNT', '05', 'ACTION', '公开承诺', '', '', 'PLEDGE', true, '', '', ''),
  ('JZNT', '06', 'ACTION', '领导点评', '', '', 'REVIEW', true, '', '', ''),
  ('JZNT', '07', 'ACTION', '群众评议', '', '', 'EVALUATION', true, '', '', ''),
  ('JZNT', '08', 'ACTION', '劳动竞赛', '', '', 'OPTIONAL', false, '', '', ''),
  ('JZNT', '09', 'CATEGORY_SET', '项目', '', 'PROJECT', '', false, '', '', ''),
  ('JZNT', '0901', 'CATEGORY', '作风和纪律', '政治思想作风', 'PERSON', '', false, '', '', ''),
  ('JZNT', '0902', 'CATEGORY', '工期和质量', '业务工作', 'PERSON', '', false, '', '', ''),
  ('JZNT', '0903', 'CATEGORY', '完成目标任务', '完成目标任务', 'ORG', '', false, '', '', ''),
  ('JZNT', '10', 'CADENCE', '周调度', '', '', 'DISPATCH', false, 'WEEK', '5', ''),
  ('SET-ORG', '01', 'CRITERIA_SET', '五个好', '', 'ORG', '', false, '', '', ''),
  ('SET-ORG', '0101', 'CRITERION', '领导班子好', '', '', '', false, '', '', ''),
  ('SET-ORG', '0102', 'CRITERION', '党员队伍好', '', '', '', false, '', '', ''),
  ('SET-ORG', '0103', 'CRITERION', '工作机制好', '', '', '', false, '', '', ''),
  ('SET-ORG', '0104', 'CRITERION', '工作业绩好', '', '', '', false, '', '', ''),
  ('SET-ORG', '0105', 'CRITERION', '群众反映好', '', '', '', false, '', '', ''),
  ('SET-ORG', '02', 'CRITERIA_SET', '十星级党支部', '一项标准一颗星', 'ORG', '', false, '', '', ''),
  ('SET-ORG', '03', 'CRITERIA_SET', '四好班子', '', 'LEADING_GROUP', '', false, '', '', ''),
  ('SET-ORG', '04', 'CRITERIA_SET', '五强五比', '', 'ORG', '', false, '', '', ''),
  ('SET-ORG', '05', 'CRITERIA_SET', '三杯一奖', '', 'ORG', '', false, '', '', ''),
  ('SET-ORG', '06', 'CRITERIA_SET', '双培双带', '', 'ORG', '', false, '', '', ''),
  ('SET-ORG', '07', 'CRITERIA_SET', '四型机关', '', 'ORG', '', false, '', '', ''),
  ('SET-ORG', '08', 'CRITERIA_SET', '两育四心双争', '', 'ORG', '', false, '', '', ''),
  ('SET-ORG', '09', 'CRITERIA_SET', '三制一卡', '与承诺、岗位和责任区结合', 'ORG', '', false, '', '', ''),
  ('SET-ORG', '10', 'CRITERIA_SET', '寻标对标达标夺标', '每个组织和党员确定标杆、目标和措施', 'ORG', '', false, '', '', ''),
  ('SET-ORG', '1001', 'CRITERION', '寻标', '', '', '', false, '', '', ''),
  ('SET-ORG', '1002', 'CRITERION', '对标', '', '', '', false, '', '', ''),
  ('SET-ORG', '1003', 'CRITERION', '达标', '', '', '', false, '', '', ''),
  ('SET-ORG', '1004', 'CRITERION', '夺标', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '01', 'CRITERIA_SET', '五带头', '', 'MEMBER', '', false, '', '', ''),
  ('SET-MEMBER', '0101', 'CRITERION', '带头学习提高', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '0102', 'CRITERION', '带头争创佳绩', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '0103', 'CRITERION', '带头服务群众', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '0104', 'CRITERION', '带头遵纪守法', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '0105', 'CRITERION', '带头弘扬正气', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '02', 'CRITERIA_SET', '五模范', '', 'MEMBER', '', false, '', '', ''),
  ('SET-MEMBER', '03', 'CRITERIA_SET', '四好党员', '', 'MEMBER', '', false, '', '', ''),
  ('SET-MEMBER', '04', 'CRITERIA_SET', '五岗五员', '', 'MEMBER', '', false, '', '', ''),
  ('SET-MEMBER', '05', 'CRITERIA_SET', '五个先锋', '非公和社会组织党员', 'MEMBER', '', false, '', '', ''),
  ('SET-MEMBER', '0501', 'CRITERION', '创业发展先锋', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '0502', 'CRITERION', '爱岗敬业先锋', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '0503', 'CRITERION', '诚信自律先锋', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '0504', 'CRITERION', '促进和谐先锋', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '0505', 'CRITERION', '奉献爱心先锋', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '06', 'CRITERIA_SET', '三不四比', '流动党员', 'FLOATING', '', false, '', '', ''),
  ('SET-MEMBER', '0601', 'CRITERION', '身在他乡不忘组织', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '0602', 'CRITERION', '在外创业不忘家乡', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '0603', 'CRITERION', '带头致富不忘乡邻', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '0604', 'CRITERION', '比谁组织观念强', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '0605', 'CRITERION', '比谁创业项目好', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '0606', 'CRITERION', '比谁致富本领强', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '0607', 'CRITERION', '比谁对家乡贡献大', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '07', 'CRITERIA_SET', '八个带头，八个模范', '学生党员', 'STUDENT', '', false, '', '', ''),
  ('SET-MEMBER', '08', 'CRITERIA_SET', '岗位、业务、个人三争', '点评的三个方面', 'MEMBER', '', false, '', '', ''),
  ('SET-MEMBER', '0801', 'CRITERION', '岗位争先进', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '0802', 'CRITERION', '业务争一流', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '0803', 'CRITERION', '个人争优秀', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '09', 'CRITERIA_SET', '讲学习比奉献敢超越促建设', '', 'MEMBER', '', false, '', '', ''),
  ('SET-MEMBER', '0901', 'CRITERION', '讲学习', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '0902', 'CRITERION', '比奉献', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '0903', 'CRITERION', '敢超越', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '0904', 'CRITERION', '促建设', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '10', 'CRITERIA_SET', '五个一', '领导干部', 'LEADER', '', false, '', '', ''),
  ('SET-MEMBER', '1001', 'CRITERION', '蹲好一个点', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '1002', 'CRITERION', '开展好一次专题调研', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '1003', 'CRITERION', '解决好一个热点、难点问题', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '1004', 'CRITERION', '培植好一个典型', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '1005', 'CRITERION', '撰写好一篇论文', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '11', 'CRITERIA_SET', '三个一', '一般干部职工', 'MEMBER', '', false, '', '', ''),
  ('SET-MEMBER', '1101', 'CRITERION', '联系实际搞一次专题调研', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '1102', 'CRITERION', '提出一项改革发展建议', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '1103', 'CRITERION', '搞好一次学习心得交流', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '12', 'CRITERIA_SET', '五亲自', '联点领导', 'LEADER', '', false, '', '', ''),
  ('SET-MEMBER', '1201', 'CRITERION', '亲自到联系点调研', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '1202', 'CRITERION', '亲自审定方案', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '1203', 'CRITERION', '亲自督促公开承诺', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '1204', 'CRITERION', '亲自参加点评', '', '', '', false, '', '', ''),
  ('SET-MEMBER', '1205', 'CRITERION', '亲自帮助联系点解决难题', '', '', '', false, '', '', ''),
  ('SET-GOAL', '01', 'CRITERIA_SET', '四种方式', '', 'ORG', '', false, '', '', ''),
  ('SET-GOAL', '0101', 'CRITERION', '公开承诺', '', '', '', false, '', '', ''),
  ('SET-GOAL', '0102', 'CRITERION', '领导点评', '', '', '', false, '', '', ''),
  ('SET-GOAL', '0103', 'CRITERION', '群众评议', '', '', '', false, '', '', ''),
  ('SET-GOAL', '0104', 'CRITERION', '评选表彰', '', '', '', false, '', '', ''),
  ('SET-GOAL', '02', 'CRITERIA_SET', '四个要求', '总体要求', 'ORG', '', false, '', '', ''),
  ('SET-GOAL', '0201', 'CRITERION', '推动科学发展', '', '', '', false, '', '', ''),
  ('SET-GOAL', '0202', 'CRITERION', '促进社会和谐', '', '', '', false, '', '', ''),
  ('SET-GOAL', '0203', 'CRITERION', '服务人民群众', '', '', '', false, '', '', ''),
  ('SET-GOAL', '0204', 'CRITERION', '加强基层组织', '', '', '', false, '', '', ''),
  ('SET-GOAL', '03', 'CRITERIA_SET', '五个围绕', '', 'ORG', '', false, '', '', ''),
  ('SET-GOAL', '0301', 'CRITERION', '围绕加快发展', '', '', '', false, '', '', ''),
  ('SET-GOAL', '0302', 'CRITERION', '围绕转变领导方式', '', '', '', false, '', '', ''),
  ('SET-GOAL', '0303', 'CRITERION', '围绕加强和创新社会管理', '', '', '', false, '', '', ''),
  ('SET-GOAL', '0304', 'CRITERION', '围绕保障和改善民生', '', '', '', false, '', '', ''),
  ('SET-GOAL', '0305', 'CRITERION', '围绕抓基层打基础', '', '', '', false, '', '', ''),
  ('SET-GOAL', '04', 'CRITERIA_SET', '四个围绕', '', 'ORG', '', false, '', '', ''),
  ('SET-GOAL', '0401', 'CRITERION', '围绕根本点，工程建设取得新突破', '', '', '', false, '', '', ''),
  ('SET-GOAL', '0402', 'CRITERION', '围绕落脚点，服务建设取得新进步', '', '', '', false, '', '', ''),
  ('SET-GOAL', '0403', 'CRITERION', '围绕着力点，作风建设取得新提高', '', '', '', false, '', '', ''),
  ('SET-GOAL', '0404', 'CRITERION', '围绕关键点，不触廉洁高压线', '', '', '', false, '', '', ''),
  ('SET-GOAL', '05', 'CRITERIA_SET', '三个围绕', '来源只写明两项', 'ORG', '', false, '', '', ''),
  ('SET-GOAL', '0501', 'CRITERION', '围绕中心抓创建', '', '', '', false, '', '', ''),
  ('SET-GOAL', '0502', 'CRITERION', '围绕载体抓创建', '', '', '', false, '', '', ''),
  ('SET-GOAL', '06', 'CRITERIA_SET', '三抓三到位', '活动载体', 'ORG', '', false, '', '', ''),
  ('SET-GOAL', '07', 'CRITERIA_SET', '三结合', '学生支部', 'STUDENT', '', false, '', '', ''),
  ('SET-GOAL', '0701', 'CRITERION', '结合学校中心工作', '', '', '', false, '', '', ''),
  ('SET-GOAL', '0702', 'CRITERION', '结合专业优势', '', '', '', false, '', '', ''),
  ('SET-GOAL', '0703', 'CRITERION', '结合普通学生实际需求', '', '', '', false, '', '', ''),
  ('SET-GOAL', '08', 'CRITERIA_SET', '三进入', '学生支部', 'STUDENT', '', false, '', '', ''),
  ('SET-GOAL', '0801', 'CRITERION', '进公寓', '', '', '', false, '', '', ''),
  ('SET-GOAL', '0802', 'CRITERION', '进社团', '', '', '', false, '', '', ''),
  ('SET-GOAL', '0803', 'CRITERION', '进网络', '', '', '', false, '', '', ''),
  ('SET-GOAL', '09', 'CRITERIA_SET', '三个一流', '', 'ORG', '', false, '', '', '');
