-- SYS-62: who entered a race and what came of it, members of the party or not.
alter table activity_line drop constraint line_kind;
alter table activity_line add constraint line_kind check (kind in ('CHAIR', 'AGENDA', 'READ', 'SPEECH', 'SITE', 'PROBLEM', 'DECISION', 'GROUP', 'MACHINE', 'ROSTER', 'ENTRANT') and text <> '');
