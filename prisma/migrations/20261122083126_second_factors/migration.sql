-- CreateTable
CREATE TABLE "passkey" (
    "id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "public_key" TEXT NOT NULL,
    "counter" BIGINT NOT NULL DEFAULT 0,
    "transports" TEXT NOT NULL DEFAULT '',
    "device" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_challenge" (
    "id" UUID NOT NULL,
    "challenge" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "person_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "second_factor" (
    "person_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "person_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("person_id","code_hash")
);

-- CreateTable
CREATE TABLE "sign_in_step" (
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "way" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_step_pkey" PRIMARY KEY ("token_hash")
);

-- CreateIndex
CREATE INDEX "passkey_person_id_idx" ON "passkey"("person_id");

-- CreateIndex
CREATE INDEX "sign_in_challenge_expires_at_idx" ON "sign_in_challenge"("expires_at");

-- Second proofs and device credentials. None of these tables is reached but by the functions below.
do $$
declare t text;
begin
  foreach t in array array['passkey', 'second_factor', 'recovery_code', 'sign_in_step', 'sign_in_challenge'] loop
    execute format('alter table %I add constraint %I foreign key (person_id) references person (id) on delete restrict', t, t || '_person_id_to_person');
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I for all to zhengyou_owner using (true) with check (true)', t);
    execute format('create policy backup_read on %I for select to zhengyou_backup using (true)', t);
    execute format('grant select on %I to zhengyou_backup', t);
  end loop;
end $$;

-- 0 nobody, 1 administrators, 2 administrators and heads: nobody below asks for less than the line above.
insert into setting_kind (name, position, least, most, usual, rule) values ('SECOND_FACTOR', 3, 0, 2, 0, 'GREATEST');

create function second_factor_needed(person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from duty d where d.person_id = person and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())
       and d.kind in ('ADMINISTRATOR', 'SECRETARY', 'DEPUTY_SECRETARY', 'LEADER', 'DISCIPLINE_HEAD')
       and setting_of(d.org_id, 'SECOND_FACTOR') >= case when d.kind = 'ADMINISTRATOR' then 1 else 2 end)
$$;

/* Asked before a session is opened: the office wants two proofs, or the person set up a second one of their own will. */
create function wants_second_proof(person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select second_factor_needed(person) or exists (select 1 from second_factor f where f.person_id = person and f.confirmed_at is not null)
$$;

/* Whoever needs two proofs opens no session with one. */
create function guard_session() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pg_has_role(session_user, 'zhengyou_owner', 'usage') then return new; end if;
  if not new.two_factors and wants_second_proof(new.person_id) then perform refuse('NOT_AUTHORISED'); end if;
  return new;
end $$;
create trigger guard_session before insert on session for each row execute function guard_session();

/* From the moment two proofs are asked for, sessions opened with one end; the very session that asked for it has two minutes. */
create function end_single_proofs(people uuid[]) returns void language sql security definer set search_path = public, pg_temp as $$
  update session s set expires_at = least(s.expires_at, case when s.secret_hash = current_setting('app.session', true) then now() + interval '2 minutes' else now() end)
   where s.person_id = any(people) and not s.two_factors and s.revoked_at is null and s.expires_at > now() and second_factor_needed(s.person_id)
$$;
create function two_proofs_for_duty() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform end_single_proofs(array[new.person_id]);
  return null;
end $$;
create trigger two_proofs after insert or update on duty for each row execute function two_proofs_for_duty();
create function two_proofs_by_setting() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform end_single_proofs(array(select distinct d.person_id from duty d join org_closure c on c.descendant = d.org_id where c.ancestor = new.org_id));
  return null;
end $$;
create trigger two_proofs after insert on org_setting for each row when (new.name = 'SECOND_FACTOR') execute function two_proofs_by_setting();

/* A reset takes every key away, not the password alone. */
create function forget_keys() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from passkey where person_id = new.person_id;
  delete from second_factor where person_id = new.person_id;
  delete from recovery_code where person_id = new.person_id;
  delete from sign_in_step where person_id = new.person_id;
  return null;
end $$;
create trigger forget_keys after update on account for each row
  when (new.password_hash is null and new.authz_version <> old.authz_version and new.disabled_at is not distinct from old.disabled_at)
  execute function forget_keys();

-- The step between the first proof and the second.
create function open_step(token text, person uuid, proved_by text) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from sign_in_step where expires_at < now();
  insert into sign_in_step (token_hash, person_id, way, expires_at) values (token, person, proved_by, now() + interval '10 minutes')
$$;
/* Whose second proof it is about: whoever holds the step's token, or else the session. */
create function factor_person(token text) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select s.person_id from sign_in_step s join account a on a.person_id = s.person_id
                    where s.token_hash = token and s.expires_at > now() and a.disabled_at is null), session_person())
