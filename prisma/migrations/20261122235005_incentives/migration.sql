ALTER TABLE "reward_rule" ADD COLUMN     "incentive" TEXT NOT NULL DEFAULT '';

-- CAM-47: a reward encourages by honour, by warmth, by a target or by a role; a penalty by none of them.
alter table reward_rule add constraint reward_rule_incentive check (incentive in ('', 'HONOUR', 'EMOTION', 'TARGET', 'ROLE') and (kind = 'REWARD' or incentive = ''));

-- SYS-08: 双百夺旗争星, an optional action beside a scheme; its standards are only named by the sources and filled in by the organisation.
insert into library_template (code, position, title, theme, carrier, whole) values ('SBDX', 20, '双百夺旗争星', '基层党组织夺旗、党员争星', '红旗和明星届满重新竞争，逐级向上推荐', false);
insert into library_part (code, place, kind, name, body, subject, mode, mandatory, rhythm, ends_day, ends_event) values
  ('SBDX', '01', 'ACTION', '双百夺旗争星', '红旗授予党组织，明星授予党员；届满移交，不合标准的收回，优秀的逐级推荐', '', 'OPTIONAL', false, '', '', ''),
  ('SBDX', '02', 'CRITERIA_SET', '夺旗标准', '', 'ORG', '', false, '', '', ''),
  ('SBDX', '03', 'CRITERIA_SET', '争星标准', '', 'MEMBER', '', false, '', '', '');
