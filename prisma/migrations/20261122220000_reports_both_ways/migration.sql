/* SYS-39: a report upward that the review answers and one to the people that the evaluation answers, as a list to copy and to tick. */
insert into library_part (code, place, kind, name, body, subject, mode, mandatory, rhythm, ends_day, ends_event) values
  ('SET-ORG', '11', 'CRITERIA_SET', '双向述职', '述职在点评会议上登记，群众评议在同一时段组织', 'ORG', '', false, '', '', ''),
  ('SET-ORG', '1101', 'CRITERION', '向上级党组织述职，接受领导点评', '', '', '', false, '', '', ''),
  ('SET-ORG', '1102', 'CRITERION', '向党员群众述职，接受群众评议', '', '', '', false, '', '', '');
