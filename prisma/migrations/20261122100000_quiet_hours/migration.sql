-- Quiet hours (product: calm reminders): between these two full hours of the day nothing is sent; equal hours mean that there are none.
insert into setting_kind (name, position, least, most, usual, rule) values
  ('QUIET_FROM', 9, 0, 23, 21, 'NEAREST'),
  ('QUIET_TO', 10, 0, 23, 7, 'NEAREST');
