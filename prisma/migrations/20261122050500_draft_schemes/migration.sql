-- LIFE-10: the text of a scheme being drawn up is read at home only; a superior sees that it is being drawn up, not what.
alter policy read_in_scope on adoption using (
  (org_id = (select acting_org()) or (select true from org_closure c where c.descendant = org_id and c.ancestor = (select acting_org()) limit 1))
  and (state <> 'DRAFTING' or (org_id = (select acting_org()) and (select acts_at_home()))));

create function adoption_state(org uuid, campaign uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select a.state from adoption a
   where a.org_id = org and a.campaign_id = campaign
     and exists (select 1 from org_closure c where c.descendant = org and c.ancestor = (select acting_org()))
$$;
grant execute on function adoption_state to zhengyou_app;

-- A scheme given back stays readable above as it was submitted; the first new word makes it a draft again.
delete from lifecycle_move where workflow = 'adoption' and move = 'return';
insert into lifecycle_state (workflow, state) values ('adoption', 'RETURNED');
insert into lifecycle_move (workflow, move, from_state, to_state) values
  ('adoption', 'return', 'SUBMITTED', 'RETURNED'), ('adoption', 'revise', 'RETURNED', 'DRAFTING');
