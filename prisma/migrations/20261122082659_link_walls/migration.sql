-- Declared links rest on papers: begun by one, ended by one with a reason, and nothing between is rewritten.

alter table org_link add constraint link_pairing check (pairing_kind is null or (kind = 'PAIRING' and pairing_kind in ('BRANCH_BRANCH', 'ORGAN_VILLAGE', 'LEADER_STUDENTS', 'URBAN_RURAL', 'OTHER')));
alter table org_link add constraint link_twin_to_link foreign key (twin_org_id, twin_id) references org_link (org_id, id) deferrable initially deferred;
alter table org_link add constraint link_twin_to_org foreign key (twin_org_id) references org (id);
alter table external_person add constraint external_span check (ends_on is null or ends_on >= begins_on);

/* ORG-35, ORG-37: a contact point and a branch looked after are a named leader's, by document; ending says why. */
create function keep_link() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_owner() then return new; end if;
  if tg_op = 'INSERT' then
    if new.document = '' or (new.kind in ('CONTACT_POINT', 'DUAL_RESPONSIBILITY') and new.holder_person_id is null)
       or (new.kind = 'PAIRING' and new.pairing_kind is null) then perform refuse('INVALID'); end if;
    return new;
  end if;
  if old.ends_on is not null or (old.kind, old.holder_org_id, old.holder_person_id, old.document, old.begins_on) is distinct from (new.kind, new.holder_org_id, new.holder_person_id, new.document, new.begins_on)
     then perform refuse('WRONG_STATE'); end if;
  if new.ends_on is not null and (coalesce(new.end_document, '') = '' or coalesce(new.end_reason, '') = '') then perform refuse('INVALID'); end if;
  return new;
end $$;
create trigger keep_link before insert or update on org_link for each row execute function keep_link();
revoke execute on function keep_link from public;
