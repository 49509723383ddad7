-- The built-in default lets everybody execute a new function; it is a default of the owner, not of one schema.
alter default privileges revoke execute on functions from public;
revoke execute on function adoption_state, keep_rectification from public;
