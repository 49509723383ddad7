-- Functions are executable by everybody unless said otherwise; say otherwise, then name who may.
alter default privileges in schema public revoke execute on functions from public;
revoke execute on all functions in schema public from public;
grant execute on function today, app_now, session_person, asked_org, acting_capacity, acting_org, acts_at_home, reads_widely, may_write, may_review to zhengyou_app, zhengyou_worker;
grant execute on function today, app_now, is_public_org to zhengyou_public;
