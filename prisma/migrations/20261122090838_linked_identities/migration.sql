-- CreateTable
CREATE TABLE "linked_identity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "linked_identity_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateIndex
CREATE UNIQUE INDEX "linked_identity_person_id_issuer_key" ON "linked_identity"("person_id", "issuer");

-- Reached by the functions below and by nothing else.
alter table linked_identity add constraint linked_identity_person_id_to_person foreign key (person_id) references person (id) on delete restrict;
alter table linked_identity enable row level security;
alter table linked_identity force row level security;
create policy owner_all on linked_identity for all to zhengyou_owner using (true) with check (true);
create policy backup_read on linked_identity for select to zhengyou_backup using (true);
grant select on linked_identity to zhengyou_backup;

/* Only the session that asked may link, once: going to the provider in one window opens nothing for another. */
create function ask_to_link(intent uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if session_person() is null then return false; end if;
  perform open_challenge(intent, 'LINK', 'LINK');
  return true;
end $$;
create function link_identity(intent uuid, by_issuer text, by_subject text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me uuid := session_person();
begin
  if me is null or spend_challenge(intent, 'LINK') is null then perform refuse('TIMEOUT'); end if;
  insert into linked_identity (issuer, subject, person_id) values (by_issuer, by_subject, me) on conflict do nothing;
  if not found then perform refuse('WRONG_STATE'); end if;
  if own_chain(me) is not null then perform audit_write(own_chain(me), app_now(), 'PERSON', me, '', 'account.link_identity', 'account', me, '{}'); end if;
end $$;
create function unlink_identity() returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me uuid := session_person();
begin
  if me is null then perform refuse('TIMEOUT'); end if;
  if exists (select 1 from account a where a.person_id = me and a.password_hash is null) and not exists (select 1 from passkey k where k.person_id = me)
    then perform refuse('WRONG_STATE'); end if;
  delete from linked_identity where person_id = me;
  if not found then perform refuse('WRONG_STATE'); end if;
  if own_chain(me) is not null then perform audit_write(own_chain(me), app_now(), 'PERSON', me, '', 'account.unlink_identity', 'account', me, '{}'); end if;
end $$;
create function own_identity() returns timestamptz language sql stable security definer set search_path = public, pg_temp as $$
  select max(linked_at) from linked_identity where person_id = session_person()
$$;
create function identity_holder(by_issuer text, by_subject text) returns table (person_id uuid, disabled boolean) language sql stable security definer set search_path = public, pg_temp as $$
  select i.person_id, a.disabled_at is not null from linked_identity i join account a on a.person_id = i.person_id where i.issuer = by_issuer and i.subject = by_subject
$$;

/* A reset takes this key away with the others. */
create function forget_identity() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from linked_identity where person_id = new.person_id;
  return null;
end $$;
create trigger forget_identity after update on account for each row
  when (new.password_hash is null and new.authz_version <> old.authz_version and new.disabled_at is not distinct from old.disabled_at)
  execute function forget_identity();

revoke execute on function ask_to_link, link_identity, unlink_identity, own_identity, identity_holder, forget_identity from public;
grant execute on function ask_to_link, link_identity, unlink_identity, own_identity, identity_holder to zhengyou_app;