$$;
create function factor_facts(token text) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('personId', p.id, 'name', p.name, 'login', a.login, 'way', (select s.way from sign_in_step s where s.token_hash = token),
                            'secret', f.secret, 'confirmed', f.confirmed_at is not null, 'lastStep', coalesce(f.last_step, 0), 'needed', second_factor_needed(p.id),
                            'codesLeft', (select count(*) from recovery_code r where r.person_id = p.id and r.used_at is null))
    from person p join account a on a.person_id = p.id left join second_factor f on f.person_id = p.id where p.id = factor_person(token)
$$;
create function keep_factor(token text, kept text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if factor_person(token) is null then perform refuse('TIMEOUT'); end if;
  insert into second_factor as f (person_id, secret) values (factor_person(token), kept)
    on conflict (person_id) do update set secret = excluded.secret where f.confirmed_at is null;
  if not found then perform refuse('WRONG_STATE'); end if;
end $$;
create function confirm_factor(token text, step bigint, hashes text[]) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me uuid := factor_person(token);
begin
  update second_factor set confirmed_at = now(), last_step = step where person_id = me and confirmed_at is null;
  if not found then return false; end if;
  delete from recovery_code where person_id = me;
  insert into recovery_code (person_id, code_hash) select me, unnest(hashes);
  if own_chain(me) is not null then perform audit_write(own_chain(me), app_now(), 'PERSON', me, '', 'account.enrol_factor', 'account', me, '{}'); end if;
  return true;
end $$;
/* A code counts once: the same one again, or an older one, is refused. */
create function spend_factor(token text, step bigint) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update second_factor set last_step = step where person_id = factor_person(token) and confirmed_at is not null and last_step < step;
  return found;
end $$;
create function spend_recovery(token text, hash text) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update recovery_code set used_at = now() where person_id = factor_person(token) and code_hash = hash and used_at is null;
  return found;
end $$;
create function close_step(token text) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from sign_in_step where token_hash = token
$$;
create function remove_factor() returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me uuid := session_person();
begin
  if me is null then perform refuse('TIMEOUT'); end if;
  if second_factor_needed(me) then perform refuse('NOT_AUTHORISED'); end if;
  delete from second_factor where person_id = me;
  if not found then perform refuse('WRONG_STATE'); end if;
  delete from recovery_code where person_id = me;
  if own_chain(me) is not null then perform audit_write(own_chain(me), app_now(), 'PERSON', me, '', 'account.remove_factor', 'account', me, '{}'); end if;
end $$;

-- Device credentials.
create function open_challenge(challenge_id uuid, words text, wanted text) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from sign_in_challenge where expires_at < now();
  insert into sign_in_challenge (id, challenge, purpose, person_id, expires_at) values (challenge_id, words, wanted, session_person(), now() + interval '5 minutes')
$$;
/* Spent by being read: the same answer cannot be given twice. */
create function spend_challenge(challenge_id uuid, wanted text) returns text language sql security definer set search_path = public, pg_temp as $$
  delete from sign_in_challenge where id = challenge_id and purpose = wanted and expires_at > now() and person_id is not distinct from session_person() returning challenge
$$;
create function keep_passkey(me uuid, credential text, public_half text, signs bigint, ways text, agent text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select count(*) from passkey where person_id = me) >= 10 then perform refuse('WRONG_STATE'); end if;
  insert into passkey (id, person_id, public_key, counter, transports, device) values (credential, me, public_half, signs, ways, left(agent, 200));
end $$;
create function add_passkey(credential text, public_half text, signs bigint, ways text, agent text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me uuid := session_person();
begin
  if me is null then perform refuse('TIMEOUT'); end if;
  perform keep_passkey(me, credential, public_half, signs, ways, agent);
  if own_chain(me) is not null then perform audit_write(own_chain(me), app_now(), 'PERSON', me, '', 'account.add_passkey', 'account', me, '{}'); end if;
end $$;
/* The slip is spent on a device credential in place of a password. */
create function activate_with_passkey(hash text, credential text, public_half text, signs bigint, ways text, agent text) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me uuid;
begin
  me := activate_account(hash, null);
  if me is null then return null; end if;
  perform keep_passkey(me, credential, public_half, signs, ways, agent);
  return me;
end $$;
create function passkey_facts(credential text) returns table (person_id uuid, public_key text, counter bigint, transports text) language sql stable security definer set search_path = public, pg_temp as $$
  select k.person_id, k.public_key, k.counter, k.transports from passkey k join account a on a.person_id = k.person_id where k.id = credential and a.disabled_at is null
$$;
/* A counter that does not grow betrays a copy; credentials that travel between devices count nothing and stay at 0. */
create function use_passkey(credential text, signs bigint) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update passkey set counter = signs, last_used_at = now() where id = credential and (signs > counter or (signs = 0 and counter = 0));
  return found;
end $$;
create function own_passkeys() returns table (id text, device text, created_at timestamptz, last_used_at timestamptz) language sql stable security definer set search_path = public, pg_temp as $$
  select k.id, k.device, k.created_at, k.last_used_at from passkey k where k.person_id = session_person() order by k.created_at
$$;
create function remove_passkey(credential text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me uuid := session_person();
begin
  if me is null then perform refuse('TIMEOUT'); end if;
  -- The last key of somebody without a password would lock the door from outside.
  if (select a.password_hash is null from account a where a.person_id = me) and (select count(*) from passkey where person_id = me) < 2 then perform refuse('WRONG_STATE'); end if;
  delete from passkey where id = credential and person_id = me;
  if not found then perform refuse('NOT_FOUND'); end if;
  if own_chain(me) is not null then perform audit_write(own_chain(me), app_now(), 'PERSON', me, '', 'account.remove_passkey', 'account', me, '{}'); end if;
end $$;

create or replace function account_facts(target uuid)
returns table (login text, state text, days_since_seen integer, slip_until timestamptz, locked boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.login,
         case when a.person_id is null then 'NONE' when a.disabled_at is not null then 'DISABLED'
              when a.password_hash is not null then case when a.must_change then 'MUST_CHANGE' else 'ACTIVE' end
              when exists (select 1 from passkey k where k.person_id = target) then 'ACTIVE'
              when s.code_hash is not null and s.expires_at > app_now() then 'INVITED' else 'EXPIRED' end,
         (select (now()::date - max(x.last_seen_at)::date)::int from session x where x.person_id = target),
         case when s.expires_at > app_now() then s.expires_at end,
         exists (select 1 from throttle t where t.key = 'sign-in:' || a.login and t.points > 10 and t.expire > extract(epoch from now()) * 1000)
    from (select 1) one
    left join account a on a.person_id = target
    left join sign_in_slip s on s.person_id = target and s.used_at is null and s.voided_at is null
   where manages_account(target)
$$;

revoke execute on function second_factor_needed, wants_second_proof, guard_session, end_single_proofs, two_proofs_for_duty, two_proofs_by_setting, forget_keys, open_step, factor_person, factor_facts, keep_factor,
  confirm_factor, spend_factor, spend_recovery, close_step, remove_factor, open_challenge, spend_challenge, keep_passkey, add_passkey, activate_with_passkey, passkey_facts, use_passkey, own_passkeys, remove_passkey from public;
grant execute on function second_factor_needed, wants_second_proof, open_step, factor_facts, keep_factor, confirm_factor, spend_factor, spend_recovery, close_step, remove_factor,
  open_challenge, spend_challenge, add_passkey, activate_with_passkey, passkey_facts, use_passkey, own_passkeys, remove_passkey to zhengyou_app;
