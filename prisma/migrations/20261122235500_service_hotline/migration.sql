-- SYS-47: a service hotline is a kind of activity; its record says how many calls were served and what was done.
alter table activity drop constraint activity_kind;
alter table activity add constraint activity_kind check (kind in ('MOBILISATION', 'PROMOTION', 'ON_SITE', 'JOINT_MEETING', 'STUDY', 'LECTURE', 'VISIT', 'RESEARCH', 'DEBATE', 'COMPETITION',
  'DONATION', 'VOLUNTEER', 'HOTLINE', 'EMERGENCY', 'PUBLICITY', 'DISPATCH', 'CHECK', 'CIRCULAR', 'SUPERVISION', 'ASSESSMENT', 'OTHER'));
alter table activity add constraint activity_service check (kind <> 'HOTLINE' or quantity is not null and result <> '');
