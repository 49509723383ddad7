-- AlterTable
ALTER TABLE "account" ALTER COLUMN "password_hash" DROP NOT NULL;

-- CreateTable
CREATE TABLE "sign_in_slip" (
    "code_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "issued_by_person_id" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_slip_pkey" PRIMARY KEY ("code_hash")
);

-- CreateIndex
CREATE INDEX "sign_in_slip_person_id_idx" ON "sign_in_slip"("person_id");

-- 登录条: a person gets a code of one use and chooses a password or a passkey alone; nobody who opens an account ever knows one.
alter table sign_in_slip add constraint sign_in_slip_person_id_to_person foreign key (person_id) references person (id) on delete restrict;
alter table sign_in_slip add constraint sign_in_slip_issued_by_person_id_to_person foreign key (issued_by_person_id) references person (id) on delete restrict;
alter table sign_in_slip add constraint sign_in_slip_org_id_to_org foreign key (org_id) references org (id) on delete restrict;
alter table sign_in_slip add constraint sign_in_slip_code_is_hashed check (code_hash ~ '^[0-9a-f]{64}$');
alter table sign_in_slip add constraint sign_in_slip_ends check (expires_at > issued_at and (used_at is null or voided_at is null));
-- A newer slip voids the older: two people cannot hold keys to one account.
create unique index sign_in_slip_open on sign_in_slip (person_id) where used_at is null and voided_at is null;
alter table sign_in_slip enable row level security;
alter table sign_in_slip force row level security;
create policy owner_all on sign_in_slip for all to zhengyou_owner using (true) with check (true);
create policy backup_read on sign_in_slip for select to zhengyou_backup using (true);
grant select on sign_in_slip to zhengyou_backup;

drop function open_account, reset_password, account_of;

/* What whoever manages an account sees of it: never a hash, never a code. */
create function account_facts(target uuid)
returns table (login text, state text, days_since_seen integer, slip_until timestamptz, locked boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.login,
         case when a.person_id is null then 'NONE' when a.disabled_at is not null then 'DISABLED'
              when a.password_hash is not null then case when a.must_change then 'MUST_CHANGE' else 'ACTIVE' end
              when s.code_hash is not null and s.expires_at > app_now() then 'INVITED' else 'EXPIRED' end,
         (select (now()::date - max(x.last_seen_at)::date)::int from session x where x.person_id = target),
         case when s.expires_at > app_now() then s.expires_at end,
         exists (select 1 from throttle t where t.key = 'sign-in:' || a.login and t.points > 10 and t.expire > extract(epoch from now()) * 1000)
    from (select 1) one
    left join account a on a.person_id = target
    left join sign_in_slip s on s.person_id = target and s.used_at is null and s.voided_at is null
   where manages_account(target)
$$;

/* One code for each person; an account that is missing is opened under the name asked for, with a number where it is taken.
   `at_once` is the reset with the member present: what was known is void now, not only when the slip is used. */
create function issue_sign_in_slips(targets uuid[], hashes text[], logins text[], days integer, at_once boolean)
returns table (person_id uuid, name text, login text, expires_at timestamptz) language plpgsql security definer set search_path = public, pg_temp as $$
declare
  t record;
  candidate text;
  n integer;
begin
  for t in select u.target, u.hash, u.wanted from unnest(targets, hashes, logins) as u (target, hash, wanted) order by u.target loop
    if not manages_account(t.target) then perform refuse('NOT_AUTHORISED'); end if;
    if exists (select 1 from account a where a.person_id = t.target and a.disabled_at is not null) then perform refuse('WRONG_STATE'); end if;
    if not exists (select 1 from account a where a.person_id = t.target) then
      candidate := t.wanted;
      n := 1;
      loop
        insert into account (person_id, login, must_change) values (t.target, candidate, false) on conflict do nothing;
        exit when found;
        n := n + 1;
        candidate := t.wanted || n;
      end loop;
    elsif at_once then
      update account a set password_hash = null, must_change = false, authz_version = a.authz_version + 1 where a.person_id = t.target;
      delete from throttle h where h.key = 'sign-in:' || (select a.login from account a where a.person_id = t.target);
    end if;
    update sign_in_slip s set voided_at = app_now() where s.person_id = t.target and s.used_at is null and s.voided_at is null;
    insert into sign_in_slip (code_hash, person_id, org_id, issued_by_person_id, issued_at, expires_at)
    values (t.hash, t.target, acting_org(), session_person(), app_now(), app_now() + make_interval(days => days));
  end loop;
  return query select p.id, p.name, a.login, s.expires_at
    from unnest(targets) with ordinality as u (target, place) join person p on p.id = u.target join account a on a.person_id = p.id
    join sign_in_slip s on s.person_id = p.id and s.used_at is null and s.voided_at is null order by u.place;
end $$;

/* What the slip in somebody's hand leads to; a code that is used, void or late says so and names nobody. */
create function slip_facts(hash text) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select case when s.used_at is not null then jsonb_build_object('state', 'USED')
              when s.voided_at is not null or a.disabled_at is not null then jsonb_build_object('state', 'VOID')
              when s.expires_at <= app_now() then jsonb_build_object('state', 'EXPIRED', 'org', o.name, 'phone', o.phone)
              else jsonb_build_object('state', 'OPEN', 'person', p.name, 'personId', p.id, 'org', o.name, 'phone', o.phone, 'login', a.login) end
    from sign_in_slip s join person p on p.id = s.person_id join org o on o.id = s.org_id join account a on a.person_id = s.person_id
   where s.code_hash = hash
$$;

/* The code is spent and the password is the person's own; every older session ends. Null when the code no longer opens anything. */
create function activate_account(hash text, new_hash text) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s sign_in_slip;
begin
  update sign_in_slip x set used_at = app_now()
   where x.code_hash = hash and x.used_at is null and x.voided_at is null and x.expires_at > app_now()
     and exists (select 1 from account a where a.person_id = x.person_id and a.disabled_at is null)
  returning * into s;
  if s.code_hash is null then return null; end if;
  update account set password_hash = new_hash, must_change = false, authz_version = authz_version + 1 where person_id = s.person_id;
  perform audit_write(s.org_id, app_now(), 'PERSON', s.person_id, '', 'account.activate', 'account', s.person_id, '{}');
  return s.person_id;
end $$;

revoke execute on function account_facts, issue_sign_in_slips, slip_facts, activate_account from public;
grant execute on function account_facts, issue_sign_in_slips, slip_facts, activate_account to zhengyou_app;
